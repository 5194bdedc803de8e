import { useRef } from 'react';
import { useCommand } from '../app/commands.ts';
import { ImportReferencesDialog } from './import-references-dialog.tsx';
import { forgetReferencesFile, importReferencesFrom, useReferencesFile } from './references-file.ts';

/** What “Import references…” opens, in every view; a file of references dropped on the window opens the same. */
export function ImportReferences() {
  const filePicker = useRef<HTMLInputElement>(null);
  const file = useReferencesFile((state) => state.file);
  useCommand('references.import', () => filePicker.current?.click());
  return (
    <>
      <input
        ref={filePicker}
        type="file"
        hidden
        accept=".ris,.bib,.bibtex,.json,.txt"
        aria-label="File of references to import"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) importReferencesFrom(picked);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      {file && <ImportReferencesDialog file={file} onClose={forgetReferencesFile} />}
    </>
  );
}
