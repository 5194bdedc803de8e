import type { Locator, Page } from '@playwright/test';

/** The pane left of the reader. */
export class Library {
  readonly #page: Page;
  readonly sources: Locator;
  readonly filter: Locator;
  readonly pasteText: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.sources = page.getByRole('grid', { name: 'Sources' }).getByRole('row');
    this.filter = page.getByRole('textbox', { name: 'Filter the library' });
    this.pasteText = page.getByRole('button', { name: 'Paste text…' });
  }

  source(title: string): Locator {
    return this.sources.filter({ hasText: title });
  }

  async open(title: string): Promise<void> {
    await this.source(title).click();
    await this.#page.getByRole('document', { name: title }).waitFor();
  }

  /** The menu of one source: “Edit source…”, “Remove source”. */
  async choose(title: string, action: string): Promise<void> {
    await this.source(title).click({ button: 'right' });
    await this.#page.getByRole('menu').getByRole('menuitem', { name: action }).click();
  }
}
