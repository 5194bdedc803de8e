import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const frost = 'The frost came early, and the café stayed shut';
const filler = Array.from(
  { length: 60 },
  (_, index) =>
    `Paragraph ${index + 1} tells of other things at some length, so that the page has to scroll.`,
);
const project: ProjectContents = {
  documents: [
    {
      title: 'A cold month',
      text: `A cold month\n\n${filler.join('\n\n')}\n\n${frost}, said the owner.\n`,
      quotes: [frost],
    },
    { title: 'A warm month', text: 'A warm month\n\nNo frost at all was seen in the valley.\n' },
  ],
  claims: [{ statement: 'Frost closes cafés.' }],
};

test.beforeEach(async ({ openPrepared }) => {
  await openPrepared(project);
});

test('one search finds documents, quotes and claims, with the words marked', async ({ ui }) => {
  await ui.search.find('frost');
  await expect(ui.search.results).toHaveCount(4);
  await expect(ui.search.group('Documents').getByRole('option')).toHaveCount(2);
  await expect(ui.search.group('Quotes').getByRole('option')).toHaveCount(1);
  await expect(ui.search.group('Claims').getByRole('option')).toHaveCount(1);
  await expect(ui.search.group('Quotes').locator('mark')).toHaveText(['frost']);
});

test('a hit leads to the place: paragraph, quote or claim', async ({ app, ui }) => {
  await ui.search.find('owner');
  await expect(ui.search.results).toHaveCount(1);
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect(ui.reader.documentTitled('A cold month')).toBeVisible();
  await expect.poll(() => ui.reader.shows('said the owner')).toBe(true);

  await ui.search.find('frost came');
  await ui.search.group('Quotes').getByRole('option').click();
  await expect(ui.inspector.words).toHaveText(frost);

  await ui.search.find('closes');
  await ui.search.group('Claims').getByRole('option').click();
  await expect(ui.claims.statement).toHaveValue('Frost closes cafés.');
});

test('accents do not matter, the last word may be unfinished, phrases stay together', async ({ ui }) => {
  await ui.search.find('cafe stay');
  await expect(ui.search.group('Quotes').getByRole('option')).toHaveCount(1);
  await ui.search.find('"came early"');
  await expect(ui.search.group('Documents').getByRole('option')).toHaveCount(1);
  await ui.search.find('"early came"');
  await expect(ui.page.getByText('Nothing found for')).toBeVisible();
});

test('signs that mean something to the search engine are only words here', async ({ ui }) => {
  for (const typed of ['frost AND', '"frost', 'fro*st', 'NEAR(frost', 'frost:', '-frost', '(']) {
    await ui.search.find(typed);
    await expect(ui.search.status).toContainText(/^(Nothing found|\d (passage|quote|claim)|Words are found)/);
    await expect(ui.page.getByRole('alert')).toHaveCount(0);
  }
});
