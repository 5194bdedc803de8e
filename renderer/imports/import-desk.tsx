import { useRef } from 'react';
import { isTableFile } from '../../shared/domain/claim-table.ts';
import { useCommand } from '../app/commands.ts';
import { importClaimsFrom } from '../claims/claims-file.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ImportDropTarget } from './import-drop-target.tsx';
import { type ImportInput, useImportQueue } from './import-queue.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** File endings offered when picking files; anything can be dropped, and is refused in words if it cannot be read. */
export const acceptedEndings =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.pdf,.docx,.docm,.odt,.fodt,.rtf,.epub';

/** Everything that brings documents in: dropping, picking, pasting, and the dialog that shows what was found. */
export function ImportDesk() {
  const filePicker = useRef<HTMLInputElement>(null);
  const add = useImportQueue((state) => state.add);
  useCommand('imports.files', () => filePicker.current?.click());

  return (
    <>
      <input
        ref={filePicker}
        type="file"
        multiple
        hidden
        accept={acceptedEndings}
        aria-label="Files to import"
        onChange={(event) => {
          add(inputsOf(event.target.files));
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      <ImportDropTarget onDrop={(files) => takeDropped([...files], add)} />
      <PasteDialog onPaste={(text) => add([{ name: 'Pasted text', content: text }])} />
      <ImportDialog />
    </>
  );
}

/** A table dropped alone brings claims; in company it is refused like any file that is no document. */
function takeDropped(files: readonly File[], add: (inputs: readonly ImportInput[]) => void): void {
  const [first] = files;
  if (first && files.length === 1 && isTableFile(first.name)) importClaimsFrom(first);
  else add(files.map((file) => ({ name: file.name, content: file })));
}

function inputsOf(files: FileList | null): ImportInput[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, content: file }));
}
