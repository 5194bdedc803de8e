import type { SharedStretch } from '../../../shared/domain/text-changes.ts';
import { alignTexts } from './aligned-texts.ts';

const whiteSpace = /\s/u;

/**
 * What two texts have in common, to the character: stretches that stand in both in the same order. What was moved elsewhere
 * is in none. As bounded as the alignment is: about a second for texts of 1 MB, whatever was edited.
 */
export function sharedStretches(before: string, after: string): SharedStretch[] {
  if (before === after) return before === '' ? [] : [{ before: 0, after: 0, length: before.length }];
  const { normalBefore, normalAfter, wordsBefore, wordsAfter, alignment } = alignTexts(before, after);
  const collector = new StretchCollector(before, after);
  for (let word = 0; word < wordsBefore.count; word += 1) {
    const partner = alignment.partners[word] ?? -1;
    if (partner < 0 || alignment.moves[word] !== 0) continue;
    const start = normalBefore.starts[wordsBefore.starts[word] ?? 0] ?? 0;
    const end = normalBefore.ends[(wordsBefore.ends[word] ?? 1) - 1] ?? 0;
    const startAfter = normalAfter.starts[wordsAfter.starts[partner] ?? 0] ?? 0;
    const endAfter = normalAfter.ends[(wordsAfter.ends[partner] ?? 1) - 1] ?? 0;
    // The alignment takes “it's” and “it’s” for the same words; whoever compares texts wants to see the difference.
    if (before.slice(start, end) === after.slice(startAfter, endAfter)) {
      collector.add({ before: start, after: startAfter, length: end - start });
    }
  }
  return collector.finish();
}

/** Joins words that follow each other, with the white space between them and around them as far as it is the same. */
class StretchCollector {
  readonly #before: string;
  readonly #after: string;
  readonly #stretches: { before: number; after: number; length: number }[] = [];

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  add({ before, after, length }: SharedStretch): void {
    const last = this.#growLast(before, after);
    const lead = this.#sameSpaceBefore(before, after, last);
    const start = { before: before - lead, after: after - lead, length: length + lead };
    if (last && last.before + last.length === start.before && last.after + last.length === start.after) {
      last.length += start.length;
    } else this.#stretches.push(start);
  }

  finish(): SharedStretch[] {
    this.#growLast(this.#before.length, this.#after.length);
    return this.#stretches;
  }

  /** Lets the last stretch take in the white space that follows it on both sides, up to where the next begins. */
  #growLast(beforeLimit: number, afterLimit: number) {
    const last = this.#stretches.at(-1);
    if (!last) return null;
    let { length } = last;
    while (
      last.before + length < beforeLimit &&
      last.after + length < afterLimit &&
      this.#isSameSpace(last.before + length, last.after + length)
    )
      length += 1;
    last.length = length;
    return last;
  }

  #sameSpaceBefore(before: number, after: number, last: SharedStretch | null): number {
    const limit = last ? last.before + last.length : 0;
    const afterLimit = last ? last.after + last.length : 0;
    let lead = 0;
    while (
      before - lead > limit &&
      after - lead > afterLimit &&
      this.#isSameSpace(before - lead - 1, after - lead - 1)
    )
      lead += 1;
    return lead;
  }

  #isSameSpace(before: number, after: number): boolean {
    const character = this.#before[before] ?? '';
    return character === this.#after[after] && whiteSpace.test(character);
  }
}
