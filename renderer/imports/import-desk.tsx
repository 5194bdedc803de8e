import { useRef } from 'react';
import { isTableFile } from '../../shared/domain/claim-table.ts';
import { readableEndings } from '../../shared/domain/import-formats.ts';
import { isReferenceFile } from '../../shared/domain/references.ts';
import { useCommand } from '../app/commands.ts';
import { importReferencesFrom } from '../references/references-file.ts';
import { importTableFrom } from '../table-update/table-file.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ImportDropTarget } from './import-drop-target.tsx';
import { useImportQueue } from './import-queue.ts';
import { filesAsDropped, findDroppedFiles } from './many/dropped-files.ts';
import { ManyFiles } from './many/many-files.tsx';
import { useManyFiles } from './many/many-store.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** File endings offered when picking files; anything can be dropped, and is refused in words if it cannot be read. */
export const acceptedEndings = readableEndings.map((ending) => `.${ending}`).join(',');

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
          takeFiles([...(event.target.files ?? [])]);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      <ImportDropTarget onDrop={(files, entries) => void takeDropped([...files], entries)} />
      <PasteDialog onPaste={(content) => add([{ name: 'Pasted text', content }])} />
      <ImportDialog />
      <ManyFiles />
    </>
  );
}

/** More files than these are not looked at one by one. */
const lookedAtOneByOne = 20;

/** A table dropped alone updates the project or brings claims, a file of references brings sources; in company it is refused like any file that is no document. */
async function takeDropped(files: readonly File[], entries: readonly FileSystemEntry[]): Promise<void> {
  const [first] = files;
  if (entries.some(({ isDirectory }) => isDirectory)) {
    useManyFiles.getState().ask({ kind: 'files', dropped: await findDroppedFiles(entries) });
  } else if (first && files.length === 1 && isTableFile(first.name)) importTableFrom(first);
  else if (first && files.length === 1 && isReferenceFile(first.name)) importReferencesFrom(first);
  else takeFiles(files);
}

function takeFiles(files: readonly File[]): void {
  if (files.length > lookedAtOneByOne) {
    useManyFiles.getState().ask({ kind: 'files', dropped: filesAsDropped(files) });
  } else useImportQueue.getState().add(files.map((file) => ({ name: file.name, content: file })));
}
