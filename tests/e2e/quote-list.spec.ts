import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The lamp at Cape Fell';
const night = 'every night since 1871';
const dark = 'I woke because it was dark';
const repair = 'had been told of the repair in May';
const forgot = 'had forgotten it by June';
const electric = 'replaced by an electric one';
const told = 'The coast guard knew.';
const old = 'The lamp is old.';

const project: ProjectContents = {
  documents: [
    {
      title,
      author: ['Ada', 'Fell'],
      issued: [2026, 3, 4],
      text: `${title}\n\nA lamp has burnt at Cape Fell ${night}, and on Sunday it went out.\n\n“${dark},” she said.\n\nThe coast guard ${repair}, and ${forgot}.\n\nIt will be ${electric} before the winter.\n`,
      quotes: [night, dark, repair, forgot, electric],
    },
  ],
  claims: [
    {
      statement: told,
      evidence: [
        { quote: repair, relation: 'supports' },
        { quote: forgot, relation: 'qualifies' },
      ],
    },
    {
      statement: old,
      evidence: [
        { quote: night, relation: 'supports' },
        { quote: repair, relation: 'mentions' },
      ],
    },
  ],
};

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.library.open(title);
  await expect(ui.inspector.quotes.rows).toHaveCount(5);
});

test('choosing a quote shows it in the text, Enter opens it, and one comes back to where one was', async ({
  app,
  ui,
}) => {
  const { quotes } = ui.inspector;
  await quotes.row(forgot).click();
  await expect(quotes.chosen).toHaveCount(1);
  await expect.poll(() => ui.reader.highlighted('jump')).toEqual([forgot]);
  await expect(quotes.row(forgot)).toBeFocused();
  await app.page.keyboard.press('ArrowUp');
  await expect(quotes.chosen).toContainText(repair);
  await app.page.keyboard.press('Enter');
  await expect(ui.inspector.words).toHaveText(repair);
  await ui.inspector.allQuotes();
  await expect(quotes.row(repair)).toBeFocused();
});

test('several quotes are coded in one step, by keyboard', async ({ app, ui }) => {
  const { quotes } = ui.inspector;
  const { keyboard } = app.page;
  await quotes.row(night).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(quotes.chosen).toHaveCount(3);
  await expect(quotes.count).toHaveText('3 chosen, 5 quotes');
  await quotes.code('Losses');
  await expect(ui.notice('3 quotes coded “Losses”')).toBeVisible();
  await expect(quotes.rows.filter({ hasText: 'Losses' })).toHaveCount(3);

  await quotes.list.getByRole('row').first().click();
  await keyboard.press('Control+a');
  await expect(quotes.chosen).toHaveCount(5);
  await quotes.code('Losses');
  await expect(ui.notice('2 quotes coded “Losses”')).toContainText('3 quotes had it already.');
  await ui.undo('Code quotes');
  await expect(quotes.rows.filter({ hasText: 'Losses' })).toHaveCount(3);
  await ui.undo('Code quotes');
  await expect(quotes.rows.filter({ hasText: 'Losses' })).toHaveCount(0);
});

test('several quotes are linked in one step; links that exist are skipped', async ({ app, ui }) => {
  const { quotes } = ui.inspector;
  const { keyboard } = app.page;
  await quotes.row(dark).click();
  await quotes.row(repair).click({ modifiers: ['ControlOrMeta'] });
  await quotes.actions.getByRole('button', { name: 'Link to claim…' }).click();
  await expect(quotes.linkDialog).toContainText(dark);
  await keyboard.type('coast guard');
  await app.page.getByRole('option', { name: told }).click();
  await expect(quotes.linkDialog.getByRole('list', { name: 'Claims chosen' })).toContainText(told);
  await quotes.linkDialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(quotes.linkDialog).toBeHidden();
  await expect(ui.notice(`2 quotes linked to “${told}”`)).toContainText('1 link existed already.');
  await expect(quotes.row(dark)).toContainText('1 claim');
  await ui.undo('Link quotes to claim');
  await expect(quotes.row(dark)).not.toContainText('claim');
});

