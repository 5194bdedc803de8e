import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'Log of the lamp';
const words = 'the keeper climbed the stair, trimmed the wick and wrote down the hour and the weather';

/** Enough paragraphs to scroll, each with words of its own. */
function log(): ProjectContents {
  const paragraphs = Array.from({ length: 120 }, (_, night) => `Night ${night + 1}: ${words}, and ${words}.`);
  return { documents: [{ title, text: `${title}\n\n${paragraphs.join('\n\n')}\n` }] };
}

test('the text changes its size and typeface, the words one reads stay, and it is so after a restart', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  const path = await openPrepared(log());
  await ui.library.open(title);
  await ui.find.find('Night 60:');
  await keyboard.press('Escape');
  await expect.poll(() => ui.reader.shows('Night 60:')).toBe(true);
  const before = await ui.reader.textStyle();
  expect(before).toMatchObject({ size: 18, lineHeight: 1.6 });

  for (let presses = 0; presses < 3; presses += 1) await keyboard.press('+');
  await expect.poll(async () => (await ui.reader.textStyle()).size).toBe(24);
  await expect.poll(() => ui.reader.shows('Night 60:')).toBe(true);
  await keyboard.press('-');
  await expect.poll(async () => (await ui.reader.textStyle()).size).toBe(22);
  await keyboard.press('0');
  await expect.poll(async () => (await ui.reader.textStyle()).size).toBe(18);
  await expect.poll(() => ui.reader.shows('Night 60:')).toBe(true);

  await ui.readingSettings.open();
  await ui.readingSettings.step('Line height', 'increase');
  await ui.readingSettings.step('Characters in a line', 'decrease');
  await ui.readingSettings.choose('Typeface', 'Sans serif');
  await expect.poll(async () => (await ui.reader.textStyle()).lineHeight).toBe(1.7);
  expect((await ui.reader.textStyle()).font).toContain('Inter');
  await keyboard.press('Escape');
  await expect(ui.readingSettings.dialog).toBeHidden();

  await app.restart(path);
  await ui.ready();
  await expect.poll(() => ui.reader.textStyle()).toMatchObject({ size: 18, lineHeight: 1.7 });
  await ui.readingSettings.open();
  await ui.readingSettings.dialog.getByRole('button', { name: 'Back to the usual text' }).click();
  await expect.poll(() => ui.reader.textStyle()).toEqual(before);
});

test('focus mode leaves nothing but the text, Escape brings the rest back, and it is not there after a restart', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  const path = await openPrepared(log());
  await ui.library.open(title);
  await expect(ui.inspector.document).toBeVisible();
  await ui.reader.focus();
  const revision = ui.inspector.document.getByText('Revision', { exact: true });
  const chrome = [ui.views, ui.statusBar, ui.library.filter, revision];
  await keyboard.press('ControlOrMeta+Shift+j');
  for (const part of chrome) await expect(part).not.toBeInViewport();
  await expect(ui.reader.text).toBeFocused();

  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Escape');
  await expect(ui.views).toBeHidden();
  await keyboard.press('Escape');
  for (const part of chrome) await expect(part).toBeInViewport();

  await ui.reader.bar.getByRole('button', { name: 'Focus mode' }).click();
  await expect(ui.views).toBeHidden();
  await ui.reader.bar.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect(ui.views).toBeVisible();

  await keyboard.press('ControlOrMeta+Shift+j');
  await expect(ui.views).toBeHidden();
  await app.restart(path);
  await ui.ready();
  for (const part of chrome) await expect(part).toBeInViewport();
});

test('quotes that overlap are underlined at different heights, in the colours of the system too', async ({
  app,
  ui,
  openPrepared,
}) => {
  const quotes = ['Night 3: the keeper climbed', 'keeper climbed', 'Night 4:'] as const;
  const text = `Night 3: the keeper climbed the stair.\n\nNight 4: nothing.\n`;
  await openPrepared({ documents: [{ title, text, quotes }] });
  await ui.library.open(title);
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(3);
  for (const forcedColors of ['none', 'active'] as const) {
    await app.page.emulateMedia({ forcedColors });
    const [outer, inner, alone] = await Promise.all(quotes.map((words) => ui.reader.underlineOffset(words)));
    expect(outer).not.toBe('');
    expect(inner).not.toBe('');
    expect(inner).not.toBe(outer);
    expect(alone).toBe(outer);
  }
});

test('a document is printed with its reference, its quotes marked and a numbered note for each', async ({
  app,
  ui,
}) => {
  const { page } = app;
  await ui.openSampleProject();
  await ui.library.sources.nth(1).click();
  await expect(ui.inspector.quotes.rows.first()).toBeVisible();
  await ui.print.open();
  await expect(ui.print.paper).toContainText('[Radio programme, transcript]');
  await expect(ui.print.paper).toContainText('8 quotes');
  await expect(ui.print.note(1)).toContainText('Counts, Uncertainty stated');
  await expect(ui.print.note(1)).toContainText(/Supports|Contradicts|Qualifies|Mentions/);
  await expect(ui.print.note(8)).toBeVisible();
  await expect(ui.print.marks.first()).toHaveCSS('text-decoration-line', 'underline');

  await page.emulateMedia({ media: 'print' });
  await expect(ui.statusBar).toBeHidden();
  await expect(ui.print.dialog.getByRole('button', { name: 'Print…' })).toBeHidden();
  await expect(ui.print.paper).toHaveCSS('print-color-adjust', 'exact');
  // As long as it is: nothing is cut off at the window's height.
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'screen' });
  await ui.print.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(ui.print.dialog).toBeHidden();
});

test('the strip beside the scroll bar shows where quotes are, and pointing at it goes there', async ({
  ui,
  openPrepared,
}) => {
  const [document] = log().documents;
  if (!document) throw new Error('There is a document.');
  await openPrepared({ documents: [{ ...document, quotes: ['Night 90:'] }] });
  await ui.library.open(title);
  await expect(ui.inspector.quotes.rows).toHaveCount(1);
  expect(await ui.reader.shows('Night 90:')).toBe(false);
  await ui.reader.pointAtMinimap(0.73);
  await expect.poll(() => ui.reader.shows('Night 90:')).toBe(true);
  await ui.reader.pointAtMinimap(0.01);
  await expect.poll(() => ui.reader.shows('Night 1:')).toBe(true);
});

test('what can be done with selected words stands beside them, above or below, and never covers them', async ({
  ui,
  openPrepared,
}) => {
  await openPrepared(log());
  await ui.library.open(title);
  await ui.reader.select('lamp');
  expectApart(await ui.reader.selectionToolbar.boundingBox(), await ui.reader.selectionBox());
  await ui.reader.select('Night 4:');
  expectApart(await ui.reader.selectionToolbar.boundingBox(), await ui.reader.selectionBox());
});

/** How many pages a PDF has, by its own page tree. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

interface Box {
  readonly y: number;
  readonly height: number;
}

function expectApart(toolbar: Box | null, words: Box): void {
  expect(toolbar).not.toBeNull();
  if (!toolbar) return;
  const gap =
    toolbar.y < words.y ? words.y - (toolbar.y + toolbar.height) : toolbar.y - (words.y + words.height);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(24);
}
