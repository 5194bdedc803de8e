import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeMhtml } from '../support/saved-pages.ts';
import { expect, fixturePath, fixtureText, test } from './fixtures.ts';

const article = 'Kestrel Ridge reservoir loses a tenth of its water before it reaches a tap, auditors find';

test.beforeEach(async ({ ui }) => {
  await ui.createProject('Imports');
});

test('several files dropped together are looked at one by one, or taken as found', async ({ ui }) => {
  await ui.imports.drop(
    fixturePath('reservoir-audit.txt'),
    fixturePath('dry-wells.md'),
    fixturePath('hostile-page.html'),
  );
  await expect(ui.imports.preview).toHaveAccessibleName(/1 of 3/);
  await expect(ui.imports.source.title).toHaveValue(article);
  await ui.imports.preview.getByRole('button', { name: 'Import this and the other 2 as found' }).click();
  await expect(ui.imports.summary).toContainText('3 documents were imported.');
  await ui.imports.summary.getByRole('button', { name: 'Read the first one' }).click();
  await expect(ui.reader.documentTitled(article)).toBeVisible();
  await expect(ui.library.sources).toHaveCount(3);
});

test('Markdown brings its front matter, headings and lists', async ({ ui }) => {
  await ui.imports.pick(fixturePath('dry-wells.md'));
  await expect(ui.imports.source.authors).toHaveValue('Jonah Pereira');
  await expect(ui.imports.source.webAddress).toHaveValue('https://ridgegazette.example/2025/08/dry-wells');
  await expect(ui.imports.preview).toContainText('From the front matter');
  await ui.imports.accept();
  await expect(ui.reader.text.getByRole('heading', { name: 'What the district says' })).toBeVisible();
  await expect(ui.reader.paragraph('It does not rule out that leaking mains')).toBeVisible();
});

test('a hostile web page brings its words and nothing else', async ({ app, ui }) => {
  await ui.imports.pick(fixturePath('hostile-page.html'));
  await expect(ui.imports.source.title).toHaveValue('Pump station to close at night');
  await expect(ui.imports.source.authors).toHaveValue('Sabine Holt');
  await expect(ui.imports.source.published).toHaveValue('2026-01-19');
  await expect(ui.imports.source.container).toHaveValue('Lower Arden Post');
  await ui.imports.accept();
  await expect(ui.reader.paragraph('<script>alert(1)</script> is how the draft')).toBeVisible();
  await expect(ui.reader.text.getByRole('link')).toHaveCount(0);
  await expect(ui.reader.text.locator('img, iframe, svg script')).toHaveCount(0);
  expect(await app.page.evaluate(() => 'hostileScriptRan' in window)).toBe(false);
});

test('a web archive brings its source, each field with where it came from, and what stands beside the article', async ({
  ui,
}) => {
  const address = 'https://ardenpost.example/2026/01/21/night-ferry';
  const words = 'The council voted by five to two to keep the night ferry until the bridge is mended. ';
  const html = `<html lang="en"><head><title>Night ferry stays | Lower Arden Post</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Night ferry stays",
      "author":[{"name":"Ursula von der Heyde"},{"@type":"Organization","name":"Arden News Agency"}],
      "dateModified":"2026-01-22T08:00:00Z"}</script></head><body>
    <nav><a href="/">Home</a></nav><h1>Night ferry stays</h1>
    <article>${`<p>${words.repeat(3)}</p>`.repeat(4)}
      <figure><img src="ferry.png"><figcaption>The Alke at night. (Photo: Mirja Tallberg)</figcaption></figure>
      <p>3 min read</p><div class="newsletter"><p>The best of Arden in your post box.</p></div>
      <div class="author-bio"><p>She has written about boats since 1998.</p></div></article>
    <footer>© 2026 Arden Media Cooperative</footer></body></html>`;
  const frame = { location: 'https://ads.example/', html: '<html><body><p>Buy a boat.</p></body></html>' };
  await ui.imports.drop({
    name: 'night-ferry.mhtml',
    bytes: makeMhtml(address, 'Fri, 23 Jan 2026 07:00:00 -0000', [{ location: address, html }, frame]),
  });
  const { source } = ui.imports;
  await expect(source.title).toHaveValue('Night ferry stays');
  await expect(source.authors).toHaveValue('Ursula von der Heyde\n"Arden News Agency"');
  await expect(source.authors).toHaveAccessibleDescription('From the page’s structured data');
  await expect(source.published).toHaveValue('2026-01-21');
  await expect(source.published).toHaveAccessibleDescription('Guess: from the web address');
  await expect(source.updated).toHaveValue('2026-01-22');
  await expect(source.accessed).toHaveValue('2026-01-23');
  await expect(source.accessed).toHaveAccessibleDescription('From the file');
  await expect(source.publisher).toHaveValue('Arden Media Cooperative');
  await expect(source.publisher).toHaveAccessibleDescription('Guess: from “© 2026 Arden Media Cooperative”');
  await expect(source.webAddress).toHaveValue(address);
  for (const [line, reason] of [
    ['Home', 'Interface text'],
    ['3 min read', 'Reading time'],
    ['The best of Arden', 'Promotion'],
    ['She has written about boats', 'About the author'],
  ] as const)
    await expect(ui.imports.setAside.filter({ hasText: line })).toContainText(reason);
  await expect(ui.imports.setAside.filter({ hasText: 'Mirja Tallberg' })).toHaveCount(0);
  await expect(ui.imports.segment('Buy a boat')).toHaveCount(0);
  await source.updated.fill('2026-01-24');
  await ui.imports.accept();
  await expect(ui.reader.paragraph('The Alke at night.')).toBeVisible();
  await expect(ui.reader.paragraph('She has written about boats')).toHaveCount(0);
});

