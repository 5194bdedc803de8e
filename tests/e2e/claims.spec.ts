import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const broad = 'The bridge is safe.';
const narrow = 'The bridge carries forty tonnes.';
const forty = 'The test load was forty tonnes';
const crack = 'a crack as long as a hand';
const project: ProjectContents = {
  documents: [
    {
      title: 'The bridge at Oxley',
      author: ['Ada', 'Okafor'],
      issued: [2026, 1, 12],
      text: `The bridge at Oxley\n\n${forty}, the engineer said, and nothing moved.\n\nUnder the second arch there is ${crack}.\n`,
      quotes: [forty, crack],
    },
  ],
  claims: [{ statement: broad, evidence: [{ quote: forty, relation: 'supports' }] }, { statement: narrow }],
};

test('a claim needs a statement, and the dialog says so', async ({ app, ui, openPrepared }) => {
  await openPrepared({ documents: [] });
  await ui.goTo('Claims');
  await app.page.getByRole('button', { name: 'New claim…' }).click();
  const { newClaimDialog } = ui.claims;
  await newClaimDialog.getByRole('textbox', { name: 'Statement' }).fill('   ');
  await newClaimDialog.getByRole('button', { name: 'Make claim' }).click();
  await expect(newClaimDialog).toContainText('A claim needs a statement.');
  await app.page.keyboard.press('Escape');
  await expect(ui.statusBar).toContainText('0 claims');
});

test('an emptied statement is not stored; Escape brings the words back', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.statement.fill('');
  await expect(ui.claims.claim).toContainText('A claim needs a statement.');
  await app.page.keyboard.press('Escape');
  await expect(ui.claims.statement).toHaveValue(broad);
});

test('claims stand below claims, and a page leads up again', async ({ ui, openPrepared }) => {
  const subClaim = 'The second arch is sound.';
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.makeSubClaim(subClaim);
  await ui.claims.claim
    .getByRole('navigation', { name: 'Claims above' })
    .getByRole('button', { name: broad })
    .click();
  await expect(ui.claims.statement).toHaveValue(broad);
  await expect(ui.claims.claim.getByRole('heading', { name: 'Sub-claims' })).toBeVisible();
  await ui.claims.filter.fill('second arch');
  await expect(ui.claims.claims).toHaveCount(2);
});

test('evidence is linked, weighed and unlinked on the claim’s page', async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.addEvidence({
    words: 'crack',
    relation: 'Contradicts',
    strength: 'Strong',
    note: 'Seen, not measured.',
  });
  await expect(ui.claims.balance).toHaveAccessibleName('1 for, 1 against');
  await expect(ui.claims.claim).toContainText('2 quotes from 1 independent source');

  const card = ui.claims.evidence.filter({ hasText: crack });
  await expect(card).toContainText('para. 2');
  await expect(card.getByRole('textbox', { name: 'Note on this evidence' })).toHaveValue(
    'Seen, not measured.',
  );
  await card.getByRole('button', { name: 'Relation: Contradicts' }).click();
  await ui.page.getByRole('menuitemradio', { name: 'Qualifies' }).click();
  await expect(ui.claims.balance).toHaveAccessibleName('1 for, 1 qualifying');
  await card.getByRole('button', { name: 'Strength: Strong' }).click();
  await ui.page.getByRole('menuitemradio', { name: 'Weak' }).click();
  await expect(card.getByRole('button', { name: 'Strength: Weak' })).toBeVisible();

  await card.getByRole('button', { name: 'Unlink from the claim' }).click();
  await expect(ui.claims.balance).toHaveAccessibleName('1 for');
  await ui.notice('Quote unlinked').getByRole('button', { name: 'Undo' }).click();
  await expect(ui.claims.balance).toHaveAccessibleName('1 for, 1 qualifying');
});

test('a card opens its quote in the reader', async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.evidence.getByRole('button', { name: 'Open in reader' }).click();
  await expect(ui.inspector.words).toHaveText(forty);
  await expect.poll(() => ui.reader.highlighted('selected')).toEqual([forty]);
});

