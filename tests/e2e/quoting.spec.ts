import { rename } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The ferry to Ost';
const paragraphs = [
  'The ferry to Ost was late on nine days in March. The harbour office blames the ice.',
  'The captain, Runa Holt, blames the harbour office. “There was no ice,” she said. “There was no pilot.”',
  'The ferry carries nine cars and the post. The post was late too.',
];
const late = 'was late on nine days in March';
const noIce = 'There was no ice';

function ferry(quotes: readonly string[] = []): ProjectContents {
  return { documents: [{ title, text: `${title}\n\n${paragraphs.join('\n\n')}\n`, quotes }] };
}

test.describe('without an answer from the backend', () => {
  test.use({ canDisconnect: true });

  test('a quote, its code and what is typed ahead are there at once', async ({ app, ui, openPrepared }) => {
    await openPrepared(ferry());
    await ui.library.open(title);
    await ui.reader.select(noIce);
    await app.disconnect();
    await app.page.keyboard.type('ql');
    await expect(ui.linkDialog.dialog).toContainText(noIce);
    await expect.poll(() => ui.reader.highlighted()).toEqual([noIce]);
    await expect(ui.inspector.words).toHaveText(noIce);
    await expect(ui.reader.stripes).toHaveCount(1);
    await ui.linkDialog.claimField.fill('There was ice in March.');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('x');
    await app.page.keyboard.press('Enter');
    await app.reconnect();
    await expect(ui.linkDialog.dialog).toBeHidden();
    await expect(ui.inspector.links).toContainText('There was ice in March.');
    await expect(ui.statusBar).toContainText('1 quote');
  });
});

test('a quote that cannot be stored is taken back, and the message says why', async ({
  app,
  ui,
  openPrepared,
}) => {
  const path = await openPrepared(ferry());
  await ui.library.open(title);
  await ui.reader.select(noIce);
  await rename(path, `${path}.moved`);
  await app.page.keyboard.press('q');
  await expect(ui.reader.problem).toBeVisible();
  await expect.poll(() => ui.reader.highlighted()).toEqual([]);
  await expect(ui.inspector.quote).toBeHidden();
  await rename(`${path}.moved`, path);
  await ui.reader.quote(noIce);
  await expect(ui.statusBar).toContainText('1 quote');
});

test('a key pressed twice makes one quote', async ({ app, ui, openPrepared }) => {
  await openPrepared(ferry());
  await ui.library.open(title);
  await ui.reader.select(late);
  await app.page.keyboard.type('qq');
  await ui.announced('A quote already');
  await expect(ui.statusBar).toContainText('1 quote');
  await expect(ui.notice('Select words')).toBeHidden();
});

test('an end of a quote is dragged, seen all the while, and nothing is selected meanwhile', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { mouse, keyboard } = app.page;
  await openPrepared(ferry(['nine days']));
  await ui.library.open(title);
  await ui.reader.clickOn('nine days');
  await ui.reader.dragHandle('End', 'in March');
  await expect.poll(() => ui.reader.highlighted()).toEqual(['nine days in March']);
  await expect(ui.inspector.words).toHaveText('nine days in March');
  expect(await ui.reader.selectedWords()).toBe('');
  await keyboard.press('Escape');
  await mouse.up();
  await expect(ui.inspector.words).toHaveText('nine days');
  await ui.reader.dragHandle('Start', 'late on');
  await mouse.up();
  await expect(ui.inspector.words).toHaveText('late on nine days');
  await expect(ui.statusBar).toContainText('undoes “Change quote’s extent”');
  await expect(ui.reader.handle('End')).toHaveAttribute('aria-valuetext', 'late on nine days');
  await ui.undo('Change quote’s extent');
  await expect(ui.inspector.words).toHaveText('nine days');
});

