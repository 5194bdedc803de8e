import { choicesOf, factsOf, isDateColumn } from './column-facts.ts';

type Order = (a: string, b: string) => number;

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** ISO 8601 dates sort by their characters: a year before its months, a month before its days. */
const chronological: Order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const byChoice = (choices: readonly string[]): Order => {
  const place = new Map(choices.map((choice, index) => [choice, index]));
  return (a, b) => (place.get(a) ?? choices.length) - (place.get(b) ?? choices.length);
};

/** Orders by what a locator counts, then by its ends: page 9 before page 10, `9:05` before `1:02:07`. */
const byLocator: Order = (a, b) => {
  const [first, second] = [locatorParts(a), locatorParts(b)];
  return byParts(first.from, second.from) || byParts(first.to, second.to) || words.compare(a, b);
};

/** `paras. 5–7` counts from 5 to 7. */
function locatorParts(locator: string): { readonly from: string; readonly to: string } {
  const value = locator.replace(/^\p{L}+\.? /u, '');
  const [from = '', to = from] = value.split('–');
  return { from, to };
}

/** A time with more parts is later: hours come before minutes. */
const byParts: Order = (a, b) => a.split(':').length - b.split(':').length || words.compare(a, b);

function orderOf(columnId: string): Order {
  const choices = choicesOf(columnId);
  if (choices) return byChoice(choices);
  if (columnId === 'locator' || columnId === 'locator-value') return byLocator;
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
