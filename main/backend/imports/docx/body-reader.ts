import { type FlowItem, paragraphsOf } from '../office/flow-writer.ts';
import type { LeftOut } from '../office/left-out.ts';
import { plainStyle } from '../office/style-names.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  isXmlElement,
  lineOfXml,
  type XmlElement,
} from '../xml/read-xml.ts';
import { type Styles, settingOf } from './styles.ts';

/** Wrappers around paragraphs, rows, cells or runs that add nothing to the words. */
const wrappers = new Set(['customXml', 'smartTag', 'hyperlink', 'fldSimple', 'dir', 'bdo']);
const insertions = new Set(['ins', 'moveTo']);
const deletions = new Set(['del', 'moveFrom']);
const formulas = new Set(['oMath', 'oMathPara']);

/**
 * The mark of a note that is referred to; null when there is no such note.
 * @param own the mark its author gave it; null for its number
 */
export type NoteMarks = (kind: 'footnote' | 'endnote', id: string, own: string | null) => string | null;

/**
 * Reads the body of a document, or of a note, in the order of the file. Tracked changes are read as accepted; what is
 * left out is counted.
 */
export class BodyReader {
  readonly #styles: Styles;
  readonly #leftOut: LeftOut;
  readonly #markOf: NoteMarks;
  #title: string | null = null;

  constructor(styles: Styles, leftOut: LeftOut, markOf: NoteMarks) {
    this.#styles = styles;
    this.#leftOut = leftOut;
    this.#markOf = markOf;
  }

  /** The first paragraph in the style of a title, as a line. */
  get title(): string | null {
    return this.#title;
  }

  /** The paragraphs and the rows of tables in a container. */
  read(container: XmlElement): FlowItem[] {
    const items: FlowItem[] = [];
    const unfinished = this.#readBlocks(container, items, '');
    // A paragraph whose end is deleted continues in the next one; here there is none.
    items.push({ type: 'paragraph', paragraph: { ...plainStyle, words: unfinished } });
    return items;
  }

