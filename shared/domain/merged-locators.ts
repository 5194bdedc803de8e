import type { Locator, LocatorLabel } from './locators.ts';

/** From one place to another of the same kind; `first` and `last` are the same where it is one. */
export type PlaceRange = Pick<Locator, 'first' | 'last'>;

/** Several places of one kind, in order, as one locator tells them: paragraphs 3, 5–6. */
export interface MergedLocator {
  readonly label: LocatorLabel;
  readonly places: readonly PlaceRange[];
}

/**
 * Puts the locators of several quotes of one source together: one for each kind of locator among them, in the order in
 * which the kinds first appear. Numbers (paragraphs, pages, also `xii` or `A-3`) are put in order, what is said twice is
 * said once, and neighbours become a range; times are put in order and said once each, and so are sections that have
 * numbers, before those that are called by words, which stay in the order of the quotes. A quote without a locator adds
 * nothing. None where there is no locator at all.
 */
export function mergeLocators(locators: readonly (Locator | null)[]): MergedLocator[] {
  const byLabel = Map.groupBy(
    locators.filter((locator) => locator !== null),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, ranges]) => ({ label, places: merge[label](ranges) }));
}

type Merge = (ranges: readonly PlaceRange[]) => PlaceRange[];

const merge: Readonly<Record<LocatorLabel, Merge>> = {
  paragraph: joinedRanges,
  page: joinedRanges,
  timestamp: sortedTimes,
  section: distinctSections,
  line: joinedRanges,
};

/** The ways in which places are counted, in the order of a book; only what is counted in one way can be a range. */
const ways = ['roman', 'ROMAN', 'arabic', 'behind letters', 'not at all'] as const;

interface Count {
  readonly way: (typeof ways)[number];
  /** The letters in front of the number; of what is not counted all of it. */
  readonly letters: string;
  readonly number: number;
}

interface CountedRange extends PlaceRange {
  readonly from: Count;
  readonly to: number;
}

function joinedRanges(ranges: readonly PlaceRange[]): PlaceRange[] {
  const joined: CountedRange[] = [];
  for (const range of ranges.map(countRange).sort(inOrder)) {
    const before = joined.at(-1);
    if (!before || !isOneSeries(before.from, range.from) || range.from.number > before.to + 1)
      joined.push(range);
    else if (range.to > before.to) joined[joined.length - 1] = { ...before, last: range.last, to: range.to };
  }
  return joined.map(({ first, last }) => ({ first, last }));
}

/** A range that begins and ends in different series, as from page `xii` to `3`, joins no other. */
function countRange({ first, last }: PlaceRange): CountedRange {
  const [begin, end] = [countPlace(first), countPlace(last)];
  if (isOneSeries(begin, end) && begin.number <= end.number)
    return { first, last, from: begin, to: end.number };
  return { first, last, from: uncounted(`${first}–${last}`), to: 0 };
}

function isOneSeries(a: Count, b: Count): boolean {
  return a.way === b.way && a.letters === b.letters;
}

function inOrder({ from: a, to: aTo }: CountedRange, { from: b, to: bTo }: CountedRange): number {
  const byWay = ways.indexOf(a.way) - ways.indexOf(b.way);
  if (byWay !== 0) return byWay;
  if (a.letters !== b.letters) return a.letters < b.letters ? -1 : 1;
  return a.number - b.number || aTo - bTo;
}

function countPlace(place: string): Count {
  const [, letters, digits] = /^(.*?)(\d{1,15})$/su.exec(place) ?? [];
  if (letters !== undefined)
    return { way: letters === '' ? 'arabic' : 'behind letters', letters, number: Number(digits) };
  const number = romanNumber(place.toLowerCase());
  if (number !== null && place === place.toLowerCase()) return { way: 'roman', letters: '', number };
  if (number !== null && place === place.toUpperCase()) return { way: 'ROMAN', letters: '', number };
  return uncounted(place);
}

function uncounted(place: string): Count {
  return { way: 'not at all', letters: place, number: 0 };
}

const romanForm = /^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const romanValues: Readonly<Record<string, number>> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 };

/** Null for what is no roman number in its usual form, such as `iiii`. */
function romanNumber(numeral: string): number | null {
  if (!romanForm.test(numeral)) return null;
  const values = [...numeral].map((digit) => romanValues[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function sortedTimes(ranges: readonly PlaceRange[]): PlaceRange[] {
  const times = [...new Set(ranges.map(({ first }) => first))];
  return times.sort((a, b) => seconds(a) - seconds(b)).map((time) => ({ first: time, last: time }));
}

/** Of a time such as `2:07` or `1:02:07`. */
function seconds(time: string): number {
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

/** Sections are not joined into ranges: what lies between two of them, only the text knows. */
function distinctSections(ranges: readonly PlaceRange[]): PlaceRange[] {
  const distinct = new Map(ranges.map(({ first, last }) => [JSON.stringify([first, last]), { first, last }]));
  const sections = [...distinct.values()];
  const isNumbered = ({ first }: PlaceRange) => /^(?:\d+|[A-Z])(?:\.\d+)*$/.test(first);
  const byNumber = new Intl.Collator('en', { numeric: true });
  return [
    ...sections.filter(isNumbered).sort((a, b) => byNumber.compare(a.first, b.first)),
    ...sections.filter((section) => !isNumbered(section)),
  ];
}
