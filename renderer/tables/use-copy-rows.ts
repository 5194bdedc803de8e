import { useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { type CopyForm, mostCopiedRows } from '../../shared/domain/tables/table-copies.ts';
import { canHaveColumn, type OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { notify } from '../app/announce.ts';
import { runCommand, useCommand } from '../app/commands.ts';
import { type Clipping, writeClipboard } from '../app/write-clipboard.ts';
import { useBackend } from '../transport/react.tsx';
import { selectedInOrder } from './copied-text.ts';
import { copyFormWords, counted } from './copy-form-words.ts';
import { shownColumns, shownLines } from './shown-table.ts';
import type { TableGridApi } from './table-grid.tsx';
import { useTableStyle } from './table-style.ts';

/** Puts rows of the table on screen on the clipboard. */
export interface CopyRows {
  /** Those that are selected, top to bottom, else the one the analyst stands on; none where there is neither. */
  rowsAtHand(): string[];
  /** All that are shown, top to bottom. */
  rowsShown(): string[];
  copy(form: CopyForm, rowIds: readonly string[]): void;
  /** Whether the table has quotes to copy. */
  readonly hasQuotes: boolean;
  readonly isPending: boolean;
}

/** Also answers the commands that copy the rows at hand, while the table is on screen. */
export function useCopyRows(table: OpenTable, api: TableGridApi | null, focusedId: string | null): CopyRows {
  const client = useBackend();
  const cited = useTableStyle();
  const [isPending, setPending] = useState(false);
  const hasQuotes = canHaveColumn(table.kind, 'quote');

  const rowsAtHand = () => {
    if (!api) return [];
    const selected = idsOf(selectedInOrder(api));
    if (selected.length > 0) return selected;
    return idsOf(shownLines(api)).filter((id) => id === focusedId);
  };
  const copy = async (form: CopyForm, rowIds: readonly string[]) => {
    if (!api) return;
    const columns = form === 'quotes' ? null : shownColumns(api, table).map(({ id }) => id);
    if (rowIds.length === 0) return tellToChoose();
    if (columns?.length === 0) return tellToShowColumns();
    if (rowIds.length > mostCopiedRows) return refuse(rowIds.length);
    setPending(true);
    try {
      const input = { table: table.kind, columns, rowIds: [...rowIds], form, cited };
      const { count, ...clipping } = await client.call('exports.copy', input);
      putOnClipboard(clipping, counted(count, copyFormWords[form].copied));
    } catch (failure) {
      const detail = failure instanceof AppError ? failure.message : String(failure);
      notify({ tone: 'error', title: 'The rows were not copied', detail });
    } finally {
      setPending(false);
    }
  };

  const copyAtHand = (form: CopyForm) => () => void copy(form, rowsAtHand());
  useCommand(copyFormWords['rich-text'].command, copyAtHand('rich-text'));
  useCommand(copyFormWords.markdown.command, copyAtHand('markdown'));
  useCommand(copyFormWords.tsv.command, copyAtHand('tsv'));
  useCommand(copyFormWords.quotes.command, hasQuotes ? copyAtHand('quotes') : null);

  return {
    rowsAtHand,
    rowsShown: () => (api ? idsOf(shownLines(api)) : []),
    copy: (form, rowIds) => void copy(form, rowIds),
    hasQuotes,
    isPending,
  };
}

function idsOf(lines: readonly TableLine[]): string[] {
  return lines.map(({ row }) => row.id);
}

/** Browsers let a page write to the clipboard for a few seconds after a press; where that was too short, another is asked for. */
function putOnClipboard(clipping: Clipping, copied: string): void {
  if (writeClipboard(clipping)) {
    notify({ tone: 'success', title: copied });
    return;
  }
  notify({
    tone: 'info',
    title: 'Ready to be copied',
    detail: 'It took so long that another press is needed to put it on the clipboard.',
    action: {
      label: 'Copy now',
      run: () => {
        if (writeClipboard(clipping)) notify({ tone: 'success', title: copied });
        else notify({ tone: 'error', title: 'The clipboard could not be written to' });
      },
    },
  });
}

function tellToChoose(): void {
  notify({
    tone: 'info',
    title: 'Choose rows first',
    detail: 'Click a row, or several with Ctrl or Shift held. “Copy as…” also copies all rows shown.',
  });
}

function tellToShowColumns(): void {
  notify({
    tone: 'info',
    title: 'No column is shown',
    detail: 'Nothing was copied. Show columns with “Columns” first, or copy quotes with citations.',
  });
}

function refuse(count: number): void {
  const [rows, most] = [count, mostCopiedRows].map((number) => number.toLocaleString('en-US'));
  notify({
    tone: 'error',
    title: `${rows} rows are too many to copy`,
    detail: `Up to ${most} can be copied at once. Nothing was copied, and the clipboard is as it was. Select or filter fewer rows, or export the table to a file.`,
    action: { label: 'Export…', run: () => runCommand('exports.table') },
  });
}
