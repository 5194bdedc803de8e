import { AppError } from '../../shared/contract/errors.ts';
import type { RevisionSummary } from '../../shared/domain/revisions.ts';
import { notify } from '../app/announce.ts';
import { suggestedFileName } from '../export/suggested-name.ts';
import { useFileDialogs } from '../host/file-dialogs.ts';
import { folderOf, joinPath } from '../host/paths.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';

/** Saves the file a revision was read from where the person wants it. */
export function useSaveOriginal(documentId: string): (revision: RevisionSummary) => Promise<void> {
  const client = useBackend();
  const { chooseWhereToSave } = useFileDialogs();
  const project = useProcedure('project.current', {}).data;
  return async ({ id: revisionId, number, original }) => {
    if (!original) return;
    const name = suggestedFileName(original.name || `Original of revision ${number}`);
    try {
      const suggestedPath = joinPath(folderOf(project?.path ?? ''), name);
      const place = await chooseWhereToSave({ kind: 'original', suggestedPath });
      if (!place) return;
      const target = { documentId, revisionId, path: place.path, overwrite: place.replaces };
      const { path } = await client.call('documents.saveOriginal', target);
      notify({ tone: 'success', title: 'The original file is saved.', detail: path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notify({ tone: 'error', title: 'The original file was not saved.', detail: thrown.message });
    }
  };
}