test('dragged to the edge of the view, an end takes the text along', async ({ app, ui, openPrepared }) => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) => `Day ${index}: the ferry stayed in the harbour.`,
  );
  await openPrepared({
    documents: [{ title, text: `${title}\n\n${paragraphs.join('\n\n')}`, quotes: ['Day 0'] }],
  });
  await ui.library.open(title);
  await ui.reader.clickOn('Day 0');
  await ui.reader.dragHandle('End', 'Day 2');
  const { height = 0 } = app.page.viewportSize() ?? {};
  const box = await ui.reader.text.boundingBox();
  await app.page.mouse.move((box?.x ?? 0) + 300, height - 45, { steps: 4 });
  await expect.poll(() => ui.reader.shows('Day 40:')).toBe(true);
  await app.page.mouse.up();
  await expect(ui.inspector.words).toContainText('Day 40: the ferry stayed');
});

test('keys take words in and leave words out, and a quote gets the words selected', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  await openPrepared(ferry(['nine days']));
  await ui.library.open(title);
  await ui.reader.clickOn('nine days');
  await keyboard.type('eeb');
  await expect(ui.inspector.words).toHaveText('on nine days in March');
  await ui.announced('Quote begins with “on nine days in”');
  await keyboard.press('Shift+E');
  await keyboard.press('Shift+B');
  await expect(ui.inspector.words).toHaveText('nine days in');
  await ui.reader.select('ferry to Ost was');
  await keyboard.press('Shift+Q');
  await expect(ui.inspector.words).toHaveText('ferry to Ost was');
  await expect(ui.statusBar).toContainText('1 quote');
});

test('Shift and a click extend the selection', async ({ app, ui, openPrepared }) => {
  await openPrepared(ferry());
  await ui.library.open(title);
  await ui.reader.select('The harbour office');
  await ui.reader.shiftClickBefore(' the ice.');
  await expect.poll(() => ui.reader.selectedWords()).toBe('The harbour office blames');
  await expect(ui.reader.selectionToolbar).toBeVisible();
  await app.page.keyboard.press('q');
  await expect(ui.inspector.words).toHaveText('The harbour office blames');
});

test('quotes are merged, asked about when words stand between, and split at the caret', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  await openPrepared(ferry(['ferry to Ost was', 'nine days', 'days in March']));
  await ui.library.open(title);
  await ui.reader.clickOn('nine');
  await keyboard.press('j');
  await expect(ui.inspector.words).toHaveText('nine days in March');
  await expect(ui.notice('Quotes merged')).toBeVisible();
  await ui.reader.clickOn('Ost was');
  await ui.menus.choose('Quote', /^Merge with next quote/);
  const question = app.page.getByRole('alertdialog', { name: 'Merge with the words between?' });
  await expect(question).toContainText('stand 2 words');
  await question.getByRole('button', { name: 'Merge all the same' }).click();
  await expect(ui.inspector.words).toHaveText('ferry to Ost was late on nine days in March');
  await expect(ui.statusBar).toContainText('1 quote');

  await ui.reader.placeCaretBefore('late on nine');
  await ui.menus.choose('Quote', /^Split quote at caret/);
  await expect(ui.inspector.words).toHaveText('late on nine days in March');
  await expect
    .poll(async () => (await ui.reader.highlighted()).sort())
    .toEqual(['ferry to Ost was', 'late on nine days in March']);
  await keyboard.press('j');
  await expect(ui.notice('No quote comes after this one')).toBeVisible();
  await ui.reader.focus();
  await keyboard.press('Control+End');
  await ui.reader.clickOn('post was late');
  await keyboard.press('Shift+J');
  await expect(ui.notice('Select a quote first')).toBeVisible();
});

test('the caret goes by sentence', async ({ app, ui, openPrepared }) => {
  const { keyboard } = app.page;
  await openPrepared(ferry());
  await ui.library.open(title);
  await ui.reader.clickOn('The ferry to Ost was');
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(async () => (await ui.reader.selectedWords()).trim())
    .toBe('The harbour office blames the ice.');
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect
    .poll(async () => (await ui.reader.selectedWords()).trim())
    .toBe('The captain, Runa Holt, blames the harbour office.');
});

