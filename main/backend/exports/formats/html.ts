import { escapeHtml } from '../../escape-html.ts';
import { countedWarnings } from './counted-warnings.ts';
import { type ExportedColumn, type FormatModule, showAsIs, type TableHead } from './format-module.ts';
import { htmlStyle } from './html-style.ts';
import { textPieces } from './text-pieces.ts';
import { webAddress } from './web-address.ts';

/** A page with nothing but the table: it fetches nothing, runs nothing, and reads well on paper and to screen readers. */
export const htmlFormat: FormatModule = {
  *write({ rows, ...head }) {
    yield pageStart(head);
    yield* textPieces(rows, (cells) => row(head.columns, cells));
    yield '</tbody>\n</table>\n</body>\n</html>\n';
  },
  show: showAsIs,
  warnings: ({ rows }) => countedWarnings([[rows - 20_000, tooLongToShow, tooLongToShow]]),
  isReadable: false,
  limit: null,
  dialect: null,
};

const tooLongToShow =
  'Browsers become slow with so many rows on one page. Filter the table first, or choose another format.';

function pageStart({ title, columns }: TableHead): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Corroborate">
<title>${name}</title>
<style>${htmlStyle}</style>
</head>
<body>
<table>
<caption>${name}</caption>
<thead>
<tr>${columns.map(columnHead).join('')}</tr>
</thead>
<tbody>
`;
}

function columnHead({ label, facts }: ExportedColumn): string {
  return `<th scope="col" class="room-${facts.room}">${escapeHtml(label)}</th>`;
}

/** The first cell names the row for screen readers. Each cell has the direction of its own words. */
function row(columns: readonly ExportedColumn[], cells: readonly string[]): string {
  const parts = cells.map((cell, index) => {
    const words = cellWords(cell, columns[index]);
    return index === 0 ? `<th scope="row" dir="auto">${words}</th>` : `<td dir="auto">${words}</td>`;
  });
  return `<tr>${parts.join('')}</tr>\n`;
}

function cellWords(cell: string, column: ExportedColumn | undefined): string {
  const address = column?.facts.kind === 'address' ? webAddress(cell) : null;
  if (address === null) return escapeHtml(cell);
  return `<a href="${escapeHtml(address)}">${escapeHtml(cell)}</a>`;
}
