import { countedWarnings } from './counted-warnings.ts';
import { type FormatModule, showAsIs } from './format-module.ts';
import { textPieces } from './text-pieces.ts';
import { webAddress } from './web-address.ts';

/**
 * Characters that mean something inside a cell, and those by which GFM makes links, mentions and emoji of words: `://`,
 * `www.`, `@` and `:name:`.
 */
const punctuation = /[\\`*_[\]<>|&~$@]|:(?=\/\/|[\w+-]+:)|(?<=www)\./gi;

/** A table as GitHub Flavored Markdown has it: the same words come out, whatever they are, and addresses are links. */
export const markdownFormat: FormatModule = {
  *write({ columns, rows }) {
    yield line(columns.map(({ label }) => escapeWords(label)));
    yield line(columns.map(({ facts }) => (facts.kind === 'number' ? '--:' : '---')));
    yield* textPieces(rows, (cells) =>
      line(
        cells.map((cell, index) =>
          columns[index]?.facts.kind === 'address' ? addressCell(cell) : escapeWords(cell),
        ),
      ),
    );
  },
  show: showAsIs,
  warnings: ({ rows }) => countedWarnings([[rows - 10_000, tooLongToShow, tooLongToShow]]),
  isReadable: true,
  limit: null,
  dialect: null,
};

const tooLongToShow =
  'Most programs that show Markdown become slow with so many rows. CSV serves better for tables of this length.';

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function addressCell(cell: string): string {
  const address = webAddress(cell);
  return address === cell && !/[|\\`]/.test(cell) ? `<${cell}>` : escapeWords(cell);
}

/** Words as they are shown again, in one line: line ends become `<br>`, and white space at the ends is kept. */
function escapeWords(cell: string): string {
  return cell
    .replace(punctuation, '\\$&')
    .replace(/\r\n|\r|\n/g, '<br>')
    .replaceAll('\t', '&#9;')
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length));
}
