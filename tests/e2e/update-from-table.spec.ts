import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from './fixtures.ts';
import { Interface } from './pages/interface.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const dam = 'The dam holds, the engineers say';
const road = 'The road is open again';
const project: ProjectContents = {
  documents: [
    { title: 'After the flood', text: `After the flood\n\n${dam}.\n\n${road}.\n`, quotes: [dam, road] },
  ],
  claims: [
    { statement: 'The valley is safe', evidence: [{ quote: dam, relation: 'supports' }] },
    { statement: 'Traffic is back', evidence: [{ quote: road, relation: 'mentions' }] },
  ],
};

/** Exports the evidence table with identifiers; returns the path of the file. */
async function exportWithIdentifiers(ui: Interface, folder: string, format: 'csv' | 'xlsx'): Promise<string> {
  await ui.goTo('Tables');
  await expect(ui.evidence.rows.first()).toBeVisible();
  const hidden = ['Title', 'Author', 'Container', 'Issued', 'URL', 'Accessed', 'Citation', 'Reference'];
  const added = ['Note', 'Comment', 'Codes', 'Verdict', 'Evidence ID', 'Claim ID'];
  await ui.evidence.toggleColumns([...hidden, ...added]);
  await ui.evidence.exportButton.click();
  if (format === 'xlsx') await ui.exports.chooseFormat('Excel workbook');
  await ui.exports.write(`evidence.${format}`);
  await expect(ui.exports.dialog).toBeHidden();
  return join(folder, `evidence.${format}`);
}

/** Changes cells of exported rows, by quote and heading. */
function changed(
  rows: readonly string[][],
  changes: readonly (readonly [string, string, string])[],
): string[][] {
  const [header = [], ...records] = rows;
  const quoteAt = header.indexOf('Quote');
  return [
    header,
    ...records.map((record) =>
      record.map((cell, index) => {
        const change = changes.find(
          ([quote, heading]) => record[quoteAt] === quote && header[index] === heading,
        );
        return change ? change[2] : cell;
      }),
    ),
  ];
}

const asCsv = (rows: readonly string[][]) =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

const edits = [
  [dam, 'Note', 'Checked with the operator'],
  [dam, 'Verdict', 'supported'],
  [road, 'Relation', 'Supports'],
  [road, 'Comment', 'By whom?'],
  [road, 'Codes', 'Traffic'],
  [road, 'Quote', 'The road was open again'],
] as const;

