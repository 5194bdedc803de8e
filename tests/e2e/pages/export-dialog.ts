import type { Locator, Page } from '@playwright/test';
import { FileChooser } from './file-chooser.ts';

/** “Export evidence table”, or another table. */
export class ExportDialog {
  readonly #chooser: FileChooser;
  readonly #title: string;
  readonly dialog: Locator;
  readonly previewRows: Locator;
  readonly problem: Locator;
  readonly warnings: Locator;
  readonly choosePlace: Locator;

  constructor(page: Page, title = 'Export evidence table') {
    this.#chooser = new FileChooser(page);
    this.#title = title;
    this.dialog = page.getByRole('dialog', { name: title }).filter({ hasText: 'Spreadsheet' });
    this.previewRows = this.dialog.getByRole('region', { name: 'First rows of the file' }).getByRole('row');
    this.problem = this.dialog.getByRole('alert');
    this.warnings = this.dialog.getByRole('note');
    this.choosePlace = this.dialog.getByRole('button', { name: 'Choose place and export…' });
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
