import type { Segment } from '../../../../shared/domain/documents.ts';
import { type DomElement, type DomNode, isElement, isText, lineOfParts } from './dom.ts';

/** A block of a page's visible text, with the element it stands in. */
export interface PageBlock {
  readonly text: string;
  readonly kind: Segment['kind'];
  readonly level: number | null;
  readonly element: DomElement;
}

/** Elements whose content is not text for readers. */
const invisible = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT EMBED APPLET SVG MATH CANVAS AUDIO VIDEO SELECT DATALIST INPUT TEXTAREA'.split(
    ' ',
  ),
);
const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const containerKinds: Readonly<Record<string, Segment['kind']>> = {
  LI: 'list-item',
  DD: 'list-item',
  DT: 'list-item',
  BLOCKQUOTE: 'block-quote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  FIGURE: 'caption',
  // What stands in a figure and is no caption.
  TABLE: 'paragraph',
  PRE: 'paragraph',
};
/** Classes of lines under pictures, where a page has no elements for them. */
const captionClass =
  /(?:^|[\s_-])(?:caption|captiontext|(?:photo|image|picture|media)[_-]?credits?|wp-caption-text)(?:$|[\s_-])/i;
const longestCaption = 600;

/** Reads the visible text of a page in document order, a block for each block element. Links give their words only. */
export function readPageBlocks(root: DomElement): PageBlock[] {
  return new PageReader().read(root);
}

interface Context {
  readonly element: DomElement;
  readonly kind: Segment['kind'];
  readonly level: number | null;
  /** Inside `pre`, white space and line breaks stay. */
  readonly keepSpace: boolean;
}

/** An element whose children are being read. */
interface Frame {
  readonly children: Iterator<DomNode>;
  readonly context: Context;
  /** Whether a block ends with the element. */
  readonly isBlock: boolean;
}

/** Walks the page with a stack of its own, so that no nesting exhausts the one of the machine. */
class PageReader {
  readonly #blocks: PageBlock[] = [];
  readonly #frames: Frame[] = [];
  #pending = '';
  #context: Context | null = null;

  read(root: DomElement): PageBlock[] {
    this.#enter(root, { element: root, kind: 'paragraph', level: null, keepSpace: false });
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const { value: node, done } = frame.children.next();
      if (done) this.#leave();
      else if (isText(node)) this.#addWords(node.nodeValue ?? '', frame.context);
      else if (isElement(node) && isVisible(node)) this.#enter(node, frame.context);
    }
    this.#flush();
    return this.#blocks;
  }

  #enter(element: DomElement, context: Context): void {
    const name = element.tagName.toUpperCase();
    if (name === 'BR') {
      this.#pending += '\n';
    } else if (name === 'TR' && isRowOfText(element)) {
      this.#flush();
      this.#addWords(cellsOf(element), { ...context, element, keepSpace: true });
      this.#flush();
    } else {
      const isBlock = blockElements.has(name);
      if (isBlock) this.#flush();
      const inside = isBlock ? insideOf(element, name, context) : context;
      this.#frames.push({ children: element.childNodes[Symbol.iterator](), context: inside, isBlock });
    }
  }

  #leave(): void {
    if (this.#frames.pop()?.isBlock) this.#flush();
  }

  #addWords(words: string, context: Context): void {
    this.#context = context;
    this.#pending += context.keepSpace ? words : words.replace(/[ \t\n\r\f]+/g, ' ');
  }

  /** Ends a block. Two line breaks in a row separate paragraphs in many pages. */
  #flush(): void {
    const { element, kind, level, keepSpace } = this.#context ?? {};
    const paragraphs = keepSpace ? [this.#pending] : this.#pending.split(/\n[ \n]*\n/).map(tidyLines);
    this.#pending = '';
    this.#context = null;
    if (!element || kind === undefined || level === undefined) return;
    for (const text of paragraphs) {
      if (text.trim() !== '') this.#blocks.push({ text: text.trim(), kind, level, element });
    }
  }
}

function tidyLines(text: string): string {
  return text.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n');
}

function insideOf(element: DomElement, name: string, context: Context): Context {
  const heading = /^H([1-6])$/.exec(name);
  if (heading) return { element, kind: 'heading', level: Number(heading[1]), keepSpace: false };
  if (isCaption(element)) return { element, kind: 'caption', level: null, keepSpace: false };
  return {
    element,
    kind: containerKinds[name] ?? (context.kind === 'heading' ? 'paragraph' : context.kind),
    level: null,
    keepSpace: context.keepSpace || name === 'PRE',
  };
}

function isCaption(element: DomElement): boolean {
  return (
    captionClass.test(element.getAttribute('class') ?? '') && element.textContent.length <= longestCaption
  );
}

function isVisible(element: DomElement): boolean {
  const name = element.tagName.toUpperCase();
  // SingleFile and Chrome keep what a custom element shows as a template with such an attribute.
  const isShownTemplate =
    name === 'TEMPLATE' && (element.hasAttribute('shadowrootmode') || element.hasAttribute('shadowmode'));
  if ((invisible.has(name) && !isShownTemplate) || element.hasAttribute('hidden')) return false;
  return !/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

/** Tables that hold data have plain words in their cells; tables that lay out a page have blocks. */
function isRowOfText(row: DomElement): boolean {
  return row.querySelector(blocksInCells) === null;
}

const blocksInCells = [...blockElements]
  .filter((name) => !['TD', 'TH', 'BUTTON'].includes(name))
  .join(',')
  .toLowerCase();

/** The visible words of a row, a tab between its cells. A line break within a cell is a space. */
function cellsOf(row: DomElement): string {
  const cells = [...row.childNodes].flatMap((cell) => {
    const words = lineOfParts(cell, isVisible);
    // An empty cell is one of the row; the white space between cells is none, words there are.
    return words !== '' || (isElement(cell) && isVisible(cell)) ? [words] : [];
  });
  return cells.join('\t');
}
