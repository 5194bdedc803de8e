import type { Locator, Page } from '@playwright/test';

/** Ctrl/Cmd+K. */
export class CommandPalette {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Command palette' });
    this.field = this.dialog.getByRole('combobox');
    this.results = this.dialog.getByRole('option');
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k');
    await this.field.waitFor();
  }

  /** Types and takes the first result. */
  async run(words: string): Promise<void> {
    await this.open();
    await this.field.fill(words);
    await this.results.first().waitFor();
    await this.#page.keyboard.press('Enter');
  }
}
