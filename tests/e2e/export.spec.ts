import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { problemsOfCollection } from '../support/web-annotation-shape.ts';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const formula = '=SUM(A1:A3) was typed into the cell, he said';
const umlauts = 'Größe, “Weite”; und\ttiefer Ernst';
const project: ProjectContents = {
  documents: [
    {
      title: 'Cells',
      author: ['Bo', 'Lindgren'],
      issued: [2025, 11, 2],
      text: `Cells\n\n${formula}.\n\n${umlauts}.\n`,
      quotes: [formula, umlauts],
    },
  ],
  claims: [
    {
      statement: 'Cells can hold anything.',
      evidence: [
        { quote: formula, relation: 'supports' },
        { quote: umlauts, relation: 'mentions' },
      ],
    },
  ],
};

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Tables');
  await ui.evidence.exportButton.click();
  await expect(ui.exports.previewRows).toHaveCount(3);
});

test('each kind of file holds what its preview shows', async ({ app, ui }) => {
  await expect(ui.exports.dialog).toContainText(`'${formula}`);
  await ui.exports.write('sheet.csv');
  await expect(ui.notice('2 rows exported')).toBeVisible();
  const sheet = readFileSync(join(app.documents, 'sheet.csv'));
  expect(sheet.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(quotesIn(sheet)).toEqual([`'${formula}`, umlauts]);

  await ui.evidence.exportButton.click();
  await ui.exports.chooseProfile('Data');
  await expect(ui.exports.dialog).not.toContainText(`'${formula}`);
  await ui.exports.write('data.csv');
  await expect(ui.exports.dialog).toBeHidden();
  const data = readFileSync(join(app.documents, 'data.csv'));
  expect(data.subarray(0, 1).toString()).toBe('C');
  expect(quotesIn(data)).toEqual([formula, umlauts]);
  const description = JSON.parse(readFileSync(join(app.documents, 'data.csv-metadata.json'), 'utf8'));
  expect(description).toMatchObject({ url: 'data.csv', tableSchema: { columns: { length: 13 } } });

  await ui.evidence.exportButton.click();
  await ui.exports.chooseFormat('Excel workbook');
  await expect(ui.exports.previewRows.nth(1)).toContainText(formula);
  await expect(ui.exports.dialog).not.toContainText(`'${formula}`);
  await ui.exports.write('book.xlsx');
  await expect(ui.exports.dialog).toBeHidden();
  const { sheets } = await readXlsx(readFileSync(join(app.documents, 'book.xlsx')));
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  expect(rows.map((row) => row[header.indexOf('Quote')])).toEqual([formula, umlauts]);
});

test('a file that is text is shown letter for letter, and its description is never replaced unasked', async ({
  app,
  ui,
}) => {
  await ui.exports.chooseFormat('Markdown');
  await expect(ui.exports.text).toContainText(`| ${formula} |`);
  await ui.exports.chooseFormat('TSV');
  await ui.exports.chooseProfile('Data');
  const path = join(app.documents, 'table.tsv-metadata.json');
  writeFileSync(path, 'precious');
  await ui.exports.choosePlace.click();
  const name = ui.fileChooser.nameField('Export evidence table');
  await name.fill('table.tsv');
  await name.press('Enter');
  await expect(ui.exports.problem).toContainText('table.tsv-metadata.json');
  expect([existsSync(join(app.documents, 'table.tsv')), readFileSync(path, 'utf8')]).toEqual([
    false,
    'precious',
  ]);
  await ui.exports.problem.getByRole('button', { name: 'Replace the file' }).click();
  await expect(ui.exports.dialog).toBeHidden();
  expect(readFileSync(path, 'utf8')).toContain('table.tsv');
});

test('quotes leave as W3C annotations, claims as drafts of reviews', async ({ app, ui }) => {
  await ui.exports.chooseFormat('Web Annotations');
  await expect(ui.exports.text).toContainText('"type":"AnnotationCollection"');
  await expect(ui.exports.dialog).toContainText('All 2 annotations, about');
  await ui.exports.write('quotes.jsonld');
  await expect(ui.notice('2 annotations exported')).toBeVisible();
  const collection = JSON.parse(readFileSync(join(app.documents, 'quotes.jsonld'), 'utf8'));
  expect(problemsOfCollection(collection)).toEqual([]);
  expect(collection).toMatchObject({
    total: 2,
    first: { items: [{ type: 'Annotation' }, { type: 'Annotation' }] },
  });

  await ui.evidence.exportButton.click();
  await ui.exports.chooseFormat('ClaimReview');
  await expect(ui.exports.text).toContainText('"creativeWorkStatus": "Draft"');
  await expect(ui.exports.warnings).toContainText(['The reviews are drafts']);
  await ui.exports.write('claims.jsonld');
  await expect(ui.notice('1 review exported')).toBeVisible();
  const graph = JSON.parse(readFileSync(join(app.documents, 'claims.jsonld'), 'utf8'));
  expect(graph['@graph']).toMatchObject([
    { claimReviewed: 'Cells can hold anything.', citation: [{ text: formula }] },
  ]);
});

test('a file is replaced only when that was asked for', async ({ app, ui }) => {
  const path = join(app.documents, 'kept.csv');
  writeFileSync(path, 'precious');
  await ui.exports.choosePlace.click();
  const chooser = ui.fileChooser
    .dialog('Export evidence table')
    .filter({ hasText: 'Places' })
    .or(app.page.getByRole('dialog', { name: 'Export evidence table' }).last());
  await ui.fileChooser.nameField('Export evidence table').fill('kept.csv');
  await expect(chooser.last()).toContainText('Saving replaces it.');
  await chooser.last().getByRole('button', { name: 'Cancel' }).click();
  expect(readFileSync(path, 'utf8')).toBe('precious');

  await ui.exports.choosePlace.click();
  await ui.fileChooser.nameField('Export evidence table').fill('kept.csv');
  await chooser.last().getByRole('button', { name: 'Replace' }).click();
  await expect(ui.notice('2 rows exported')).toBeVisible();
  expect(quotesIn(readFileSync(path))).toHaveLength(2);
});

test('leaving the dialog writes nothing', async ({ app, ui }) => {
  const before = readdirSync(app.documents).sort();
  await ui.exports.choosePlace.click();
  await ui.fileChooser.nameField('Export evidence table').waitFor();
  await app.page.keyboard.press('Escape');
  await ui.exports.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(ui.exports.dialog).toBeHidden();
  expect(readdirSync(app.documents).sort()).toEqual(before);
});

test('only the rows shown are written, and none when none is shown', async ({ app, ui }) => {
  await app.page.keyboard.press('Escape');
  await ui.evidence.search.fill('Größe');
  await expect(ui.evidence.rows).toHaveCount(1);
  await ui.evidence.exportButton.click();
  await ui.exports.write('one.csv');
  await expect(ui.notice('1 row exported')).toBeVisible();
  expect(quotesIn(readFileSync(join(app.documents, 'one.csv')))).toEqual([umlauts]);

  await ui.evidence.search.fill('nowhere');
  await ui.evidence.exportButton.click();
  await expect(ui.exports.dialog).toContainText('No row matches the table’s search and filters.');
  await expect(ui.exports.choosePlace).toBeDisabled();
});

test('a folder that has gone is said, and the dialog stays for another try', async ({ app, ui }) => {
  await ui.exports.choosePlace.click();
  const name = ui.fileChooser.nameField('Export evidence table');
  await name.fill('no/such/name');
  await name.press('Enter');
  await expect(app.page.getByText('A file name cannot hold any of')).toBeVisible();
  expect(existsSync(join(app.documents, 'no'))).toBe(false);
});

function quotesIn(csv: Buffer): string[] {
  const rows = parse(csv, { columns: true, bom: true }) as { Quote: string }[];
  return rows.map((row) => row.Quote);
}
