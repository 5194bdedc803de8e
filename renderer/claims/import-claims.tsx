import { useRef } from 'react';
import { useCommand } from '../app/commands.ts';
import { forgetClaimsFile, importClaimsFrom, useClaimsFile } from './claims-file.ts';
import { ImportClaimsDialog } from './import-claims-dialog.tsx';

/** What “Import claims from a table…” opens, in every view; a table dropped on the window opens the same. */
export function ImportClaims() {
  const filePicker = useRef<HTMLInputElement>(null);
  const file = useClaimsFile((state) => state.file);
  useCommand('claims.import', () => filePicker.current?.click());
  return (
    <>
      <input
        ref={filePicker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label="Table of claims to import"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) importClaimsFrom(picked);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      {file && <ImportClaimsDialog file={file} onClose={forgetClaimsFile} />}
    </>
  );
}