test('one quote is linked to several claims at once; the same link twice is refused in place', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(project);
  await ui.library.open('The bridge at Oxley');
  await ui.reader.clickOn(crack);
  await app.page.keyboard.press('l');
  for (const statement of [broad, narrow]) {
    await ui.linkDialog.claimField.fill(statement);
    await ui.page.getByRole('option', { name: statement }).click();
  }
  await expect(ui.linkDialog.chosenClaims).toHaveCount(2);
  await ui.linkDialog.relation('Contradicts').click();
  await ui.linkDialog.note.fill('Both fall with it.');
  await ui.linkDialog.link.click();
  await expect(ui.linkDialog.dialog).toBeHidden();
  await expect(ui.inspector.links).toHaveCount(2);

  await ui.inspector.linkToClaim.click();
  await ui.linkDialog.claimField.fill(broad);
  await ui.page.getByRole('option', { name: broad }).click();
  await ui.linkDialog.relation('Contradicts').click();
  await ui.linkDialog.link.click();
  await expect(ui.linkDialog.problem).toContainText('already');
  await app.page.keyboard.press('Escape');
  await expect(ui.inspector.links).toHaveCount(2);
});

test('a verdict is given, and a claim removed comes back with its evidence', async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.claim.getByRole('button', { name: /Verdict/ }).click();
  await ui.page.getByRole('option', { name: 'Mixed' }).click();
  await expect(ui.statusBar).toContainText('undoes “Edit claim”');
  await ui.claims.claim.getByRole('button', { name: 'Remove claim' }).click();
  await expect(ui.claims.claims).toHaveCount(1);
  await expect(ui.statusBar).toContainText('0 links');
  await ui.notice('Claim removed').getByRole('button', { name: 'Undo' }).click();
  await ui.claims.open(broad);
  await expect(ui.claims.balance).toHaveAccessibleName('1 for');
  await expect(ui.claims.claim.getByRole('button', { name: /Verdict/ })).toContainText('Mixed');
});

test('confidence in a verdict is stated by keyboard, shown beside it where sub-claims are listed, and taken back', async ({
  ui,
  openPrepared,
}) => {
  const subClaim = 'The second arch is sound.';
  await openPrepared(project);
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  await ui.claims.makeSubClaim(subClaim);
  await expect(ui.claims.confidence).toContainText('Not stated');
  await ui.claims.verdict.press('Tab');
  await expect(ui.claims.confidence).toBeFocused();
  await ui.page.keyboard.press('Enter');
  await ui.page.keyboard.press('End');
  await ui.page.keyboard.press('Enter');
  await expect(ui.claims.confidence).toContainText('High');
  await expect(ui.claims.confidence).toBeFocused();
  await expect(ui.statusBar).toContainText('undoes “Edit claim”');

  await ui.claims.open(broad);
  const listed = ui.claims.claim.getByRole('listitem').filter({ hasText: subClaim });
  await expect(listed).toContainText('high confidence');
  await ui.undo('Edit claim');
  await expect(listed).not.toContainText('confidence');
  await ui.claims.open(subClaim);
  await expect(ui.claims.confidence).toContainText('Not stated');
});

test('all that stands for a claim is copied as one citation of all its sources', async ({
  ui,
  openPrepared,
}) => {
  const safe = 'nobody has fallen in for years';
  const [bridge] = project.documents;
  if (!bridge) throw new Error('There is a document.');
  await openPrepared({
    documents: [
      bridge,
      {
        title: 'The river',
        author: ['Bo', 'Lee'],
        issued: [2025, 4, 2],
        text: `The river\n\nIt is cold.\n\nFrom the bridge ${safe}.\n`,
        quotes: [safe],
      },
    ],
    claims: [
      {
        statement: broad,
        evidence: [
          { quote: forty, relation: 'supports' },
          { quote: safe, relation: 'supports' },
          { quote: crack, relation: 'contradicts' },
        ],
      },
    ],
  });
  await ui.goTo('Claims');
  await ui.claims.open(broad);
  const forIt = ui.claims.claim.getByRole('toolbar', { name: 'For: all quotes' });
  await forIt.getByRole('button', { name: 'Copy citation' }).click();
  await expect(ui.notice('Citation copied')).toContainText('(Lee, 2025, para. 2; Okafor, 2026, para. 1)');
  await forIt.getByRole('button', { name: 'Copy references' }).click();
  await expect(ui.notice('References copied')).toContainText('Lee, B. (2025, April 2). The river.');
  await ui.goTo('Read');
  expect((await ui.pasted()).text).toBe(
    'Lee, B. (2025, April 2). The river.\nOkafor, A. (2026, January 12). The bridge at Oxley.',
  );
});
