import { snapToGraphemes } from '../../../shared/domain/selectors.ts';
import { type Block, makeBlock } from './blocks.ts';

/** UTF-16 units of the longest segment: a browser lays out a paragraph whole, and a book in one line takes it seconds. */
const longest = 20_000;

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*\s/gu;

/**
 * Cuts blocks of over 20,000 characters into several, at the end of a sentence where there is one, else between words,
 * else between characters. The text stays as it is.
 */
export function splitLongBlocks(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.end - block.start > longest ? split(text, block) : [block]));
}

function split(text: string, block: Block): Block[] {
  const parts: Block[] = [];
  for (let start = block.start; start < block.end; ) {
    const end = block.end - start <= longest ? block.end : cutAfter(text, start);
    const part = makeBlock(text, start, end);
    if (part) parts.push({ ...block, start: part.start, end: part.end, text: part.text });
    start = end;
  }
  return parts;
}

/** Where to cut what begins at `start`: in the second half of what fits, if words or sentences end there. */
function cutAfter(text: string, start: number): number {
  const half = start + longest / 2;
  const window = text.slice(half, start + longest);
  const sentence = [...window.matchAll(sentenceEnd)].at(-1);
  if (sentence) return half + sentence.index + sentence[0].length;
  const space = window.search(/\s\S*$/u);
  if (space !== -1) return half + space + 1;
  return snapToGraphemes(text, { start, end: start + longest }).end;
}