test('digits give favourite codes and take them off; the codebook says which', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { page } = app;
  await openPrepared(ferry([noIce]));
  await ui.library.open(title);
  await ui.reader.clickOn(noIce);
  await ui.inspector.addCode('Ice');
  await ui.inspector.addCode('Pilots');
  await ui.goTo('Codebook');
  const codes = page.getByRole('navigation', { name: 'Codes' });
  const digitKey = page.getByRole('button', { name: /Digit key/ });
  const giveDigit = async (code: string, option: RegExp) => {
    await codes.getByRole('row', { name: code }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(code);
    await digitKey.click();
    await page.getByRole('option', { name: option }).click();
  };
  await giveDigit('Ice', /^1/);
  await giveDigit('Pilots', /^2/);
  await giveDigit('Pilots', /^1 – swap with “Ice”/);
  await expect(codes.getByRole('row', { name: 'Ice' })).toContainText('digit key 2');
  await expect(codes.getByRole('row', { name: 'Pilots' })).toContainText('digit key 1');

  await ui.goTo('Read');
  await ui.reader.select(late);
  await page.keyboard.press('1');
  await expect(ui.inspector.words).toHaveText(late);
  await expect(ui.inspector.codes).toHaveText(['Pilots']);
  await page.keyboard.press('2');
  await expect(ui.inspector.codes).toHaveText(['Pilots', 'Ice']);
  await page.keyboard.press('1');
  await expect(ui.inspector.codes).toHaveText(['Ice']);
  await ui.palette.open();
  await ui.palette.field.fill('pilots');
  await expect(ui.palette.results).toHaveText([/^Code “Pilots”, or take it off/]);
  await page.keyboard.press('Enter');
  await expect(ui.inspector.codes).toHaveText(['Ice', 'Pilots']);
});

test('the last coding is repeated, and words become codes', async ({ app, ui, openPrepared }) => {
  const { keyboard } = app.page;
  await openPrepared(ferry([noIce]));
  await ui.library.open(title);
  await ui.reader.clickOn(noIce);
  await keyboard.press('.');
  await expect(ui.notice('No code was given yet')).toBeVisible();
  await ui.inspector.addCode('Ice');
  await ui.inspector.addCode('Doubt');
  await ui.reader.select('blames the ice');
  await keyboard.press('.');
  await expect(ui.inspector.words).toHaveText('blames the ice');
  await expect(ui.inspector.codes).toHaveText(['Ice', 'Doubt']);

  await ui.reader.select('Runa Holt');
  await keyboard.press('v');
  await expect(ui.inspector.words).toHaveText('Runa Holt');
  await expect(ui.inspector.codes).toHaveText(['Runa Holt']);
  await keyboard.press('v');
  await expect(ui.statusBar).toContainText('3 quotes');
  await ui.reader.select(paragraphs[1] ?? '');
  await keyboard.press('v');
  await expect(ui.reader.problem.filter({ hasText: 'too many for the name of a code' })).toBeVisible();
  await expect(ui.statusBar).toContainText('3 quotes');
});

