import type { Locator, Page } from '@playwright/test';
import { MenuBar } from './menu-bar.ts';

/** The dialog that lists the sources whose references lack something. */
export class CitationCheck {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly find: Locator;
  readonly list: Locator;
  /** The source chosen, with its reference and the fields to fill in. */
  readonly source: Locator;
  readonly reference: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Citation check' });
    this.find = this.dialog.getByRole('textbox', { name: 'Find sources' });
    this.list = this.dialog.getByRole('listbox', { name: 'Sources to check' });
    this.source = this.dialog.getByRole('region', { name: 'Source' });
    this.reference = this.source.getByRole('figure');
  }

  async open(): Promise<void> {
    await new MenuBar(this.#page).choose('File', 'Check citations…');
    await this.dialog.waitFor();
  }

  listed(title: string): Locator {
    return this.list.getByRole('option', { name: title });
  }

  field(name: string): Locator {
    return this.source.getByRole('textbox', { name });
  }

  /** What is missing, or to be looked at, with its fields. */
  part(name: string): Locator {
    return this.source.getByRole('group', { name });
  }

  async save(): Promise<void> {
    await this.source.getByRole('button', { name: 'Save' }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).last().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
