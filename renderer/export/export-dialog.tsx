import { useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { EvidenceExport } from './evidence-export.tsx';

/**
 * The dialog behind “Export evidence table…”. It brings the table on screen first, so that what is exported is what
 * can be seen: its columns in their order, its rows as filtered and sorted.
 */
export function ExportDialog() {
  const [isOpen, setOpen] = useState(false);
  useCommand('exports.evidence', () => {
    useWorkbench.getState().setView('tables');
    setOpen(true);
  });
  return isOpen ? <EvidenceExport onClose={() => setOpen(false)} /> : null;
}
