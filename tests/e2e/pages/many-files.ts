import type { Locator, Page } from '@playwright/test';
import { MenuBar } from './menu-bar.ts';

/** The import of a folder: what is asked before, how far it is, and the report of what became of each file. */
export class ManyFiles {
  readonly #page: Page;
  readonly question: Locator;
  readonly report: Locator;
  readonly files: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.question = page.getByRole('dialog', { name: /^Import (folder “|\d+ files?$)/ });
    this.report = page.getByRole('dialog', { name: 'Import report' });
    this.files = this.report.getByRole('grid', { name: 'Files' }).getByRole('row');
  }

  /** Chooses a folder that lies where the program proposes to keep projects. */
  async chooseFolder(name: string): Promise<void> {
    await new MenuBar(this.#page).choose('File', 'Import folder…');
    const chooser = this.#page.getByRole('dialog', { name: 'Import folder', exact: true });
    await chooser.getByRole('row', { name }).click();
    await chooser.getByRole('button', { name: `Choose “${name}”` }).click();
    await this.question.waitFor();
  }

  /** Drops files and folders of this computer on the window. */
  async drop(...paths: string[]): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    await session.detach();
    await this.question.waitFor();
  }

  async start(): Promise<void> {
    await this.question.getByRole('button', { name: 'Import', exact: true }).click();
  }

  async stop(): Promise<void> {
    await this.question.getByRole('button', { name: 'Stop' }).click();
  }

  /** Shows only some of the files: `Failed`, `Duplicates` … */
  async show(which: string): Promise<void> {
    await this.report.getByRole('radio', { name: new RegExp(`^${which} \\d`) }).click();
  }

  file(name: string): Locator {
    return this.files.filter({ hasText: name });
  }
}
