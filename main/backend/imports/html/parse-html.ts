import { AppError } from '../../../../shared/contract/errors.ts';
import type { SetAsideReason } from '../../../../shared/domain/documents.ts';
import { type Block, type ParsedText, TextBuilder } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { judgeBlocks } from '../text/judge-blocks.ts';
import { bareWords } from '../words.ts';
import { type DomDocument, type DomElement, isElement, parseDom } from './dom.ts';
import { chooseMainBlocks } from './main-content.ts';
import { readMetadata } from './metadata.ts';
import { areaReasons } from './page-areas.ts';
import { type PageBlock, readPageBlocks } from './page-blocks.ts';
import { readSavedPage, type SavedPage } from './saved-page.ts';
import { guessSiteByAddress } from './site-name.ts';

/** Pages people write are nested a few dozen levels deep. Readability and what it calls go down by recursion. */
const maximumDepth = 256;
/** The longest pages have some ten thousand elements; each takes about two kilobytes of memory. */
const maximumElements = 400_000;
/** A page with less text than this, in UTF-16 units, has no main text to tell from the rest. */
const shortestPage = 500;
/** Between a title and the main text stand at most this many blocks: deck, byline, date, caption. */
const longestHead = 12;

/**
 * Reads a web page: its visible text in document order, with what is not the main text set aside, and its metadata.
 * No script is run, nothing is fetched, and only words come out: no address of a link, no markup.
 * @throws {AppError} `import.unreadable` when it has more elements than memory would hold
 */
export function parseHtml(decoded: string, fields: SourceFields, today: Date): ParsedText {
  return parsePage(decoded, readSavedPage(decoded), fields, today);
}

/** Reads what was copied out of a page: all of it was meant, so nothing but what is boilerplate by its words or its place is set aside. */
export function parseExcerpt(decoded: string, fields: SourceFields, today: Date): ParsedText {
  return parsePage(decoded, readSavedPage(decoded), fields, today, true);
}

/** Reads a page, or an excerpt of one, of which it is known where and when it was saved. */
export function parsePage(
  decoded: string,
  saved: SavedPage,
  fields: SourceFields,
  today: Date,
  isExcerpt = false,
): ParsedText {
  assertSize(decoded);
  const document = parseDom(decoded);
  const root = document.body;
  if (!root) return { text: '', blocks: [], kind: 'article', warnings: [] };
  const pageBlocks = readPageBlocks(root);
  const lines = pageBlocks.map(({ text }) => text);
  readMetadata(document, { saved, lines, today }, fields);
  const areas = areasOf(pageBlocks);
  const main = isExcerpt ? new Set(pageBlocks) : chooseMain(document, pageBlocks, fields.get('title'));
  const { text, blocks } = writeBlocks(pageBlocks, main, areas);
  const inMain = blocks.filter(({ setAside }) => setAside === null);
  const kind = judgeBlocks(text, inMain, fields, today);
  guessSiteByAddress(fields);
  return { text, blocks, kind, warnings: main ? [] : [withoutMainText] };
}

const withoutMainText =
  'The main text could not be told from the rest of the page, so menus and notices may stand in it. Set aside what does not belong.';

/** Why blocks stand beside the article, by what their surroundings are called. Readability takes the page apart: this comes before. */
function areasOf(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, SetAsideReason> {
  const reasonIn = areaReasons(lengthOf(blocks));
  const found = new Map<PageBlock, SetAsideReason>();
  for (const block of blocks) {
    const reason = block.kind === 'heading' && block.level === 1 ? null : reasonIn(block.element);
    if (reason) found.set(block, reason);
  }
  return found;
}

/** The main text with its head, as far as it can be told; null where it cannot. */
function chooseMain(
  document: DomDocument,
  blocks: readonly PageBlock[],
  title: string | undefined,
): ReadonlySet<PageBlock> | null {
  const root = document.body;
  if (lengthOf(blocks) < shortestPage) return new Set(blocks);
  const chosen = root && isNestedSensibly(root) ? chooseMainBlocks(document, blocks) : null;
  return chosen && withInterludes(blocks, withHead(blocks, chosen, title));
}

function writeBlocks(
  pageBlocks: readonly PageBlock[],
  main: ReadonlySet<PageBlock> | null,
  areas: ReadonlyMap<PageBlock, SetAsideReason>,
): { text: string; blocks: Block[] } {
  const builder = new TextBuilder();
  for (const block of pageBlocks) {
    const { text, kind, level } = block;
    const isMain = main === null || main.has(block);
    builder.add(text, { kind, level, setAside: areas.get(block) ?? (isMain ? null : 'interface-text') });
  }
  return { text: builder.text, blocks: builder.blocks };
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Adds the title and what stands between it and the main text: Readability leaves out titles and bylines. */
function withHead(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<PageBlock>,
  title: string | undefined,
): ReadonlySet<PageBlock> {
  const first = blocks.findIndex((block) => chosen.has(block));
  const wanted = bareWords(title ?? '');
  const isTitle = ({ level, text }: PageBlock) =>
    level === 1 || (wanted !== '' && text.length <= wanted.length + 20 && bareWords(text) === wanted);
  const start = blocks.slice(0, first + 1).findLastIndex(isTitle);
  if (start === -1 || first - start > longestHead) return chosen;
  return new Set([...blocks.slice(start, first), ...chosen]);
}

/** Adds examples of code in the middle of the main text: Readability takes the tables they stand in for layout. */
function withInterludes(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<PageBlock>,
): ReadonlySet<PageBlock> {
  const first = blocks.findIndex((block) => chosen.has(block));
  const last = blocks.findLastIndex((block) => chosen.has(block));
  const code = blocks.slice(first, last).filter(({ element }) => element.tagName.toUpperCase() === 'PRE');
  return code.length === 0 ? chosen : new Set([...chosen, ...code]);
}

/** Refuses what would take all memory, before any of it is taken. */
function assertSize(decoded: string): void {
  let count = 0;
  for (const _ of decoded.matchAll(/<[a-z]/gi)) count += 1;
  if (count <= maximumElements) return;
  throw new AppError(
    'import.unreadable',
    `The page was not imported: it has more than ${maximumElements.toLocaleString('en')} elements, too many to be looked at. Copy the part you need and paste it instead.`,
    { maximumElements },
  );
}

/** Whether a page is nested as deep as people write them. Walks down without recursion. */
function isNestedSensibly(root: DomElement): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) return false;
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
  }
  return true;
}