test('the same words are coded everywhere, but where they are refused', async ({ app, ui, openPrepared }) => {
  const { page } = app;
  const other = { title: 'The post', text: 'The post\n\nHarbour Office: the post is late.\n' };
  await openPrepared({ documents: [...ferry().documents, other] });
  await ui.library.open(title);
  await ui.reader.select('harbour office blames the ice');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Code the same words everywhere' });
  await dialog.getByRole('textbox', { name: 'Words' }).fill('harbour office');
  const places = dialog.getByRole('region', { name: 'Places' }).getByRole('listitem');
  await expect(places).toHaveCount(2);
  await dialog.getByRole('radio', { name: 'All documents' }).click();
  await expect(places).toHaveCount(3);
  await expect(places.last()).toContainText('The post');
  await dialog.getByText('Match case').click();
  await expect(places).toHaveCount(2);
  await dialog.getByText('Match case').click();
  await places.nth(0).getByText('harbour office').click();
  const field = dialog.getByRole('combobox', { name: 'Code' });
  await field.fill('Harbour');
  await field.press('Enter');
  await expect(dialog).toContainText('Harbour (new)');
  await dialog.getByRole('button', { name: 'Code 2 places' }).click();
  await expect(dialog).toBeHidden();
  await expect(ui.notice('“Harbour” given to 2 places')).toContainText('2 new quotes were made');
  await expect.poll(() => ui.reader.highlighted()).toEqual(['harbour office']);
  await ui.notice('“Harbour” given').getByRole('button', { name: 'Undo' }).click();
  await expect(ui.statusBar).toContainText('0 quotes');
});

test('words are copied with their citation, from the toolbar and by key', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { page } = app;
  const [document] = ferry([noIce]).documents;
  if (!document) throw new Error('There is a document.');
  await openPrepared({ documents: [{ ...document, author: ['Ada', 'Fenbert'], issued: [2026, 3, 4] }] });
  await ui.library.open(title);
  await ui.reader.select('nine cars and the post');
  await ui.reader.selectionToolbar.getByRole('button', { name: 'Copy with citation' }).click();
  await expect(ui.notice('Copied with citation')).toBeVisible();
  await ui.reader.clickOn(noIce);
  const pasted = async () => {
    await ui.library.filter.fill('');
    await page.keyboard.press('ControlOrMeta+v');
    const text = await ui.library.filter.inputValue();
    await ui.library.filter.fill('');
    return text;
  };
  expect(await pasted()).toBe('“nine cars and the post” (Fenbert, 2026, para. 3)');
  await ui.reader.focus();
  await page.keyboard.press('Shift+C');
  await expect(ui.notice('“There was no ice” (Fenbert, 2026, para. 2)')).toBeVisible();
  expect(await pasted()).toBe('“There was no ice” (Fenbert, 2026, para. 2)');
});

test('what can be done with selected words never covers them, however narrow the column', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(ferry());
  await ui.library.open(title);
  for (const [width, words] of [
    [1440, 'harbour office blames'],
    [800, 'captain, Runa Holt'],
  ] as const) {
    await app.page.setViewportSize({ width, height: 700 });
    await ui.reader.select(words);
    const toolbar = await ui.reader.selectionToolbar.boundingBox();
    const column = await ui.reader.text.boundingBox();
    if (!toolbar || !column) throw new Error('Toolbar and text are shown.');
    expect(toolbar.width).toBeLessThanOrEqual(column.width);
    expect(await ui.reader.selectionIsCoveredBy(toolbar)).toBe(false);
  }
});

test('quotes chosen in the list are merged', async ({ app, ui, openPrepared }) => {
  await openPrepared(ferry([late, 'The harbour office', noIce]));
  await ui.library.open(title);
  await ui.inspector.quotes.row(late).click();
  await ui.inspector.quotes.row('The harbour office').click({ modifiers: ['ControlOrMeta'] });
  await ui.inspector.quotes.actions.getByRole('button', { name: 'Merge' }).click();
  await expect(ui.inspector.words).toHaveText('was late on nine days in March. The harbour office');
  await expect(ui.statusBar).toContainText('2 quotes');
  await ui.notice('Quotes merged').getByRole('button', { name: 'Undo' }).click();
  await expect(ui.statusBar).toContainText('3 quotes');
  await ui.inspector.allQuotes();
  await ui.inspector.quotes.row('The harbour office').click();
  await ui.inspector.quotes.row(noIce).click({ modifiers: ['ControlOrMeta'] });
  await ui.inspector.quotes.actions.getByRole('button', { name: 'Merge' }).click();
  await app.page
    .getByRole('alertdialog', { name: 'Merge with the words between?' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await expect(ui.statusBar).toContainText('3 quotes');
});
