import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, type Locator, type LocatorLabel } from '../../shared/domain/locators.ts';
import { mergeLocators } from '../../shared/domain/merged-locators.ts';

const locator = (label: LocatorLabel, first: string, last = first): Locator => ({ label, first, last });
const written = (locators: readonly (Locator | null)[]) =>
  mergeLocators(locators).map(({ label, places }) =>
    [label, places.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')].join(
      ' ',
    ),
  );

describe('the locators of several quotes of one source', () => {
  it('make neighbours a range and say what stands twice once', () => {
    const paragraphs = ['5', '3', '4', '9', '4'].map((number) => locator('paragraph', number));
    expect(written(paragraphs)).toEqual(['paragraph 3–5, 9']);
    expect(written([locator('page', '10', '14'), locator('page', '2'), locator('page', '12')])).toEqual([
      'page 2, 10–14',
    ]);
  });

  it('have roman pages before arabic ones, then those behind letters, then what is not counted', () => {
    const pages = ['Cover', 'A-3', '2', 'A-2', 'xii', 'A-9', 'ix', '1', 'x', 'II'].map((page) =>
      locator('page', page),
    );
    expect(written(pages)).toEqual(['page ix–x, xii, II, 1–2, A-2–A-3, A-9, Cover']);
  });

  it('leave a range alone that goes from roman to arabic pages', () => {
    expect(written([locator('page', 'xii', '3'), locator('page', '2'), locator('page', 'xii', '3')])).toEqual(
      ['page 2, xii–3'],
    );
  });

  it('are one for each kind of locator, and a quote without one adds nothing', () => {
    const mixed = [locator('page', '4'), null, locator('paragraph', '2'), locator('page', '3')];
    expect(written(mixed)).toEqual(['page 3–4', 'paragraph 2']);
    expect(written([null, null])).toEqual([]);
  });

  const number = fc.integer({ min: 1, max: 40 });
  const span = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const numbersOf = (ranges: readonly (readonly [number, number])[]) =>
    new Set(
      ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
    );

  it('name exactly the numbers the quotes stand on, in order, apart from each other, in whatever order they came', () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 12 }),
        fc.constantFrom<LocatorLabel>('paragraph', 'page'),
        fc.nat(),
        (spans, label, turn) => {
          const locators = spans.map(([from, to]) => locator(label, String(from), String(to)));
          const [merged, ...others] = mergeLocators(locators);
          expect(others).toEqual([]);
          const places = (merged?.places ?? []).map(
            ({ first, last }) => [Number(first), Number(last)] as const,
          );
          expect(numbersOf(places)).toEqual(numbersOf(spans));
          places.slice(1).forEach(([from], index) => {
            expect(from).toBeGreaterThan((places[index]?.[1] ?? 0) + 1);
          });
          const turned = locators.map((_, index) => locators.at((index + turn) % locators.length) ?? null);
          expect(mergeLocators(turned)).toEqual([merged]);
          expect(mergeLocators(places.map(([a, b]) => locator(label, String(a), String(b))))).toEqual([
            merged,
          ]);
        },
      ),
    );
  });

  it('have each time once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 12 }), (seconds) => {
        const times = seconds.map((second) => locator('timestamp', formatTime(second * 1000)));
        const inOrder = [...new Set(seconds)]
          .sort((a, b) => a - b)
          .map((second) => formatTime(second * 1000));
        expect(mergeLocators(times)).toEqual([
          { label: 'timestamp', places: inOrder.map((time) => ({ first: time, last: time })) },
        ]);
      }),
    );
  });
});
