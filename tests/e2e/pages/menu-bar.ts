import { expect, type Locator, type Page } from '@playwright/test';

/** The menus of browser mode. Under Electron the native menu takes their place. */
export class MenuBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a menu and returns one of its items; a pattern where the words change, as in “Undo Make quote”. */
  async item(menu: string, item: string | RegExp): Promise<Locator> {
    const list = this.#page.getByRole('menu', { name: menu });
    await this.#page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name: menu }).click();
    await expect(list).toBeVisible();
    return list.getByRole('menuitem', { name: item });
  }

  async choose(menu: string, item: string | RegExp): Promise<void> {
    await (await this.item(menu, item)).click();
  }
}
