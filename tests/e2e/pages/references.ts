import type { Locator, Page } from '@playwright/test';
import { FileChooser } from './file-chooser.ts';
import { MenuBar } from './menu-bar.ts';

/** References in and out, and the page of a source without a text. */
export class References {
  readonly #page: Page;
  readonly #chooser: FileChooser;
  readonly importDialog: Locator;
  readonly problems: Locator;
  readonly exportDialog: Locator;
  readonly exportPreview: Locator;
  readonly sourcePage: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#chooser = new FileChooser(page);
    this.importDialog = page.getByRole('dialog', { name: /^Import references from “/ });
    this.problems = this.importDialog
      .getByRole('list', { name: 'What could not be read' })
      .getByRole('listitem');
    this.exportDialog = page.getByRole('dialog', { name: 'Export references' }).filter({ hasText: 'Format' });
    this.exportPreview = this.exportDialog.getByRole('region', { name: 'Beginning of the file' });
    this.sourcePage = page.getByRole('article', { name: 'Source without a text' });
  }

  /** Picks a file of references as the system's file dialog would hand it over. */
  async pick(path: string): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await new MenuBar(this.#page).choose('File', 'Import references…');
    await (await asked).setFiles(path);
    await this.importDialog.waitFor();
  }

  /** A reference of the preview. */
  reference(title: string): Locator {
    return this.importDialog
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('checkbox', { name: `Import “${title}”` }) });
  }

  /** Takes a field of a source that is there from the file. */
  async takeFromFile(title: string, field: string): Promise<void> {
    const row = this.reference(title)
      .getByRole('row')
      .filter({
        has: this.#page.getByRole('rowheader', { name: field, exact: true }),
      });
    await row.getByText('From the file', { exact: true }).click();
  }

  async accept(): Promise<void> {
    await this.importDialog.getByRole('button', { name: /^Import \d/ }).click();
    await this.importDialog.waitFor({ state: 'hidden' });
  }

  async openExport(): Promise<void> {
    await new MenuBar(this.#page).choose('File', 'Export references…');
    await this.exportDialog.waitFor();
  }

  async chooseFormat(name: string): Promise<void> {
    await this.exportDialog.getByRole('button', { name: /Format/ }).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  /** Writes the file into the folder the file chooser shows. */
  async write(fileName: string): Promise<void> {
    await this.exportDialog.getByRole('button', { name: 'Choose place and export…' }).click();
    await this.#chooser.save('Export references', fileName);
    await this.exportDialog.waitFor({ state: 'hidden' });
  }

  /** Gives the source shown the text of a file. */
  async attachText(path: string): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await this.sourcePage.getByRole('button', { name: 'Attach text…' }).click();
    await (await asked).setFiles(path);
  }
}
