import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBuiltBackend } from '../support/built-backend.ts';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const project: ProjectContents = {
  documents: [
    {
      title: 'Firewood',
      author: ['Bo', 'Lindgren'],
      issued: [2025, 11, 2],
      text: 'Firewood\n\nAlder burns first.\n\nBirch burns bright.\n',
      quotes: ['Alder burns first', 'Birch burns bright'],
    },
    {
      title: 'More firewood',
      author: ['Ada', 'Okafor'],
      issued: [2026, 1, 30],
      text: 'More firewood\n\nCedar burns slowly.\n\nElm will not burn.\n',
      quotes: ['Cedar burns slowly', 'Elm will not burn'],
    },
  ],
  claims: [
    {
      statement: 'Most wood burns.',
      evidence: [
        { quote: 'Birch burns bright', relation: 'supports' },
        { quote: 'Alder burns first', relation: 'supports' },
        { quote: 'Elm will not burn', relation: 'contradicts' },
        { quote: 'Cedar burns slowly', relation: 'qualifies' },
      ],
    },
    { statement: 'Wood is dear.', evidence: [{ quote: 'Cedar burns slowly', relation: 'mentions' }] },
  ],
};

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Tables');
  await expect(ui.evidence.rows).toHaveCount(5);
});

test('claims stand with what bears on them, and each leads to its page', async ({ app, ui }) => {
  await ui.evidence.chooseTable('Claims');
  await expect(ui.evidence.rows).toHaveCount(2);
  expect(await ui.evidence.column('Supports')).toEqual(['2', '0']);
  expect(await ui.evidence.column('Contradicts')).toEqual(['1', '0']);
  expect(await ui.evidence.column('Independent sources')).toEqual(['2', '1']);
  await ui.evidence.row('Wood is dear.').getByText('Wood is dear.').click();
  await expect(ui.evidence.details).toContainText('Wood is dear.');
  await app.page.keyboard.press('Enter');
  await expect(ui.claims.statement).toHaveText('Wood is dear.');
});

test('claims and sources are crossed; who reads the row in full sees each source', async ({ ui }) => {
  await ui.evidence.chooseTable('Claims × sources');
  await expect
    .poll(() => ui.evidence.columnNames())
    .toEqual(['Claim', 'Verdict', 'Firewood', 'More firewood']);
  expect(await ui.evidence.column('Firewood')).toEqual(['Supports2', '']);
  expect(await ui.evidence.column('More firewood')).toEqual(['ContradictsQualifies', 'Mentions']);
  await ui.evidence.row('Most wood burns.').getByText('Most wood burns.').click();
  await expect(ui.evidence.details).toContainText('Supports (2)');
});

test('codes are crossed with documents and listed quote by quote, and follow what is coded', async ({
  app,
  ui,
}) => {
  await ui.evidence.chooseTable('Codings');
  await expect(app.page.getByText('No coded quotes yet')).toBeVisible();
  await expect(ui.evidence.toolbar.getByRole('button', { name: 'Table' })).toBeFocused();
  await ui.evidence.chooseTable('Quotes');
  await expect(ui.evidence.rows).toHaveCount(4);
  await ui.evidence.row('Elm will not burn').dblclick();
  await ui.inspector.addCode('Trees');
  await ui.goTo('Tables');
  await ui.evidence.chooseTable('Codings');
  expect(await ui.evidence.column('Code')).toEqual(['Trees']);
  await ui.evidence.chooseTable('Codes × documents');
  await expect.poll(() => ui.evidence.columnNames()).toEqual(['Code', 'Quotes', 'More firewood']);
  expect(await ui.evidence.column('More firewood')).toEqual(['1']);

  await ui.evidence.toggleColumns(['Quotes']);
  await ui.evidence.chooseTable('Quotes');
  await ui.evidence.row('Alder burns first').dblclick();
  await ui.inspector.addCode('Trees');
  await ui.goTo('Tables');
  await ui.evidence.chooseTable('Codes × documents');
  // What was hidden stays hidden when a document comes in.
  await expect
    .poll(async () => (await ui.evidence.columnNames()).toSorted())
    .toEqual(['Code', 'Firewood', 'More firewood']);
});

