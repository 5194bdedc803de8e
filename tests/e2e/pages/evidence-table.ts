import { expect, type Locator, type Page } from '@playwright/test';
import { tableWords } from '../../../shared/domain/tables/table-kinds.ts';

/** The evidence table. Off-screen rows and columns are not in the page; scroll or narrow the table to reach them. */
export class EvidenceTable {
  readonly #page: Page;
  readonly toolbar: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly headers: Locator;
  readonly search: Locator;
  readonly viewMenu: Locator;
  readonly details: Locator;
  readonly exportButton: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.toolbar = page.getByRole('toolbar', { name: /table$/i });
    this.grid = page
      .getByRole('treegrid')
      .or(page.getByRole('grid'))
      .filter({ has: page.getByRole('columnheader') });
    this.rows = this.grid.getByRole('row').filter({ has: page.getByRole('gridcell') });
    this.headers = this.grid.getByRole('columnheader');
    this.search = this.toolbar.getByRole('textbox', { name: 'Search the table' });
    this.viewMenu = page.getByRole('menu');
    this.details = page.getByRole('region', { name: 'Row details' });
    this.exportButton = this.toolbar.getByRole('button', { name: 'Export…' });
  }

  header(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** The words of one column's cells, top to bottom as they are shown. */
  async column(name: string): Promise<string[]> {
    const index = await this.header(name).getAttribute('aria-colindex');
    const rows = await this.rows.evaluateAll(
      (elements, columnIndex) =>
        elements
          .map((row) => ({
            position: Number(row.getAttribute('aria-rowindex')),
            words: row.querySelector(`[role="gridcell"][aria-colindex="${columnIndex}"]`)?.textContent ?? '',
          }))
          .sort((a, b) => a.position - b.position)
          .map(({ words }) => words),
      index,
    );
    return rows;
  }

  /** Names of the columns on screen, left to right. */
  async columnNames(): Promise<string[]> {
    return this.headers.evaluateAll((elements) =>
      elements
        .map((header) => ({
          position: Number(header.getAttribute('aria-colindex')),
          // Beside its name a column can say in which order it is sorted.
          words: header.querySelector('[data-ref="eText"]')?.textContent?.trim() ?? '',
        }))
        .sort((a, b) => a.position - b.position)
        .map(({ words }) => words),
    );
  }

  async sortBy(name: string): Promise<void> {
    await this.header(name).getByText(name, { exact: true }).click();
  }

  /** Shows or hides columns, by keyboard: a click while the list opens and scrolls would miss those further down. */
  async toggleColumns(names: readonly string[]): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Columns' }).click();
    const chooser = this.#page.getByRole('dialog', { name: 'Columns' });
    for (const name of names) {
      const box = chooser.getByRole('checkbox', { name: `Show ${name}`, exact: true });
      const wanted = !(await box.isChecked());
      // While the list opens it takes the focus to itself, and the first press may be lost.
      await expect(async () => {
        if ((await box.isChecked()) !== wanted) await box.press('Space');
        await expect(box).toBeChecked({ checked: wanted, timeout: 1000 });
      }).toPass({ timeout: 15_000 });
    }
    await this.#page.keyboard.press('Escape');
    await expect(chooser).toBeHidden();
  }

  /** Moves a column before the first one by keyboard, in the list of columns. */
  async moveColumnFirst(name: string, firstColumn: string): Promise<void> {
    const { keyboard } = this.#page;
    await this.toolbar.getByRole('button', { name: 'Columns' }).click();
    const chooser = this.#page.getByRole('dialog', { name: 'Columns' });
    await chooser.getByRole('row', { name, exact: true }).focus();
    const handle = chooser.getByRole('button', { name: `Move ${name}`, exact: true });
    await keyboard.press('ArrowLeft');
    await expect(handle).toBeFocused();
    await keyboard.press('Enter');
    const target = chooser.getByRole('button', { name: `Insert before ${firstColumn}` });
    for (let step = 0; step < 40 && !(await isFocused(target)); step += 1) await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(chooser).toBeHidden();
  }

  /** Opens the filter of a column of few words, e.g. Relation, and unticks one of them. */
  async untick(columnName: string, choice: string): Promise<void> {
    await this.#openFilter(columnName);
    await this.#page
      .getByRole('group', { name: `Show rows by ${columnName}` })
      .getByRole('checkbox', { name: choice })
      .click({ force: true });
    await this.#page.keyboard.press('Escape');
  }

  async #openFilter(columnName: string): Promise<void> {
    const header = this.header(columnName);
    await header.hover();
    await header.locator('[data-ref="eFilterButton"]').or(header.getByRole('button')).first().click();
  }

  /** Shows another of the project's tables. */
  async chooseTable(name: string): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Table', exact: false }).first().click();
    const words = Object.values(tableWords).find((table) => table.name === name)?.rows ?? '';
    await this.#page.getByRole('option', { name: `${name} ${words}` }).click();
    await expect(this.#page.getByRole('toolbar', { name: `${name} table` })).toBeVisible();
  }

  /** Copies from the menu “Copy as…”: the rows at hand, or all that are shown. */
  async copyAs(form: string, rows: 'at hand' | 'all shown'): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Copy as…' }).click();
    const menu = this.#page.getByRole('menu', { name: 'Copy as' });
    const title = rows === 'all shown' ? /^All .* rows shown$/ : /^(This row|[\d,]+ selected rows)$/;
    await menu.getByRole('group', { name: title }).getByRole('menuitem', { name: form, exact: true }).click();
    await expect(menu).toBeHidden();
  }

  /** Shows a table that has rows, and waits for them. */
  async chooseFilledTable(name: string): Promise<void> {
    await this.chooseTable(name);
    await expect(this.rows.first()).toBeVisible();
  }

  async saveView(name: string): Promise<void> {
    await this.openViews();
    await this.viewMenu.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Save view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }

  async chooseView(name: string): Promise<void> {
    await this.openViews();
    await this.viewMenu.getByRole('menuitem', { name }).click();
  }

  /** The menu of views stands beside the choice of a table. */
  async openViews(): Promise<void> {
    await this.toolbar.getByRole('button').nth(1).click();
    await expect(this.viewMenu).toBeVisible();
  }
}

async function isFocused(locator: Locator): Promise<boolean> {
  return (await locator.count()) > 0 && locator.evaluate((element) => element === document.activeElement);
}
