import { useRef } from 'react';
import { useCommand } from '../app/commands.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ImportDropTarget } from './import-drop-target.tsx';
import { type ImportInput, useImportQueue } from './import-queue.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** File endings offered when picking files; anything can be dropped, and is refused in words if it cannot be read. */
const acceptedEndings = '.txt,.text,.md,.markdown,.html,.htm,.xhtml';

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
      <ImportDropTarget onDrop={(files) => add(inputsOf(files))} />
      <PasteDialog onPaste={(text) => add([{ name: 'Pasted text', content: text }])} />
      <ImportDialog />
    </>
  );
}

function inputsOf(files: FileList | null): ImportInput[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, content: file }));
}
