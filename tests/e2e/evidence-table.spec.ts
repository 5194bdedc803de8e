import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const quotes = ['Alder burns first', 'Birch burns bright', 'Cedar burns slowly', 'Elm will not burn'];
const project: ProjectContents = {
  documents: [
    {
      title: 'Firewood',
      author: ['Bo', 'Lindgren'],
      issued: [2025, 11, 2],
      text: `Firewood\n\n${quotes.slice(0, 2).join('.\n\n')}.\n`,
      quotes: quotes.slice(0, 2),
    },
    {
      title: 'More firewood',
      author: ['Ada', 'Okafor'],
      issued: [2026, 1, 30],
      text: `More firewood\n\n${quotes.slice(2).join('.\n\n')}.\n`,
      quotes: quotes.slice(2),
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
  ],
};

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Tables');
  await expect(ui.evidence.rows).toHaveCount(4);
});

test('rows are sorted by a column, up, down and not at all', async ({ ui }) => {
  const asMade = await ui.evidence.column('Quote');
  await ui.evidence.sortBy('Quote');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(quotes);
  await ui.evidence.sortBy('Quote');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual([...quotes].reverse());
  await ui.evidence.sortBy('Quote');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(asMade);
});

test('rows are found by words and by filters, and all come back', async ({ app, ui }) => {
  // Dates are found as they are written, not by what else a program knows of the day.
  await ui.evidence.search.fill('2026-01');
  await expect(ui.evidence.rows).toHaveCount(2);
  await ui.evidence.search.fill('gmt');
  await expect(app.page.getByText('No row matches the search and filters.')).toBeVisible();
  await ui.evidence.search.fill('okafor');
  await expect(ui.evidence.rows).toHaveCount(2);
  await expect(ui.evidence.toolbar).toContainText('2 of 4 rows');
  await ui.evidence.untick('Relation', 'Qualifies');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(['Elm will not burn']);
  await ui.evidence.search.fill('nowhere');
  await expect(app.page.getByText('No row matches the search and filters.')).toBeVisible();
  await ui.evidence.toolbar.getByRole('button', { name: 'Clear filters' }).click();
  await expect(ui.evidence.rows).toHaveCount(4);
});

test('columns are hidden, shown and moved', async ({ ui }) => {
  await ui.evidence.toggleColumns(['Relation']);
  await expect.poll(() => ui.evidence.columnNames()).not.toContain('Relation');
  await ui.evidence.toggleColumns(['Relation']);
  await expect.poll(() => ui.evidence.columnNames()).toContain('Relation');

  await ui.evidence.moveColumnFirst('Quote', 'Claim');
  await expect.poll(async () => (await ui.evidence.columnNames()).slice(0, 2)).toEqual(['Quote', 'Claim']);
});

test('a view keeps columns, filters, search and sort, and survives a reload', async ({ app, ui }) => {
  await ui.evidence.sortBy('Quote');
  await ui.evidence.toggleColumns(['Speaker']);
  await ui.evidence.search.fill('firewood');
  await ui.evidence.untick('Relation', 'Contradicts');
  await ui.evidence.saveView('What burns');
  await ui.evidence.chooseView('All evidence');
  await expect(ui.evidence.rows).toHaveCount(4);
  await expect(ui.evidence.search).toHaveValue('');
  await expect(ui.statusBar).toContainText('All changes saved');

  await app.page.reload();
  await ui.goTo('Tables');
  await expect(ui.evidence.rows).toHaveCount(4);
  await ui.evidence.chooseView('What burns');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(quotes.slice(0, 3));
  await expect(ui.evidence.search).toHaveValue('firewood');
  expect(await ui.evidence.columnNames()).not.toContain('Speaker');
});

test('Enter and a double click lead to the words', async ({ app, ui }) => {
  await ui.evidence.row('Cedar burns slowly').dblclick();
  await expect(ui.inspector.words).toHaveText('Cedar burns slowly');
  await ui.goTo('Tables');
  await ui.evidence.row('Birch burns bright').getByText('Birch burns bright').click();
  await expect(ui.evidence.details).toContainText('Birch burns bright');
  await expect(ui.evidence.details).toContainText('(Lindgren, 2025, para. 2)');
  await app.page.keyboard.press('Enter');
  await expect(ui.inspector.words).toHaveText('Birch burns bright');
});

test('the table follows what changes elsewhere', async ({ ui }) => {
  await ui.evidence.row('Elm will not burn').dblclick();
  await ui.inspector.attribute({ by: 'Old Tamsin' });
  await ui.goTo('Tables');
  await expect(ui.evidence.row('Elm will not burn')).toContainText('Old Tamsin');
});

test('words that an article reports are cited as cited in it, and the author can stand in the sentence', async ({
  ui,
}) => {
  await ui.evidence.row('Elm will not burn').dblclick();
  await ui.inspector.attribute({ by: 'Old Tamsin' });
  await ui.goTo('Tables');
  await ui.evidence.sortBy('Quote');
  const others = (await ui.evidence.columnNames()).filter((name) => name !== 'Citation');
  await ui.evidence.toggleColumns(['Narrative citation', ...others]);
  await expect
    .poll(async () => (await ui.evidence.column('Citation')).slice(-2))
    .toEqual(['(Okafor, 2026, para. 1)', '(Old Tamsin, as cited in Okafor, 2026, para. 2)']);
  expect((await ui.evidence.column('Narrative citation')).slice(-2)).toEqual([
    'Okafor (2026, para. 1)',
    'Old Tamsin (as cited in Okafor, 2026, para. 2)',
  ]);
});

test('confidence in the verdict has a column, which can be filtered by what is not stated too', async ({
  ui,
}) => {
  await ui.goTo('Claims');
  await ui.claims.confidence.click();
  await ui.page.getByRole('option', { name: 'Moderate' }).click();
  await expect(ui.statusBar).toContainText('undoes “Edit claim”');
  await ui.goTo('Tables');
  await ui.evidence.toggleColumns(['Confidence', ...(await ui.evidence.columnNames()).slice(1)]);
  await expect.poll(() => ui.evidence.column('Confidence')).toEqual(Array(4).fill('moderate'));
  await ui.evidence.untick('Confidence', 'not stated');
  await expect(ui.evidence.rows).toHaveCount(4);
  await ui.undo('Edit claim');
  await expect(ui.page.getByText('No row matches the search and filters.')).toBeVisible();
});
