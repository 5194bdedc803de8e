import { expect, type Locator, type Page } from '@playwright/test';

/** The recording of an interview, below its text. */
export class RecordingBar {
  readonly #page: Page;
  readonly bar: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly place: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.bar = page.getByRole('toolbar', { name: 'Recording' });
    this.play = this.bar.getByRole('button', { name: 'Play' });
    this.pause = this.bar.getByRole('button', { name: 'Pause' });
    this.place = this.bar.getByRole('slider', { name: 'Place in the recording' });
  }

  /** The words the recording is at, as they are marked. */
  spoken(): Promise<string> {
    return this.#page.evaluate(() =>
      [...(CSS.highlights.get('media-spoken') ?? [])]
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        )
        .join(' '),
    );
  }

  /** Seconds into the recording. */
  async seconds(): Promise<number> {
    return Number(await this.place.inputValue());
  }

  async choose(item: string): Promise<void> {
    await this.bar.getByRole('button', { name: /^More about / }).click();
    await this.#page
      .getByRole('menuitem', { name: item })
      .or(this.#page.getByRole('menuitemradio', { name: item }))
      .click();
    await expect(this.#page.getByRole('menu')).toHaveCount(0);
  }
}
