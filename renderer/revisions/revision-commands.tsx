import { useCommand } from '../app/commands.ts';
import { useReadingMode, useReadingModes } from '../app/reading-mode.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useLeaveGuard } from '../inspector/use-leave-guard.ts';
import { useProcedure } from '../transport/react.tsx';
import { ImportVersion } from './import-version.tsx';
import { useSaveOriginal } from './save-original.ts';

/** Registers the commands about revisions of the open document. Mounted once. */
export function RevisionCommands() {
  const documentId = useWorkbench((state) => state.documentId);
  const hasDrafts = useReadingModes((state) => Object.keys(state.drafts).length > 0);
  useLeaveGuard(hasDrafts, () => {});
  return documentId ? <OfDocument key={documentId} documentId={documentId} /> : null;
}

function OfDocument({ documentId }: { documentId: string }) {
  const { data: document } = useProcedure('documents.get', { id: documentId });
  const { data: revisions } = useProcedure('documents.listRevisions', { documentId });
  const mode = useReadingMode(documentId);
  const { enter } = useReadingModes.getState();
  const { setView } = useWorkbench.getState();
  useCommand(
    'documents.edit',
    document
      ? () => {
          setView('read');
          enter(documentId, { kind: 'edit' });
        }
      : null,
  );
  useCommand(
    'documents.compareRevisions',
    revisions && revisions.length > 1
      ? () => {
          setView('read');
          enter(documentId, { kind: 'compare', beforeId: null, afterId: null });
        }
      : null,
  );
  const save = useSaveOriginal(documentId);
  // The one on screen: an earlier one where one is read.
  const shownId = mode?.kind === 'earlier' ? mode.revisionId : document?.revision.id;
  const shown = revisions?.find(({ id }) => id === shownId);
  useCommand('documents.saveOriginal', shown?.original ? () => void save(shown) : null);
  return document ? <ImportVersion document={document} /> : null;
}
