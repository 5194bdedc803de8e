import { useEffect, useState } from 'react';
import { useWorkbench } from '../app/workbench-store.ts';
import { type ShownTable, useTableOnScreen } from '../tables/table-on-screen.ts';
import { useTableStyle } from '../tables/table-style.ts';
import { useProcedure } from '../transport/react.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { ExportForm } from './export-form.tsx';

/** Exports what the evidence table shows. */
export function EvidenceExport({ onClose }: { onClose: () => void }) {
  const shown = useShownTable();
  const viewName = useWorkbench((workbench) => workbench.evidenceTable.viewName);
  const cited = useTableStyle();
  const evidence = useProcedure('tables.evidence', { cited });
  return (
    <ExportForm
      title="Export evidence table"
      table={
        shown && {
          table: 'evidence',
          columns: [...shown.columns],
          rowIds: shown.rowIds && [...shown.rowIds],
          cited,
        }
      }
      rowCount={shown?.rowCount ?? 0}
      filters={shown?.filters ?? []}
      fileName={viewName ?? 'evidence'}
      emptyNotice={
        <>
          {evidence.data?.rows.length === 0 && (
            <Notice>There is no evidence to export yet. Link a quote to a claim first.</Notice>
          )}
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
