import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const formula = '=SUM of all losses is higher than reported';
const plain = 'The bridge will open in May';

test('claims come back word for word from the table they were exported to', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared({
    documents: [
      { title: 'Losses', text: 'Losses\n\nNobody counted them all.\n', quotes: ['Nobody counted'] },
    ],
    claims: [
      { statement: formula, evidence: [{ quote: 'Nobody counted', relation: 'supports' }] },
      { statement: plain, evidence: [{ quote: 'Nobody counted', relation: 'mentions' }] },
    ],
  });
  await ui.goTo('Tables');
  await ui.evidence.exportButton.click();
  await ui.exports.write('sheet.csv');
  await expect(ui.exports.dialog).toBeHidden();
  const path = join(app.documents, 'sheet.csv');
  expect(readFileSync(path, 'utf8')).toContain(`'${formula}`);

  await ui.closeProject();
  await ui.createProject('Second');
  await ui.claims.pickTable(path);
  await expect(ui.claims.claimsToImport).toHaveText([formula, plain]);
  const takesOff = ui.claims.importDialog.getByText(/^Take off the apostrophe .* \(1 cell\)$/);
  await takesOff.click();
  await expect(ui.claims.claimsToImport).toHaveText([`'${formula}`, plain]);
  await ui.page.keyboard.press('Space');
  await expect(ui.claims.claimsToImport).toHaveText([formula, plain]);
  await ui.claims.importDialog.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect(ui.claims.importDialog).toBeHidden();
  await expect(ui.notice('2 claims imported')).toBeVisible();
  await expect(ui.claims.claims).toHaveCount(2);
  await ui.claims.open(formula);

  await ui.claims.pickTable(path);
  await expect(ui.claims.importDialog).toContainText('in the project already');
  await ui.page.keyboard.press('Escape');
  await expect(ui.claims.importDialog).toBeHidden();
  await ui.undo('Import claims');
  await expect(ui.claims.claims).toHaveCount(0);
});

test('columns are chosen, and what is left out is said', async ({ app, ui }) => {
  await ui.createProject('Columns');
  const path = join(app.documents, 'list.csv');
  writeFileSync(
    path,
    'No;What we say;Why;Verdict;Confidence\n1;Dams hold;Seen it;supported;High\n2;;;;\n3;Dams hold;;;\n4;Roads close;;maybe;certain\n',
  );
  await ui.claims.pickTable(path);
  await ui.claims.importDialog.getByRole('button', { name: /Statement/ }).click();
  await ui.page.getByRole('option', { name: 'What we say' }).click();
  await expect(ui.claims.claimsToImport).toHaveText([/Dams hold.*Supported, high confidence/, /Roads close/]);
  await expect(ui.claims.importDialog).toContainText('1 repetition left out');
  await expect(ui.claims.importDialog).toContainText('1 row without a statement');
  await expect(ui.claims.importDialog).toContainText('Verdicts that are not known here: maybe');
  await expect(ui.claims.importDialog).toContainText('Confidences that are not known here: certain');
  await ui.claims.importDialog.getByRole('button', { name: 'Import 2 claims' }).click();
  await ui.claims.open('Dams hold');
  await expect(ui.claims.verdict).toContainText('Supported');
  await expect(ui.claims.confidence).toContainText('High');
});

test('a table that cannot be read is refused in words, and nothing is stored', async ({ app, ui }) => {
  await ui.createProject('Refused');
  const path = join(app.documents, 'broken.csv');
  writeFileSync(path, 'Claim\n"Dams hold\n');
  await ui.claims.pickTable(path);
  await expect(ui.claims.importDialog.getByRole('alert')).toContainText('not a table that can be read');
  await ui.page.keyboard.press('Escape');
  await expect(ui.claims.importDialog).toBeHidden();
  await ui.goTo('Claims');
  await expect(ui.claims.claims).toHaveCount(0);
});
