import type { Locator, Page } from '@playwright/test';

/** Full-text search. */
export class SearchView {
  readonly #page: Page;
  readonly field: Locator;
  readonly results: Locator;
  /** How many there are, or that there are none. */
  readonly status: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.field = page.getByLabel('Search the project');
    this.status = page.getByRole('tabpanel', { name: 'Search' }).locator('[aria-live="polite"]');
    this.results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  }

  /** Goes to the search from anywhere and types. */
  async find(words: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+F');
    await this.field.fill(words);
  }

  /** Results of one kind: “Documents”, “Quotes”, “Claims”. */
  group(name: string): Locator {
    return this.#page
      .getByRole('listbox', { name: 'Results' })
      .getByRole('group', { name: new RegExp(`^${name}`) });
  }
}
