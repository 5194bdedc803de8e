import { diffWordsWithSpace } from 'diff';
import type { SharedStretch } from '../../shared/domain/text-changes.ts';

/** A stretch of words: in both texts, only in the one before, or only in the one after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A stretch of the comparison: lines both texts have, or lines that differ, as each text has them. */
export type Stretch =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly before: readonly Piece[]; readonly after: readonly Piece[] };

/**
 * Cuts two texts into lines that are the same and lines that differ, given what they share (`documents.compare`). Every
 * character of both is in the result.
 */
export function toStretches(before: string, after: string, shared: readonly SharedStretch[]): Stretch[] {
  const rows = new Rows(before, after);
  for (const stretch of shared) rows.take(stretch);
  return rows.finish();
}

/** Lines that are the same, to which more may come. */
interface OpenLines {
  readonly kind: 'same';
  readonly lines: string[];
}

/** Puts the texts side by side, row by row: a row ends where both texts begin a line after a break they share. */
class Rows {
  readonly #before: string;
  readonly #after: string;
  readonly #stretches: (OpenLines | Extract<Stretch, { kind: 'changed' }>)[] = [];
  /** Where the row begins, in each text. */
  #start = { before: 0, after: 0 };
  /** What the texts share in this row. */
  #shared: SharedStretch[] = [];

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  take({ before, after, length }: SharedStretch): void {
    let taken = 0;
    for (;;) {
      const row = this.#rowEnd(before, after, taken, length);
      if (row === null) break;
      this.#add(before + taken, after + taken, row - taken);
      this.#end(before + row, after + row);
      taken = row;
    }
    this.#add(before + taken, after + taken, length - taken);
  }

  finish(): Stretch[] {
    this.#end(this.#before.length, this.#after.length);
    return this.#stretches;
  }

  /** How much of a shared stretch belongs to the row that is open; null when the row goes on after it. */
  #rowEnd(before: number, after: number, taken: number, length: number): number | null {
    let at = this.#before.indexOf('\n', before + taken);
    for (; at >= 0 && at < before + length; at = this.#before.indexOf('\n', at + 1)) {
      const row = at + 1 - before;
      // Empty lines belong to the line before them.
      if (this.#before[before + row] !== '\n' && this.#after[after + row] !== '\n') return row;
    }
    return null;
  }

  #add(before: number, after: number, length: number): void {
    if (length > 0) this.#shared.push({ before, after, length });
  }

  #end(before: number, after: number): void {
    const start = this.#start;
    const [only, ...others] = this.#shared;
    const isWhole = (stretch: SharedStretch) =>
      stretch.before === start.before &&
      stretch.after === start.after &&
      stretch.before + stretch.length === before &&
      stretch.after + stretch.length === after;
    if (only && others.length === 0 && isWhole(only)) this.#addSame(this.#before.slice(start.before, before));
    else if (before > start.before || after > start.after) {
      this.#stretches.push({
        kind: 'changed',
        before: this.#pieces('before', before),
        after: this.#pieces('after', after),
      });
    }
    this.#start = { before, after };
    this.#shared = [];
  }

  #addSame(line: string): void {
    const last = this.#stretches.at(-1);
    if (last?.kind === 'same') last.lines.push(line);
    else this.#stretches.push({ kind: 'same', lines: [line] });
  }

  /** One side of the row. */
  #pieces(side: 'before' | 'after', end: number): Piece[] {
    const text = side === 'before' ? this.#before : this.#after;
    const own = side === 'before' ? 'removed' : 'added';
    const pieces: Piece[] = [];
    let from = this.#start[side];
    const add = (kind: Piece['kind'], to: number) => {
      if (to > from) pieces.push({ kind, text: text.slice(from, to) });
      from = to;
    };
    for (const stretch of this.#shared) {
      add(own, stretch[side]);
      add('same', stretch[side] + stretch.length);
    }
    add(own, end);
    return pieces;
  }
}

/** Shorter texts need no telling that they have nothing in common, in UTF-16 units. */
const longTexts = 40_000;

/** Whether nothing was found that long texts share, so that all of one is shown as replaced by all of the other. */
export function isReplacedWhole([first, ...others]: readonly Stretch[]): boolean {
  if (first?.kind !== 'changed' || others.length > 0) return false;
  const pieces = [...first.before, ...first.after];
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length > longTexts && pieces.every(({ kind }) => kind !== 'same');
}

/** Longer words are not compared, in UTF-16 units. */
const maximumWords = 40_000;

/** Compares the words of a quote with those it had before, word by word. */
export function compareWords(before: string, after: string): Piece[] {
  const parts =
    before.length + after.length > maximumWords
      ? undefined
      : diffWordsWithSpace(before, after, { timeout: 200 });
  const whole: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const pieces: Piece[] =
    parts?.map((part) => ({
      kind: part.removed ? 'removed' : part.added ? 'added' : 'same',
      text: part.value,
    })) ?? whole;
  return pieces.filter(({ text }) => text !== '');
}
