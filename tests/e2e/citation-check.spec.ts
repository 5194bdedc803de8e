import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslItem } from '../../shared/domain/csl.ts';
import { expect, test } from './fixtures.ts';
import type { Interface } from './pages/interface.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const firewood: CslItem = {
  type: 'article-newspaper',
  title: 'Firewood',
  issued: { 'date-parts': [[2025, 11, 2]] },
  'container-title': 'The Daily Ledger',
  URL: 'https://ledger.example/firewood',
};
const interview: CslItem = {
  type: 'interview',
  title: 'On alder',
  author: [{ family: 'Lind', given: 'Rosa' }],
  issued: { 'date-parts': [[2026, 2, 4]] },
};
const shouting: CslItem = {
  type: 'book',
  title: 'ALDER AND OAK',
  author: [{ family: 'King', given: 'Martin' }],
  issued: { 'date-parts': [[1963]] },
  publisher: 'Harbour Press',
};
const project: ProjectContents = {
  documents: [
    {
      title: 'Ashes',
      text: 'Ashes\n\nAsh burns wet.\n',
      quotes: ['Ash burns wet'],
    },
  ],
  claims: [{ statement: 'Wood burns.', evidence: [{ quote: 'Ash burns wet', relation: 'supports' }] }],
};

/** Takes references in from a file. */
async function importReferences(ui: Interface, folder: string, references: readonly CslItem[]) {
  const path = join(folder, 'references.json');
  writeFileSync(path, JSON.stringify(references));
  await ui.references.pick(path);
  await ui.references.accept();
}

test('a source without an author is listed with what it lacks, mended in place, and listed no more; undo takes it back', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { citationCheck: check } = ui;
  await openPrepared(project);
  await importReferences(ui, app.documents, [firewood, interview, shouting]);
  await check.open();
  await expect(check.list.getByRole('group')).toHaveCount(3);
  await expect(check.list.getByRole('group', { name: 'Incomplete 2' })).toContainText('Ashes');
  await expect(check.list.getByRole('group', { name: 'In-text only 1' })).toContainText('On alder');
  await expect(check.list.getByRole('group', { name: 'To look at 1' })).toContainText('ALDER AND OAK');

  await check.find.fill('firewood');
  await expect(check.list.getByRole('option')).toHaveCount(1);
  await expect(check.reference).toContainText('Firewood. (2025, November 2). The Daily Ledger.');
  await check.field('Authors, one per line').fill('Bo Lindgren');
  await expect(check.reference).toContainText('Lindgren, B. (2025, November 2). Firewood.');
  await expect(check.part('Missing: an author').getByRole('img', { name: 'Filled in' })).toBeVisible();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await expect(check.source).toContainText('Complete: nothing is missing any more.');
  await expect(check.list).toContainText('No source listed has these words.');
  await check.find.fill('');
  await expect(check.list.getByRole('group', { name: 'Incomplete 1' })).not.toContainText('Firewood');
  await check.close();

  await ui.undo('Edit source');
  await check.open();
  await check.listed('Firewood').click();
  await expect(check.reference).toContainText('Firewood. (2025, November 2). The Daily Ledger.');
});

test('an interview becomes citable, a title is right as it is, and a text without an author is marked so', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { citationCheck: check } = ui;
  await openPrepared(project);
  await importReferences(ui, app.documents, [firewood, interview, shouting]);
  await check.open();
  // By keys alone: from the field into the list, and down to the last.
  await expect(check.find).toBeFocused();
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('End');
  await expect(check.source).toContainText('It is all in capitals');
  await app.page.keyboard.press('Enter');
  await expect(check.field('Title')).toBeFocused();
  await check.part('To look at: Title').getByRole('button', { name: 'Right as it is' }).click();
  await expect(check.source).toContainText('Complete: nothing is missing any more.');

  await check.listed('On alder').click();
  await expect(check.reference).toContainText('None: in this style it is cited in the text only.');
  await check.field('Web address').fill('ledger.example/alder');
  await check.save();
  await expect(check.source).toContainText('Write the full address');
  await check.field('Web address').fill('https://ledger.example/alder');
  await check.save();
  await expect(check.source).toContainText('Complete: nothing is missing any more.');
  await expect(check.reference).toContainText('https://ledger.example/alder');

  await check.listed('Firewood').click();
  await check.source.getByRole('button', { name: 'It has no author' }).click();
  await expect(check.source).toContainText('Complete: nothing is missing any more.');
  await check.source.getByRole('button', { name: 'Next source' }).click();
  await expect(check.source.getByRole('heading', { name: 'Ashes' })).toBeVisible();
  await check.source.getByRole('button', { name: 'Open source' }).click();
  await expect(check.dialog).toBeHidden();
  await expect(ui.reader.text).toContainText('Ash burns wet.');
});

test('an export leads to the sources whose references are incomplete, and back', async ({
  ui,
  openPrepared,
}) => {
  const { citationCheck: check } = ui;
  await openPrepared(project);
  await ui.goTo('Tables');
  await ui.palette.run('Export table');
  await expect(ui.exports.warnings).toContainText('1 source has an incomplete reference.');
  await ui.exports.dialog.getByRole('button', { name: 'Check citations…' }).click();
  await expect(check.list.getByRole('option')).toHaveCount(1);
  await check.field('Authors, one per line').fill('Bo Lindgren');
  await check.field('Published').fill('2025-11-02');
  await check.field('Newspaper, site or journal').fill('The Daily Ledger');
  await check.field('Web address').fill('https://ledger.example/ashes');
  await check.save();
  await expect(check.source).toContainText('Complete: nothing is missing any more.');
  await check.close();
  await expect(ui.exports.dialog).toBeVisible();
  await expect(ui.exports.dialog).not.toContainText('incomplete reference');
  await expect(ui.exports.previewRows.nth(1)).toContainText('Lindgren, B. (2025, November 2). Ashes.');
});

test('a bare interview’s row says what would make it citable, and the check is done when all is settled', async ({
  ui,
}) => {
  const { citationCheck: check, evidence } = ui;
  await ui.openSampleProject();
  await ui.goTo('Tables');
  await evidence.toolbar.getByRole('textbox').fill('Oren Falk');
  await expect(evidence.toolbar).toContainText('7 of 54 rows');
  await evidence.row('Now I say that crashes fell').click();
  await expect(evidence.details).toContainText(
    'in-text only: where it can be found (URL, container-title, publisher or archive) would make it citable',
  );
  await evidence.toolbar.getByRole('button', { name: 'Check citations…' }).click();
  await expect(check.list.getByRole('option')).toHaveCount(1);
  await check.source.getByRole('button', { name: 'It cannot be found' }).click();
  await expect(check.source).toContainText('Cited in the text only: nothing is missing any more.');
  await expect(check.list).toContainText('No source is listed any more.');
  await check.close();
  await check.open();
  await expect(check.dialog).toContainText('Every reference is complete');
});
