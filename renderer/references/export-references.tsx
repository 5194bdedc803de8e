import { useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { ExportReferencesForm } from './export-references-form.tsx';

/** What “Export references…” opens, in every view. */
export function ExportReferences() {
  const [isOpen, setOpen] = useState(false);
  useCommand('references.export', () => setOpen(true));
  return isOpen ? <ExportReferencesForm onClose={() => setOpen(false)} /> : null;
}
