import type { Range, Run } from './matching-runs.ts';
import { firstAtLeast } from './normalise.ts';
import type { Alignment } from './paired-words.ts';
import type { Words } from './words.ts';

/** An alignment that could be shifted is followed so many words. */
const maxSlide = 400;

/**
 * Shifts what was added, or cut, to where a sentence begins, when it can be shifted there: between "[He left.]" and "Then he
 * came." a diff may see "left. She stayed." added before the full stop as well as "She stayed." after it.
 */
export function atSentences(runs: readonly Run[], before: Words, after: Words): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const shift = last ? shiftToSentence(last, run, before, after) : 0;
    if (last) result[result.length - 1] = { ...last, length: last.length + shift };
    result.push({ before: run.before + shift, after: run.after + shift, length: run.length - shift });
  }
  return result.filter(({ length }) => length > 0);
}

/** By how many words the first of two runs should grow at the cost of the second; negative the other way. */
function shiftToSentence(first: Run, second: Run, before: Words, after: Words): number {
  const cut = { start: first.before + first.length, end: second.before };
  const added = { start: first.after + first.length, end: second.after };
  if (cut.end > cut.start === added.end > added.start) return 0;
  const text = cut.end > cut.start ? before : after;
  const { ids } = text;
  const gap = cut.end > cut.start ? cut : added;
  const isStart = (word: number) => isSentenceStart(text, word);
  if (isStart(gap.start)) return 0;
  for (let shift = 1; shift <= Math.min(first.length, maxSlide); shift += 1) {
    if (ids[gap.start - shift] !== ids[gap.end - shift]) break;
    if (isStart(gap.start - shift)) return -shift;
  }
  for (let shift = 1; shift <= Math.min(second.length, maxSlide); shift += 1) {
    if (ids[gap.start + shift - 1] !== ids[gap.end + shift - 1]) break;
    if (isStart(gap.start + shift)) return shift;
  }
  return 0;
}

/**
 * Words beside what was cut or added that stand at its other end as well: "No. [No.]" became of "No." as much as "[No.] No."
 * did (the sliders of line diffs).
 */
export function uncertainWords(
  before: Words,
  after: Words,
  { partners, moves, origins }: Alignment,
): Uint8Array {
  const uncertain = new Uint8Array(before.count);
  const stays = (word: number) => (partners[word] ?? -1) >= 0 && moves[word] === 0;
  let lastWord = -1;
  for (let word = 0; word <= before.count; word += 1) {
    if (word < before.count && !stays(word)) continue;
    const lastPartner = lastWord >= 0 ? (partners[lastWord] ?? 0) : -1;
    const partner = word < before.count ? (partners[word] ?? 0) : after.count;
    const cut = { start: lastWord + 1, end: word };
    const added = { start: lastPartner + 1, end: partner };
    if (cut.end > cut.start) slide(before, cut, (place) => place);
    if (added.end > added.start) slide(after, added, (place) => origins[place] ?? -1);
    lastWord = word;
  }
  return uncertain;

  /** `wordAt` gives the word before that a word of `text` belongs to. */
  function slide(text: Words, gap: Range, wordAt: (place: number) => number): void {
    const { ids } = text;
    // A gap of whole sentences could only be another one of whole sentences.
    const isWhole = isSentenceStart(text, gap.start) && isSentenceStart(text, gap.end);
    const isPlausible = (place: number) => !isWhole || isSentenceStart(text, place);
    const isMovable = (place: number) => {
      const word = wordAt(place);
      return word >= 0 && stays(word);
    };
    let back = 0;
    for (let offset = 1; offset <= maxSlide && gap.start >= offset; offset += 1) {
      const place = gap.start - offset;
      if (ids[place] !== ids[gap.end - offset] || !isMovable(place)) break;
      if (isPlausible(place)) back = offset;
    }
    let forth = 0;
    for (let offset = 1; offset <= maxSlide && gap.end + offset <= ids.length; offset += 1) {
      const place = gap.end + offset - 1;
      if (ids[place] !== ids[gap.start + offset - 1] || !isMovable(place)) break;
      if (isPlausible(place + 1)) forth = offset;
    }
    for (let offset = 1; offset <= back; offset += 1) uncertain[wordAt(gap.start - offset)] = 1;
    for (let offset = 0; offset < forth; offset += 1) uncertain[wordAt(gap.end + offset)] = 1;
  }
}

function isSentenceStart({ sentences, count }: Words, word: number): boolean {
  return word >= count || sentences[firstAtLeast(sentences, word)] === word;
}
