import { expect, type Locator, type Page } from '@playwright/test';

/**
 * The dialog that asks for a file. Browser mode shows the interface's own; a run under Electron would answer the
 * system's dialog instead, behind the same methods.
 */
export class FileChooser {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  dialog(title: string): Locator {
    return this.#page.getByRole('dialog', { name: title });
  }

  /** Opens a file that lies in the folder shown. */
  async open(title: string, fileName: string): Promise<void> {
    const dialog = this.dialog(title);
    await dialog.getByRole('row', { name: fileName }).click();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Saves under a name in the folder shown. */
  async save(title: string, fileName: string): Promise<void> {
    const dialog = this.dialog(title);
    await this.nameField(title).fill(fileName);
    await dialog.getByRole('button', { name: /^(Save|Replace)$/ }).click();
    await expect(dialog).toBeHidden();
  }

  nameField(title: string): Locator {
    return this.dialog(title).getByRole('textbox', { name: 'Name' });
  }
}
