import { expect, type Locator, type Page } from '@playwright/test';
import { MenuBar } from './menu-bar.ts';

/** The claims: their tree, the page of one, and the dialogs over them. */
export class ClaimsView {
  readonly #page: Page;
  readonly claims: Locator;
  readonly filter: Locator;
  readonly claim: Locator;
  readonly statement: Locator;
  readonly description: Locator;
  readonly verdict: Locator;
  readonly confidence: Locator;
  readonly evidence: Locator;
  readonly balance: Locator;
  readonly newClaimDialog: Locator;
  readonly addEvidenceDialog: Locator;
  readonly importDialog: Locator;
  readonly claimsToImport: Locator;

  constructor(page: Page) {
    this.#page = page;
    const navigator = page.getByRole('navigation', { name: 'Claims', exact: true });
    this.claims = navigator.getByRole('treegrid', { name: 'Claims' }).getByRole('row');
    this.filter = navigator.getByRole('textbox', { name: 'Filter claims' });
    this.claim = page.getByRole('region', { name: 'Claim', exact: true });
    this.statement = this.claim.getByRole('textbox', { name: 'Statement' });
    this.description = this.claim.getByRole('textbox', { name: 'Description' });
    this.verdict = this.claim.getByRole('button', { name: /Verdict$/ });
    this.confidence = this.claim.getByRole('button', { name: /Confidence$/ });
    this.evidence = this.claim.getByRole('article');
    this.balance = this.claim.getByRole('img').first();
    this.newClaimDialog = page.getByRole('dialog', { name: /^New (sub-)?claim$/ });
    this.addEvidenceDialog = page.getByRole('dialog', { name: 'Add evidence' });
    this.importDialog = page.getByRole('dialog', { name: /^Import (claims from|table) “/ });
    this.claimsToImport = this.importDialog
      .getByRole('list', { name: 'Claims to import' })
      .getByRole('listitem');
  }

  /** Makes a claim at the top from anywhere, by its shortcut. */
  async make(statement: string, description = ''): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+C');
    await this.#fillNewClaim(statement, description);
  }

  async makeSubClaim(statement: string): Promise<void> {
    await this.claim.getByRole('button', { name: 'New sub-claim…' }).first().click();
    await this.#fillNewClaim(statement, '');
  }

  async open(statement: string): Promise<void> {
    await this.claims.filter({ hasText: statement }).click();
    await expect(this.statement).toHaveValue(statement);
  }

  /** Picks a table of claims as the system's file dialog would hand it over. */
  async pickTable(path: string): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await new MenuBar(this.#page).choose('File', 'Import table…');
    await (await asked).setFiles(path);
    await this.importDialog.waitFor();
  }

  /** Links a quote found by its words, from the claim's own page. */
  async addEvidence({ words, relation, strength, note }: NewEvidence): Promise<void> {
    await this.claim.getByRole('button', { name: 'Add evidence…' }).click();
    const dialog = this.addEvidenceDialog;
    await dialog.getByRole('combobox', { name: 'Search quotes' }).fill(words);
    await dialog
      .getByRole('option')
      .filter({ hasText: words.split(' ')[0] ?? words })
      .first()
      .click();
    await dialog.getByRole('radio', { name: relation }).click();
    await dialog.getByRole('radio', { name: strength }).click();
    await dialog.getByRole('textbox', { name: 'Note (optional)' }).fill(note);
    await dialog.getByRole('button', { name: /^Link as/ }).click();
    await expect(dialog.getByRole('list', { name: 'Linked already as' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toBeHidden();
  }

  async #fillNewClaim(statement: string, description: string): Promise<void> {
    const dialog = this.newClaimDialog;
    await dialog.getByRole('textbox', { name: 'Statement' }).fill(statement);
    if (description) await dialog.getByRole('textbox', { name: 'Description (optional)' }).fill(description);
    await dialog.getByRole('button', { name: 'Make claim' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.statement).toHaveValue(statement);
  }
}

interface NewEvidence {
  readonly words: string;
  readonly relation: 'Supports' | 'Contradicts' | 'Qualifies' | 'Mentions';
  readonly strength: 'Weak' | 'Moderate' | 'Strong';
  readonly note: string;
}
