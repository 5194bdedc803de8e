import { expect, type Locator, type Page } from '@playwright/test';

/** The list of people, and the list of places where real names can still be read. */
export class People {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly rows: Locator;
  readonly name: Locator;
  readonly pseudonym: Locator;
  readonly person: Locator;
  readonly switch: Locator;
  /** “Real names in text”. */
  readonly names: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'People', exact: true });
    this.rows = this.dialog.getByRole('navigation', { name: 'People' }).getByRole('row');
    this.person = this.dialog.getByRole('region', { name: 'Person', exact: true });
    this.name = this.person.getByRole('textbox', { name: 'Name', exact: true });
    this.pseudonym = this.person.getByRole('textbox', { name: 'Pseudonym' });
    this.switch = this.dialog.getByRole('checkbox', { name: 'Show pseudonyms instead of names' });
    this.names = page.getByRole('dialog', { name: 'Real names in text' });
  }

  async choose(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).first().click();
    await expect(this.name).toHaveValue(name);
  }

  /** Writes into a field of the person and waits until the list has it. */
  async write(field: 'name' | 'pseudonym', words: string): Promise<void> {
    await this[field].fill(words);
    await this[field].blur();
    await expect(this.rows.filter({ hasText: words })).toBeVisible();
  }

  async colour(name: string): Promise<void> {
    const radio = this.person.getByRole('radio', { name });
    await radio.click({ force: true });
    await expect(radio).toBeChecked();
  }

  /** Makes the chosen person one with another, whose name stays. */
  async mergeInto(name: string): Promise<void> {
    await this.person.getByRole('button', { name: 'Merge into…' }).click();
    await this.#page.getByRole('combobox', { name: 'The same person as' }).fill(name);
    await this.#page.keyboard.press('Enter');
    await expect(this.name).toHaveValue(name);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
