import { useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { TableExport } from './table-export.tsx';

/**
 * The dialog behind “Export table…”. It brings the table on screen first, so that what is exported is what
 * can be seen: its columns in their order, its rows as filtered and sorted.
 */
export function ExportDialog() {
  const [isOpen, setOpen] = useState(false);
  useCommand('exports.table', () => {
    useWorkbench.getState().setView('tables');
    setOpen(true);
  });
  return isOpen ? <TableExport onClose={() => setOpen(false)} /> : null;
}
