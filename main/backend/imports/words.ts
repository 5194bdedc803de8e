/** Small measures of lines, for the rules that judge them. They hold for scripts without spaces too. */

const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words in a line, counted no further than `limit`. */
export function countWords(text: string, limit = 40): number {
  const sample = text.slice(0, 1000);
  if (hasSpacedWords(sample, limit)) return limit;
  let count = 0;
  for (const { isWordLike } of wordSegmenter.segment(sample)) {
    if (isWordLike) count += 1;
    if (count === limit) break;
  }
  return count;
}

/** Between white space stands one word at least: where there are enough of those, nothing need be segmented. */
function hasSpacedWords(sample: string, limit: number): boolean {
  const spaced = sample.split(/\s+/u, limit * 2).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return spaced.length >= limit;
}

/** Whether a line ends as a sentence does, a closing quotation mark or bracket after it allowed. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…。！？؟][\p{Pf}\p{Pe}"'”’»]*$/u.test(text);
}

/** Running text: a sentence of some length, as distinct from a title, a label or a name. */
export function isProse(text: string): boolean {
  return text.length >= 60 && endsAsSentence(text) && countWords(text, 8) >= 8;
}

/** A line reduced to its words, for comparing: lower case, single spaces, no signs at its ends. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
