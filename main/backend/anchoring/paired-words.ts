import type { Run } from './matching-runs.ts';

/** Where each word of the text before went, word by word. */
export interface Alignment {
  /** For each word before: the word after that is the same, or −1. Ascending but for what was moved. */
  readonly partners: Int32Array;
  /** For each word before: 0, or the number of the stretch it was moved with. */
  readonly moves: Int32Array;
  /** For each word after: the word before that it was, or −1. */
  readonly origins: Int32Array;
}

/** An alignment in the making. */
export class PairedWords implements Alignment {
  readonly partners: Int32Array;
  readonly moves: Int32Array;
  readonly origins: Int32Array;

  constructor(before: number, after: number) {
    this.partners = new Int32Array(before).fill(-1);
    this.moves = new Int32Array(before);
    this.origins = new Int32Array(after).fill(-1);
  }

  add(runs: readonly Run[], move: number): void {
    for (const { before, after, length } of runs) {
      for (let offset = 0; offset < length; offset += 1) {
        this.partners[before + offset] = after + offset;
        this.moves[before + offset] = move;
        this.origins[after + offset] = before + offset;
      }
    }
  }
}
