import type { Locator, Page } from '@playwright/test';

/** What the reader shows of revisions: the text to be edited, a comparison, an earlier one to read. */
export class Revisions {
  readonly #page: Page;
  readonly editor: Locator;
  readonly text: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  readonly dropChanges: Locator;
  readonly problem: Locator;
  readonly comparison: Locator;
  readonly changes: Locator;
  readonly importDialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.editor = page.getByRole('region', { name: 'Edit text' });
    this.text = this.editor.getByRole('textbox');
    this.save = this.editor.getByRole('button', { name: 'Save new revision' });
    this.cancel = this.editor.getByRole('button', { name: 'Cancel' });
    this.dropChanges = page.getByRole('alertdialog', { name: 'Drop your changes?' });
    this.problem = this.editor.getByRole('alert');
    this.comparison = page.getByRole('region', { name: 'Comparison of revisions' });
    this.changes = this.comparison
      .getByRole('row')
      .filter({ has: page.getByRole('insertion').or(page.getByRole('deletion')) });
    this.importDialog = page.getByRole('dialog', { name: /^New version of/ });
  }

  /** Puts words in the place of others in the text being edited, as typing would. */
  async replace(words: string, by: string): Promise<void> {
    await this.text.evaluate((field: HTMLTextAreaElement, sought) => {
      const at = field.value.indexOf(sought);
      if (at < 0) throw new Error(`The text does not hold “${sought}”.`);
      field.focus();
      field.setSelectionRange(at, at + sought.length);
    }, words);
    if (by === '') await this.#page.keyboard.press('Delete');
    else await this.#page.keyboard.insertText(by);
  }

  /** The cards of quotes under a heading such as “Needs your choice”. */
  quotes(group: string): Locator {
    return this.comparison.getByRole('list', { name: group, exact: true }).getByRole('article');
  }

  /** Unfolds a group that is folded at first: “Moved”, “Unchanged”. */
  async unfold(group: string): Promise<void> {
    await this.comparison.locator('summary', { hasText: group }).click();
  }

  /** The places that may be meant, of one card. */
  places(card: Locator): Locator {
    return card.getByRole('list', { name: /that may be meant$/ }).getByRole('listitem');
  }

  /** The bar over the text of an earlier revision. */
  earlier(number: number): Locator {
    return this.#page.getByRole('heading', { name: new RegExp(`^Reading revision ${number} of`) });
  }

  async chooseNewVersion(name: string, content: string): Promise<void> {
    await this.#page
      .getByLabel('New version of the document')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await this.importDialog.waitFor();
  }
}
