import { type Block, TextBuilder } from '../blocks.ts';

/** A paragraph of a document, as its format's reader sees it. */
export interface FlowParagraph extends Pick<Block, 'kind' | 'level' | 'setAside'> {
  readonly words: string;
}

export type FlowItem =
  | { readonly type: 'paragraph'; readonly paragraph: FlowParagraph }
  | { readonly type: 'row'; readonly cells: readonly (readonly FlowParagraph[])[] };

const plainParagraph: FlowParagraph = { words: '', kind: 'paragraph', level: null, setAside: null };

/**
 * Writes what word processors call the text flow: paragraphs and tables in order, footnotes and endnotes after all
 * of them. A note's mark stands in brackets where it is referred to and before its words, as when a document is saved
 * as plain text.
 */
export class FlowWriter {
  readonly #builder = new TextBuilder();
  readonly #notes: { readonly mark: string; readonly items: readonly FlowItem[] }[] = [];

  addItems(items: readonly FlowItem[]): void {
    for (const item of items) {
      if (item.type === 'paragraph') this.#add(item.paragraph);
      else this.#addRow(item.cells);
    }
  }

  /** A note, to be written at the end. */
  addNote(mark: string, items: readonly FlowItem[]): void {
    this.#notes.push({ mark, items });
  }

  /** The text, all of its blocks, and those that are neither notes nor set aside. */
  finish(): { readonly text: string; readonly blocks: readonly Block[]; readonly body: readonly Block[] } {
    const body = this.#builder.blocks.filter(({ setAside }) => setAside === null);
    for (const { mark, items } of this.#notes) this.addItems(marked(mark, items));
    return { text: this.#builder.text, blocks: this.#builder.blocks, body };
  }

  #add({ words, ...attributes }: FlowParagraph): void {
    this.#builder.add(words, attributes);
  }

  /**
   * A row of a table whose cells hold a paragraph each becomes one paragraph, its cells separated by tabs. A row with
   * longer cells, as in a layout or a text in columns, gives its paragraphs cell after cell.
   */
  #addRow(cells: readonly (readonly FlowParagraph[])[]): void {
    const filled = cells.map((cell) => cell.filter(({ words }) => words.trim() !== ''));
    const paragraphs = filled.flat();
    if (paragraphs.length === 1 || filled.some(({ length }) => length > 1)) {
      for (const paragraph of paragraphs) this.#add(paragraph);
      return;
    }
    const words = filled.map(([paragraph]) => (paragraph?.words ?? '').replace(/\s+/gu, ' ').trim());
    this.#add({ ...plainParagraph, words: words.join('\t') });
  }
}

/** The paragraphs among items, as in a cell; a table within it gives those of its own cells. */
export function paragraphsOf(items: readonly FlowItem[]): FlowParagraph[] {
  return items.flatMap((item) => (item.type === 'paragraph' ? [item.paragraph] : item.cells.flat()));
}

/** The items of a note, its mark before the first words. */
function marked(mark: string, items: readonly FlowItem[]): FlowItem[] {
  const [first, ...rest] = items;
  if (first?.type !== 'paragraph') {
    return [{ type: 'paragraph', paragraph: { ...plainParagraph, words: `[${mark}]` } }, ...items];
  }
  const words = `[${mark}] ${first.paragraph.words.trim()}`;
  return [{ type: 'paragraph', paragraph: { ...first.paragraph, words } }, ...rest];
}

/** Small Roman numerals, in which word processors number endnotes: 4 is `iv`. */
export function romanNumeral(number: number): string {
  const values: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let numeral = '';
  for (const [value, sign] of values) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}