test('every source has a row with its reference, and the table is kept as it was left', async ({
  app,
  ui,
}) => {
  await ui.evidence.chooseTable('Sources');
  await ui.evidence.search.fill('okafor');
  await expect(ui.evidence.rows).toHaveCount(1);
  await expect(ui.evidence.row('More firewood')).toContainText(
    'Okafor, A. (2026, January 30). More firewood',
  );
  await expect(ui.statusBar).toContainText('All changes saved');
  await app.page.reload();
  await ui.goTo('Tables');
  await expect(ui.evidence.search).toHaveValue('okafor');
  await expect(ui.evidence.rows).toHaveCount(1);
  await ui.evidence.rows.dblclick();
  await expect(ui.reader.text).toContainText('Elm will not burn');
});

test('quotes are told to stand in their text, once that is asked for', async ({ ui }) => {
  await ui.evidence.chooseTable('Quotes');
  await ui.evidence.toggleColumns(['Quote status', ...(await ui.evidence.columnNames()).slice(1)]);
  await expect.poll(() => ui.evidence.column('Quote status')).toEqual(Array(4).fill('verified'));
});

test('a preset shows its table; a view in a file shows the same rows here and on the command line', async ({
  app,
  ui,
}) => {
  await ui.evidence.chooseView('Legal exhibit list');
  await expect(ui.evidence.rows).toHaveCount(4);
  await expect.poll(async () => (await ui.evidence.columnNames())[0]).toBe('Issued');
  await ui.evidence.chooseView('Journal appendix');
  await expect(ui.evidence.rows).toHaveCount(5);
  await ui.evidence.untick('Relation', 'Mentions');
  await ui.evidence.search.fill('burn firewood');
  await ui.evidence.sortBy('Quote');
  await expect
    .poll(() => ui.evidence.column('Quote'))
    .toEqual(['Alder burns first', 'Birch burns bright', 'Cedar burns slowly', 'Elm will not burn']);
  const shown = await ui.evidence.column('Quote');
  await ui.evidence.openViews();
  await ui.evidence.viewMenu.getByRole('menuitem', { name: 'Save the view to a file…' }).click();
  await ui.fileChooser.save('Save view to a file', 'appendix.json');
  await ui.announced(/written to/);

  const path = join(app.documents, 'appendix.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'corroborate-view',
    table: 'evidence',
    search: 'burn firewood',
    sort: [{ column: 'quote', direction: 'ascending' }],
  });

  await ui.evidence.chooseView('All evidence');
  await expect(ui.evidence.rows).toHaveCount(5);
  await ui.evidence.chooseTable('Claims');
  await ui.evidence.openViews();
  await ui.evidence.viewMenu.getByRole('menuitem', { name: 'Open a view from a file…' }).click();
  await ui.fileChooser.open('Open view', 'appendix.json');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(shown);
  expect(await ui.evidence.columnNames()).toEqual([
    'Claim',
    'Relation',
    'Quote',
    'Speaker',
    'Citation',
    'Reference',
  ]);

  await ui.closeProject();
  const { backend, close } = await openBuiltBackend();
  const view = await backend.call('tableViews.readFile', { path });
  await backend.call('project.open', { path: join(app.documents, 'Prepared.corroborate') });
  const { rowIds } = await backend.call('tables.rowsOfView', view);
  const preview = await backend.call('exports.preview', { columns: ['quote'], rowIds });
  expect(preview.rows.flat()).toEqual(shown);
  await close();
});

test('a file that is no view is refused with the reason, and the table stays', async ({ app, ui }) => {
  writeFileSync(join(app.documents, 'broken.json'), '{"format":"something else"}');
  await ui.evidence.openViews();
  await ui.evidence.viewMenu.getByRole('menuitem', { name: 'Open a view from a file…' }).click();
  await ui.fileChooser.open('Open view', 'broken.json');
  await expect(ui.notice('The view was not opened.')).toContainText('It is not a view of Corroborate');
  await expect(ui.evidence.rows).toHaveCount(5);
});
