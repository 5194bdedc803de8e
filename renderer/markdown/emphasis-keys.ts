import { isApple } from '../ui/key-names.ts';

/** The marks that Markdown puts around words, by the key that puts them there with Ctrl/Cmd. */
const marks: Readonly<Record<string, string>> = { b: '**', i: '*' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The mark a key puts around the words chosen; null for other keys. */
export function markOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): string | null {
  const command = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!command || altKey || shiftKey) return null;
  return marks[key.toLowerCase()] ?? null;
}

/** Whether these keys are for the Markdown being written, and so no command of the app. */
export function isForMarkdown(event: Key): boolean {
  return markOfKey(event) !== null && Boolean(document.activeElement?.closest('[data-markdown]'));
}

/** Text to put in the place of `[start, end)`, and what is to be chosen then. Offsets are UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly chosen: { readonly start: number; readonly end: number };
}

/** Puts the mark around the words chosen, or takes it away where it stands around them already. */
export function emphasise(text: string, start: number, end: number, mark: string): Replacement {
  const words = text.slice(start, end);
  const { length } = mark;
  if (isMarked(text, start, end, mark)) {
    const chosen = { start: start - length, end: end - length };
    return { start: start - length, end: end + length, text: words, chosen };
  }
  const chosen = { start: start + length, end: end + length };
  return { start, end, text: `${mark}${words}${mark}`, chosen };
}

/** One star of two is no mark for emphasis. */
function isMarked(text: string, start: number, end: number, mark: string): boolean {
  const before = starsAt(text, start - 1, -1);
  const after = starsAt(text, end, 1);
  const fits = (stars: number) => (mark.length === 2 ? stars >= 2 : stars % 2 === 1);
  return start < end && fits(before) && fits(after);
}

function starsAt(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  while (text[from + count * step] === '*') count += 1;
  return count;
}
