import type { Locator, Page } from '@playwright/test';

/** “Link quote to claim”, from the reader and from the inspector. */
export class LinkDialog {
  readonly dialog: Locator;
  readonly claimField: Locator;
  readonly chosenClaims: Locator;
  readonly note: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Link quote to claim' });
    this.claimField = this.dialog.getByRole('combobox', { name: /^(Claim|Another claim)$/ });
    this.chosenClaims = this.dialog.getByRole('list', { name: 'Claims chosen' }).getByRole('listitem');
    this.note = this.dialog.getByRole('textbox', { name: 'Note' });
    this.problem = this.dialog.getByRole('alert');
  }

  relation(label: string): Locator {
    return this.dialog.getByRole('radio', { name: label });
  }

  get link(): Locator {
    return this.dialog.getByRole('button', { name: /^Link( to \d+ claims)?$/ });
  }
}
