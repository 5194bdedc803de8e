import { useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { type SaveTarget, useFileDialogs } from '../host/file-dialogs.ts';
import { folderOf, joinPath } from '../host/paths.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { suggestedName } from './suggested-name.ts';

interface ExportPlaceOptions {
  /** What the question for the file is called. */
  title: string;
  kind: Parameters<ReturnType<typeof useFileDialogs>['chooseWhereToSave']>[0]['kind'];
  /** What the file is called, after the project, and how its name ends, with the dot. */
  fileName: string;
  ending: string;
  /** Begins to write the file. */
  write: (path: string, overwrite: boolean) => void;
  /** Why it was not written, if it was not. */
  error: AppError | null;
  /** Takes that back before another try. */
  forgetError: () => void;
}

/** Where an export goes: asks for the place, beside the project, then writes; `problem` says what went wrong. */
export function useExportPlace(options: ExportPlaceOptions) {
  const [target, setTarget] = useState<SaveTarget | null>(null);
  const [dialogError, setDialogError] = useState<AppError | null>(null);
  const project = useProcedure('project.current', {}).data;
  const { chooseWhereToSave } = useFileDialogs();

  const choose = async () => {
    const { title, kind, fileName, ending, write } = options;
    options.forgetError();
    setDialogError(null);
    try {
      const suggestedPath = joinPath(
        folderOf(project?.path ?? ''),
        suggestedName(project?.name ?? 'Project', fileName, ending),
      );
      const place = await chooseWhereToSave({ kind, suggestedPath, title });
      if (!place) return;
      setTarget(place);
      write(place.path, place.replaces);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setDialogError(error);
    }
  };

  const error = dialogError ?? options.error;
  const problem = error && (
    <ErrorNotice
      error={error}
      actions={
        error.code === 'export.targetExists' &&
        target && (
          <Button variant="danger" onPress={() => options.write(target.path, true)}>
            Replace the file
          </Button>
        )
      }
    />
  );
  return { choose, problem };
}
