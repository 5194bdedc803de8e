import { expect, type Locator, type Page } from '@playwright/test';
import { MenuBar } from './menu-bar.ts';

/** Bringing in annotations made elsewhere, and what is told of them. */
export class Annotations {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly problems: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: /^Annotations from “/ });
    this.problems = this.dialog
      .getByRole('list', { name: 'Annotations that were not placed' })
      .getByRole('listitem');
  }

  /** Picks a file as the system's file dialog would hand it over. */
  async pick(path: string): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await new MenuBar(this.#page).choose('File', 'Import annotations…');
    await (await asked).setFiles(path);
  }

  /** Leaves what is told with Escape, once the keys go there. */
  async leave(): Promise<void> {
    await expect(this.dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
    await this.#page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
