import { expect, test } from './fixtures.ts';

const title = 'The long way to the harbour';
const words = 'harbour office';
const before = 'letters went to the ';
const latin = `All the ${before}${words} and from there to nobody. ${'They were kept in a drawer until the spring came round again. '.repeat(4)}`;
const arabicWords = 'تأخرت الحافلة';
const arabic = `قال المراقب أمس ${arabicWords} في المساء`;

test('a click finds the quote whose glyph it meets: right halves, line ends and right-to-left included', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { mouse } = app.page;
  await openPrepared({
    documents: [{ title, text: `${title}\n\n${latin}\n\n${arabic}\n`, quotes: [words, arabicWords] }],
  });
  await ui.library.open(title);
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);

  /** Clicks at a share (0 left, 1 right) of a character's width. */
  const clickGlyph = async (phrase: string, position: number, share: number) => {
    const { left, right, top, bottom } = await ui.reader.glyph(phrase, position);
    await mouse.click(left + (right - left) * share, (top + bottom) / 2);
  };
  const hits = (phrase: string) => expect(ui.inspector.words).toHaveText(phrase);
  const misses = () => expect(ui.inspector.document).toBeVisible();

  // The selected quote has handles at its ends, so the other one is selected before a click that is to miss.
  await clickGlyph(words, words.length - 1, 0.85);
  await hits(words);
  await clickGlyph(arabicWords, 2, 0.5);
  await hits(arabicWords);
  await clickGlyph(`${before}${words}`, before.length - 1, 0.6);
  await misses();
  await clickGlyph(words, 0, 0.15);
  await hits(words);
  await clickGlyph(arabicWords, 2, 0.5);
  await hits(arabicWords);
  await clickGlyph(`${words} `, words.length, 0.5);
  await misses();

  // Right to left: a word's last letter is its leftmost, and its right half comes first.
  await clickGlyph(arabicWords, arabicWords.length - 1, 0.2);
  await hits(arabicWords);
  await clickGlyph(words, 4, 0.5);
  await hits(words);
  await clickGlyph(`${arabicWords} في`, arabicWords.length + 1, 0.5);
  await misses();
  await clickGlyph(arabicWords, 0, 0.8);
  await hits(arabicWords);

  // Beside the end of a line there is no glyph, though the caret would go to the line's end.
  const end = await ui.reader.glyph(arabicWords, 0);
  const page = await ui.reader.paragraph(arabicWords).boundingBox();
  await mouse.click((page?.x ?? 0) + 4, (end.top + end.bottom) / 2);
  await misses();
});

test('a click beside the end of a line that a quote reaches finds nothing', async ({
  app,
  ui,
  openPrepared,
}) => {
  const quote = 'It ends here';
  await openPrepared({ documents: [{ title, text: `${title}\n\n${quote}\n\n${latin}\n`, quotes: [quote] }] });
  await ui.library.open(title);
  await ui.reader.clickOn(quote);
  await expect(ui.inspector.words).toHaveText(quote);
  const { right, top, bottom } = await ui.reader.glyph(quote, quote.length - 1);
  await app.page.mouse.click(right + 40, (top + bottom) / 2);
  await expect(ui.inspector.document).toBeVisible();
});
