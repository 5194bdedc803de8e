import { useEffect, useState } from 'react';
import { tableWords } from '../../shared/domain/tables/table-kinds.ts';
import { useTableMemory, useWorkbench } from '../app/workbench-store.ts';
import { type ShownTable, useTableOnScreen } from '../tables/table-on-screen.ts';
import { useTableStyle } from '../tables/table-style.ts';
import { Notice } from '../ui/error-notice.tsx';
import { ExportForm } from './export-form.tsx';

/** Exports what the table on screen shows. */
export function TableExport({ onClose }: { onClose: () => void }) {
  const kind = useWorkbench((workbench) => workbench.table);
  const shown = useShownTable();
  const { viewName } = useTableMemory();
  const cited = useTableStyle();
  const isEmpty = useTableOnScreen((table) => table.isEmpty);
  const { name, empty } = tableWords[kind];
  return (
    <ExportForm
      title={`Export ${name.toLowerCase()} table`}
      table={
        shown && {
          table: shown.table,
          columns: [...shown.columns],
          rowIds: shown.rowIds && [...shown.rowIds],
          cited,
        }
      }
      rowCount={shown?.rowCount ?? 0}
      filters={shown?.filters ?? []}
      fileName={viewName ?? name.toLowerCase().replaceAll(' × ', ' by ')}
      emptyNotice={
        <>
          {isEmpty && <Notice>There is nothing to export yet. {empty}</Notice>}
          {shown !== null && (
            <Notice>
              No row matches the table’s search and filters. Clear them to have something to export.
            </Notice>
          )}
        </>
      }
      onClose={onClose}
    />
  );
}

/** What the table shows, read once when it is on screen; null until then, or when there is no table. */
function useShownTable(): ShownTable | null {
  const readShown = useTableOnScreen((table) => table.readShown);
  const [shown, setShown] = useState<ShownTable | null>(null);
  useEffect(() => {
    if (readShown) setShown((known) => known ?? readShown());
  }, [readShown]);
  return shown;
}
