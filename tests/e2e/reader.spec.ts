import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The lamp at Cape Fell';
const paragraphs = [
  'A lamp has burnt at Cape Fell every night since 1871, and on Sunday it went out.',
  'The keeper, Ilse Maran, noticed at ten past four. “I woke because it was dark,” she said.',
  'No ship was near. The coast guard had been told of the repair in May, and had forgotten it by June.',
  'The lamp burns again. It will be replaced by an electric one before the winter, says the harbour office.',
];
const night = 'every night since 1871';
const burnt = 'lamp has burnt at Cape Fell every night';
const dark = 'I woke because it was dark';

function lamp(quotes: readonly string[]): ProjectContents {
  return { documents: [{ title, text: `${title}\n\n${paragraphs.join('\n\n')}\n`, quotes }] };
}

test('quotes are painted without touching the text’s own nodes', async ({ ui, openPrepared }) => {
  await openPrepared(lamp([night, dark]));
  await ui.library.open(title);
  await expect.poll(async () => (await ui.reader.highlighted()).sort()).toEqual([dark, night].sort());
  expect(await ui.reader.paragraph(night).evaluate((element) => element.childNodes.length)).toBe(1);
  await expect(ui.reader.stripes).toHaveCount(2);
  await ui.reader.clickOn(dark);
  await expect(ui.inspector.words).toHaveText(dark);
  await expect.poll(() => ui.reader.highlighted('selected')).toEqual([dark]);
});

test('quotes that overlap are all offered, by mouse and by keyboard', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([night, burnt]));
  await ui.library.open(title);
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);
  await ui.reader.clickOn('every night');
  await expect(ui.reader.overlapMenu).toHaveAccessibleName('2 quotes here');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect(ui.reader.overlapMenu).toBeHidden();
  await expect(ui.inspector.words).toHaveText(night);
  await ui.reader.clickOn('since 1871');
  await expect(ui.inspector.words).toHaveText(night);
  await ui.reader.clickOn('lamp has burnt');
  await expect(ui.inspector.words).toHaveText(burnt);
});

test('a quote can be made and worked on without a mouse', async ({ app, ui, openPrepared }) => {
  const { keyboard } = app.page;
  await openPrepared(lamp([]));
  await keyboard.press('ControlOrMeta+l');
  await expect(ui.library.filter).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await expect(ui.reader.documentTitled(title)).toBeVisible();
  for (let presses = 0; presses < 8; presses += 1) {
    if (await ui.reader.text.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(ui.reader.text).toBeFocused();

  await keyboard.press('Control+Home');
  await keyboard.press('Control+ArrowDown');
  await keyboard.press('Shift+End');
  const selected = (await ui.reader.selectedWords()).trim();
  expect(paragraphs[0]?.startsWith(selected)).toBe(true);
  await keyboard.press('q');
  await expect.poll(() => ui.reader.highlighted()).toEqual([selected]);

  await keyboard.press('Enter');
  await expect(ui.inspector.comment).toBeFocused();
  await keyboard.type('Since when exactly?');
  await keyboard.press('Shift+Tab');
  await expect(ui.statusBar).toContainText('undoes “Edit comment”');

  await ui.reader.focus();
  await keyboard.press('c');
  await expect(ui.reader.codeDialog).toBeVisible();
  await keyboard.type('Dates');
  await keyboard.press('Enter');
  await expect(ui.reader.codeDialog).toBeHidden();
  await expect(ui.inspector.codes).toHaveText(['Dates']);

  await keyboard.press('a');
  await expect(ui.reader.attributeDialog).toBeVisible();
  await keyboard.type('Ilse Maran');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(ui.reader.attributeDialog).toBeHidden();
  await expect(ui.inspector.attribution).toContainText('Ilse Maran');
});

test('the keys [ and ] go from quote to quote, Delete removes one, and it can be had back', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  await openPrepared(lamp([night, dark]));
  await ui.library.open(title);
  await ui.reader.focus();
  await keyboard.press('Control+Home');
  await keyboard.press(']');
  await expect(ui.inspector.words).toHaveText(night);
  await keyboard.press(']');
  await expect(ui.inspector.words).toHaveText(dark);
  await keyboard.press('[');
  await expect(ui.inspector.words).toHaveText(night);
  await keyboard.press('Delete');
  await expect.poll(() => ui.reader.highlighted()).toEqual([dark]);
  await ui.notice('Quote removed').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);
  await ui.reader.focus();
  await keyboard.press(']');
  await keyboard.press('Delete');
  await expect(ui.notice('Quote removed')).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);
  await expect(ui.notice('Quote removed')).toBeHidden();
});

