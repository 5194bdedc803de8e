import { expect, type Locator, type Page } from '@playwright/test';
import { Memos } from './memos.ts';
import { QuoteList } from './quote-list.ts';

/** The pane right of the reader. */
export class Inspector {
  readonly #page: Page;
  /** Shown while a quote is selected. */
  readonly quote: Locator;
  /** Shown while none is. */
  readonly document: Locator;
  readonly citedBy: Locator;
  readonly words: Locator;
  /** The comment while it is written; see `commentShown`. */
  readonly comment: Locator;
  /** The comment as it reads, with its button. */
  readonly commentShown: Locator;
  readonly memos: Memos;
  readonly codeField: Locator;
  readonly codes: Locator;
  readonly attribution: Locator;
  readonly links: Locator;
  readonly linkToClaim: Locator;
  readonly quotes: QuoteList;

  constructor(page: Page) {
    this.#page = page;
    this.quote = page.getByRole('region', { name: 'Quote', exact: true });
    this.document = page.getByRole('region', { name: 'Document', exact: true });
    this.citedBy = this.document.getByRole('button', { name: /^Cite by: / });
    this.words = this.quote.getByRole('blockquote');
    this.comment = this.quote.getByRole('textbox', { name: 'Comment' });
    this.commentShown = this.quote.getByRole('region', { name: 'Comment' });
    this.memos = new Memos(page);
    this.codeField = this.quote.getByRole('combobox', { name: 'Code' });
    this.codes = this.quote.getByRole('list', { name: 'Codes of this quote' }).getByRole('listitem');
    this.attribution = this.quote.getByRole('region', { name: 'Attribution' });
    this.links = this.quote
      .getByRole('list', { name: 'Claims this quote is linked to' })
      .getByRole('listitem');
    this.linkToClaim = this.quote.getByRole('button', { name: 'Link to claim' });
    this.quotes = new QuoteList(page);
  }

  /** Chooses what the document is cited by. */
  async citeBy(choice: string): Promise<void> {
    await this.citedBy.click();
    await this.#page.getByRole('menuitemradio', { name: choice }).click();
    await expect(this.citedBy).toHaveText(choice);
  }

  async allQuotes(): Promise<void> {
    await this.quote.getByRole('button', { name: 'All quotes' }).click();
    await expect(this.document).toBeVisible();
  }

  /** Finds a code by name, or makes it, and gives it to the quote. */
  async addCode(name: string): Promise<void> {
    await this.codeField.fill(name);
    await this.#page.getByRole('option', { name }).first().waitFor();
    await this.codeField.press('Enter');
    await expect(this.codes.filter({ hasText: name })).toBeVisible();
  }

  async attribute({ by, to = '', date = '' }: { by: string; to?: string; date?: string }): Promise<void> {
    await this.attribution.getByRole('button', { name: /^(Say who said it|Change the attribution)/ }).click();
    await fillAttribution(this.attribution, { by, to, date });
    await this.attribution.getByRole('button', { name: 'Save' }).click();
    await expect(this.attribution.getByRole('button', { name: 'Save' })).toBeHidden();
  }
}

/** Fills the attribution form, wherever it is shown. */
export async function fillAttribution(
  form: Locator,
  { by, to, date }: { by: string; to: string; date: string },
): Promise<void> {
  await form.getByRole('combobox', { name: 'Said by' }).fill(by);
  await form.getByRole('textbox', { name: 'To' }).fill(to);
  await form.getByRole('textbox', { name: 'Date' }).fill(date);
}
