import { decodeBytes } from '../decode-bytes.ts';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { type DomElement, isElement, lineOf, parseDom } from '../html/dom.ts';
import { type PageBlock, readPageBlocks } from '../html/page-blocks.ts';
import { unreadableError } from '../unreadable.ts';
import type { PageList } from './page-list.ts';
import type { PageMarks } from './page-marks.ts';

/** Chapters people write are nested a few dozen levels deep. */
const maximumDepth = 256;
/** Elements that HTML closes by itself. */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export interface Chapter {
  readonly name: string;
  /** Its path in the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the visible text of a chapter as that of a web page, with marks where pages of the printed edition begin
 * (`epub:type="pagebreak"`, or places the page list names). Notes are shown where they stand.
 * @throws {AppError} `import.unreadable`
 */
export function readChapter(chapter: Chapter, pageList: PageList, marks: PageMarks): PageBlock[] {
  const { name, path, bytes } = chapter;
  if (bytes.length === 0) return [];
  const { text } = decodeBytes(name, bytes, declaredEncoding(bytes));
  const { body } = parseDom(closeElements(withoutSections(marks.removeFrom(text))));
  if (!body) return [];
  const elements = elementsIn(body, chapter);
  for (const element of elements) {
    if (isNote(element)) element.removeAttribute('hidden');
    if (isNoteReference(element)) putInBrackets(element);
    else if (isBacklink(element)) element.textContent = '';
    else if (element.tagName.toUpperCase() === 'MATH') element.replaceWith(wordsOfFormula(element));
    const label = pageList.get(`${path}#${element.getAttribute('id') ?? ''}`);
    if (isPageBreak(element)) putMark(element, marks.add(label ?? labelOf(element)));
    else if (label !== undefined && element.hasAttribute('id')) element.prepend(marks.add(label));
  }
  const label = pageList.get(`${path}#`);
  if (label !== undefined) body.prepend(marks.add(label));
  return readPageBlocks(body);
}

/** Whether a block belongs to the table of contents or another list of the book's places. */
export function isNavigation(block: PageBlock): boolean {
  let element: DomElement | null = block.element;
  while (element) {
    const types = typesOf(element);
    if (types.includes('toc') || types.includes('landmarks') || types.includes('page-list')) return true;
    element = element.parentElement;
  }
  return false;
}

/** Sections of plain characters, which XML has and HTML does not, with their signs written out. */
function withoutSections(xhtml: string): string {
  const [first = '', ...others] = xhtml.split('<![CDATA[');
  const written = others.map((part) => {
    const end = part.indexOf(']]>');
    if (end === -1) return part;
    const words = part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return words + part.slice(end + 3);
  });
  return first + written.join('');
}

/** Books are XML, where any element may close itself (`<a id="p12"/>`); read as HTML it would go on. */
function closeElements(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:.-]*)(\s[^<>]*)?\/>/gi, (tag, element: string, attributes = '') =>
    voidElements.has(element.toLowerCase()) ? tag : `<${element}${attributes}></${element}>`,
  );
}

/** All elements inside another, without recursion. */
function elementsIn(root: DomElement, { name, path }: Chapter): DomElement[] {
  const elements: DomElement[] = [];
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) {
      throw unreadableError(
        name,
        `the elements of its part “${path}” are nested more than ${maximumDepth} deep.`,
      );
    }
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
    for (const element of level) elements.push(element);
  }
  return elements;
}

function typesOf(element: DomElement): string[] {
  return (element.getAttribute('epub:type') ?? '').split(/\s+/);
}

function isPageBreak(element: DomElement): boolean {
  return typesOf(element).includes('pagebreak') || element.getAttribute('role') === 'doc-pagebreak';
}

function isNote(element: DomElement): boolean {
  return typesOf(element).some((type) => /^(?:foot|end|rear)notes?$/.test(type));
}

function isNoteReference(element: DomElement): boolean {
  return typesOf(element).includes('noteref') || element.getAttribute('role') === 'doc-noteref';
}

/** The arrow from a note back to its place; the note's number may lead there too, and stays. */
function isBacklink(element: DomElement): boolean {
  const leadsBack = typesOf(element).includes('backlink') || element.getAttribute('role') === 'doc-backlink';
  return leadsBack && !/[\p{L}\p{N}]/u.test(element.textContent);
}

/** The mark of a note is told from the words before it as in other documents: `[1]`. Words that lead to a note stay. */
function putInBrackets(reference: DomElement): void {
  const mark = reference.textContent.trim();
  if (/^[\p{L}\p{N}]{1,6}$/u.test(mark)) reference.textContent = `[${mark}]`;
}

/** The number at a page break is that of the page; words that stand in the same element belong to the text. */
function putMark(pageBreak: DomElement, mark: string): void {
  const words = lineOf(pageBreak);
  const isName = words === '' || words === nameOfBreak(pageBreak) || pageNumber.test(words);
  if (isName) pageBreak.replaceWith(mark);
  else pageBreak.prepend(mark);
}

/** `12`, `[xii]`, `Page 12`, `S. 12a`. */
const pageNumber =
  /^[^\p{L}\p{N}]*(?:\p{L}{1,8}(?:\.\s*|[\s-]+|(?=\d)))?(?:\d{1,5}[a-z]?|[ivxlcdm]{1,8})[^\p{L}\p{N}]*$/iu;

/** What an element that begins a page states for those who cannot see it. */
function nameOfBreak(element: DomElement): string {
  return element.getAttribute('title') || element.getAttribute('aria-label') || '';
}

/** A formula as its author wrote it down for those who cannot see it, else its signs one after the other. */
function wordsOfFormula(formula: DomElement): string {
  const words = formula.getAttribute('alttext') ?? formula.querySelector('annotation')?.textContent;
  return (words ?? formula.textContent).replace(/\s+/gu, ' ').trim();
}

/** What is printed on the page: in the title, the label for screen readers, the text, or the identifier (`page12`). */
function labelOf(element: DomElement): string {
  const words = lineOf(element);
  const stated = nameOfBreak(element) || (pageNumber.test(words) ? words : '');
  const name = stated || (element.getAttribute('id') ?? '').replace(/^[^\d]*_?(?=\d+$)/, '');
  return name
    .replace(/^\W*(?:page|p|pg|seite|s)\b\.?\s*/i, '')
    .replace(/[.\s]+$/, '')
    .slice(0, 20);
}
