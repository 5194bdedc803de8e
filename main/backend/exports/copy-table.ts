import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { TableFormat } from '../../../shared/domain/table-formats.ts';
import type { CopyForm } from '../../../shared/domain/tables/table-copies.ts';
import { quoteWithCitation } from '../citations/quote-with-citation.ts';
import type { TableContent } from './formats/format-module.ts';
import { escapeLines, pastedTable } from './formats/html-table.ts';
import { formatModules } from './formats/table-formats.ts';
import type { ShownRow } from './shown-row.ts';
import type { TableSnapshot } from './table-snapshot.ts';

export type TableCopy = ProcedureOutput<'exports.copy'>;

/** The columns that a quote with its citation is made of, whichever the table shows. */
export const quotedColumns = ['quote', 'citation'];

/** Rows as they are put on the clipboard. Error: `export.empty` when none of them is in the project any more. */
export async function copyTable(form: CopyForm, { rows, ...head }: TableSnapshot): Promise<TableCopy> {
  const shown = [...rows];
  if (shown.length === 0) {
    throw new AppError(
      'export.empty',
      'These rows are no longer in the project. Nothing was copied, and the clipboard is as it was.',
    );
  }
  if (form === 'quotes') return copyQuotes(shown);
  // On the clipboard tables go to spreadsheets before all, so that formulas are guarded.
  const table: TableContent = { ...head, profile: 'spreadsheet', rows: shown.map(({ cells }) => cells) };
  return {
    text: await textOf(form === 'markdown' ? 'markdown' : 'tsv', table),
    html: form === 'rich-text' ? [...pastedTable(table)].join('') : null,
    count: shown.length,
  };
}

/** What the export writes to a file. A byte order mark is for files. */
async function textOf(format: TableFormat, table: TableContent): Promise<string> {
  let text = '';
  for await (const piece of formatModules[format].write(table)) text += piece;
  return text.replace(/^\uFEFF/u, '');
}

/** Each quote once, however many of the rows show it. */
function copyQuotes(rows: readonly ShownRow[]): TableCopy {
  const paragraphs = new Map<string, string>();
  for (const { cells, quotes } of rows) {
    const [words = '', citation = ''] = cells;
    for (const { quoteId } of quotes) paragraphs.set(quoteId, quoteWithCitation(words, citation));
  }
  const all = [...paragraphs.values()];
  return {
    text: all.join('\n\n'),
    html: all.map((paragraph) => `<p dir="auto">${escapeLines(paragraph)}</p>\n`).join(''),
    count: all.length,
  };
}