test('what was copied with its formatting keeps it, unless it is wanted as plain text or was changed', async ({
  app,
  ui,
}) => {
  await copyFormatted(
    app.page,
    `<h1>Wells fall dry</h1><p>By Jonah Pereira</p><p>Three wells in <a href="https://a.example/">Upper Arden</a> fell dry
     in August, the third time in as many summers, and nobody has said when they will be dug deeper.</p>
     <h2>What it costs</h2><ul><li>One new pump</li><li>Forty metres of pipe</li></ul><blockquote>Nobody asked us.</blockquote>`,
  );
  const { dialog, text, proceed } = pasteDialog(app.page);
  const choose = (name: string) => dialog.getByRole('radio', { name }).click();
  const paste = async () => {
    await app.page.keyboard.press('ControlOrMeta+Shift+V');
    await text.press('ControlOrMeta+V');
    await expect(text).toHaveValue(/Forty metres of pipe/);
  };

  await paste();
  await choose('As plain text');
  await choose('With headings and lists');
  await proceed.click();
  await expect(ui.imports.preview).toHaveAccessibleName('Import “Pasted text”');
  await expect(ui.imports.source.title).toHaveValue('Wells fall dry');
  await expect(ui.imports.source.authors).toHaveValue('Jonah Pereira');
  await ui.imports.accept();
  await expect(ui.reader.text.getByRole('heading', { name: 'What it costs' })).toBeVisible();
  await expect(ui.reader.paragraph('Three wells in Upper Arden')).toBeVisible();

  await paste();
  await text.press('ControlOrMeta+End');
  await text.pressSequentially(' Not one.');
  await expect(dialog.getByRole('status')).toContainText('You changed the words');
  await expect(dialog.getByRole('radio', { name: 'As plain text' })).toBeChecked();
  await proceed.click();
  await expect(ui.imports.segment('Nobody asked us. Not one.')).toBeVisible();
});

test('what was set aside is kept, can be read, put back and set aside again', async ({ ui }) => {
  await ui.imports.paste(fixtureText('reservoir-audit.txt'));
  await ui.imports.accept();
  await expect(ui.reader.paragraph('4 min read')).toHaveCount(0);
  await ui.reader.showSetAside(1);
  await expect(ui.reader.paragraph('4 min read')).toBeVisible();
  await ui.reader.text.getByRole('button', { name: 'Put all back' }).click();
  await expect(ui.reader.text.getByRole('button', { name: 'Put all back' })).toHaveCount(0);
  await expect(ui.reader.paragraph('4 min read')).toBeVisible();
  await ui.undo('Set text aside or back');
  await expect(ui.reader.text).toContainText('2 lines set aside');
});

