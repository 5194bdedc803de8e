/** Counts what a document holds and its text does not, and says so. */
export class LeftOut {
  comments = 0;
  insertions = 0;
  deletions = 0;
  hidden = 0;
  symbols = 0;
  embedded = 0;

  warnings(): string[] {
    return [
      ...this.#changeWarnings(),
      ...about(this.comments, 'comment', (many) => `${many} left out.`),
      ...about(
        this.hidden,
        'passage',
        (many) => `${many} formatted as hidden ${this.hidden === 1 ? 'was' : 'were'} left out.`,
        '',
      ),
      ...about(
        this.symbols,
        'symbol',
        (many) =>
          `${many} from a picture font ${this.symbols === 1 ? 'is' : 'are'} shown as “\ufffd”: no letter stands for ${this.symbols === 1 ? 'it' : 'them'}.`,
        '',
      ),
      ...about(
        this.embedded,
        'embedded object',
        (many) =>
          `${many} left out: a formula, a chart or another document, whose words are not in the text.`,
      ),
    ];
  }

  #changeWarnings(): string[] {
    const counts = [
      ...about(this.insertions, 'insertion', (many) => `${many} kept`),
      ...about(this.deletions, 'deletion', (many) => `${many} left out`),
    ];
    if (counts.length === 0) return [];
    return [`The document has tracked changes. It was read as if all were accepted: ${counts.join(', ')}.`];
  }
}

/** A sentence about a number of things; none when there are none. `verb` follows the noun unless it is empty. */
function about(
  count: number,
  noun: string,
  sentence: (many: string) => string,
  verb = count === 1 ? 'was' : 'were',
): string[] {
  if (count === 0) return [];
  return [sentence(`${count} ${count === 1 ? noun : `${noun}s`}${verb === '' ? '' : ` ${verb}`}`)];
}
