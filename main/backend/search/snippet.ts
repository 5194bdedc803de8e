/** A run of a snippet; `match` marks words that were searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

/**
 * Marks that FTS5 is asked to put around matched words: noncharacters, which Unicode keeps for use inside a program.
 * Control characters would not do: text copied from a PDF holds some.
 */
export const opening = '\ufdd0';
export const closing = '\ufdd1';

/** Characters shown before the first match, and in all; a match itself is never cut. */
const lengthBefore = 90;
const lengthAfter = 180;

/**
 * Cuts a marked text down to the words around its first match, on word boundaries, with “…” where something was left
 * out. FTS5 has a function for this, but it can cut a phrase in two.
 */
export function snippetOf(marked: string): SnippetPart[] {
  const [before = '', ...rest] = splitMarks(marked);
  const start = beginning(before);
  const parts: SnippetPart[] = start === '' ? [] : [{ text: start, match: false }];
  let room = lengthAfter;
  for (const [index, text] of rest.entries()) {
    const match = index % 2 === 0;
    if (!match && text.length > room) return [...parts, { text: ending(text, room), match }];
    if (text !== '') parts.push({ text, match });
    room -= text.length;
  }
  return parts;
}

/** Text before the first match, the match, the text after it, the next match, and so on. */
function splitMarks(marked: string): string[] {
  const [before = '', ...chunks] = marked.split(opening);
  return [before, ...chunks.flatMap((chunk) => chunk.split(closing, 2))];
}

function beginning(text: string): string {
  if (text.length <= lengthBefore) return text;
  const cut = text.slice(-lengthBefore);
  return `…${cut.slice(cut.search(/\s/u) + 1)}`;
}

function ending(text: string, room: number): string {
  const cut = text.slice(0, Math.max(room, 0));
  const lastSpace = cut.search(/\s\S*$/u);
  return `${lastSpace === -1 ? cut : cut.slice(0, lastSpace)}…`;
}
