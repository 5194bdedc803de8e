import { useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ImportDraft } from '../../shared/domain/imports.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { isSameVersion } from '../../shared/domain/same-version.ts';
import { useCommand } from '../app/commands.ts';
import { useReadingModes } from '../app/reading-mode.ts';
import { useJob } from '../app/use-job.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { asAppError, readDraft } from '../imports/import-actions.ts';
import { acceptedEndings } from '../imports/import-desk.tsx';
import { titleOf } from '../reader/document-header.tsx';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './import-version.module.css';
import { notifyRevision } from './notify-revision.ts';
import { type Stretch, toStretches } from './text-changes.ts';
import { TextComparison } from './text-comparison.tsx';

/** What is to become the new version. */
type Version =
  | { readonly status: 'reading'; readonly name: string }
  | { readonly status: 'failed'; readonly name: string; readonly error: AppError }
  | {
      readonly status: 'ready';
      readonly name: string;
      readonly draft: ImportDraft;
      readonly stretches: readonly Stretch[];
    };

/** The command “Import new version…” for the open document: a file, what it changes, and the new revision. */
export function ImportVersion({ document }: { document: DocumentRecord }) {
  const client = useBackend();
  const picker = useRef<HTMLInputElement>(null);
  const [version, setVersion] = useState<Version | null>(null);
  useCommand('documents.importRevision', () => picker.current?.click());

  async function read(file: File): Promise<void> {
    const { name } = file;
    setVersion({ status: 'reading', name });
    try {
      const draft = await readDraft(client, { name, content: file });
      const { id: beforeId, text } = document.revision;
      const after = { draftId: draft.draftId };
      const { shared } = await client.call('documents.compare', { documentId: document.id, beforeId, after });
      setVersion({ status: 'ready', name, draft, stretches: toStretches(text, draft.text, shared) });
    } catch (thrown) {
      setVersion({ status: 'failed', name, error: asAppError(thrown) });
    }
  }

  function close(): void {
    // A draft that is not discarded expires by itself.
    if (version?.status === 'ready')
      client.call('imports.discard', { draftId: version.draft.draftId }).catch(() => {});
    setVersion(null);
  }

  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedEndings}
        aria-label="New version of the document"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void read(file);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      {version && (
        <VersionDialog
          document={document}
          version={version}
          onClose={close}
          onDone={() => setVersion(null)}
        />
      )}
    </>
  );
}

interface VersionDialogProps {
  document: DocumentRecord;
  version: Version;
  onClose: () => void;
  onDone: () => void;
}

function VersionDialog({ document, version, onClose, onDone }: VersionDialogProps) {
  const { id: documentId, revision } = document;
  const job = useJob('documents.importRevision');
  const isStoring = job.job !== null;
  const isSame = version.status === 'ready' && isSameVersion(revision, version.draft);
  const hasSameWords = version.status === 'ready' && version.draft.text === revision.text;

  function store(): void {
    if (version.status !== 'ready' || isSame || isStoring) return;
    job.start(
      { documentId, revisionId: revision.id, draftId: version.draft.draftId },
      {
        onDone: (outcome) => {
          onDone();
          useWorkbench.getState().openDocument(documentId);
          useReadingModes.getState().showRevision(documentId, null);
          notifyRevision(documentId, outcome);
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onClose={isStoring ? job.cancel : onClose}
      title={`New version of “${titleOf(document)}”`}
      size={version.status === 'ready' && !hasSameWords ? 'large' : 'medium'}
      onSubmit={store}
      footer={
        <>
          <Button onPress={isStoring ? job.cancel : onClose}>
            {isStoring ? 'Stop' : isSame ? 'Close' : 'Cancel'}
          </Button>
          {version.status === 'ready' && !isSame && (
            <Button variant="primary" isPending={isStoring} onPress={store}>
              Import as revision {revision.number + 1}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.version}>
        {version.status === 'reading' && <Progress label={`Reading “${version.name}”…`} value={null} />}
        {version.status === 'failed' && <ErrorNotice error={version.error} />}
        {version.status === 'ready' && (
          <>
            {isSame && (
              <p>
                “{version.name}” has the very same text as revision {revision.number}. There is nothing to
                import.
              </p>
            )}
            {!isSame && hasSameWords && (
              <p>
                “{version.name}” has the same words as revision {revision.number}, with other speakers or
                times. These become the document’s; the file is kept, and every quote stays where it is.
              </p>
            )}
            {!hasSameWords && (
              <p>
                “{version.name}” becomes the text of this document; the file is kept. Revision{' '}
                {revision.number} stays readable, and every quote is looked for in the new text.
              </p>
            )}
            {version.draft.warnings.map((warning) => (
              <Notice key={warning} tone="warning">
                {warning}
              </Notice>
            ))}
            {isStoring && (
              <Progress label="Finding the quotes in the new text…" value={job.job?.progress ?? null} />
            )}
            {job.error && <ErrorNotice error={job.error} />}
            {!hasSameWords && (
              <TextComparison
                stretches={version.stretches}
                before={`Revision ${revision.number}`}
                after={version.name}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
