import type { Page } from '../../../../shared/domain/documents.ts';

/** Characters that Unicode keeps out of texts stand around the number of a mark while a text is being read. */
const [opening, closing] = ['\ufdd0', '\ufdd1'];
const mark = /( ?)\ufdd0(\d{1,9})\ufdd1( ?)/g;

interface Begun {
  readonly label: string;
  /** Where the page begins in the text. */
  readonly start: number;
}

/** Carries the beginnings of pages through the reading of a text, and takes them out of its words again. */
export class PageMarks {
  readonly #labels: string[] = [];
  readonly #pages: Begun[] = [];
  /** Pages that begin with the next block. */
  #waiting: string[] = [];

  /** A text without any such characters of its own. */
  removeFrom(text: string): string {
    return text.replaceAll(/[\ufdd0\ufdd1]/g, '\ufffd');
  }

  /** The mark to be written where a page begins. */
  add(label: string): string {
    this.#labels.push(label);
    return `${opening}${this.#labels.length - 1}${closing}`;
  }

  /**
   * The words of a block without the marks in them.
   * @param write adds the words to the text and gives the offset at which they begin there; null if there are none
   */
  take(words: string, write: (words: string) => number | null): void {
    const found: { readonly label: string; readonly offset: number }[] = [];
    let bare = '';
    let last = 0;
    for (const match of words.matchAll(mark)) {
      const [all, before = '', number = '', after = ''] = match;
      bare += words.slice(last, match.index) + (before || after);
      last = match.index + all.length;
      found.push({ label: this.#labels[Number(number)] ?? '', offset: bare.length });
    }
    bare += words.slice(last);
    const start = write(bare.trim());
    if (start === null) {
      this.#waiting.push(...found.map(({ label }) => label));
      return;
    }
    for (const label of this.#waiting.splice(0)) this.#pages.push({ label, start });
    const leading = bare.length - bare.trimStart().length;
    const longest = bare.trim().length;
    for (const { label, offset } of found) {
      this.#pages.push({ label, start: start + Math.min(Math.max(0, offset - leading), longest) });
    }
  }

  /** The pages of a text of a length; what stands before the first is a page without a label. None where none begins. */
  pagesOf(length: number): Page[] {
    const pages = [...this.#pages, ...this.#waiting.map((label) => ({ label, start: length }))];
    const [first] = pages;
    if (!first) return [];
    const begun = first.start > 0 ? [{ label: '', start: 0 }, ...pages] : pages;
    return begun.map(({ label, start }, index) => ({
      number: index + 1,
      label,
      start,
      end: begun[index + 1]?.start ?? length,
    }));
  }
}
