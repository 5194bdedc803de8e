import { groupRows, joinRows, type Line } from './lines.ts';
import { readRoman } from './numerals.ts';

/** A number at the edge of a page that may be the page's own. */
interface PrintedNumber {
  readonly value: number;
  readonly isRoman: boolean;
}

/** A row at the upper or lower edge of a page. */
interface EdgeRow {
  /** Counts from 1. */
  readonly page: number;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly y: number;
  /** What the row has in common with those of other pages: its words, with numbers made alike. */
  readonly key: string;
  readonly numbers: readonly PrintedNumber[];
  /** Whether the row holds nothing but the number of a page. */
  readonly isNumber: boolean;
}

/** The rows at one edge of a page, the outermost first. */
type Edge = readonly EdgeRow[];

/** A page without its running head and foot. */
export interface BarePage {
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  readonly foot: readonly string[];
  /** The number printed on the page, where it goes on from page to page; else ''. */
  readonly printedNumber: string;
}

/** Running heads and feet stand among so many rows at the edges of a page. */
const edgeRows = 3;
/** A line longer than this, in UTF-16 units, is no running head just because a page's number stands in it. */
const longestHead = 90;
/** They stand at the same height, give or take so many points. */
const sameHeight = 5;

/**
 * Takes running heads, running feet and page numbers off the pages of a document. They are told by coming again at
 * the same height, numbers aside, or by a number that goes on from page to page; or the file says so itself.
 */
export function takeRunningHeads(pages: readonly (readonly Line[])[]): BarePage[] {
  const edgesOf = (edge: 'top' | 'bottom') =>
    pages.map((lines, index) => edgeOf(lines, { number: index + 1, count: pages.length }, edge));
  const [tops, bottoms] = [edgesOf('top'), edgesOf('bottom')];
  const enough = pages.length > 5 ? 3 : 2;
  const repeatedTop = findRepeated(tops, enough);
  const repeatedBottom = findRepeated(bottoms, enough);
  const numbering = findNumbering([
    ...tops.flatMap((edge) => numberedRows(edge, repeatedTop)),
    ...bottoms.flatMap((edge) => numberedRows(edge, repeatedBottom)),
  ]);
  return pages.map((lines, index) => {
    let head = outermost(tops[index] ?? [], repeatedTop, numbering);
    let foot = outermost(bottoms[index] ?? [], repeatedBottom, numbering);
    // Pages that are all alike, as forms are, consist of more than heads and feet.
    const isWhole = [...head, ...foot].reduce((sum, row) => sum + row.lines.length, 0) === lines.length;
    if (isWhole) [head, foot] = [head.slice(0, 1), foot.filter(({ isNumber }) => isNumber)];
    const taken = new Set([...head, ...foot].flatMap((row) => row.lines));
    return {
      head: head.map(({ text }) => text),
      foot: foot.map(({ text }) => text).reverse(),
      lines: taken.size === 0 ? lines : lines.filter((line) => !taken.has(line)),
      printedNumber: numbering.labelOf(index + 1, [...head, ...foot]),
    };
  });
}

interface PageOf {
  /** Counts from 1. */
  readonly number: number;
  /** Of all pages. */
  readonly count: number;
}

function edgeOf(lines: readonly Line[], page: PageOf, edge: 'top' | 'bottom'): Edge {
  const rows = groupRows(lines);
  const count = Math.min(edgeRows, Math.floor(rows.length / 2));
  const outer = edge === 'top' ? rows.slice(0, count) : rows.slice(rows.length - count).reverse();
  return outer.map((row) => toEdgeRow(row, page));
}

function toEdgeRow(lines: readonly Line[], page: PageOf): EdgeRow {
  const text = joinRows(lines)[0]?.text ?? '';
  const alone = pageNumberAlone.exec(text)?.groups?.number;
  const [, ofAll, all] = pageOfAll.exec(text) ?? [];
  const counted = Number(all) === page.count ? ofAll : undefined;
  const ends = [/^(\d{1,4})\b(?![.,:/]\d)/.exec(text)?.[1], /(?<![\d.,:/])(\d{1,4})$/.exec(text)?.[1]];
  return {
    page: page.number,
    lines,
    text,
    y: lines[0]?.y ?? 0,
    key: text
      .toLowerCase()
      .replace(/\d+/g, '#')
      .replace(/(?<!\p{L})[ivxlc]+(?!\p{L})/gu, '#'),
    numbers: [alone, counted, ...ends].flatMap((number) => toNumber(number) ?? []),
    isNumber: alone !== undefined,
  };
}

