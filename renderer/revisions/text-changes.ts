import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of words: in both texts, only in the one before, or only in the one after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A stretch of the comparison: lines both texts have, or lines that differ, as each text has them. */
export type Stretch =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly before: readonly Piece[]; readonly after: readonly Piece[] };

/** Above this many lines that differ, or milliseconds, texts are shown as replaced rather than compared for ever. */
const maximumEdits = 6000;
const maximumMilliseconds = 2000;
/** Longer stretches are not compared word by word, in UTF-16 units. */
const maximumWords = 40_000;

/** Compares two texts line by line and, where lines differ, word by word. Every character of both is in the result. */
export function compareTexts(before: string, after: string): Stretch[] {
  const parts = diffArrays(linesOf(before), linesOf(after), {
    maxEditLength: maximumEdits,
    timeout: maximumMilliseconds,
  });
  if (!parts) return [changed(before, after)];
  const stretches: Stretch[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    if (removed.length > 0 || added.length > 0) stretches.push(changed(removed.join(''), added.join('')));
    removed = [];
    added = [];
  };
  for (const part of parts) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      settle();
      stretches.push({ kind: 'same', lines: part.value });
    }
  }
  settle();
  return stretches;
}

/** Whether texts differ in too many places to be compared, so that all of one is shown as replaced by all of the other. */
export function isReplacedWhole([first, ...others]: readonly Stretch[]): boolean {
  if (first?.kind !== 'changed' || others.length > 0) return false;
  const pieces = [...first.before, ...first.after];
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length > maximumWords && pieces.every(({ kind }) => kind !== 'same');
}

/** Lines, each with the line breaks that follow it: with empty lines apart there would be twice as many to compare. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
}

function changed(before: string, after: string): Stretch {
  const pieces = compareWords(before, after);
  return {
    kind: 'changed',
    before: pieces.filter(({ kind }) => kind !== 'added'),
    after: pieces.filter(({ kind }) => kind !== 'removed'),
  };
}

/** Compares two short texts word by word. */
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
