import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { carrySpans } from '../../main/backend/anchoring/carry-spans.ts';
import { pagesInOrder } from '../../main/backend/documents/carried-places.ts';

const pagesOf = (spans: readonly ({ start: number; end: number } | null)[]) =>
  spans.map((span, index) => ({ number: index + 1, label: '', ...(span ?? { start: 0, end: 0 }) }));

it('a passage that was moved leaves the pages after it where they are', () => {
  const words = (page: number) => Array.from({ length: 12 }, (_, index) => `p${page}w${index}`).join(' ');
  const before = [1, 2, 3, 4, 5].map(words);
  const text = before.join('\n');
  const pages = pagesOf(
    before.map((page) => ({ start: text.indexOf(page), end: text.indexOf(page) + page.length })),
  );
  const after = [1, 3, 4, 5, 2].map(words).join('\n');
  const carried = pagesInOrder(pages, carrySpans(text, after, pages));
  expect(carried.map(({ start, end }) => after.slice(start, end))).toEqual(
    [1, null, 3, 4, 5].map((page) => (page ? words(page) : '')),
  );
});

/** Spans that do not overlap, in any order; null for pages whose words are gone. */
const spans = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 9 }), isGone: fc.boolean() }), {
    maxLength: 9,
  })
  .chain((parts) => {
    let at = 0;
    const all = parts.map(({ gap, length, isGone }) => {
      const start = at + gap;
      at = start + length;
      return isGone ? null : { start, end: at };
    });
    return fc.shuffledSubarray(all, { minLength: all.length });
  });

function longestChain(starts: readonly number[]): number {
  const best = starts.map(() => 1);
  starts.forEach((start, index) => {
    for (let other = 0; other < index; other += 1)
      if ((starts[other] ?? 0) < start) best[index] = Math.max(best[index] ?? 1, (best[other] ?? 0) + 1);
  });
  return Math.max(0, ...best);
}

test.prop([spans])(
  'pages are in order and apart, and as many as can be are where their words are',
  (carried) => {
    const pages = pagesInOrder(pagesOf(carried), carried);
    expect(pages.map(({ number }) => number)).toEqual(carried.map((_, index) => index + 1));
    let end = 0;
    for (const page of pages) {
      expect(page.start).toBeGreaterThanOrEqual(end);
      expect(page.end).toBeGreaterThanOrEqual(page.start);
      end = page.end;
    }
    const kept = pages.filter((page) => page.end > page.start);
    for (const page of kept) expect(page).toMatchObject(carried[page.number - 1] ?? {});
    expect(kept).toHaveLength(longestChain(carried.flatMap((span) => (span ? [span.start] : []))));
  },
);
