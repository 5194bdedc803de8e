import { expect, type Locator, type Page } from '@playwright/test';

/** Find in document: the bar above the text, and what it marks. */
export class FindBar {
  readonly #page: Page;
  readonly bar: Locator;
  readonly field: Locator;
  readonly count: Locator;
  readonly next: Locator;
  readonly previous: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.bar = page.getByRole('search', { name: 'Find in document' });
    this.field = this.bar.getByRole('textbox', { name: 'Find' });
    this.count = this.bar.getByRole('status');
    this.next = this.bar.getByRole('button', { name: 'Find next' });
    this.previous = this.bar.getByRole('button', { name: 'Find previous' });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+f');
    await expect(this.field).toBeFocused();
  }

  /** Opens the bar and types. */
  async find(words: string): Promise<void> {
    await this.open();
    await this.field.fill(words);
  }

  option(name: 'Match case' | 'Whole words' | 'Match accents'): Locator {
    return this.bar.getByRole('button', { name });
  }

  /** The words marked as hits, each as often as it is marked. */
  hits(): Promise<string[]> {
    return this.#marked('find-hit');
  }

  /** The words of the hit one is at; one entry for each paragraph it reaches into. */
  current(): Promise<string[]> {
    return this.#marked('find-current');
  }

  #marked(name: string): Promise<string[]> {
    return this.#page.evaluate(
      (highlight) =>
        [...(CSS.highlights.get(highlight) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
      name,
    );
  }
}
