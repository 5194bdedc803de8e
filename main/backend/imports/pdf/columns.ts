import { greatest, least } from './extent.ts';
import { joinRows, type Line } from './lines.ts';

/** How finely the breadth of a page is looked at for a gap between columns. */
const steps = 240;
/** A gap between columns is at least this wide, in units of the type's size. */
const narrowestGap = 0.6;
/** Columns hold running text: at least this many lines, with this many characters on average. */
const fewestLines = 4;
const shortestLine = 14;
/** No page has more than 2 ** 3 columns. */
const deepest = 3;
/** A short last line is drawn in at most so many parts. */
const mostEnds = 50;

/**
 * Puts the lines of a page in reading order: regions from top to bottom, columns from left to right. What reaches over
 * several columns, such as a title, ends the columns above it. Each region is a list of lines from top to bottom.
 */
export function toRegions(lines: readonly Line[], depth = 0): Line[][] {
  const gap = depth < deepest ? findGap(lines) : null;
  if (gap === null) return lines.length === 0 ? [] : [[...lines].sort((a, b) => a.y - b.y)];
  const across = lines.filter(({ x, right }) => x < gap && right > gap).sort((a, b) => a.y - b.y);
  const regions: Line[][] = [];
  const wide = new Set([...across, ...endsOf(across, lines)]);
  const rest = lines.filter((line) => !wide.has(line)).sort((a, b) => a.y - b.y);
  let next = 0;
  let reaching: Line[] = [];
  for (const line of [...wide].sort((a, b) => a.y - b.y)) {
    const first = next;
    while ((rest[next]?.y ?? line.y) < line.y) next += 1;
    if (next > first) {
      pushRegion(regions, reaching);
      reaching = [];
      pushColumns(regions, rest.slice(first, next), gap, depth);
    }
    reaching.push(line);
  }
  pushRegion(regions, reaching);
  pushColumns(regions, rest.slice(next), gap, depth);
  return regions;
}

/** The last line of a title or an abstract may be short, and still belongs to the lines that reach over the columns. */
function endsOf(across: readonly Line[], lines: readonly Line[]): Set<Line> {
  const ends = new Set<Line>();
  const acrossSet = new Set(across);
  const downwards = [...lines].sort((a, b) => a.y - b.y);
  let first = 0;
  for (const { size, y } of across) {
    while ((downwards[first]?.y ?? Number.POSITIVE_INFINITY) <= y + 1) first += 1;
    const below = rowsBelow(downwards, first, y + size * 1.6);
    const [end] = below;
    const isEnd =
      end && Math.abs(end.size - size) < size * 0.08 && below.every((line) => line.y - end.y < size / 2);
    const isAlone = below.every((line) => !acrossSet.has(line)) && joinRows(below).length === 1;
    if (isEnd && isAlone && !hasGap(below)) for (const line of below) ends.add(line);
  }
  return ends;
}

/** The lines down to a height; none where there are more than can be the end of one line. */
function rowsBelow(lines: readonly Line[], first: number, bottom: number): readonly Line[] {
  const some = lines.slice(first, first + mostEnds + 1).filter(({ y }) => y < bottom);
  return some.length > mostEnds ? [] : some;
}

/** Whether lines beside one another stand as far apart as columns do. */
function hasGap(row: readonly Line[]): boolean {
  const ordered = [...row].sort((a, b) => a.x - b.x);
  return ordered.some(
    (line, index) => index > 0 && line.x - (ordered[index - 1]?.right ?? line.x) > line.size * 1.2,
  );
}

function pushRegion(regions: Line[][], lines: Line[]): void {
  if (lines.length > 0) regions.push(lines);
}

function pushColumns(regions: Line[][], lines: readonly Line[], gap: number, depth: number): void {
  const left = lines.filter(({ right }) => right <= gap);
  const right = lines.filter(({ right: end }) => end > gap);
  for (const column of [left, right]) for (const region of toRegions(column, depth + 1)) regions.push(region);
}

/** The middle of the clearest gap between two columns; null when the lines stand in one. */
function findGap(lines: readonly Line[]): number | null {
  if (lines.length < fewestLines * 2) return null;
  const left = least(lines.map(({ x }) => x));
  const breadth = greatest(lines.map(({ right }) => right)) - left;
  const step = breadth / steps;
  if (!(step > 0)) return null;
  const crossing = new Uint32Array(steps + 1);
  for (const { x, right } of lines) {
    const last = Math.min(steps, Math.floor((right - left) / step));
    for (let index = Math.max(0, Math.ceil((x - left) / step)); index <= last; index += 1) {
      crossing[index] = (crossing[index] ?? 0) + 1;
    }
  }
  const run = clearestRun(crossing);
  const middle = left + ((run.first + run.last + 1) / 2) * step;
  const size = [...lines].sort((a, b) => a.size - b.size)[lines.length >> 1]?.size ?? 0;
  return (run.last - run.first + 1) * step >= narrowestGap * size && areColumns(lines, middle)
    ? middle
    : null;
}

/** The longest run of positions that the fewest lines cross, away from the edges. */
function clearestRun(crossing: Uint32Array): { first: number; last: number } {
  const [from, to] = [Math.floor(steps * 0.15), Math.ceil(steps * 0.85)];
  const fewest = Math.min(...crossing.subarray(from, to + 1));
  let best = { first: from, last: from - 1 };
  let first = from;
  for (let index = from; index <= to; index += 1) {
    if (crossing[index] !== fewest) first = index + 1;
    else if (index - first > best.last - best.first) best = { first, last: index };
  }
  return best;
}

function areColumns(lines: readonly Line[], gap: number): boolean {
  const left = joinRows(lines.filter(({ right }) => right <= gap));
  const right = joinRows(lines.filter(({ x }) => x >= gap));
  const across = lines.filter(({ x, right: end }) => x < gap && end > gap).length;
  if (left.length < fewestLines || right.length < fewestLines) return false;
  if (across > left.length + right.length) return false;
  if (averageLength(left) < shortestLine || averageLength(right) < shortestLine) return false;
  const [top, bottom] = [left[0]?.y ?? 0, left.at(-1)?.y ?? 0];
  const beside = right.filter(({ y }) => y >= top - 1 && y <= bottom + 1);
  return beside.length >= Math.min(left.length, right.length) / 2;
}

function averageLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
}
