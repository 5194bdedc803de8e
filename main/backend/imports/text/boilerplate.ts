import type { SetAsideReason } from '../../../../shared/domain/documents.ts';
import type { Block } from '../blocks.ts';
import { bareWords, isProse } from '../words.ts';
import { reasonByForm } from './boilerplate-patterns.ts';
import { phraseGroups } from './boilerplate-phrases.ts';

interface Phrase {
  readonly reason: SetAsideReason;
  readonly where: 'always' | 'at-edges';
  readonly announcesTeaser: boolean;
}

const phrases: ReadonlyMap<string, Phrase> = new Map(
  phraseGroups.flatMap(({ reason, where, announcesTeaser, phrases: byLanguage }) =>
    Object.values(byLanguage)
      .flat()
      .map((phrase): [string, Phrase] => [phrase, { reason, where, announcesTeaser }]),
  ),
);
/** No phrase is longer, with room for the signs around it; in UTF-16 units. */
const longestPhrase = 60;
/** Running text after the end of the article, as a share of all of it, that may be teasers for something else. */
const maximumTailShare = 0.2;
/** A teaser is a short paragraph, in UTF-16 units. */
const longestTeaser = 400;

function phraseOf(block: Block): Phrase | null {
  if (block.text.length > longestPhrase) return null;
  return phrases.get(bareWords(block.text).replaceAll('’', "'")) ?? null;
}

/** Sets aside what is boilerplate wherever it stands: “Read more”, “3 min read”, appeals, cookie notices. */
export function setAsideCertainBoilerplate(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.setAside || block.kind === 'heading') continue;
    const phrase = phraseOf(block);
    block.setAside = phrase?.where === 'always' ? phrase.reason : reasonByForm(block.text);
  }
}

/** Sets aside short labels (“Share”, “Home”) that stand before the running text, up to `lead`. */
export function setAsideLabelsBefore(blocks: readonly Block[], lead: number): void {
  for (const block of blocks.slice(0, lead)) {
    if (!block.setAside) block.setAside = phraseOf(block)?.reason ?? null;
  }
}

/**
 * Sets aside labels (“Video”, “Avatar”) after the running text and beside other lines set aside, then the teasers
 * that follow such a label after the end of the article. Inside the text a line “Video” stays.
 */
export function setAsideLabelsAfter(blocks: readonly Block[]): void {
  const tail = tailStart(blocks);
  for (const [index, block] of blocks.entries()) {
    if (!block.setAside && index > tail) block.setAside = phraseOf(block)?.reason ?? null;
  }
  setAsideNeighbours(blocks);
  setAsideTeasers(blocks, tail);
}

/**
 * Index of the first line set aside that has next to no running text after it: the article ends there. Infinity
 * when there is none.
 */
function tailStart(blocks: readonly Block[]): number {
  const prose = blocks.map((block) => (!block.setAside && isProse(block.text) ? block.text.length : 0));
  const total = prose.reduce((sum, length) => sum + length, 0);
  let after = total;
  for (const [index, block] of blocks.entries()) {
    after -= prose[index] ?? 0;
    if (block.setAside && after < total && after <= total * maximumTailShare) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** A label beside a line set aside belongs to the same strip of the page; so does the label beside that one. */
function setAsideNeighbours(blocks: readonly Block[]): void {
  const visit = (block: Block | undefined, neighbour: Block | undefined) => {
    if (block && !block.setAside && neighbour?.setAside) block.setAside = phraseOf(block)?.reason ?? null;
  };
  for (let index = 1; index < blocks.length; index += 1) visit(blocks[index], blocks[index - 1]);
  for (let index = blocks.length - 2; index >= 0; index -= 1) visit(blocks[index], blocks[index + 1]);
}

function setAsideTeasers(blocks: readonly Block[], tail: number): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (index <= tail || block.setAside || block.text.length > longestTeaser || !before) continue;
    const underLabel = phraseOf(before)?.announcesTeaser || before.setAside === 'promotion';
    if (before.setAside && underLabel) block.setAside = 'promotion';
  }
}
