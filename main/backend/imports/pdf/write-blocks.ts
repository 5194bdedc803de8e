import type { Page, Segment } from '../../../../shared/domain/documents.ts';
import { type Block, TextBuilder } from '../blocks.ts';
import { countWords } from '../words.ts';
import { joinLines, longestWord, type Vocabulary } from './join-lines.ts';
import { type FlowLine, type Layout, roundSize } from './layout.ts';
import { bullet, isListItem, type Paragraph } from './paragraphs.ts';

/** What stands on a page beside the running text. */
export interface PageMargins {
  readonly head: readonly string[];
  readonly notes: readonly Paragraph[];
  readonly foot: readonly string[];
  /** Words across the reading direction. */
  readonly crosswise: readonly string[];
}

interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The blocks of the running text, in which the rules may look for titles and the like. */
  readonly running: readonly Block[];
  readonly pages: readonly Page[];
}

const longestHeading = 200;
const longestFontHeading = 100;
const deepestLevel = 4;
const caption =
  /^(?:fig(?:ure|\.)|table|chart|box|photo|abb(?:ildung|\.)|tab(?:elle|\.)|рис(?:унок|\.)|табл(?:иця|ица|\.))\s?[\dA-Z]/iu;

/**
 * Writes paragraphs, and what stands on the pages beside them, into one text. A paragraph that goes on on the next
 * page stays one block; the notes and the foot of its first page come before it and the head of its last after it, so
 * that everything stands within the bounds of its page.
 */
export function writeBlocks(
  paragraphs: readonly Paragraph[],
  margins: readonly PageMargins[],
  labels: readonly string[],
  layout: Layout,
  vocabulary: Vocabulary,
): Written {
  const builder = new TextBuilder();
  const starts: (number | undefined)[] = margins.map(() => undefined);
  const levels = headingLevels(paragraphs, layout);
  const running: Block[] = [];
  let page = 0;
  /** How far the page at hand is written: its head, or its foot too. */
  let isClosed = true;

  for (const [index, paragraph] of paragraphs.entries()) {
    const [first, last] = [paragraph[0].page, paragraph.at(-1)?.page ?? paragraph[0].page];
    openPage(first);
    if (last > first) closePage();
    const block = addParagraph(paragraph, kindOf(paragraph, paragraphs[index + 1], layout, levels));
    if (block) running.push(block);
    if (last > first) openPage(last);
  }
  openPage(margins.length);
  closePage();
  return {
    text: builder.text,
    blocks: builder.blocks,
    running,
    pages: toPages(starts, labels, builder.text.length),
  };

  /** Writes the ends and beginnings of pages up to the head of this one. */
  function openPage(number: number): void {
    while (page < number) {
      closePage();
      page += 1;
      isClosed = false;
      for (const text of margins[page - 1]?.head ?? []) addAside(text);
    }
  }

  function closePage(): void {
    if (isClosed) return;
    isClosed = true;
    const { notes = [], foot = [], crosswise = [] } = margins[page - 1] ?? {};
    for (const note of notes) addParagraph(note, { kind: 'paragraph', level: null });
    for (const text of [...crosswise, ...foot]) addAside(text);
  }

  function addAside(text: string): void {
    add(text, { kind: 'paragraph', level: null, setAside: 'running-head' }, [{ page, offset: 0 }]);
  }

  function addParagraph(paragraph: Paragraph, attributes: Kind): Block | null {
    const { text, begins } = textOf(paragraph, vocabulary, attributes.kind);
    return add(text, attributes, begins);
  }

  function add(text: string, attributes: Partial<Block>, begins: readonly PageBeginning[]): Block | null {
    const before = builder.blocks.length;
    builder.add(text, attributes);
    const block = builder.blocks.at(-1);
    if (!block || builder.blocks.length === before) return null;
    for (const { page: begun, offset } of begins) starts[begun - 1] ??= block.start + offset;
    return block;
  }
}

/** Where in a block the words of a page begin. */
interface PageBeginning {
  readonly page: number;
  readonly offset: number;
}

function textOf(
  lines: Paragraph,
  vocabulary: Vocabulary,
  kind: Segment['kind'],
): { text: string; begins: PageBeginning[] } {
  let written = '';
  /** The end of the text so far. Looking at all of it for each line would take ages for paragraphs of a thousand pages. */
  let end = '';
  const begins: PageBeginning[] = [];
  for (const [index, line] of lines.entries()) {
    const words = kind === 'list-item' && index === 0 ? line.text.replace(bullet, '') : line.text;
    end = joinLines(end, words, vocabulary);
    if (begins.at(-1)?.page !== line.page)
      begins.push({ page: line.page, offset: written.length + end.length - words.length });
    if (end.length > 2 * longestWord) {
      written += end.slice(0, -longestWord);
      end = end.slice(-longestWord);
    }
  }
  // At the end of a paragraph a soft hyphen is a hyphen that can be seen, as anywhere within it.
  return { text: (written + end).replaceAll('\u00ad', '-'), begins };
}

interface Kind {
  readonly kind: Segment['kind'];
  readonly level: number | null;
}

function kindOf(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  layout: Layout,
  levels: ReadonlyMap<number, number>,
): Kind {
  const size = roundSize(paragraph[0].size);
  const level = levels.get(size);
  if (level !== undefined && isHeadingSized(paragraph, layout)) return { kind: 'heading', level };
  if (next && isHeadingByFont(paragraph, next, layout)) {
    return { kind: 'heading', level: Math.min(deepestLevel, levels.size + 1) };
  }
  if (size < layout.bodySize && caption.test(paragraph[0].text)) return { kind: 'caption', level: null };
  return { kind: isListItem(paragraph) ? 'list-item' : 'paragraph', level: null };
}

/** The larger the type, the higher the heading. */
function headingLevels(paragraphs: readonly Paragraph[], layout: Layout): Map<number, number> {
  const sizes = new Set(
    paragraphs.filter((each) => isHeadingSized(each, layout)).map(([line]) => roundSize(line.size)),
  );
  return new Map(
    [...sizes].sort((a, b) => b - a).map((size, index) => [size, Math.min(deepestLevel, index + 1)]),
  );
}

function lengthOf(paragraph: Paragraph): number {
  return paragraph.reduce((sum, { text }) => sum + text.length + 1, 0);
}

function isHeadingSized(paragraph: Paragraph, layout: Layout): boolean {
  return (
    roundSize(paragraph[0].size) > layout.bodySize * 1.1 &&
    lengthOf(paragraph) <= longestHeading &&
    /\p{L}{2}/u.test(paragraph[0].text)
  );
}

/** A short line in a font of its own above running text, as bold headings are. */
function isHeadingByFont(paragraph: Paragraph, next: Paragraph, layout: Layout): boolean {
  const text = paragraph.map((line) => line.text).join(' ');
  return (
    paragraph.length <= 2 &&
    text.length <= longestFontHeading &&
    roundSize(paragraph[0].size) >= layout.bodySize &&
    paragraph.every(({ font }: FlowLine) => font !== layout.bodyFont) &&
    next[0].font === layout.bodyFont &&
    lengthOf(next) > text.length &&
    /^[\p{Lu}\p{Lo}\d]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[.,;:]$/u.test(text) &&
    countWords(text) <= 14
  );
}

/** Each page ends where the next one begins. One without words is empty. */
function toPages(starts: readonly (number | undefined)[], labels: readonly string[], length: number): Page[] {
  const pages: Page[] = [];
  let end = length;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const start = starts[index] ?? end;
    pages.unshift({ number: index + 1, label: labels[index] ?? '', start, end });
    end = start;
  }
  return pages;
}
