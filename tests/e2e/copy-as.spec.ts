import { join } from 'node:path';
import { openBuiltBackend } from '../support/built-backend.ts';
import { expect, test } from './fixtures.ts';
import { pasted } from './pages/clipboard.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const quotes = ['Alder burns first', 'Birch burns bright', 'Cedar burns slowly'];
const project: ProjectContents = {
  documents: [
    {
      title: 'Firewood',
      author: ['Bo', 'Lindgren'],
      issued: [2025, 11, 2],
      text: `Firewood\n\n${quotes.join('.\n\n')}.\n`,
      quotes,
    },
  ],
  claims: [
    {
      statement: 'Most wood burns | well.',
      evidence: [
        { quote: 'Birch burns bright', relation: 'supports' },
        { quote: 'Alder burns first', relation: 'supports' },
        { quote: 'Cedar burns slowly', relation: 'qualifies' },
      ],
    },
  ],
};

const alder = '“Alder burns first” (Lindgren, 2025, para. 1)';
const birch = '“Birch burns bright” (Lindgren, 2025, para. 2)';
const cedar = '“Cedar burns slowly” (Lindgren, 2025, para. 3)';

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.goTo('Tables');
  await expect(ui.evidence.rows).toHaveCount(3);
  // Only these are copied, from left to right.
  const others = (await ui.evidence.columnNames()).filter((name) => !['Claim', 'Quote'].includes(name));
  await ui.evidence.toggleColumns(others);
  const rest = (await ui.evidence.columnNames()).filter((name) => !['Claim', 'Quote'].includes(name));
  if (rest.length > 0) await ui.evidence.toggleColumns(rest);
  await expect.poll(() => ui.evidence.columnNames()).toEqual(['Claim', 'Quote']);
});

test('selected rows are copied as rich text, Markdown and TSV, in the order shown', async ({ app, ui }) => {
  await ui.evidence.sortBy('Quote');
  await expect.poll(() => ui.evidence.column('Quote')).toEqual(quotes);
  await ui.evidence.row('Cedar').click();
  await ui.evidence.row('Alder').click({ modifiers: ['ControlOrMeta'] });

  await ui.evidence.copyAs('Table for documents and mail', 'at hand');
  await expect(ui.notice('2 rows copied as a table.')).toBeVisible();
  const rich = await pasted(app.page);
  expect(rich.html).toContain('<table border="1"');
  expect(rich.html.match(/<th[ >]/g)).toHaveLength(2);
  expect(rich.html).toMatch(/>Claim<.*>Quote<.*>Alder burns first<.*>Cedar burns slowly</s);
  expect(rich.html).not.toContain('Birch');
  const tsv =
    'Claim\tQuote\nMost wood burns | well.\tAlder burns first\nMost wood burns | well.\tCedar burns slowly\n';
  expect(rich.text.replaceAll('\r\n', '\n')).toBe(tsv);

  await ui.evidence.copyAs('Markdown', 'at hand');
  await expect(ui.notice('2 rows copied as Markdown.')).toBeVisible();
  expect(await pasted(app.page)).toEqual({
    html: '',
    text: '| Claim | Quote |\n| --- | --- |\n| Most wood burns \\| well. | Alder burns first |\n| Most wood burns \\| well. | Cedar burns slowly |\n',
  });

  await ui.evidence.copyAs('TSV for spreadsheets', 'at hand');
  await expect(ui.notice('2 rows copied as TSV.')).toBeVisible();
  const plain = await pasted(app.page);
  expect([plain.html, plain.text.replaceAll('\r\n', '\n')]).toEqual(['', tsv]);
});

test('quotes are copied with their citations, each a paragraph', async ({ app, ui }) => {
  await ui.evidence.copyAs('Quotes with citations', 'all shown');
  await expect(ui.notice('3 quotes copied with their citations.')).toBeVisible();
  const paragraphs = [birch, alder, cedar];
  const { text, html } = await pasted(app.page);
  expect(text).toBe(paragraphs.join('\n\n'));
  for (const paragraph of paragraphs) expect(html).toContain(`<p dir="auto">${paragraph}</p>`);
});

test('all rows are those that the search leaves', async ({ app, ui }) => {
  await ui.evidence.row('Birch').click();
  await ui.evidence.search.fill('burns');
  await ui.evidence.search.fill('first');
  await expect(ui.evidence.rows).toHaveCount(1);
  await ui.evidence.toolbar.getByRole('button', { name: 'Copy as…' }).click();
  await app.page.getByRole('group', { name: 'The only row shown' }).getByRole('menuitem').nth(1).click();
  await expect(ui.notice('1 row copied as Markdown.')).toBeVisible();
  expect((await pasted(app.page)).text).toMatch(/Alder burns first \|\n$/);
});

test('a table without quotes has none to copy', async ({ app, ui }) => {
  await ui.evidence.chooseTable('Claims');
  await ui.evidence.toolbar.getByRole('button', { name: 'Copy as…' }).click();
  const menu = app.page.getByRole('menu', { name: 'Copy as' });
  await expect(menu.getByRole('menuitem', { name: 'Markdown' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Quotes with citations' })).toBeHidden();
});

test('without a selection the row one stands on is copied, by the palette and the Edit menu', async ({
  app,
  ui,
}) => {
  await ui.palette.run('Copy rows as Markdown');
  await expect(ui.notice('Choose rows first')).toBeVisible();

  const birchCell = ui.evidence.row('Birch').getByText('Birch burns bright');
  await birchCell.click();
  await birchCell.click({ modifiers: ['ControlOrMeta'] });
  await expect(ui.evidence.row('Birch')).toHaveAttribute('aria-selected', 'false');
  await ui.palette.run('Copy rows as quotes with citations');
  await expect(ui.notice('1 quote copied with its citation.')).toBeVisible();
  expect((await pasted(app.page)).text).toBe(birch);

  await ui.evidence.row('Alder').click();
  await ui.menus.choose('Edit', 'Copy rows as Markdown');
  await expect(ui.notice('1 row copied as Markdown.')).toBeVisible();
  expect((await pasted(app.page)).text).toContain('Alder burns first');
});

test('where the browser wants another press before it gives the clipboard away, it is asked for', async ({
  app,
  ui,
}) => {
  await ui.evidence.row('Birch').click();
  // As when the last press is too long ago.
  await app.page.evaluate(() => {
    const command = document.execCommand.bind(document);
    document.execCommand = () => {
      document.execCommand = command;
      return false;
    };
  });
  await ui.evidence.copyAs('Quotes with citations', 'at hand');
  await ui.notice('Ready to be copied').getByRole('button', { name: 'Copy now' }).click();
  await expect(ui.notice('1 quote copied with its citation.')).toBeVisible();
  expect((await pasted(app.page)).text).toBe(birch);
});

test('more rows than programs take at once are refused, in words', async ({ app, ui }) => {
  const path = join(app.documents, 'Many.corroborate');
  const { backend, close } = await openBuiltBackend();
  await backend.call('project.create', { path });
  const claims = Array.from({ length: 5001 }, (_, index) => ({ statement: `Claim number ${index}` }));
  await backend.call('claims.import', { claims });
  await close();
  await ui.closeProject();
  await ui.openProject(path);
  await ui.goTo('Tables');
  await ui.evidence.chooseTable('Claims');
  await ui.evidence.copyAs('Markdown', 'all shown');
  const refusal = ui.notice('5,001 rows are too many to copy');
  await expect(refusal).toContainText('Nothing was copied');
  await refusal.getByRole('button', { name: 'Export…' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Export claims table' })).toBeVisible();
});
