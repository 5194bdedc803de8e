import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reanchor } from '../../main/backend/anchoring/reanchor.ts';
import { createAnchoringClient } from '../../main/backend/anchoring/worker-client.ts';
import { toStoredText } from '../../main/backend/imports/stored-text.ts';
import { createStderrLog } from '../../main/backend/log.ts';
import {
  type Span,
  snapToGraphemes,
  toCodePointOffset,
  toUtf16Offset,
  trimSpan,
} from '../../shared/domain/selectors.ts';

/** What became of `words`, which stand once in `before`. */
function follow(words: string, before: string, after: string) {
  const start = before.indexOf(words);
  const [result] = reanchor(before, after, [{ id: 'quote', start, end: start + words.length }]);
  if (!result) throw new Error('no result');
  const textAt = ({ start, end }: Span) => after.slice(start, end);
  return {
    label: result.label,
    words: result.span && textAt(result.span),
    candidates: result.candidates.map(textAt),
    span: result.span,
  };
}

const opening = 'The committee met on Tuesday and heard three witnesses from the harbour office.';
const bridge = 'The old bridge was closed to lorries in March after cracks were found in two of its piers.';
const ferry = 'A ferry has carried the heaviest loads since then, at night and only when the river is calm.';
const closing = 'Repairs are expected to take eighteen months and to cost the county four million.';
const article = [opening, bridge, ferry, closing].join('\n\n');

