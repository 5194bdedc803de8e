import type { Block } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { bareWords, countWords, endsAsSentence, isProse } from '../words.ts';

/** Titles stand among the first blocks. */
const headLength = 15;
const longestTitle = 250;
const longestSectionLabel = 40;

/** Index of the first running text: before it stand title, byline, pictures and the like. The number of blocks when there is none. */
export function leadIndex(blocks: readonly Block[]): number {
  const index = blocks.findIndex(
    (block) =>
      !block.setAside &&
      block.kind !== 'caption' &&
      block.kind !== 'heading' &&
      isProse(block.text) &&
      !isQuestionTitle(block.text),
  );
  return index === -1 ? blocks.length : index;
}

/** Titles may be questions or exclamations; they hardly ever end with a full stop. */
function isQuestionTitle(text: string): boolean {
  return text.length <= 160 && /[?!]$/.test(text);
}

/**
 * Finds the title of an article in its text and proposes it, as a guess, unless the title is known already; marks it
 * as the heading, and what stands above it as labels.
 */
export function readHeadline(blocks: readonly Block[], fields: SourceFields): void {
  const known = fields.get('title');
  const title =
    known === undefined ? (findRepeated(blocks) ?? findHeadline(blocks)) : findWords(blocks, known);
  if (!title) return;
  fields.propose('title', title.text.replace(/\s+/gu, ' '), {
    origin: 'text',
    guess: true,
    detail: title.text,
  });
  readSectionLabels(blocks.slice(0, blocks.indexOf(title)), fields);
  markTitle(blocks, title.text);
}

function findWords(blocks: readonly Block[], words: string): Block | undefined {
  const wanted = bareWords(words);
  return blocks.slice(0, headLength).find((block) => !block.setAside && bareWords(block.text) === wanted);
}

/** Makes the first block with the words of `title` the heading of level 1 and sets its repetitions aside. */
function markTitle(blocks: readonly Block[], title: string): void {
  const wanted = bareWords(title);
  const isLong = countWords(title) >= 4;
  let found = false;
  for (const [index, block] of blocks.entries()) {
    if (block.setAside || block.text.length > longestTitle * 2 || bareWords(block.text) !== wanted) continue;
    if (!found && index < headLength) {
      block.kind = 'heading';
      block.level = 1;
    } else if (found && (isLong || index < headLength)) {
      block.setAside = 'repeated-title';
    }
    found = true;
  }
}

/** A line that stands twice at the head of a page is its title: pages show it in the path and above the text. */
function findRepeated(blocks: readonly Block[]): Block | undefined {
  const head = blocks
    .slice(0, headLength)
    .filter((block) => !block.setAside && isTitleLike(block) && countWords(block.text) >= 4);
  return head.find((block, index) =>
    head.slice(index + 1).some((other) => bareWords(other.text) === bareWords(block.text)),
  );
}

function findHeadline(blocks: readonly Block[]): Block | undefined {
  const lead = leadIndex(blocks);
  const candidates = blocks
    .slice(0, Math.min(lead, headLength))
    .filter((block) => !block.setAside && isTitleLike(block));
  const topHeading = candidates.find(({ level }) => level === 1);
  return topHeading ?? candidates.find((block) => countWords(block.text) >= 4) ?? candidates[0];
}

function isTitleLike({ kind, text }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  return (
    text.length <= longestTitle &&
    countWords(text) >= 1 &&
    (!endsAsSentence(text) || isQuestionTitle(text)) &&
    // Tabs separate the cells of a table.
    !/[:;,]$|\t/.test(text)
  );
}

/** Short lines above the title name the section; the last one is the closest. */
function readSectionLabels(above: readonly Block[], fields: SourceFields): void {
  const labels = above.filter(
    ({ setAside, kind, text }) =>
      !setAside &&
      kind === 'paragraph' &&
      text.length <= longestSectionLabel &&
      countWords(text) <= 4 &&
      !endsAsSentence(text) &&
      !text.includes('\t'),
  );
  for (const label of labels) label.setAside = 'section-label';
  const closest = labels.at(-1)?.text;
  fields.propose('section', closest, {
    origin: 'text',
    guess: true,
    ...(closest ? { detail: closest } : {}),
  });
}

/** Marks subheadings in an article: short lines without a full stop that stand between paragraphs. */
export function markSubheadings(blocks: readonly Block[]): void {
  const lead = leadIndex(blocks);
  for (const [index, block] of blocks.entries()) {
    if (index <= lead || block.setAside || block.kind !== 'paragraph') continue;
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    if (!isSubheading(block.text) || !previous || !next || next.setAside || !isProse(next.text)) continue;
    if (endsAsSentence(previous.text) || previous.setAside || previous.kind === 'caption') {
      block.kind = 'heading';
      block.level = 2;
    }
  }
}

function isSubheading(text: string): boolean {
  return (
    text.length <= 80 &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !/[\p{P}]$/u.test(text.replace(/[?!)]$/, '')) &&
    countWords(text) <= 12
  );
}
