import { choicesOf, factsOf, isDateColumn } from './column-facts.ts';

type Order = (a: string, b: string) => number;

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** ISO 8601 dates sort by their characters: a year before its months, a month before its days. */
const chronological: Order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const byChoice = (choices: readonly string[]): Order => {
  const place = new Map(choices.map((choice, index) => [choice, index]));
  return (a, b) => (place.get(a) ?? choices.length) - (place.get(b) ?? choices.length);
};

/** Orders locators without their labels by their ends: 9 before 10, `9:05` before `1:02:07`. */
const byEnds: Order = (a, b) => {
  const [fromA = '', toA = fromA] = a.split('–');
  const [fromB = '', toB = fromB] = b.split('–');
  return byParts(fromA, fromB) || byParts(toA, toB);
};

/** Orders whole locators: `paras. 5–7` is from 5 to 7. */
const byLocator: Order = (a, b) => byEnds(withoutLabel(a), withoutLabel(b)) || words.compare(a, b);

function withoutLabel(locator: string): string {
  return locator.replace(/^\p{L}+\.? /u, '');
}

/** A time with more parts is later: hours come before minutes. */
const byParts: Order = (a, b) => timeParts(a) - timeParts(b) || words.compare(a, b);

/** 1 for what is no time, such as a section whose heading has a colon in it. */
function timeParts(place: string): number {
  return /^[\d:]+$/.test(place) ? place.split(':').length : 1;
}

function orderOf(columnId: string): Order {
  const choices = choicesOf(columnId);
  if (choices) return byChoice(choices);
  if (columnId === 'locator') return byLocator;
  if (columnId === 'locator-value') return byEnds;
  if (factsOf(columnId).kind === 'number') return (a, b) => Number(a) - Number(b);
  return isDateColumn(columnId) ? chronological : words.compare;
}

/** How two cells of a column are ordered, ascending or `descending`; empty cells come last either way. */
export function cellOrder(columnId: string): (a: string, b: string, descending: boolean) => number {
  const order = orderOf(columnId);
  return (a, b, descending) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return descending ? -order(a, b) : order(a, b);
  };
}
