import { useRef, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import {
  type AnnotationProblem,
  type AnnotationReport,
  annotationsInWords,
  maximumAnnotationsLength,
} from '../../shared/domain/annotations.ts';
import { useCommand } from '../app/commands.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useIsLong } from '../app/use-is-long.ts';
import { useJob } from '../app/use-job.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { asAppError } from '../imports/import-actions.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './import-annotations.module.css';

type Outcome =
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'done'; readonly report: AnnotationReport };

/** The command “Import annotations…” for the open document: a file of W3C Web Annotations becomes quotes. */
export function ImportAnnotations() {
  const client = useBackend();
  const documentId = useWorkbench((state) => state.documentId);
  const picker = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const job = useJob('annotations.import');
  const isSlow = useIsLong(job.job !== null);
  useCommand('annotations.import', documentId ? () => picker.current?.click() : null);

  async function take(file: File): Promise<void> {
    if (!documentId || job.job) return;
    setName(file.name);
    setOutcome(null);
    try {
      if (file.size > maximumAnnotationsLength) throw tooLarge(file.size);
      const content = await file.text();
      job.start(
        { documentId, content },
        {
          onDone: (report) => void tell(report),
          onFailed: (error) => setOutcome({ status: 'failed', error }),
        },
      );
    } catch (thrown) {
      setOutcome({ status: 'failed', error: asAppError(thrown) });
    }
  }

  async function tell(report: AnnotationReport): Promise<void> {
    const isAllMade = report.made > 0 && report.problems.length === 0;
    setOutcome(isAllMade ? null : { status: 'done', report });
    if (report.made > 0)
      await notifyUndoable(client, { title: 'Annotations imported', detail: annotationsInWords(report) });
  }

  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.jsonld,application/json,application/ld+json"
        aria-label="Annotations to import"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          // So that picking the same file again is noticed.
          event.target.value = '';
        }}
      />
      {job.job && isSlow && <UnderWayDialog name={name} progress={job.job.progress} onStop={job.cancel} />}
      {outcome && <OutcomeDialog name={name} outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

interface UnderWayDialogProps {
  name: string;
  /** 0–1; null while it is not known. */
  progress: number | null;
  onStop: () => void;
}

function UnderWayDialog({ name, progress, onStop }: UnderWayDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onStop}
      title={`Annotations from “${name}”`}
      footer={
        <Button autoFocus onPress={onStop}>
          Stop
        </Button>
      }
    >
      <Progress label="Finding the words in the text…" value={progress} />
    </Dialog>
  );
}

interface OutcomeDialogProps {
  name: string;
  outcome: Outcome;
  onClose: () => void;
}

function OutcomeDialog({ name, outcome, onClose }: OutcomeDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Annotations from “${name}”`}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      {outcome.status === 'failed' && <ErrorNotice error={outcome.error} />}
      {outcome.status === 'done' && <Report report={outcome.report} />}
    </Dialog>
  );
}

function Report({ report }: { report: AnnotationReport }) {
  return (
    <div className={styles.report}>
      <p role="status">{annotationsInWords(report)}</p>
      {report.problems.length > 0 && (
        <ul className={styles.problems} aria-label="Annotations that were not placed">
          {report.problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an annotation with two targets may have the same problem twice, and the list never changes
            <Problem key={index} problem={problem} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Problem({ problem: { number, words, message } }: { problem: AnnotationProblem }) {
  return (
    <li className={styles.problem}>
      <span className={styles.number}>{number}</span>
      <div>
        {words !== '' && <q className={styles.words}>{words}</q>}
        <div className={styles.message}>{message}</div>
      </div>
    </li>
  );
}

function tooLarge(size: number): AppError {
  const limit = maximumAnnotationsLength / 1024 / 1024;
  return new AppError(
    'annotations.unreadable',
    `The annotations were not imported: the file is larger than ${limit} MB. Nothing was changed.`,
    { size },
  );
}
