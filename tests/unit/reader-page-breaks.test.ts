import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { pageBreaks, pageDescriptions } from '../../renderer/reader/page-breaks.ts';
import type { Page } from '../../shared/domain/documents.ts';
import { textOf } from './reader-fixtures.ts';

const { text, segments } = textOf(['Report 9', 'One two three.', 'Report 10', 'Four five.']);
const withHeads = segments.map((segment, index) => ({
  ...segment,
  setAside: index % 2 === 0 ? ('running-head' as const) : null,
}));
const pagesFrom = (starts: readonly [string, number][]): Page[] =>
  starts.map(([label, start], index) => ({
    number: index + 1,
    label,
    start,
    end: starts[index + 1]?.[1] ?? text.length,
  }));

describe('breaks between pages', () => {
  it('stand at the first word of a page that is not set aside', () => {
    const pages = pagesFrom([
      ['9', 0],
      ['', text.indexOf('three')],
      ['11', text.indexOf('Report 10')],
    ]);
    const breaks = pageBreaks(withHeads, pages);
    expect(
      breaks.map(({ name, offset, isWithin }) => [name, text.slice(offset, offset + 4), isWithin]),
    ).toEqual([
      ['9', 'One ', false],
      ['2', 'thre', true],
      ['11', 'Four', false],
    ]);
    expect([...pageDescriptions(breaks)]).toEqual([
      [1, 'page 9, page 2 begins within'],
      [3, 'page 11'],
    ]);
  });

  it('are left out for pages without words', () => {
    const end = text.length;
    expect(
      pageBreaks(
        withHeads,
        pagesFrom([
          ['1', 0],
          ['2', 0],
          ['3', 0],
          ['4', end],
        ]),
      ).map(({ name }) => name),
    ).toEqual(['3']);
  });

  test.prop([
    fc.array(fc.nat(text.length), { maxLength: 8 }).map((starts) => starts.toSorted((a, b) => a - b)),
  ])('stand on their page, in a segment, in order', (starts) => {
    const pages = pagesFrom(starts.map((start) => ['', start]));
    const breaks = pageBreaks(withHeads, pages);
    for (const { name, index, offset } of breaks) {
      const [page, segment] = [pages[Number(name) - 1], withHeads[index]];
      expect(offset >= (page?.start ?? 0) && offset < (page?.end ?? 0)).toBe(true);
      expect(offset >= (segment?.start ?? 0) && offset < (segment?.end ?? 0)).toBe(true);
    }
    expect(breaks.map(({ offset }) => offset)).toEqual(
      breaks.map(({ offset }) => offset).toSorted((a, b) => a - b),
    );
  });
});