test('several quotes are copied as one citation, and their references, as plain and as formatted text', async ({
  ui,
}) => {
  const { quotes } = ui.inspector;
  await quotes.row(night).click();
  await quotes.row(repair).click({ modifiers: ['ControlOrMeta'] });
  await quotes.row(dark).click({ modifiers: ['ControlOrMeta'] });
  await quotes.actions.getByRole('button', { name: 'Copy citation' }).click();
  await expect(ui.notice('Citation copied')).toContainText('(Fell, 2026, paras. 1–3)');
  expect(await ui.pasted()).toEqual({
    text: '(Fell, 2026, paras. 1–3)',
    html: expect.stringContaining('(Fell, 2026, paras. 1–3)'),
  });

  await quotes.row(electric).click();
  await quotes.actions.getByRole('button', { name: 'Copy references' }).click();
  await expect(ui.notice('References copied')).toBeVisible();
  expect(await ui.pasted()).toEqual({
    text: `Fell, A. (2026, March 4). ${title}.`,
    html: expect.stringContaining(`<p>Fell, A. (2026, March 4). <i>${title}</i>.</p>`),
  });
});

test('several quotes are removed in one step and can be had back', async ({ app, ui }) => {
  const { quotes } = ui.inspector;
  await quotes.row(night).click();
  await quotes.row(repair).click({ modifiers: ['Shift'] });
  await app.page.keyboard.press('Delete');
  await expect(quotes.rows).toHaveCount(2);
  await ui.notice('3 quotes removed').getByRole('button', { name: 'Undo' }).click();
  await expect(quotes.rows).toHaveCount(5);
});

test('filters combine, say how many they leave, and are remembered', async ({ app, ui }) => {
  const { quotes } = ui.inspector;
  await quotes.filterBy(told);
  await expect(quotes.rows).toHaveCount(2);
  await quotes.filterBy('Not linked');
  await expect(quotes.rows).toHaveCount(4);
  await expect(quotes.filters).toHaveText([`Claim: ${told}`, 'Not linked']);
  await quotes.words.fill('dark');
  await expect(quotes.rows).toHaveCount(1);
  await expect(quotes.count).toHaveText('1 of 5 quotes');
  await expect
    .poll(async () => {
      await app.page.reload();
      await ui.ready();
      return quotes.words.inputValue();
    })
    .toBe('dark');
  await expect(quotes.filters).toHaveCount(2);
  await quotes.takeFilterAway(told);
  await expect(quotes.filters).toHaveText(['Not linked']);
  await app.page.getByRole('button', { name: 'Clear' }).click();
  await expect(quotes.rows).toHaveCount(5);
  await quotes.words.fill('no such words');
  await expect(app.page.getByText('No quote fits the filter.')).toBeVisible();
  await expect(quotes.count).toHaveText('0 of 5 quotes');
});

test('by claim, a quote stands under each of its claims, and the others under “Not linked”', async ({
  app,
  ui,
}) => {
  const { quotes } = ui.inspector;
  await quotes.toggleGrouping();
  await expect(quotes.headings).toHaveText([`${told}2`, `${old}2`, 'Not linked2']);
  await expect(quotes.row(repair)).toHaveCount(2);
  await quotes.row(night).click();
  await app.page.keyboard.press('Control+a');
  await expect(quotes.count).toHaveText('5 chosen, 5 quotes');
});

test('the quotes chosen, or all that are shown, are exported as a table', async ({ app, ui }) => {
  const { quotes } = ui.inspector;
  await quotes.filterBy('Not linked');
  await expect(quotes.rows).toHaveCount(2);
  await quotes.actions.getByRole('button', { name: 'Export all that is shown…' }).click();
  await expect(quotes.exports.previewRows).toHaveCount(3);
  await quotes.exports.chooseProfile('Data');
  await quotes.exports.write('shown.csv');
  await expect(ui.notice('2 rows exported')).toBeVisible();
  expect(rowsIn(join(app.documents, 'shown.csv'))).toMatchObject([
    { Quote: dark, Claims: '', Locator: 'para. 2', Title: title },
    { Quote: electric },
  ]);
  const about = readFileSync(join(app.documents, 'shown.csv-metadata.json'), 'utf8');
  expect(about).toContain(`Document: ${title}; Claim: Not linked`);

  await app.page.getByRole('button', { name: 'Clear' }).click();
  await quotes.row(repair).click();
  await quotes.actions.getByRole('button', { name: 'Export…' }).click();
  await quotes.exports.chooseProfile('Data');
  await quotes.exports.write('chosen.csv');
  await expect(ui.notice('1 row exported')).toBeVisible();
  expect(rowsIn(join(app.documents, 'chosen.csv'))).toMatchObject([
    { Quote: repair, Claims: `${told} (supports); ${old} (mentions)` },
  ]);
});

function rowsIn(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
}
