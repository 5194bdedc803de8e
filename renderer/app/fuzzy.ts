/**
 * How well what was typed fits a label: higher is better, null when it does not fit. All letters typed must occur in
 * order; runs of letters and beginnings of words count for more. Case and accents do not matter.
 */
export function fuzzyScore(typed: string, label: string): number | null {
  const letters = fold(typed).replace(/\s+/gu, '');
  const text = fold(label);
  const exact = text.indexOf(fold(typed).trim());
  if (exact >= 0) return 1000 - exact - text.length / 100;

  let score = 0;
  let position = 0;
  let previous = -2;
  for (const letter of letters) {
    const found = text.indexOf(letter, position);
    if (found < 0) return null;
    if (found === previous + 1) score += 6;
    else if (isWordStart(text, found)) score += 4;
    else score -= Math.min(found - position, 5);
    previous = found;
    position = found + letter.length;
  }
  return score - text.length / 100;
}

/** The best fitting items, best first. All of them, in their own order, while nothing is typed. */
export function fuzzyBest<Item>(
  items: readonly Item[],
  typed: string,
  labelOf: (item: Item) => string,
  limit: number,
): Item[] {
  if (typed.trim() === '') return items.slice(0, limit);
  return items
    .map((item) => ({ item, score: fuzzyScore(typed, labelOf(item)) }))
    .filter((candidate): candidate is { item: Item; score: number } => candidate.score !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function isWordStart(text: string, index: number): boolean {
  return index === 0 || /[\s.:/(“"-]/u.test(text[index - 1] ?? '');
}
