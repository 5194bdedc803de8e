import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** Texts that are very long, very oddly cut or hostile. Made here, since nobody wants them in the repository. */

test.beforeEach(() => test.slow());

const sentence = 'The night bus came late again, and nobody in the hall could say why.';
const paragraph = `${sentence} `.repeat(28).trim();

function longText(title: string, length: number): string {
  const count = Math.ceil(length / (paragraph.length + 12));
  return [title, ...Array.from({ length: count }, (_, index) => `Entry ${index}. ${paragraph}`)].join('\n\n');
}

test('twenty megabytes can be opened, read to the end, quoted and undone', async ({
  app,
  ui,
  openPrepared,
}) => {
  const title = 'Twenty megabytes';
  const text = longText(title, 20_000_000);
  await openPrepared({ documents: [{ title, text }] });
  await ui.library.open(title);
  const last = `Entry ${text.slice(text.lastIndexOf('Entry ') + 6).split('.')[0]}.`;
  await ui.reader.focus();
  await expect
    .poll(async () => {
      await app.page.keyboard.press('Control+End');
      return ui.reader.paragraphAtCaret();
    })
    .toContain(last);
  await app.page.keyboard.press('Control+ArrowUp');
  await app.page.keyboard.press('Control+Shift+ArrowRight');
  await app.page.keyboard.press('q');
  await expect.poll(() => ui.reader.highlighted()).toEqual(['Entry']);
  await expect(ui.statusBar).toContainText('undoes “Make quote”');
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => ui.reader.highlighted()).toEqual([]);
});

test('a megabyte in one line comes in through the interface and is read and quoted', async ({ app, ui }) => {
  await ui.createProject('One line');
  const file = join(app.folder, 'one-line.txt');
  writeFileSync(file, `${sentence} `.repeat(15_000));
  await ui.imports.pick(file);
  await ui.imports.accept();
  // Cut between sentences, each piece short enough to be laid out at once; the text itself is as it was.
  await expect.poll(() => ui.reader.paragraphs.count()).toBeGreaterThan(40);
  await ui.reader.focus();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.press('Control+Shift+ArrowLeft');
  await app.page.keyboard.press('Control+Shift+ArrowLeft');
  const selected = await ui.reader.selectedWords();
  await app.page.keyboard.press('q');
  await expect.poll(() => ui.reader.highlighted()).toEqual([selected.trim()]);
});

test('fifty thousand tiny paragraphs, and one quote that covers them all', async ({
  app,
  ui,
  openPrepared,
}) => {
  const title = 'Tiny paragraphs';
  const lines = Array.from({ length: 50_000 }, (_, index) => `Line ${index} of it.`);
  const all = lines.join('\n\n');
  await openPrepared({ documents: [{ title, text: `${title}\n\n${all}`, quotes: [all] }] });
  await ui.library.open(title);
  await expect.poll(() => ui.reader.highlighted()).toContain(lines[0]);
  // Only what is near the view is painted, whatever the quote covers.
  expect((await ui.reader.highlighted()).length).toBeLessThan(1000);
  await ui.reader.stripes.click();
  // An expectation that fails at first describes the whole page, which takes half a minute with so many paragraphs.
  await ui.inspector.words.waitFor();
  await expect(ui.inspector.words).toContainText('Line 999 of it.');
  await expect(ui.inspector.quote).toContainText('characters more, kept in full but not shown here');
  await ui.reader.focus();
  await expect
    .poll(async () => {
      await app.page.keyboard.press('Control+End');
      return ui.reader.paragraphAtCaret();
    })
    .toBe(lines.at(-1));
  await expect.poll(() => ui.reader.highlighted()).toContain(lines.at(-1));
  await app.page.keyboard.press('Shift+Home');
  await app.page.keyboard.press('q');
  await expect.poll(() => ui.reader.highlighted('selected')).toEqual([lines.at(-1)]);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => ui.reader.highlighted('selected')).toEqual([]);

  // All of it selected: what is near the view shows so, and it is all there for a quote, a key or a click more or less, and a copy.
  await ui.reader.focus();
  await app.page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => ui.reader.highlighted('words')).toContain(lines.at(-1));
  await app.page.keyboard.press('Shift+ArrowLeft');
  await app.page.keyboard.down('Shift');
  await ui.reader.clickOn(lines.at(-3) ?? '');
  await app.page.keyboard.up('Shift');
  await expect.poll(() => ui.reader.highlighted('words')).toContain(lines.at(-5));
  await app.page.keyboard.press('q');
  await ui.inspector.words.filter({ hasText: title }).waitFor();
  await ui.statusBar.filter({ hasText: '2 quotes' }).waitFor();
  await app.page.keyboard.press('ArrowLeft');
  await expect.poll(() => ui.reader.highlighted('words')).toEqual([]);
});

test('two hundred quotes of one word: the margin says how many it has no room for, and lists them', async ({
  app,
  ui,
  openPrepared,
}) => {
  const title = 'One word';
  const word = 'nobody';
  const quotes = Array.from({ length: 200 }, () => word);
  await openPrepared({ documents: [{ title, text: `${title}\n\n${sentence}`, quotes }] });
  await ui.library.open(title);
  const crowd = ui.reader.stripes.filter({ hasText: '+194' });
  await expect(crowd).toHaveAccessibleName('194 more here');
  await crowd.click();
  await expect(ui.reader.overlapMenu).toHaveAccessibleName('194 quotes here');
  await app.page.keyboard.press('End');
  await expect(ui.reader.overlapMenu.getByRole('menuitem').last()).toBeInViewport();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(ui.reader.stripes.filter({ hasText: '+193' })).toBeVisible();
});

test('right-to-left words, lone surrogates and joined characters are quoted as they stand', async ({
  app,
  ui,
  openPrepared,
}) => {
  const title = 'Strange letters';
  const arabic =
    'قال المراقب إن الحافلة تأخرت 15 دقيقة في Night Road، ولم يعرف أحد من الركاب السبب. وعادوا إلى بيوتهم مشيا في الليل.';
  const broken = 'Half a character \ud83d stands here, and a family 👨‍👩‍👧 beside it.';
  await openPrepared({ documents: [{ title, text: `${title}\n\n${arabic}\n\n${broken}` }] });
  await ui.library.open(title);
  const word = 'تأخرت';
  const { left, right, top, bottom } = await ui.reader.glyph(word, 2);
  await app.page.mouse.dblclick((left + right) / 2, (top + bottom) / 2);
  await app.page.keyboard.press('q');
  await expect(ui.inspector.words).toHaveText(word);
  await expect.poll(() => ui.reader.highlighted()).toEqual([word]);
  await ui.reader.quote('a family 👨‍👩‍👧 beside');
  await expect(ui.inspector.words).toHaveText('a family 👨‍👩‍👧 beside');
});
