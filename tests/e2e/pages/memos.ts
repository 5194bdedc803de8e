import { expect, type Locator, type Page } from '@playwright/test';

/** The memos on whatever is shown: a quote or document in the inspector, a claim, a code. */
export class Memos {
  readonly #addButton: Locator;
  readonly items: Locator;
  /** The field of the memo being written. */
  readonly field: Locator;

  constructor(page: Page) {
    const section = page.getByRole('region', { name: 'Memos' });
    this.#addButton = section.getByRole('button', { name: 'Add memo' });
    this.items = section.getByRole('list', { name: 'Memos' }).getByRole('listitem');
    this.field = section.getByRole('textbox', { name: 'Memo' });
  }

  async add(): Promise<void> {
    await this.#addButton.click();
    await expect(this.field).toBeFocused();
  }

  /** Writes one more memo and waits until it is stored. */
  async write(text: string): Promise<void> {
    const stored = this.items.getByRole('button', { name: 'Remove memo' });
    const before = await stored.count();
    await this.add();
    await this.field.fill(text);
    await this.field.press('Tab');
    await expect(stored).toHaveCount(before + 1);
  }
}
