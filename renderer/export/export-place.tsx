import { useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { useFileDialogs } from '../host/file-dialogs.ts';
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
  /** Begins to write; `replaceable` are the files that may be replaced, because the person agreed to it. */
  write: (path: string, replaceable: readonly string[]) => void;
  /** Why it was not written, if it was not. */
  error: AppError | null;
  /** Takes that back before another try. */
  forgetError: () => void;
}

interface Target {
  readonly path: string;
  readonly replaceable: readonly string[];
}

/** Where an export goes: asks for the place, beside the project, then writes; `problem` says what went wrong. */
export function useExportPlace(options: ExportPlaceOptions) {
  const [target, setTarget] = useState<Target | null>(null);
  const [dialogError, setDialogError] = useState<AppError | null>(null);
  const project = useProcedure('project.current', {}).data;
  const { chooseWhereToSave } = useFileDialogs();

  const begin = (chosen: Target, write: ExportPlaceOptions['write']) => {
    setTarget(chosen);
    write(chosen.path, chosen.replaceable);
  };

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
      begin({ path: place.path, replaceable: place.replaces ? [place.path] : [] }, write);
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
          <Button
            variant="danger"
            onPress={() =>
              begin(
                { ...target, replaceable: [...target.replaceable, String(error.data.path)] },
                options.write,
              )
            }
          >
            Replace the file
          </Button>
        )
      }
    />
  );
  return { choose, problem };
}
