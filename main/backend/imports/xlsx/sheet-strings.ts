/** Text as a workbook's parts hold it, unescaped: `_x000D_` is a carriage return (ECMA-376, part 1, 22.9.2.19: ST_Xstring). */
export function unescapeSheetText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/**
 * Gathers the text of a string item (`si`, `is`) from the events inside it: that of its runs, without the phonetic hints
 * that East Asian text may have.
 */
export class StringItem {
  #text = '';
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#isText = this.#phonetic === 0;
  }

  add(words: string): void {
    if (this.#isText) this.#text += words;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#isText = false;
  }

  /** The text so far; the next item begins empty. */
  take(): string {
    const text = unescapeSheetText(this.#text);
    this.#text = '';
    return text;
  }
}
