import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ReferenceDraft } from '../../shared/domain/references.ts';
import { asAppError, assertReadable } from '../imports/import-actions.ts';
import { readBase64 } from '../imports/read-base64.ts';
import type { Client } from '../transport/client.ts';
import { useBackend } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ImportReferencesForm } from './import-references-form.tsx';

interface ImportReferencesDialogProps {
  file: File;
  onClose: () => void;
}

/** Reads a file of references and asks what to bring in. Nothing is stored before that. */
export function ImportReferencesDialog({ file, onClose }: ImportReferencesDialogProps) {
  const { draft, error } = useReferenceDraft(file);
  const title = `Import references from “${file.name}”`;
  // One dialog for all of it: where one takes the place of another, focus may be left behind.
  return (
    <ImportReferencesForm
      title={title}
      draft={draft}
      whileReading={
        error ? <ErrorNotice error={error} /> : <Progress label={`Reading “${file.name}”…`} value={null} />
      }
      onClose={onClose}
    />
  );
}

interface Reading {
  readonly draft: ReferenceDraft | null;
  readonly error: AppError | null;
}

/** The references in a file, or why it cannot be read; neither while it is being read. */
function useReferenceDraft(file: File): Reading {
  const client = useBackend();
  const [state, setState] = useState<Reading>({ draft: null, error: null });
  useEffect(() => {
    let isLeft = false;
    let draftId: string | null = null;
    const discard = (id: string) => void client.call('references.discard', { draftId: id }).catch(() => {});
    readDraft(client, file).then(
      (draft) => {
        draftId = draft.draftId;
        if (isLeft) discard(draftId);
        else setState({ draft, error: null });
      },
      (thrown: unknown) => !isLeft && setState({ draft: null, error: asAppError(thrown) }),
    );
    return () => {
      isLeft = true;
      if (draftId !== null) discard(draftId);
    };
  }, [client, file]);
  return state;
}

async function readDraft(client: Client, file: File): Promise<ReferenceDraft> {
  assertReadable(file);
  return client.call('references.read', { name: file.name, data: await readBase64(file) });
}
