import type { Cue } from '../../shared/domain/documents.ts';
import { segmentIndexAt } from '../../shared/domain/locators.ts';

/** Finds the cue that is spoken at a time. Cues are in order of the text, which need not be that of time. */
export class CueClock {
  readonly #cues: readonly Cue[];
  readonly #begins: readonly { readonly start: number }[];

  constructor(cues: readonly Cue[]) {
    this.#cues = cues.toSorted((one, other) => one.beginsAt - other.beginsAt);
    this.#begins = this.#cues.map(({ beginsAt }) => ({ start: beginsAt }));
  }

  /** The cue that began last at `milliseconds`, also in the pause after it; null before the first. O(log n). */
  at(milliseconds: number): Cue | null {
    return this.#cues[segmentIndexAt(this.#begins, milliseconds)] ?? null;
  }
}
