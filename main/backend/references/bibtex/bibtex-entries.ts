import type { LineMessage } from '../../../../shared/domain/references.ts';

/** An entry as it stands in the file: names in lower case, values as LaTeX without their outer braces or quotes. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly warnings: readonly LineMessage[];
}

/** Fields that may stand more than once, as Zotero writes its notes; all are kept, in paragraphs. */
const repeatable = new Set(['annotation', 'annote', 'note', 'keywords', 'file']);
/** Where an entry begins for sure; this inside a value means that the entry before was never closed. */
const entryAtLineStart = /\n[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()="]+\s*,/giu;

class Broken extends Error {}

/**
 * Cuts a BibTeX or BibLaTeX file into its entries: `@string` macros are filled in, `@comment` and `@preamble` passed over. An
 * entry that is broken is told with its line, and reading goes on where the next one begins; every character is looked at
 * a bounded number of times.
 */
export function readBibtexEntries(text: string): { entries: BibtexEntry[]; problems: LineMessage[] } {
  const reader = new Reader(text);
  const entries: BibtexEntry[] = [];
  const problems: LineMessage[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', reader.at)) {
    reader.at = at + 1;
    const head = reader.match(/([a-z]+)\s*([{(])/iuy);
    if (!head) continue;
    const type = (head[1] ?? '').toLowerCase();
    const line = reader.lineOf(at);
    try {
      if (type === 'comment' || type === 'preamble') reader.readBalanced(head[2] ?? '{');
      else if (type === 'string') reader.readMacro();
      else entries.push(reader.readEntry(type, line, head[2] === '(' ? ')' : '}'));
    } catch (thrown) {
      if (!(thrown instanceof Broken)) throw thrown;
      if (type !== 'comment') problems.push({ line, message: `${thrown.message} This entry was left out.` });
      reader.at = reader.nextEntryAfter(at);
    }
  }
  return { entries, problems };
}

class Reader {
  at = 0;
  readonly #text: string;
  readonly #macros = new Map<string, string>();
  #countedTo = 0;
  #line = 1;
  #nextEntry = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of a place, from 1. Places are asked for in order, but for entries that are read again. */
  lineOf(at: number): number {
    if (at < this.#countedTo) {
      this.#countedTo = 0;
      this.#line = 1;
    }
    for (let next = this.#text.indexOf('\n', this.#countedTo); next !== -1 && next < at; ) {
      this.#line += 1;
      this.#countedTo = next + 1;
      next = this.#text.indexOf('\n', this.#countedTo);
    }
    return this.#line;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** Where the next entry begins at the start of a line; the end of the text where none does. */
  nextEntryAfter(at: number): number {
    if (this.#nextEntry <= at) {
      entryAtLineStart.lastIndex = at;
      const match = entryAtLineStart.exec(this.#text);
      this.#nextEntry = match ? match.index + 1 : this.#text.length;
    }
    return this.#nextEntry;
  }

  readEntry(type: string, line: number, end: string): BibtexEntry {
    const key = this.match(/\s*([^\s,{}()="]*)\s*/uy)?.[1] ?? '';
    const fields = new Map<string, string>();
    const warnings: LineMessage[] = [];
    while (this.match(/\s*,\s*/uy)) {
      if (this.#text[this.at] === end) break;
      const name = this.match(/([^\s,{}()="#%]+)\s*=\s*/uy)?.[1]?.toLowerCase();
      if (name === undefined) {
        if (this.match(/\s*,/uy)) {
          this.at -= 1;
          continue;
        }
        throw new Broken(
          `“${key}” cannot be read beyond line ${this.lineOf(this.at)}: a field with “=” was expected.`,
        );
      }
      const value = this.#readValue(key, warnings);
      const present = fields.get(name);
      if (present === undefined) fields.set(name, value);
      else if (repeatable.has(name)) fields.set(name, `${present}\n\n${value}`);
      else if (present !== value)
        warnings.push({ line, message: `“${name}” stands more than once; the first one was taken.` });
    }
    if (this.match(/\s*/uy) && this.#text[this.at] !== end)
      throw new Broken(
        `“${key}” is not closed: “${end}” or “,” was expected at line ${this.lineOf(Math.min(this.at, this.#text.length))}.`,
      );
    this.at += 1;
    return { type, key, line, fields, warnings };
  }

  readMacro(): void {
    const name = this.match(/\s*([^\s,{}()="#%]+)\s*=\s*/uy)?.[1]?.toLowerCase();
    if (name === undefined) throw new Broken('An @string without a name cannot be read.');
    this.#macros.set(name, this.#readValue(name, []));
    this.match(/\s*[})]/uy);
  }

  readBalanced(open: string): void {
    if (open === '{') this.#readBraced('@comment');
    else this.match(/[^)]*\)?/uy);
  }

  /** Pieces joined by `#`: words in braces or quotes, numbers, names of macros. */
  #readValue(key: string, warnings: LineMessage[]): string {
    let value = '';
    do {
      this.match(/\s*/uy);
      const first = this.#text[this.at];
      if (first === '{') {
        this.at += 1;
        value += this.#readBraced(key);
      } else if (first === '"') {
        this.at += 1;
        value += this.#readQuoted(key);
      } else {
        const word = this.match(/[^\s,{}()="#]+/uy)?.[0];
        if (word === undefined)
          throw new Broken(`“${key}” has a field without a value at line ${this.lineOf(this.at)}.`);
        value += this.#expand(word, warnings);
      }
    } while (this.match(/\s*#/uy));
    return value;
  }

  #expand(word: string, warnings: LineMessage[]): string {
    const macro = this.#macros.get(word.toLowerCase());
    if (macro !== undefined) return macro;
    const isKnown =
      /^\d+$/u.test(word) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu.test(word);
    if (!isKnown)
      warnings.push({
        line: this.lineOf(this.at),
        message: `“${word}” is defined nowhere (@string); it was taken as it stands.`,
      });
    return word;
  }

  /** Up to the brace that closes the one before `at`. */
  #readBraced(key: string): string {
    const start = this.at;
    const limit = this.nextEntryAfter(start);
    let depth = 1;
    for (let at = start; at < limit; at += 1) {
      const character = this.#text.charCodeAt(at);
      if (character === 92) at += 1;
      else if (character === 123) depth += 1;
      else if (character === 125) {
        depth -= 1;
        if (depth === 0) {
          this.at = at + 1;
          return this.#text.slice(start, at);
        }
      }
    }
    throw new Broken(`“${key}” has a brace that is never closed.`);
  }

  /** Up to the quotation mark that stands in no braces. */
  #readQuoted(key: string): string {
    const start = this.at;
    const limit = this.nextEntryAfter(start);
    let depth = 0;
    for (let at = start; at < limit; at += 1) {
      const character = this.#text.charCodeAt(at);
      if (character === 92) at += 1;
      else if (character === 123) depth += 1;
      else if (character === 125) depth -= 1;
      else if (character === 34 && depth === 0) {
        this.at = at + 1;
        return this.#text.slice(start, at);
      }
    }
    throw new Broken(`“${key}” has a quotation mark that is never closed.`);
  }
}
