import { decodeBytes } from '../decode-bytes.ts';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { type DomElement, isElement, parseDom } from '../html/dom.ts';
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
  const { body } = parseDom(closeElements(marks.removeFrom(text)));
  if (!body) return [];
  const elements = elementsIn(body, chapter);
  for (const element of elements) {
    if (isNote(element)) element.removeAttribute('hidden');
    if (isNoteReference(element)) element.textContent = inBrackets(element.textContent.trim());
    else if (isBacklink(element)) element.textContent = '';
    else if (element.tagName.toUpperCase() === 'MATH') element.replaceWith(wordsOfFormula(element));
    const label = pageList.get(`${path}#${element.getAttribute('id') ?? ''}`);
    if (isPageBreak(element)) element.replaceWith(marks.add(label ?? labelOf(element)));
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

/** The arrow from a note back to its place. */
function isBacklink(element: DomElement): boolean {
  return typesOf(element).includes('backlink') || element.getAttribute('role') === 'doc-backlink';
}

/** The mark of a note, told from the words before it as in other documents: `[1]`. */
function inBrackets(mark: string): string {
  return mark === '' || /^\W/.test(mark) ? mark : `[${mark}]`;
}

/** A formula as its author wrote it down for those who cannot see it, else its signs one after the other. */
function wordsOfFormula(formula: DomElement): string {
  const words = formula.getAttribute('alttext') ?? formula.querySelector('annotation')?.textContent;
  return (words ?? formula.textContent).replace(/\s+/gu, ' ').trim();
}

/** What is printed on the page: in the title, the label for screen readers, the text, or the identifier (`page12`). */
function labelOf(element: DomElement): string {
  const stated =
    element.getAttribute('title') || element.getAttribute('aria-label') || element.textContent.trim();
  const name = stated || (element.getAttribute('id') ?? '').replace(/^[^\d]*_?(?=\d+$)/, '');
  return name
    .replace(/^\W*(?:page|p|pg|seite|s)\b\.?\s*/i, '')
    .replace(/[.\s]+$/, '')
    .slice(0, 20);
}
