import { expect, type Locator, type Page } from '@playwright/test';

/** The document as it will be printed. */
export class PrintView {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly paper: Locator;
  /** The words marked as quotes, piece by piece. */
  readonly marks: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Print' });
    this.paper = this.dialog.getByRole('article');
    this.marks = this.paper.locator('mark');
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+p');
    await expect(this.dialog).toBeVisible();
  }

  note(number: number): Locator {
    return this.paper.getByRole('complementary', { name: `Note ${number}`, exact: true });
  }
}
