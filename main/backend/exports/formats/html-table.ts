import { addFormulaGuard } from '../../../../shared/domain/formula-guard.ts';
import { escapeHtml } from '../../escape-html.ts';
import type { ExportedColumn, TableContent } from './format-module.ts';
import { textPieces } from './text-pieces.ts';
import { webAddress } from './web-address.ts';

/** Where a table stands, which decides what its markup has to say by itself. */
interface Surroundings {
  /** Before the rows of the header. */
  start(title: string): string;
  /** The start tag of a cell of the header. */
  headCell(column: ExportedColumn): string;
  /** What every row begins with. */
  readonly rowStart: string;
  /** The element of a row's first cell. */
  readonly firstCell: 'th' | 'td';
  /** Attributes of a cell of the body, with a space before. */
  cellAttributes(cell: string): string;
  /** Words as they stand in a cell. */
  escape(words: string): string;
}

/** On our own page, with `htmlStyle`. The first cell names the row for screen readers. */
const onPage: Surroundings = {
  start: (title) => `<table>\n<caption>${escapeHtml(title)}</caption>\n`,
  headCell: ({ facts }) => `<th scope="col" class="room-${facts.room}">`,
  rowStart: '<tr>',
  firstCell: 'th',
  cellAttributes: () => '',
  escape: escapeHtml,
};

/**
 * In somebody else's document, without a style sheet: word processors and mail take lines and alignment from these attributes.
 * Cells that a spreadsheet would take for formulas are marked as text for Excel (`mso-number-format`) and LibreOffice (`sdnum`).
 */
const pasted: Surroundings = {
  start: () => '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">\n',
  headCell: () => '<th scope="col" style="text-align:left">',
  rowStart: '<tr valign="top">',
  firstCell: 'td',
  cellAttributes: (cell) =>
    addFormulaGuard(cell) === cell ? '' : ` sdnum="1033;1033;@" style="mso-number-format:'\\@'"`,
  escape: escapeLines,
};

type HtmlTable = Omit<TableContent, 'profile'>;

/** The element `table` of a page of ours, in pieces. */
export function tableOnPage(table: HtmlTable): Generator<string, void> {
  return tableElement(table, onPage);
}

/** The element `table` for the clipboard, in pieces: the same cells, which need no page around them. */
export function pastedTable(table: HtmlTable): Generator<string, void> {
  return tableElement(table, pasted);
}

function* tableElement({ title, columns, rows }: HtmlTable, place: Surroundings): Generator<string, void> {
  const head = columns.map((column) => `${place.headCell(column)}${escapeHtml(column.label)}</th>`);
  yield `${place.start(title)}<thead>\n<tr>${head.join('')}</tr>\n</thead>\n<tbody>\n`;
  yield* textPieces(rows, (cells) => row(columns, cells, place));
  yield '</tbody>\n</table>\n';
}

/** Each cell has the direction of its own words. */
function row(columns: readonly ExportedColumn[], cells: readonly string[], place: Surroundings): string {
  const parts = cells.map((cell, index) => {
    const words = cellWords(cell, columns[index], place);
    const attributes = `dir="auto"${place.cellAttributes(cell)}`;
    return index === 0 && place.firstCell === 'th'
      ? `<th scope="row" ${attributes}>${words}</th>`
      : `<td ${attributes}>${words}</td>`;
  });
  return `${place.rowStart}${parts.join('')}</tr>\n`;
}

function cellWords(cell: string, column: ExportedColumn | undefined, place: Surroundings): string {
  const address = column?.facts.kind === 'address' ? webAddress(cell) : null;
  if (address === null) return place.escape(cell);
  return `<a href="${escapeHtml(address)}">${escapeHtml(cell)}</a>`;
}

/** Text whose line ends are to be seen where no style keeps them. */
export function escapeLines(text: string, lineEnd = '<br>'): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map(escapeHtml)
    .join(lineEnd);
}