describe('reanchor', () => {
  it('leaves a quote before the change where it is, and moves one after it', () => {
    const after = article.replace('three witnesses', 'three nervous witnesses');
    expect(follow('met on Tuesday', article, after)).toMatchObject({
      label: 'unchanged',
      words: 'met on Tuesday',
    });
    expect(follow(closing, article, after)).toMatchObject({ label: 'moved', words: closing });
  });

  it('follows a paragraph that was moved', () => {
    const after = [ferry, opening, bridge, closing].join('\n\n');
    expect(follow('only when the river is calm', article, after)).toMatchObject({
      label: 'moved',
      words: 'only when the river is calm',
    });
  });

  it('calls a quote altered when words in it changed, and keeps to the sentence', () => {
    const after = article.replace('closed to lorries in March', 'closed to buses in late March');
    expect(follow(bridge, article, after)).toMatchObject({
      label: 'altered',
      words: bridge.replace('lorries in March', 'buses in late March'),
    });
  });

  it('takes in new words at either end that stand for old ones', () => {
    const quoted = 'lorries in March after cracks were found in two of its piers';
    const after = article.replace('lorries', 'all traffic').replace('its piers', 'its pillars');
    expect(follow(quoted, article, after)).toMatchObject({
      label: 'altered',
      words: 'all traffic in March after cracks were found in two of its pillars',
    });
  });

  it('does not take in a sentence that was added before or after', () => {
    const after = article.replace(
      bridge,
      `Nobody was surprised. ${bridge.replace('two', 'three')} So it goes.`,
    );
    expect(follow(bridge, article, after)).toMatchObject({
      label: 'altered',
      words: bridge.replace('two', 'three'),
    });
  });

  it('sees one word written another way as the same word', () => {
    const before = 'He said "we don\'t re-open it - not now" and left the room without a word.';
    const after = 'He said “we don’t re\u00adopen it – not now” and left the room without a word.';
    expect(follow('"we don\'t re-open it - not now"', before, after)).toMatchObject({
      label: 'altered',
      words: '“we don’t re\u00adopen it – not now”',
    });
  });

  it('sees composed and decomposed letters as the same, and other line breaks as no change of words', () => {
    expect(
      follow('Café Zoë opened', 'In May Café Zoë opened again.', 'In May Cafe\u0301 Zoe\u0308 opened again.'),
    ).toMatchObject({ label: 'altered', words: 'Cafe\u0301 Zoe\u0308 opened' });
    expect(follow(bridge, article, article.replaceAll(' in ', '\nin '))).toMatchObject({
      label: 'moved',
      words: bridge.replaceAll(' in ', '\nin '),
    });
  });

  it('calls a quote removed when its paragraph was cut', () => {
    const after = [opening, ferry, closing].join('\n\n');
    expect(follow(bridge, article, after)).toMatchObject({ label: 'removed', words: null, candidates: [] });
  });

  it('does not decide between two copies, and offers both', () => {
    const twice = [opening, ferry, closing, 'Annex A', bridge, 'Annex B', bridge].join('\n\n');
    const quoted = 'closed to lorries in March after cracks were found';
    expect(follow(quoted, article, twice)).toMatchObject({
      label: 'ambiguous',
      candidates: [quoted, quoted],
    });
  });

  it('does not take the same words for the quote where they stood before already', () => {
    const said = 'I have nothing to add to what I told the inquiry.';
    const before = [`MARA: ${said}`, opening, bridge, `ELIAS: ${said}`, closing].join('\n\n');
    const after = [opening, bridge, `ELIAS: ${said}`, closing].join('\n\n');
    expect(follow(`MARA: ${said}`, before, after)).toMatchObject({
      label: 'removed',
      candidates: [`ELIAS: ${said}`],
    });
  });

  it('does not move a few common words to another sentence', () => {
    const before = `${opening} We thank you. ${bridge}`;
    const after = `${opening} ${bridge} ${ferry} In the end we thank you. ${closing}`;
    expect(follow('We thank you', before, after)).toMatchObject({
      words: null,
      candidates: ['we thank you'],
    });
  });

  it('does not decide which of two neighbouring copies was cut, or was there before', () => {
    const turn = 'MARA: I do not know.';
    const once = [opening, turn, closing].join('\n\n');
    const twice = [opening, turn, turn, closing].join('\n\n');
    expect(follow('I do not know.', twice, `${twice.replace(`${turn}\n\n`, '')} Again.`)).toMatchObject({
      label: 'ambiguous',
      candidates: ['I do not know.'],
    });
    expect(follow('I do not know.', once, `${twice} Again.`.replace('three', 'four'))).toMatchObject({
      label: 'ambiguous',
      candidates: ['I do not know.', 'I do not know.'],
    });
  });

  it('tells the turns of two speakers apart', () => {
    const before = [opening, 'MARA: I do not know.', closing].join('\n\n');
    const after = [opening, 'MARA: I do not know.', 'ELIAS: I do not know.', `${closing} Again.`].join(
      '\n\n',
    );
    const { span } = follow('I do not know.', before, after);
    expect(span?.start).toBe(after.indexOf('I do not know.'));
  });

  it('does not take a copy for a quote whose own words were changed', () => {
    const rewritten = bridge
      .replace('old bridge was closed to lorries', 'bridge was shut for lorries')
      .replace('found', 'seen');
    const elsewhere = [opening, rewritten, ferry, closing, 'Annex A', bridge].join('\n\n');
    const quoted = 'closed to lorries in March after cracks were found';
    expect(follow(quoted, article, elsewhere).words).not.toBe(quoted);
    const beside = [opening, bridge.replace('lorries', 'buses'), bridge, ferry, closing].join('\n\n');
    expect(follow(bridge, article, beside)).toMatchObject({ label: 'ambiguous' });
  });

  it('follows a sentence that was changed in a passage that moved, not its copy elsewhere', () => {
    const passage = [bridge, ferry, closing].join(' ');
    const changed = passage.replace('at night and only', 'by day and only');
    const others = ['The minutes were read and approved.', 'Nobody asked about the railway at all.'];
    const before = [passage, opening, ...others].join('\n\n');
    const after = [opening, ferry, ...others, changed].join('\n\n');
    expect(follow(ferry, before, after)).toMatchObject({ words: ferry.replace('at night', 'by day') });
  });

  it('suggests what is left of a quote that lost most of its words', () => {
    const after = article.replace(
      'closed to lorries in March after cracks were found in',
      'repaired, but for',
    );
    expect(follow(bridge, article, after)).toMatchObject({ words: null });
  });

  it('answers in the order of the quotes', () => {
    const quotes = [
      { id: 'b', start: 4, end: 7 },
      { id: 'a', start: 0, end: 3 },
    ];
    expect(reanchor('one two', 'one two', quotes).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('answers for texts without words, and for texts with nothing in common', () => {
    expect(follow('a', 'a', '')).toMatchObject({ label: 'removed' });
    expect(follow(' ', 'a b', 'a b')).toMatchObject({ label: 'removed' });
    expect(follow(bridge, article, 'Nothing of this is about roads.')).toMatchObject({ label: 'removed' });
  });

  it('follows words in a text of one line, without spaces, or with lone surrogates', () => {
    const line = article.replaceAll(/\s+/gu, '');
    const word = 'closedtolorries';
    expect(follow(word, line, `Newtext${line}`)).toMatchObject({ label: 'moved', words: word });
    expect(follow('b\ud83d c', 'a b\ud83d c d', 'new a b\ud83d c d')).toMatchObject({
      label: 'moved',
      words: 'b\ud83d c',
    });
    const chinese = '委员会星期二开会。旧桥三月起禁止货车通行。渡轮夜间运送重物。';
    expect(follow('旧桥三月起', chinese, `新消息。${chinese}`)).toMatchObject({
      label: 'moved',
      words: '旧桥三月起',
    });
  });

  it('follows a quote of the whole text', () => {
    const after = article.replace('Tuesday', 'Monday');
    expect(follow(article, article, after)).toMatchObject({ label: 'altered', words: after });
  });
});

/** Text in which offsets easily go wrong: surrogate pairs, combining marks, flags, families, right to left, repetition. */
const awkwardPieces = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('the ', 'harbour ', 'of ', 'again. ', 'Yes.\n\n', 'word ') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'é',
        'e\u0301 ',
        'ब्र ',
        '한국 ',
        '👍🏽',
        '👩‍👩‍👧 ',
        '🇺🇦🇫🇷',
        '\u200d',
        '\u0301',
        'שלום ',
        'مرحبا، ',
        '“so” – ',
        '\ud83d',
        'İstanbul ',
        '\u00ad',
        '…',
        '\n',
      ),
    },
  ),
  { maxLength: 60 },
);
const awkwardText = awkwardPieces.map((pieces) => pieces.join(''));

