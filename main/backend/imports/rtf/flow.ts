import type { FlowItem, FlowParagraph } from '../office/flow-writer.ts';

/** The body, a note or a text box, as it is put together from paragraphs and cells. */
export class Flow {
  readonly items: FlowItem[] = [];
  #words: string[] = [];
  #cell: FlowParagraph[] = [];
  #cells: FlowParagraph[][] = [];
  /** Text boxes anchored in the paragraph, to stand after it. */
  #boxes: FlowItem[] = [];

  addWords(words: string): void {
    this.#words.push(words);
  }

  addBox(items: readonly FlowItem[]): void {
    for (const item of items) this.#boxes.push(item);
  }

  /** @returns the words of the paragraph */
  endParagraph(style: Omit<FlowParagraph, 'words'>, isInTable: boolean): string {
    if (!isInTable) this.endRow();
    const paragraph: FlowParagraph = { ...style, words: this.#takeWords() };
    if (isInTable) this.#cell.push(paragraph);
    else this.items.push({ type: 'paragraph', paragraph });
    for (const item of this.#boxes.splice(0)) this.items.push(item);
    return paragraph.words;
  }

  endCell(style: Omit<FlowParagraph, 'words'>): void {
    this.#cell.push({ ...style, words: this.#takeWords() });
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  /** Ends a row, also one that the file forgot to end. */
  endRow(): void {
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    if (this.#cells.length > 0) this.items.push({ type: 'row', cells: this.#cells });
    this.#cell = [];
    this.#cells = [];
  }

  /** All items, the last paragraph too if nothing ended it. */
  finish(style: Omit<FlowParagraph, 'words'>, isInTable: boolean): readonly FlowItem[] {
    this.endParagraph(style, isInTable);
    this.endRow();
    return this.items;
  }

  #takeWords(): string {
    const words = this.#words.join('');
    this.#words = [];
    return words;
  }
}