  /** @returns the words of a paragraph that continues in the next one */
  #readBlocks(container: XmlElement, items: FlowItem[], begun: string): string {
    let words = begun;
    for (const child of childrenOf(container)) {
      if (child.name === 'p') words = this.#readParagraph(child, items, words);
      else if (child.name === 'tbl') this.#readTable(child, items);
      else if (child.name === 'altChunk') this.#leftOut.embedded += 1;
      else if (formulas.has(child.name))
        items.push({ type: 'paragraph', paragraph: { ...plainStyle, words: formulaOf(child) } });
      else if (child.name === 'AlternateContent') words = this.#readBlocks(preferredOf(child), items, words);
      else if (deletions.has(child.name)) this.#leftOut.deletions += 1;
      else if (child.name === 'sdt') words = this.#readBlocks(filledIn(child), items, words);
      else if (insertions.has(child.name) || wrappers.has(child.name))
        words = this.#readBlocks(child, items, words);
    }
    return words;
  }

  #readParagraph(paragraph: XmlElement, items: FlowItem[], begun: string): string {
    const properties = childOf(paragraph, 'pPr');
    const boxes: XmlElement[] = [];
    const words = begun + this.#wordsOfRuns(paragraph, boxes);
    const endMark = childOf(properties, 'rPr');
    const continues = childOf(endMark, 'del') ?? childOf(endMark, 'moveFrom');
    if (continues) {
      this.#leftOut.deletions += 1;
    } else {
      const { isTitle, ...style } = this.#styles.of(properties);
      if (isTitle) this.#title ??= words.replace(/\s+/gu, ' ').trim() || null;
      items.push({ type: 'paragraph', paragraph: { ...style, words } });
    }
    // Text boxes are anchored in a paragraph and stand after it.
    for (const item of boxes.flatMap((box) => this.read(box))) items.push(item);
    return continues ? words : '';
  }

  #readTable(table: XmlElement, items: FlowItem[]): void {
    for (const child of childrenOf(table)) {
      if (child.name === 'tr') this.#readRow(child, items);
      else if (child.name === 'sdt') this.#readTable(filledIn(child), items);
      else if (wrappers.has(child.name)) this.#readTable(child, items);
    }
  }

  #readRow(row: XmlElement, items: FlowItem[]): void {
    if (childOf(row, 'trPr', 'del')) {
      this.#leftOut.deletions += 1;
      return;
    }
    if (childOf(row, 'trPr', 'ins')) this.#leftOut.insertions += 1;
    items.push({ type: 'row', cells: cellsOf(row).map((cell) => paragraphsOf(this.read(cell))) });
  }

  #wordsOfRuns(container: XmlElement, boxes: XmlElement[]): string {
    return childrenOf(container)
      .map((child) => {
        if (child.name === 'r') return this.#wordsOfRun(child, boxes);
        if (child.name === 'sdt') return this.#wordsOfRuns(filledIn(child), boxes);
        if (formulas.has(child.name)) return formulaOf(child);
        if (child.name === 'AlternateContent') return this.#wordsOfRuns(preferredOf(child), boxes);
        if (wrappers.has(child.name)) return this.#wordsOfRuns(child, boxes);
        if (deletions.has(child.name)) this.#leftOut.deletions += 1;
        if (!insertions.has(child.name)) return '';
        this.#leftOut.insertions += 1;
        return this.#wordsOfRuns(child, boxes);
      })
      .join('');
  }

  #wordsOfRun(run: XmlElement, boxes: XmlElement[]): string {
    const isHidden = isOn(childOf(run, 'rPr', 'vanish'));
    if (!isHidden) return this.#wordsOfRunContent(run, boxes);
    if (childOf(run, 't')) this.#leftOut.hidden += 1;
    return '';
  }

  #wordsOfRunContent(run: XmlElement, boxes: XmlElement[]): string {
    return childrenOf(run)
      .map((child) => {
        switch (child.name) {
          case 't':
            return wordsOf(child);
          case 'tab':
          case 'ptab':
            return '\t';
          case 'br':
          case 'cr':
            return '\n';
          case 'noBreakHyphen':
            return '\u2011';
          case 'sym':
            return this.#symbol(child);
          case 'footnoteReference':
            return this.#referenceTo('footnote', child, run);
          case 'endnoteReference':
            return this.#referenceTo('endnote', child, run);
          case 'ruby':
            return this.#wordsOfRuns(childOf(child, 'rubyBase') ?? nothing, boxes);
          case 'AlternateContent':
            return this.#wordsOfRunContent(preferredOf(child), boxes);
          case 'drawing':
          case 'pict':
          case 'object':
            this.#readDrawing(child, boxes);
            return '';
          default:
            return '';
        }
      })
      .join('');
  }

  /** A sign by its number in a font. Fonts of pictures have theirs where Unicode has no letters. */
  #symbol({ attributes }: XmlElement): string {
    const code = Number.parseInt(attributes.get('char') ?? '', 16);
    const isLetter = code >= 0x20 && code < 0xd800 && !/symbol|dings/i.test(attributes.get('font') ?? '');
    if (isLetter) return String.fromCharCode(code);
    this.#leftOut.symbols += 1;
    return '\ufffd';
  }

  #readDrawing(drawing: XmlElement, boxes: XmlElement[]): void {
    const own = outermost(drawing, 'txbxContent');
    for (const box of own) boxes.push(box);
    const holdsWords = drawing.name === 'object' || ['chart', 'relIds'].some((name) => has(drawing, name));
    if (own.length === 0 && holdsWords) this.#leftOut.embedded += 1;
  }

  /** A mark of the author's own stands in the run as its words. */
  #referenceTo(kind: 'footnote' | 'endnote', { attributes }: XmlElement, run: XmlElement): string {
    const isOwn = ['1', 'true', 'on'].includes(attributes.get('customMarkFollows') ?? '');
    const own = isOwn ? childrenOf(run, 't').map(wordsOf).join('').trim() : null;
    const mark = this.#markOf(kind, attributes.get('id') ?? '', own);
    return mark === null || own !== null ? '' : `[${mark}]`;
  }
}

const nothing: XmlElement = { name: '', attributes: new Map(), children: [] };

/** White space at the ends of a run's text counts only where the file says so. */
function wordsOf(element: XmlElement): string {
  const words = element.children
    .filter((child) => !isXmlElement(child))
    .join('')
    .replace(/[\n\r]/g, ' ');
  // A space that keeps two words on one line is none of the kind that does not count.
  return element.attributes.get('space') === 'preserve' ? words : words.replace(/^[ \t]+|[ \t]+$/g, '');
}

function formulaOf(element: XmlElement): string {
  return descendantsOf(element, 't').map(lineOfXml).join('');
}

/** What stands in a content control. One that is not filled in shows a prompt, which is nobody's words. */
function filledIn(control: XmlElement): XmlElement {
  const isPrompt = isOn(childOf(control, 'sdtPr', 'showingPlcHdr'));
  return (isPrompt ? undefined : childOf(control, 'sdtContent')) ?? nothing;
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    if (child.name === 'sdt') return cellsOf(filledIn(child));
    return wrappers.has(child.name) ? cellsOf(child) : [];
  });
}

/** The same thing may stand there several times, for newer and for older programs. One of them is read. */
function preferredOf(alternatives: XmlElement): XmlElement {
  const choices = childrenOf(alternatives);
  return (
    choices.find((choice) => outermost(choice, 'txbxContent').length > 0) ??
    choices.find(({ name, children }) => name === 'Fallback' && children.length > 0) ??
    choices[0] ??
    nothing
  );
}

function has(element: XmlElement, name: string): boolean {
  return childrenOf(element).some((child) => child.name === name || has(child, name));
}

/** Descendants of a name that are not inside another of that name. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** A setting is on when it stands there, unless it says otherwise. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(settingOf(element) ?? '');
}
