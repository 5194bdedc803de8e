import type { Words } from './words.ts';

/** Where each word stands in a text. */
export class WordIndex {
  readonly #firsts: Int32Array;
  readonly #places: Int32Array;

  /** @param vocabularySize more than any number of a word */
  constructor({ ids }: Words, vocabularySize: number) {
    this.#firsts = new Int32Array(vocabularySize + 1);
    for (const id of ids) this.#firsts[id + 1] = (this.#firsts[id + 1] ?? 0) + 1;
    for (let id = 0; id < vocabularySize; id += 1) {
      this.#firsts[id + 1] = (this.#firsts[id + 1] ?? 0) + (this.#firsts[id] ?? 0);
    }
    const next = this.#firsts.slice();
    this.#places = new Int32Array(ids.length);
    ids.forEach((id, word) => {
      this.#places[next[id] ?? 0] = word;
      next[id] = (next[id] ?? 0) + 1;
    });
  }

  /** The words with this number, ascending. */
  placesOf(id: number): Int32Array {
    return this.#places.subarray(this.#firsts[id], this.#firsts[id + 1]);
  }

  countOf(id: number): number {
    return (this.#firsts[id + 1] ?? 0) - (this.#firsts[id] ?? 0);
  }
}
