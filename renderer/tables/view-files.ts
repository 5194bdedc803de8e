import { AppError } from '../../shared/contract/errors.ts';
import type { ProcedureCallInput, ProcedureOutput } from '../../shared/contract/procedures.ts';
import { announce, notify } from '../app/announce.ts';
import { suggestedName } from '../export/suggested-name.ts';
import { useFileDialogs } from '../host/file-dialogs.ts';
import { folderOf, joinPath } from '../host/paths.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';

type SharedView = Omit<ProcedureCallInput<'tableViews.writeFile'>, 'path' | 'overwrite'>;

/** Writes views to files of their own, beside the project, and reads them; says what went wrong. */
export function useViewFiles(): {
  /** Asks where, and writes. */
  save(view: SharedView): Promise<void>;
  /** Asks which, and reads; null where the person changed their mind or it could not be read. */
  open(): Promise<ProcedureOutput<'tableViews.readFile'> | null>;
} {
  const client = useBackend();
  const dialogs = useFileDialogs();
  const project = useProcedure('project.current', {}).data;
  return {
    async save(view) {
      await telling('The view was not written.', async () => {
        const suggestedPath = joinPath(
          folderOf(project?.path ?? ''),
          suggestedName(project?.name ?? 'Project', view.name, '.json'),
        );
        const target = await dialogs.chooseWhereToSave({ kind: 'view', suggestedPath });
        if (!target) return;
        const { path } = await client.call('tableViews.writeFile', {
          ...view,
          path: target.path,
          overwrite: target.replaces,
        });
        announce(`View “${view.name}” written to ${path}.`);
      });
    },
    async open() {
      const view = await telling('The view was not opened.', async () => {
        const path = await dialogs.chooseView();
        return path === null ? null : await client.call('tableViews.readFile', { path });
      });
      return view ?? null;
    },
  };
}

async function telling<Result>(title: string, act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    notify({ tone: 'error', title, detail: error.message });
    return undefined;
  }
}
