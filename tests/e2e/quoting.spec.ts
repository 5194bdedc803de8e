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
