import type { Locator, Page } from '@playwright/test';
import { FileChooser } from './file-chooser.ts';

/** “Export evidence table”, or another table. */
export class ExportDialog {
  readonly #chooser: FileChooser;
  readonly #page: Page;
  readonly #title: string;
  readonly dialog: Locator;
  readonly previewRows: Locator;
  /** The beginning of a file that is text. */
  readonly text: Locator;
  readonly problem: Locator;
  readonly warnings: Locator;
  readonly choosePlace: Locator;

  constructor(page: Page, title = 'Export evidence table') {
    this.#chooser = new FileChooser(page);
    this.#page = page;
    this.#title = title;
    this.dialog = page.getByRole('dialog', { name: title }).filter({ hasText: 'Format' });
    this.previewRows = this.dialog.getByRole('region', { name: 'First rows of the file' }).getByRole('row');
    this.text = this.dialog.getByRole('region', { name: 'Beginning of the file' });
    this.problem = this.dialog.getByRole('alert');
    this.warnings = this.dialog.getByRole('note');
    this.choosePlace = this.dialog.getByRole('button', { name: 'Choose place and export…' });
  }

  /** Chooses a format by the words it is listed under. */
  async chooseFormat(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /Format/ }).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  async chooseProfile(name: 'Spreadsheet' | 'Data'): Promise<void> {
    await this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true });
  }

  /** Writes the file into the folder the file chooser shows. */
  async write(fileName: string): Promise<void> {
    await this.choosePlace.click();
    await this.#chooser.save(this.#title, fileName);
  }
}
