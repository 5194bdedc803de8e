import { useRef } from 'react';
import { useCommand } from '../app/commands.ts';
import { ImportTableDialog } from './import-table-dialog.tsx';
import { forgetTableFile, importTableFrom, useTableFile } from './table-file.ts';

/** What “Import table…” opens, in every view; a table dropped on the window opens the same. */
export function ImportTable() {
  const filePicker = useRef<HTMLInputElement>(null);
  const file = useTableFile((state) => state.file);
  useCommand('imports.table', () => filePicker.current?.click());
  return (
    <>
      <input
        ref={filePicker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label="Table to import"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) importTableFrom(picked);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      {file && <ImportTableDialog file={file} onClose={forgetTableFile} />}
    </>
  );
}
