import type { Cue } from '../../shared/domain/documents.ts';

/** Finds the cue that is spoken at a time. Cues are in order of the text, which need not be that of time. */
export class CueClock {
  readonly #cues: readonly Cue[];
  readonly #begins: readonly number[];

  constructor(cues: readonly Cue[]) {
    this.#cues = cues.toSorted((one, other) => one.beginsAt - other.beginsAt);
    this.#begins = this.#cues.map(({ beginsAt }) => beginsAt);
  }

  /** The cue that began last at `milliseconds`, also in the pause after it; null before the first. O(log n). */
  at(milliseconds: number): Cue | null {
    let low = 0;
    let high = this.#begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle] ?? 0) <= milliseconds) low = middle + 1;
      else high = middle;
    }
    return this.#cues[low - 1] ?? null;
  }
}
