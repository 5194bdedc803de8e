import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog in which the citation style of the project, or of the table, is chosen. */
export class StyleDialog {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  /** The style one visits or has chosen, with its sample. */
  readonly style: Locator;
  readonly addFile: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Citation style' });
    this.field = this.dialog.getByRole('combobox', { name: 'Find a style' });
    this.options = this.dialog.getByRole('option');
    this.style = this.dialog.getByRole('region', { name: 'Style' });
    this.addFile = this.dialog.getByRole('button', { name: 'Add a .csl file…' });
  }

  /** Chooses the first style found by words, and uses it; by keys alone. */
  async use(words: string): Promise<void> {
    await this.field.fill(words);
    await expect(this.options.first()).toBeVisible();
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
