import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import { type DuplicateRule, duplicateRules } from '../../../shared/domain/import-reports.ts';
import { announce } from '../../app/announce.ts';
import { fileNameOf } from '../../host/paths.ts';
import { useBackend } from '../../transport/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { asAppError } from '../import-actions.ts';
import styles from './many.module.css';
import { type ManySource, useManyFiles } from './many-store.ts';
import { importMany, type ManyProgress } from './run-import.ts';

const ruleLabels: Readonly<Record<DuplicateRule, string>> = {
  skip: 'Leave out',
  revision: 'New revision',
  separate: 'Import separately',
};

const ruleWords: Readonly<Record<DuplicateRule, string>> = {
  skip: 'What the project has already, with the same text, DOI or web address, is left out and listed.',
  revision:
    'A changed text with the same DOI or web address becomes the next revision of the document there is; its quotes are looked for in it. The very same text is left out, unless its speakers or times are others.',
  separate: 'Everything comes in as a source of its own, and what it is a duplicate of is listed.',
};

/** Asks how many files are to be imported, and shows how far it has come. */
export function ManyDialog({ source }: { source: ManySource }) {
  const client = useBackend();
  const { cancel, finish } = useManyFiles();
  const [recursive, setRecursive] = useState(true);
  const [onDuplicate, setOnDuplicate] = useState<DuplicateRule>('skip');
  const [progress, setProgress] = useState<ManyProgress | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function run(): Promise<void> {
    if (progress) return;
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setProgress({ done: 0, total: null, name: 'Looking for files' });
    try {
      const options = { recursive, onDuplicate };
      const following = { signal: controller.signal, onProgress: setProgress };
      const report = await importMany(client, source, options, following);
      announce(`Import finished: ${report.files.length} files.`);
      finish(report);
    } catch (thrown) {
      setProgress(null);
      setError(asAppError(thrown));
    }
  }

  const stop = () => abort.current?.abort();
  const title = titleOf(source);
  if (progress) {
    return (
      <Dialog isOpen onClose={stop} title={title} size="small" footer={<Button onPress={stop}>Stop</Button>}>
        <div className={styles.running}>
          <Progress
            label={progress.total === null ? progress.name : `${progress.done} of ${progress.total} files`}
            value={progress.total ? progress.done / progress.total : null}
          />
          <p className={styles.name}>{progress.total === null ? '' : progress.name}</p>
          <p className={styles.words}>What is in stays when you stop.</p>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={cancel}
      onSubmit={() => void run()}
      title={title}
      size="medium"
      footer={
        <>
          <Button onPress={cancel}>Cancel</Button>
          <Button variant="primary" autoFocus onPress={() => void run()}>
            Import
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error && <ErrorNotice error={error} />}
        {source.kind === 'folder' && (
          <>
            <p className={styles.path}>{source.path}</p>
            <Checkbox isSelected={recursive} onChange={setRecursive}>
              With the folders inside it
            </Checkbox>
          </>
        )}
        <div className={styles.rule}>
          <h3 className={styles.heading}>Documents the project has already</h3>
          <SegmentedControl
            label="Documents the project has already"
            segments={duplicateRules.map((value) => ({ value, label: ruleLabels[value] }))}
            value={onDuplicate}
            onChange={setOnDuplicate}
          />
          <p className={styles.words}>{ruleWords[onDuplicate]}</p>
        </div>
        <p className={styles.words}>
          Every document comes in as it is found. Texts that are half the same or more come in and are listed.
          One undo takes the whole import back.
        </p>
      </div>
    </Dialog>
  );
}

function titleOf(source: ManySource): string {
  if (source.kind === 'folder') return `Import folder “${fileNameOf(source.path) || source.path}”`;
  const { length } = source.dropped.files;
  return `Import ${length} ${length === 1 ? 'file' : 'files'}`;
}