test('the keys [ and ] can be typed ahead of the quotes, which come after the text', async ({
  app,
  ui,
  prepare,
}) => {
  const path = await prepare(lamp([night, dark]));
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await app.page.routeWebSocket(/\/channel\?/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage(async (message) => {
      if (message.toString().includes('"exact"')) await held;
      socket.send(message);
    });
  });
  await app.restart(path);
  await ui.library.open(title);
  await ui.reader.focus();
  for (const key of ['Control+Home', ']', ']']) await app.page.keyboard.press(key);
  await expect(ui.reader.text).toBeFocused();
  expect(await ui.reader.highlighted()).toEqual([]);
  release();
  await expect(ui.inspector.words).toHaveText(dark);
  await expect(ui.notice('no quotes yet')).toBeHidden();
});

test('words selected with the mouse bring what can be done with them', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([]));
  await ui.library.open(title);
  await ui.reader.select(dark);
  await expect(ui.reader.selectionToolbar).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(ui.reader.selectionToolbar).toBeHidden();
  await ui.reader.select(dark);
  await ui.reader.selectionToolbar.getByRole('button', { name: 'Make quote' }).click();
  await expect.poll(() => ui.reader.highlighted()).toEqual([dark]);
  await expect(ui.reader.selectionToolbar).toBeHidden();
});

test('a quote can reach over paragraphs and keeps every character', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([]));
  await ui.library.open(title);
  await ui.reader.clickOn('A lamp has burnt');
  await app.page.keyboard.press('Control+ArrowUp');
  for (const key of ['Shift+Control+ArrowDown', 'Shift+End']) await app.page.keyboard.press(key);
  await app.page.keyboard.press('q');
  await expect(ui.inspector.words).toContainText(`${paragraphs[0]}`);
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);
  await expect(ui.inspector.quote).toContainText('paras. 1–2');
});

test('white space alone is no quote, and the message says so', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([]));
  await ui.library.open(title);
  await ui.reader.clickOn('A lamp has burnt');
  for (const key of ['Control+ArrowUp', 'ArrowRight', 'Shift+ArrowRight']) await app.page.keyboard.press(key);
  expect(await ui.reader.selectedWords()).toBe(' ');
  await app.page.keyboard.press('q');
  await expect(ui.reader.problem).toContainText('white space');
  await expect(ui.statusBar).toContainText('0 quotes');
});

test('Q without any words says what to do first', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([]));
  await ui.library.open(title);
  await ui.reader.focus();
  await app.page.keyboard.press('q');
  await expect(ui.notice('Select words or a quote first')).toBeVisible();
});

test('the quote list goes to the words, and its filter finds them', async ({ app, ui, openPrepared }) => {
  await openPrepared(lamp([night, dark]));
  await ui.library.open(title);
  await expect(ui.inspector.quotes.rows).toHaveCount(2);
  await ui.inspector.quotes.words.fill('woke');
  await expect(ui.inspector.quotes.rows).toHaveCount(1);
  await ui.inspector.quotes.open(ui.inspector.quotes.rows.first());
  await expect(ui.inspector.words).toHaveText(dark);
  await ui.inspector.quote.getByText('History').click();
  await expect(ui.inspector.quote.getByRole('list').last()).toContainText('Quote made');
  await ui.inspector.allQuotes();
  await expect(app.page.getByRole('region', { name: 'Quote', exact: true })).toBeHidden();
});
