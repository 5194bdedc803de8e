import { type FlowItem, type FlowParagraph, paragraphsOf } from '../office/flow-writer.ts';
import type { LeftOut } from '../office/left-out.ts';
import { childOf, childrenOf, isXmlElement, lineOfXml, type XmlElement } from '../xml/read-xml.ts';
import type { Styles } from './styles.ts';

/** Tables of contents and other directories, made from the text by the program. */
const directories = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'alphabetical-index',
  'user-index',
]);
/** What stands in a paragraph and is not its words. Fields (`text:title`, `text:date`) are: what they show stands in them. */
const withoutWords = new Set([
  'annotation-end',
  'change',
  'change-start',
  'change-end',
  'script',
  'event-listeners',
  'image',
  'object',
  'object-ole',
  'plugin',
  'ruby-text',
]);
/** Frames and shapes, whose paragraphs stand after the one they are anchored in. Their titles and descriptions are not shown. */
const shapes = new Set(
  'frame custom-shape rect line polyline polygon regular-polygon path circle ellipse g caption connector control scene'.split(
    ' ',
  ),
);
const longestSpace = 1000;

export interface Note {
  readonly mark: string;
  readonly items: readonly FlowItem[];
}

/**
 * Reads the text of a document in the order of the file (OpenDocument 1.3 part 3, chapters 5, 6 and 9). What was
 * deleted with changes tracked stands apart in the file and is only counted, so the text is as accepted.
 */
export class TextReader {
  readonly notes: Note[] = [];
  readonly #styles: Styles;
  readonly #leftOut: LeftOut;
  #title: string | null = null;

  constructor(styles: Styles, leftOut: LeftOut) {
    this.#styles = styles;
    this.#leftOut = leftOut;
  }

  /** The first paragraph in the style of a title, as a line. */
  get title(): string | null {
    return this.#title;
  }

  /** The paragraphs and the rows of tables in a container. */
  read(container: XmlElement): FlowItem[] {
    return childrenOf(container).flatMap((child) => this.#readBlock(child));
  }

  #readBlock(element: XmlElement): FlowItem[] {
    const { name } = element;
    if (name === 'p' || name === 'h') return this.#readParagraph(element);
    if (name === 'list' || name === 'numbered-paragraph') return this.read(element).map(asListItem);
    if (name === 'list-item' || name === 'list-header' || name === 'index-title') return this.read(element);
    if (name === 'table') return this.#readTable(element);
    if (directories.has(name)) {
      return this.read(childOf(element, 'index-body') ?? element).map(asDirectoryEntry);
    }
    if (name === 'bibliography') return this.read(childOf(element, 'index-body') ?? element);
    if (name === 'section') {
      if (!isHidden(element)) return this.read(element);
      this.#leftOut.hidden += 1;
    } else if (name === 'tracked-changes') {
      this.#countChanges(element);
    } else if (shapes.has(name)) {
      return this.#readShape(element);
    } else if (name === 'a') {
      // A frame that is a link.
      return this.read(element);
    }
    return [];
  }

  #readParagraph(paragraph: XmlElement): FlowItem[] {
    const styleName = paragraph.attributes.get('style-name');
    if (this.#styles.isHidden('paragraph', styleName)) {
      if (lineOfXml(paragraph) !== '') this.#leftOut.hidden += 1;
      return [];
    }
    const line = new Line();
    this.#readWords(paragraph, line);
    const { isTitle, ...style } = this.#styles.ofParagraph(styleName);
    if (isTitle) this.#title ??= line.words.replace(/\s+/gu, ' ').trim() || null;
    const level = Number(paragraph.attributes.get('outline-level') ?? 1);
    const kind: Omit<FlowParagraph, 'words'> =
      paragraph.name === 'h'
        ? { kind: 'heading', level: Math.min(Math.max(Math.trunc(level) || 1, 1), 6), setAside: null }
        : style;
    return [
      { type: 'paragraph', paragraph: { ...kind, words: line.words } },
      ...line.shapes.flatMap((shape) => this.#readShape(shape)),
    ];
  }

  #readWords(element: XmlElement, line: Line): void {
    for (const child of element.children) {
      if (isXmlElement(child)) this.#readInline(child, line);
      else line.addText(child);
    }
  }

  #readInline(element: XmlElement, line: Line): void {
    const { name, attributes } = element;
    if (name === 's') {
      line.words += ' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, longestSpace));
    } else if (name === 'tab') line.words += '\t';
    else if (name === 'line-break') line.words += '\n';
    else if (name === 'note') this.#readNote(element, line);
    else if (name === 'annotation') this.#leftOut.comments += 1;
    else if (shapes.has(name)) line.shapes.push(element);
    else if (
      isHidden(element) ||
      (name === 'span' && this.#styles.isHidden('text', attributes.get('style-name')))
    ) {
      if (lineOfXml(element) !== '') this.#leftOut.hidden += 1;
    } else if (!withoutWords.has(name)) this.#readWords(element, line);
  }

  #readNote(note: XmlElement, line: Line): void {
    const body = childOf(note, 'note-body');
    if (!body) return;
    const mark = lineOfXml(childOf(note, 'note-citation')) || '*';
    line.words += `[${mark}]`;
    this.notes.push({ mark, items: this.read(body) });
  }

  #readShape(shape: XmlElement): FlowItem[] {
    this.#leftOut.embedded += childrenOf(shape, 'object').length + childrenOf(shape, 'object-ole').length;
    const boxes = childrenOf(shape, 'text-box');
    return [...boxes.flatMap((box) => this.read(box)), ...this.read(shape)];
  }

  #readTable(table: XmlElement): FlowItem[] {
    return childrenOf(table).flatMap((child): FlowItem[] => {
      if (child.name !== 'table-row') return child.name.startsWith('table-') ? this.#readTable(child) : [];
      const cells = childrenOf(child, 'table-cell').map((cell) => paragraphsOf(this.read(cell)));
      return [{ type: 'row', cells }];
    });
  }

  #countChanges(changes: XmlElement): void {
    for (const region of childrenOf(changes, 'changed-region')) {
      if (childOf(region, 'insertion')) this.#leftOut.insertions += 1;
      if (childOf(region, 'deletion')) this.#leftOut.deletions += 1;
    }
  }
}

/** Whether a section or a field is not shown, always or by the condition it stands under. */
function isHidden({ attributes }: XmlElement): boolean {
  return attributes.get('display') === 'none' || attributes.get('is-hidden') === 'true';
}

/** The words of a paragraph as they come together. */
class Line {
  words = '';
  readonly shapes: XmlElement[] = [];

  /** White space counts once, across the elements it stands in, and not at all where a paragraph begins (6.1.2). */
  addText(text: string): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    this.words += this.words === '' || this.words.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
  }
}

function asListItem(item: FlowItem): FlowItem {
  if (item.type === 'row' || item.paragraph.kind !== 'paragraph') return item;
  return { type: 'paragraph', paragraph: { ...item.paragraph, kind: 'list-item' } };
}

function asDirectoryEntry(item: FlowItem): FlowItem {
  if (item.type === 'row') return item;
  return { type: 'paragraph', paragraph: { ...item.paragraph, setAside: 'interface-text' } };
}
