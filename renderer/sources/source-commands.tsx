import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { OriginEditor } from '../origins/origin-editor.tsx';
import { useOriginEditor } from '../origins/origin-editor-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { useRemoveSource } from './remove-source.ts';
import { SourceEditor } from './source-editor.tsx';
import { useSourceEditor } from './source-editor-store.ts';

/** Registers the commands about the source that is open, with its document or without, and shows the source editor. Mounted once. */
export function SourceCommands() {
  const { data: sources } = useProcedure('sources.list', {});
  const documentId = useWorkbench((state) => state.documentId);
  const sourceId = useWorkbench((state) => state.sourceId);
  const source = sources?.find(
    ({ id, documents }) => id === sourceId || documents.some((document) => document.id === documentId),
  );
  const editSource = useSourceEditor((state) => state.edit);
  const editOrigin = useOriginEditor((state) => state.edit);
  const removeSource = useRemoveSource();
  useCommand('sources.edit', source ? () => editSource(source.id) : null);
  useCommand('sources.origin', source ? () => editOrigin(source.id) : null);
  useCommand('sources.remove', source ? () => removeSource(source) : null);
  return (
    <>
      <SourceEditor />
      <OriginEditor />
    </>
  );
}
