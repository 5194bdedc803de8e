import type { Locator, Page } from '@playwright/test';

/** “Update from a table”: what a table that came back has otherwise than the project. */
export class TableUpdateDialog {
  readonly dialog: Locator;
  readonly summary: Locator;
  readonly records: Locator;
  readonly problems: Locator;
  readonly apply: Locator;
  readonly newCodes: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: /^Update from “/ });
    this.summary = this.dialog.getByRole('status');
    this.records = this.dialog.getByRole('grid', { name: 'Differences' }).getByRole('row');
    this.problems = this.dialog.getByRole('group').filter({ hasText: 'could not be followed' });
    this.apply = this.dialog.getByRole('button', { name: /^Apply/ });
    this.newCodes = this.dialog.getByRole('group', { name: /not in the project/ });
  }

  /** The box that takes or leaves one difference, e.g. `Note of Link “…”`. */
  tick(name: string | RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  /** Shows the differences of one field, or of all. */
  async show(name: RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: /Differences shown/ }).click();
    await this.#page.getByRole('option', { name }).click();
  }
}
