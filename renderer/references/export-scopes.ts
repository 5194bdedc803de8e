import { useState } from 'react';
import { useWorkbench } from '../app/workbench-store.ts';
import { useTableOnScreen } from '../tables/table-on-screen.ts';
import { useProcedure } from '../transport/react.tsx';

/** Which sources are exported. */
export interface ExportScope {
  readonly value: 'all' | 'open' | 'cited';
  readonly label: string;
  /** Null for all. */
  readonly sourceIds: readonly string[] | null;
  readonly count: number;
}

/** The choices there are now: all sources, the one that is open, and those the evidence on screen cites. */
export function useExportScopes(): readonly ExportScope[] {
  const sources = useProcedure('sources.list', {}).data ?? [];
  const evidence = useProcedure('tables.read', { table: 'evidence', cited: null, places: false }).data;
  const documentId = useWorkbench((state) => state.documentId);
  const sourceId = useWorkbench((state) => state.sourceId);
  const readShown = useTableOnScreen((table) => table.readShown);
  const [shown] = useState(() => readShown?.() ?? null);

  const open = sources.find(
    ({ id, documents }) => id === sourceId || documents.some((document) => document.id === documentId),
  );
  const isPart = shown !== null && (shown.table !== 'evidence' || shown.rowIds !== null);
  const cited =
    isPart && shown ? shown.sourceIds : evidence?.table === 'evidence' ? Object.keys(evidence.sources) : [];
  return [
    { value: 'all', label: 'All sources', sourceIds: null, count: sources.length },
    ...(open ? [{ value: 'open', label: 'The open source', sourceIds: [open.id], count: 1 } as const] : []),
    ...(cited.length > 0
      ? [
          {
            value: 'cited',
            label: isPart ? 'Cited by the table shown' : 'Cited by the evidence',
            sourceIds: cited,
            count: cited.length,
          } as const,
        ]
      : []),
  ];
}