test('a table that was changed elsewhere is looked at, applied in part and undone', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(project);
  const path = await exportWithIdentifiers(ui, app.documents, 'csv');
  const rows = parse(readFileSync(path), { bom: true }) as string[][];

  await ui.imports.drop(path);
  await expect(ui.tableUpdate.summary).toHaveText('Nothing in the table differs from the project.');
  await expect(ui.tableUpdate.apply).toBeDisabled();
  await ui.page.keyboard.press('Escape');

  writeFileSync(path, asCsv([...changed(rows, edits.slice(0, 5)), ['', 'A row of my own']]));
  await ui.imports.drop(path);
  const { tableUpdate } = ui;
  await expect(tableUpdate.summary).toContainText('5 differences in 1 claim, 1 quote, and 2 links.');
  await expect(tableUpdate.records).toHaveCount(4);
  const note = tableUpdate.records.filter({ hasText: 'Note' });
  await expect(note).toContainText('Checked with the operator');
  await expect(tableUpdate.records.filter({ hasText: 'Verdict' })).toContainText('The valley is safe');
  await expect(tableUpdate.dialog).toContainText('Columns that are not read back: Speaker');
  await tableUpdate.problems.getByText('1 thing in the table could not be followed').click();
  await expect(tableUpdate.problems).toContainText('row 4');
  await expect(tableUpdate.problems).toContainText('The row has no identifier');
  await expect(tableUpdate.apply).toHaveText('Apply 4 changes');
  for (const colorScheme of ['light', 'dark'] as const) {
    await ui.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: ui.page }).include('[role=dialog]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  await tableUpdate.newCodes.getByText('Traffic (1 quote)').click();
  await expect(tableUpdate.apply).toHaveText('Apply 5 changes');
  await tableUpdate.show(/^Relations \(1\)/);
  await expect(tableUpdate.records).toHaveCount(1);
  await tableUpdate.tick('Relation of Link').focus();
  await ui.page.keyboard.press('Space');
  await expect(tableUpdate.apply).toHaveText('Apply 4 changes');
  await ui.page.keyboard.press('ControlOrMeta+Enter');
  await expect(tableUpdate.dialog).toBeHidden();
  await expect(ui.notice('4 changes taken from the table')).toBeVisible();
  await expect.poll(() => ui.evidence.column('Note')).toEqual(['Checked with the operator', '']);
  await expect.poll(() => ui.evidence.column('Verdict')).toEqual(['supported', 'open']);
  await expect.poll(() => ui.evidence.column('Relation')).toEqual(['Supports', 'Mentions']);
  await expect.poll(() => ui.evidence.column('Codes')).toEqual(['', 'Traffic']);

  await ui.notice('4 changes taken').getByRole('button', { name: 'Undo' }).click();
  await ui.announced('Undone: Update from table');
  await expect.poll(() => ui.evidence.column('Note')).toEqual(['', '']);
  await expect.poll(() => ui.evidence.column('Codes')).toEqual(['', '']);
  await ui.goTo('Codebook');
  await expect(ui.page.getByText('Traffic', { exact: true })).toHaveCount(0);
});

test('a workbook comes back, and what changed meanwhile is not overwritten', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(project);
  const path = await exportWithIdentifiers(ui, app.documents, 'xlsx');
  const { sheets } = await readXlsx(readFileSync(path));
  const rows = (sheets[0]?.rows ?? []).map((cells) => cells.map((cell) => String(cell ?? '')));
  const table = changed(rows, edits);
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Changed', rows: table }] }));
  await ui.imports.drop(path);
  await expect(ui.tableUpdate.problems).toHaveCount(1);
  await ui.tableUpdate.problems.locator('summary').click();
  await expect(ui.tableUpdate.problems).toContainText('Quotes are verbatim');
  await expect(ui.tableUpdate.apply).toHaveText('Apply 4 changes');

  const page = await app.page.context().newPage();
  await page.goto(app.page.url());
  const other = new Interface(page);
  await other.ready();
  await other.goTo('Claims');
  await other.claims.open('The valley is safe');
  await other.claims.claim.getByRole('button', { name: /Verdict/ }).click();
  await page.getByRole('option', { name: 'Mixed' }).click();
  await expect(other.claims.claim.getByRole('button', { name: /Mixed/ })).toBeVisible();
  await page.close();

  await ui.tableUpdate.apply.click();
  const refusal = ui.tableUpdate.dialog.getByRole('alert');
  await expect(refusal).toContainText('“Verdict” of “The valley is safe” was changed in the meantime');
  await refusal.getByRole('button', { name: 'Read the table again' }).click();
  await expect(ui.tableUpdate.records.filter({ hasText: 'Verdict' })).toContainText('mixed');
  await ui.tableUpdate.apply.click();
  await expect(ui.tableUpdate.dialog).toBeHidden();
  await expect.poll(() => ui.evidence.column('Verdict')).toEqual(['supported', 'open']);
});

test('a table of another project can still bring its claims', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  const path = await exportWithIdentifiers(ui, app.documents, 'xlsx');
  await ui.closeProject();
  await ui.createProject('Second');
  await ui.imports.drop(path);
  await expect(ui.tableUpdate.dialog).toContainText('None of the identifiers');
  await ui.tableUpdate.dialog.getByRole('button', { name: 'Import as claims…' }).click();
  await expect(ui.claims.claimsToImport).toHaveCount(2);
  await ui.claims.importDialog.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect(ui.claims.claims).toHaveCount(2);
});