/** A text, an edit of it, and spans. The edit cuts, repeats, moves, exchanges and adds pieces. */
const editedText = awkwardPieces.chain((pieces) =>
  fc.record({
    before: fc.constant(pieces.join('')),
    after: fc
      .tuple(
        fc.shuffledSubarray(pieces, { minLength: Math.floor(pieces.length / 2) }),
        fc.subarray(pieces),
        awkwardPieces,
        fc.nat(),
        fc.constantFrom('keep', 'shuffle', 'insert'),
      )
      .map(([shuffled, kept, added, place, kind]) => {
        if (kind === 'shuffle') return [...shuffled, ...added].join('');
        const base = kind === 'keep' ? kept : pieces;
        return base.toSpliced(place % (base.length + 1), 0, ...added).join('');
      }),
    spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
  }),
);

/** Spans as the application stores them: whole graphemes, no white space at the ends, not empty. */
function quotesOf(text: string, spans: readonly (readonly [number, number])[]) {
  return spans
    .map(([one, other]) => [one % (text.length + 1), other % (text.length + 1)] as const)
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
    .map((span) => trimSpan(text, snapToGraphemes(text, span)))
    .filter(({ start, end }) => start < end)
    .map((span, index) => ({ id: String(index), ...span }));
}

const sameWords = (text: string) => text.replaceAll(/\s+/gu, ' ');

