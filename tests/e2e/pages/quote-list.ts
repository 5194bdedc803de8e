import { expect, type Locator, type Page } from '@playwright/test';
import { ExportDialog } from './export-dialog.ts';

/** The list of quotes in the inspector, its filters, and what can be done with several quotes at once. */
export class QuoteList {
  readonly #page: Page;
  readonly list: Locator;
  readonly rows: Locator;
  readonly chosen: Locator;
  readonly headings: Locator;
  readonly words: Locator;
  readonly filters: Locator;
  readonly count: Locator;
  readonly actions: Locator;
  readonly codeDialog: Locator;
  readonly linkDialog: Locator;
  readonly exports: ExportDialog;

  constructor(page: Page) {
    this.#page = page;
    const panel = page.getByRole('region', { name: 'Quotes of the document' });
    this.list = panel.getByRole('grid', { name: 'Quotes' });
    this.rows = this.list.getByRole('row').filter({ has: page.getByRole('gridcell') });
    this.chosen = this.list.getByRole('row', { selected: true });
    this.headings = this.list.getByRole('rowheader');
    this.words = panel.getByRole('textbox', { name: 'Filter quotes' });
    this.filters = panel.getByRole('grid', { name: 'Filters' }).getByRole('row');
    this.count = panel.getByRole('status');
    this.actions = panel.getByRole('toolbar', { name: /^(Chosen quotes|Quotes shown)$/ });
    this.codeDialog = page.getByRole('dialog', { name: /^Code \d+ quotes?$/ });
    this.exports = new ExportDialog(page, 'Export quotes');
    this.linkDialog = page.getByRole('dialog', { name: /^Link \d+ quotes to claim$/ });
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** Opens a quote in the inspector and shows it in the text. */
  async open(row: Locator): Promise<void> {
    await row.dblclick();
  }

  /** Adds a filter by what it is called: a code, claim, person, coder or status. */
  async filterBy(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Filter by code, claim, person…' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Filter by code, claim, person…' });
    await dialog.getByRole('combobox').fill(name);
    await dialog.getByRole('option', { name }).first().click();
    await expect(dialog).toBeHidden();
  }

  async takeFilterAway(name: string): Promise<void> {
    await this.filters.filter({ hasText: name }).getByRole('button').click();
  }

  /** Gives the chosen quotes a code, found by name or made. */
  async code(name: string): Promise<void> {
    await this.actions.getByRole('button', { name: 'Code…' }).click();
    await this.codeDialog.getByRole('combobox').fill(name);
    await this.codeDialog.getByRole('option', { name }).click();
    await expect(this.codeDialog).toBeHidden();
  }

  async toggleGrouping(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Group by claim' }).click();
  }
}
