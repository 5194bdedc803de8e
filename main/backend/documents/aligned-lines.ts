import { longestAscending } from '../anchoring/longest-ascending.ts';

/** The line before that a line after is, or was made from. */
export interface FormerLine {
  readonly index: number;
  /** Whether it says the very same. */
  readonly isSame: boolean;
}

/** Characters by which a line that was changed further on is known again. */
const beginning = 16;

/**
 * Which line before each line after is: the same one where there is one, in the order both have; between those, the one
 * that stood there or began alike. Null for a new line. Linear but for sorting, whatever was edited.
 */
export function alignLines(before: readonly string[], after: readonly string[]): (FormerLine | null)[] {
  const former: (FormerLine | null)[] = after.map(() => null);
  const places = uniquePlaces(before);
  const pairs = [...uniquePlaces(after)].flatMap(([line, place]) => {
    const index = places.get(line);
    return index === undefined || index < 0 || place < 0 ? [] : [{ index, place }];
  });
  let [from, to] = [0, 0];
  const pairUpTo = (index: number, place: number) => {
    let [end, endAfter] = [index, place];
    while (from < end && to < endAfter && before[from] === after[to]) {
      former[to] = { index: from, isSame: true };
      from += 1;
      to += 1;
    }
    while (end > from && endAfter > to && before[end - 1] === after[endAfter - 1]) {
      end -= 1;
      endAfter -= 1;
      former[endAfter] = { index: end, isSame: true };
    }
    pairChanged({ lines: before, from, to: end }, { lines: after, from: to, to: endAfter }, former);
    [from, to] = [index, place];
  };
  for (const { index, place } of longestAscending(pairs, (pair) => pair.index)) pairUpTo(index, place);
  pairUpTo(before.length, after.length);
  return former;
}

/** Each line with its place; −1 where it stands more than once. */
function uniquePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, index) => void places.set(line, places.has(line) ? -1 : index));
  return places;
}

interface Stretch {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Where as many lines stand as stood there before, each was changed; else those that begin alike. */
function pairChanged(before: Stretch, after: Stretch, former: (FormerLine | null)[]): void {
  if (before.to - before.from === after.to - after.from) {
    for (let place = after.from; place < after.to; place += 1)
      former[place] = { index: before.from + place - after.from, isSame: false };
    return;
  }
  const byBeginning = new Map<string, number[]>();
  for (let index = before.to - 1; index >= before.from; index -= 1) {
    const key = before.lines[index]?.slice(0, beginning) ?? '';
    const alike = byBeginning.get(key);
    if (alike) alike.push(index);
    else byBeginning.set(key, [index]);
  }
  let next = before.from;
  for (let place = after.from; place < after.to; place += 1) {
    const line = after.lines[place] ?? '';
    const alike = byBeginning.get(line.slice(0, beginning)) ?? [];
    while ((alike.at(-1) ?? next) < next) alike.pop();
    const index = isDivided(before.lines[next] ?? '', line) && next < before.to ? next : alike.pop();
    if (index === undefined) continue;
    former[place] = { index, isSame: before.lines[index] === line };
    next = index + 1;
  }
}

/** Whether a line is the beginning of another, or has grown from it. */
function isDivided(line: string, other: string): boolean {
  return line.startsWith(other) || other.startsWith(line);
}