test('other encodings are recognised', async ({ ui }) => {
  const words =
    'Überfüllte Züge – „so früh wie nie“, meint Zoë.\n\nDie Züge waren um sieben Uhr früh überfüllt.\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
  await ui.imports.drop({ name: 'utf-16.txt', bytes: utf16 });
  await expect(ui.imports.segment('„so früh wie nie“')).toBeVisible();
  await ui.imports.accept();
  const windows1252 = Buffer.from(
    'Caf\xe9 in Z\xfcrich \x96 \x93tr\xe8s cher\x94, says Ren\xe9e.\n\nThe caf\xe9 opened in 1998.\n',
    'latin1',
  );
  await ui.imports.drop({ name: 'windows.txt', bytes: windows1252 });
  await expect(ui.imports.segment('Café in Zürich – “très cher”, says Renée.')).toBeVisible();
  await ui.imports.accept();
  await expect(ui.library.sources).toHaveCount(2);
});

test('the very same text is noticed the second time', async ({ ui }) => {
  await ui.imports.pick(fixturePath('dry-wells.md'));
  await ui.imports.accept();
  await ui.imports.pick(fixturePath('dry-wells.md'));
  await expect(ui.imports.notices).toContainText('The very same text is in this project already');
  await ui.imports.preview.getByRole('button', { name: 'Open it instead' }).click();
  await expect(ui.reader.documentTitled('Wells in Upper Arden fall dry for the third summer')).toBeVisible();
  await expect(ui.library.sources).toHaveCount(1);
});

test.describe('a file that cannot be read is refused in words, and nothing is stored', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  const badFiles = [
    { name: 'empty.txt', bytes: Buffer.alloc(0), message: /empty/ },
    { name: 'only white space.txt', bytes: Buffer.from(' \n\t\n'), message: /empty|no text/ },
    { name: 'picture.txt', bytes: png, message: /picture\.txt/ },
    {
      name: 'report.pdf',
      bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
      message: /“report\.pdf” was not imported/,
    },
  ];
  for (const { name, bytes, message } of badFiles) {
    test(name, async ({ ui }) => {
      await ui.imports.drop({ name, bytes });
      await expect(ui.imports.problem).toContainText(message);
      await expect(ui.imports.importButton).toBeHidden();
      await ui.imports.leaveProblem();
      await expect(ui.statusBar).toContainText('0 sources');
    });
  }

  test('larger than 50 MB', async ({ app, ui }) => {
    const path = join(app.folder, 'huge.txt');
    const file = openSync(path, 'w');
    ftruncateSync(file, 51 * 1024 * 1024);
    closeSync(file);
    await ui.imports.pick(path);
    await expect(ui.imports.problem).toContainText('50 MB');
    await ui.imports.leaveProblem();
    await expect(ui.statusBar).toContainText('0 sources');
  });

  test('one bad file among good ones does not stop the others', async ({ app, ui }) => {
    writeFileSync(join(app.folder, 'empty.txt'), '');
    await ui.imports.drop(join(app.folder, 'empty.txt'), fixturePath('dry-wells.md'));
    await expect(ui.imports.problem).toContainText('empty');
    await ui.imports.preview.getByRole('button', { name: 'Skip' }).click();
    await expect(ui.imports.source.authors).toHaveValue('Jonah Pereira');
    await ui.imports.accept();
    await expect(ui.imports.summary).toContainText('One document was imported, 1 was not');
  });
});

test('pasting nothing is answered in place, and words typed stay when the dialog is closed', async ({
  app,
  ui,
}) => {
  const { dialog, text, proceed } = pasteDialog(app.page);
  await app.page.keyboard.press('ControlOrMeta+Shift+V');
  await proceed.click();
  await expect(dialog).toContainText('Paste or type the text of an article');
  await text.fill('Half an article');
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await app.page.keyboard.press('ControlOrMeta+Shift+V');
  await expect(text).toHaveValue('Half an article');
  await expect(ui.statusBar).toContainText('0 sources');
});

test('an import left halfway asks first and stores nothing', async ({ app, ui }) => {
  await ui.imports.paste(fixtureText('reservoir-audit.txt'));
  await ui.imports.cancel();
  const question = app.page.getByRole('alertdialog', { name: 'Leave the import?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(ui.imports.source.title).toHaveValue(article);
  await ui.imports.cancel();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(ui.statusBar).toContainText('0 sources');
});

/** Copies from a page in another tab, as a person would. */
async function copyFormatted(page: Page, html: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent(html);
  await other.keyboard.press('ControlOrMeta+A');
  await other.keyboard.press('ControlOrMeta+C');
  await other.close();
}

function pasteDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Import pasted text' });
  return {
    dialog,
    text: dialog.getByRole('textbox'),
    proceed: dialog.getByRole('button', { name: 'Continue' }),
  };
}