/** “12”, “– 12 –”, “Page 12 of 30”, “12/30”, “xii”. */
const pageOfAll = /(?<![\d/])(\d{1,4})\s?\/\s?(\d{1,4})$/;
const pageNumberAlone =
  /^(?:(?:page|p\.|seite|s\.|página|pagina|стор\.?|стр\.?|с\.)\s*)?[-–—|[(]*\s*(?<number>\d{1,4}|[ivxlc]{1,8})\s*[-–—|\])]*(?:\s*(?:of|von|de|di|sur|з|из|\/)\s*\d{1,4})?$/iu;

function toNumber(text: string | undefined): PrintedNumber | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return { value: Number(text), isRoman: false };
  const value = readRoman(text.toLowerCase());
  return value === null ? null : { value, isRoman: true };
}

/** The keys that come again, each with the height at which most of them stand. */
function findRepeated(edges: readonly Edge[], enough: number): Map<string, number> {
  const heights = new Map<string, number[]>();
  for (const { key, y } of edges.flat()) {
    const known = heights.get(key);
    if (known) known.push(y);
    else heights.set(key, [y]);
  }
  const repeated = new Map<string, number>();
  for (const [key, all] of heights) {
    const height = [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
    if (all.filter((y) => Math.abs(y - height) <= sameHeight).length >= enough) repeated.set(key, height);
  }
  return repeated;
}

/** The rows whose numbers may be those of the pages. Further inwards a number is more likely that of an entry in a list. */
function numberedRows(edge: Edge, repeated: ReadonlyMap<string, number>): EdgeRow[] {
  return edge.filter((row, index) => index === 0 || row.isNumber || comesAgain(row, repeated));
}

function comesAgain(row: EdgeRow, repeated: ReadonlyMap<string, number>): boolean {
  const height = repeated.get(row.key);
  return height !== undefined && Math.abs(row.y - height) <= sameHeight;
}

/** The rows from the edge inwards that belong to a head or foot. */
function outermost(edge: Edge, repeated: ReadonlyMap<string, number>, numbering: Numbering): EdgeRow[] {
  const first = edge.findIndex((row, index) => {
    const height = repeated.get(row.key);
    const comesAgain = height !== undefined && Math.abs(row.y - height) <= sameHeight;
    return (
      !comesAgain &&
      !numbering.isPageNumber(row, index === 0) &&
      !row.lines.every(({ isArtifact }) => isArtifact)
    );
  });
  return edge.slice(0, first === -1 ? edge.length : first);
}

interface Numbering {
  /** Whether a row is nothing but a number that fits the numbering of the pages; the outermost may hold other words too. */
  isPageNumber(row: EdgeRow, isOutermost: boolean): boolean;
  /** The label of a page: as printed, or as it must be between printed ones; '' where there is none. */
  labelOf(page: number, rows: readonly EdgeRow[]): string;
}

/** Finds by how much the printed numbers differ from the count of the pages: where most of them agree, they number them. */
function findNumbering(rows: readonly EdgeRow[]): Numbering {
  const arabic = commonOffset(rows, false);
  const roman = commonOffset(rows, true);
  const fits = ({ page, numbers }: EdgeRow, isRoman: boolean) =>
    numbers.some(
      (number) => number.isRoman === isRoman && number.value - page === (isRoman ? roman : arabic),
    );
  return {
    isPageNumber: (row, isOutermost) =>
      (row.isNumber || (isOutermost && row.text.length <= longestHead)) &&
      (fits(row, false) || fits(row, true)),
    labelOf(page, own) {
      const romanRow = own.find((row) => row.isNumber && fits(row, true));
      if (romanRow && roman !== null) return pageNumberAlone.exec(romanRow.text)?.groups?.number ?? '';
      return arabic !== null && page + arabic > 0 ? String(page + arabic) : '';
    },
  };
}

function commonOffset(rows: readonly EdgeRow[], isRoman: boolean): number | null {
  const pages = new Map<number, Set<number>>();
  const numbered = new Set<number>();
  for (const { page, numbers } of rows) {
    for (const number of numbers) {
      if (number.isRoman !== isRoman) continue;
      numbered.add(page);
      const offset = number.value - page;
      pages.set(offset, (pages.get(offset) ?? new Set()).add(page));
    }
  }
  const [best] = [...pages].sort(([, a], [, b]) => b.size - a.size);
  return best && best[1].size >= Math.max(2, numbered.size / 2) ? best[0] : null;
}