describe('whatever is edited', () => {
  it('a quote claims only words of its revision, and its label tells the truth about them', () => {
    fc.assert(
      fc.property(editedText, ({ before, after, spans }) => {
        const quotes = quotesOf(before, spans);
        const results = reanchor(before, after, quotes);
        expect(results.map(({ id }) => id)).toEqual(quotes.map(({ id }) => id));
        results.forEach(({ label, span, candidates }, index) => {
          const quote = quotes[index] as Span;
          expect(span === null).toBe(label === 'ambiguous' || label === 'removed');
          for (const place of span ? [span] : candidates) {
            expect(place.start).toBeLessThan(place.end);
            expect(place.end).toBeLessThanOrEqual(after.length);
            expect({ start: place.start, end: place.end }).toEqual(
              trimSpan(after, snapToGraphemes(after, place)),
            );
          }
          if (!span) return;
          const words = after.slice(span.start, span.end);
          const wordsBefore = before.slice(quote.start, quote.end);
          if (label === 'unchanged')
            expect([span, words]).toEqual([{ start: quote.start, end: quote.end }, wordsBefore]);
          if (label === 'moved') expect(sameWords(words)).toBe(sameWords(wordsBefore));
          if (label === 'altered') expect(words).not.toBe(wordsBefore);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('the same text keeps every quote in its place', () => {
    fc.assert(
      fc.property(awkwardText, fc.array(fc.tuple(fc.nat(), fc.nat())), (text, spans) => {
        const quotes = quotesOf(text, spans);
        for (const [index, { label, span }] of reanchor(text, text, quotes).entries()) {
          const quote = quotes[index] as Span;
          expect([label, span]).toEqual(['unchanged', { start: quote.start, end: quote.end }]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('words added before a quote move it by exactly their length', () => {
    const words = fc.array(fc.integer({ min: 1000, max: 9999 }), { minLength: 6, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 40 }), (numbers, added) => {
        const before = [...new Set(numbers)].map((number) => `w${number}`).join(' ');
        const addition = 'Ω 👩‍👩‍👧 '.repeat(added);
        const quotes = quotesOf(
          before,
          [[0, before.length]].concat([[7, Math.min(40, before.length)]]) as [number, number][],
        );
        for (const [index, { span }] of reanchor(before, addition + before, quotes).entries()) {
          const quote = quotes[index] as Span;
          expect(span).toEqual({ start: quote.start + addition.length, end: quote.end + addition.length });
        }
      }),
    );
  });

  it('anchors survive the way through code points and stored text', () => {
    fc.assert(
      fc.property(editedText, ({ before, after, spans }) => {
        const stored = toStoredText(after.replaceAll('\n', '\r\n')).text;
        for (const { span } of reanchor(before, stored, quotesOf(before, spans))) {
          if (!span) continue;
          const points = [
            toCodePointOffset(stored, span.start),
            toCodePointOffset(stored, span.end),
          ] as const;
          const back = { start: toUtf16Offset(stored, points[0]), end: toUtf16Offset(stored, points[1]) };
          expect(back).toEqual(span);
          expect([...stored].slice(...points).join('')).toBe(stored.slice(span.start, span.end));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the anchoring worker', () => {
  function client() {
    const entry = new URL('../../main/backend/anchoring/worker.ts', import.meta.url);
    const anchoring = createAnchoringClient({ entry, log: createStderrLog('error') });
    onTestFinished(() => anchoring.close());
    return anchoring;
  }

  it('answers as the function does, and tells of its progress', async () => {
    const progress: number[] = [];
    const results = await client().reanchor('one two', 'zero one two', [{ id: 'a', start: 4, end: 7 }], {
      onProgress: (_done, total) => progress.push(total),
    });
    expect(results).toEqual([{ id: 'a', label: 'moved', span: { start: 9, end: 12 }, candidates: [] }]);
    expect(progress).toContain(1);
  });

  it('can be cancelled while it works', async () => {
    const controller = new AbortController();
    const text = 'Words upon words. '.repeat(1000);
    const quotes = Array.from({ length: 2000 }, (_, index) => ({
      id: `${index}`,
      start: index,
      end: index + 9,
    }));
    const cancelled = client().reanchor(text, `New. ${text}`, quotes, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
  });

  it('does not wait for the step under way when it is cancelled, and works again after that', async () => {
    const anchoring = client();
    const controller = new AbortController();
    const text = Array.from({ length: 200_000 }, (_, index) => `w${index}`).join(' ');
    const cancelled = anchoring.reanchor(text, text.replaceAll('7', '8'), [], { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(await anchoring.compare('one two', 'one three')).toEqual([{ before: 0, after: 0, length: 4 }]);
  });
});
