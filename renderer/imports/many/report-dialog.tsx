import { CircleAlert, CircleCheck, CircleMinus, History, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  type BatchReport,
  countOutcomes,
  detailsInWords,
  type FileReport,
  leftOutInWords,
  outcomeInWords,
} from '../../../shared/domain/import-reports.ts';
import { notify } from '../../app/announce.ts';
import { useWorkbench } from '../../app/workbench-store.ts';
import { suggestedName } from '../../export/suggested-name.ts';
import { useFileDialogs } from '../../host/file-dialogs.ts';
import { folderOf, joinPath } from '../../host/paths.ts';
import { useProcedure, useProcedureMutation } from '../../transport/react.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/error-notice.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './many.module.css';
import { useManyFiles } from './many-store.ts';

/** Pixels; rows not yet shown are taken to be this high. */
const estimatedRowHeight = 46;

type Shown = 'all' | 'in' | 'duplicate' | 'near' | 'failed';

const shownLabels: Readonly<Record<Shown, string>> = {
  all: 'All',
  in: 'Imported',
  near: 'Similar',
  duplicate: 'Duplicates',
  failed: 'Failed',
};

/** What became of each of many files. A line opens its document; the report stays at hand. */
export function ReportDialog({ report }: { report: BatchReport }) {
  const showReport = useManyFiles((state) => state.showReport);
  const openDocument = useWorkbench((state) => state.openDocument);
  const [shown, setShown] = useState<Shown>('all');
  const [error, setError] = useState<AppError | null>(null);
  const save = useSaveReport(report, setError);
  const lists = byShown(report.files);
  const leftOut = leftOutInWords(report.leftOut);
  const close = () => showReport(false);

  return (
    <Dialog
      isOpen
      onClose={close}
      title="Import report"
      size="large"
      footer={
        <>
          <Button isPending={save.isPending} isDisabled={report.files.length === 0} onPress={save.run}>
            Save report…
          </Button>
          <Button variant="primary" autoFocus onPress={close}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        {error && <ErrorNotice error={error} />}
        {report.stopped && <Notice tone="warning">{stoppedWords[report.stopped]}</Notice>}
        <p role="status">{summaryOf(report.files)}</p>
        {leftOut && <p className={styles.words}>Left out unread: {leftOut}.</p>}
        <SegmentedControl
          label="Files shown"
          segments={(Object.keys(shownLabels) as Shown[])
            .filter((value) => value === 'all' || lists[value].length > 0)
            .map((value) => ({ value, label: `${shownLabels[value]} ${lists[value].length}` }))}
          value={shown}
          onChange={setShown}
        />
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight }}>
          <GridList
            key={shown}
            aria-label="Files"
            className={styles.files ?? ''}
            items={lists[shown].map((file) => ({ id: `${file.path} ${file.name}`, file }))}
            onAction={(key) => {
              const file = report.files.find(({ path, name }) => `${path} ${name}` === key);
              if (!file?.documentId) return;
              close();
              openDocument(file.documentId);
            }}
            renderEmptyState={() => <p className={styles.nothing}>No file that can be read was found.</p>}
          >
            {({ id, file }) => (
              <GridListItem id={id} textValue={file.name} className={styles.file ?? ''}>
                <FileLine file={file} />
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
      </div>
    </Dialog>
  );
}

const stoppedWords: Readonly<Record<NonNullable<BatchReport['stopped']>, string>> = {
  cancelled: 'The import was stopped. What is listed here is in; the other files were not read.',
  failed:
    'The import could not go on; the last file says why. What is listed as imported is in; the other files were not read.',
  tooMany:
    'There were more than 100,000 files. Those listed here were looked at; import the others by folder.',
};

function byShown(files: readonly FileReport[]): Record<Shown, readonly FileReport[]> {
  const isIn = ({ outcome }: FileReport) => outcome === 'imported' || outcome === 'revised';
  return {
    all: files,
    in: files.filter(isIn),
    near: files.filter((file) => file.outcome === 'imported' && file.duplicate !== null),
    duplicate: files.filter(({ outcome }) => outcome === 'duplicate'),
    failed: files.filter(({ outcome }) => outcome === 'failed'),
  };
}

/** `213 files imported, 4 as new revisions, 12 duplicates left out, 3 failed.` */
function summaryOf(files: readonly FileReport[]): string {
  const { imported, revised, duplicate, failed } = countOutcomes(files);
  const parts = [
    `${imported + revised} ${imported + revised === 1 ? 'file' : 'files'} imported`,
    revised > 0 ? `${revised} as new ${revised === 1 ? 'revision' : 'revisions'}` : '',
    duplicate > 0 ? `${duplicate} ${duplicate === 1 ? 'duplicate' : 'duplicates'} left out` : '',
    failed > 0 ? `${failed} failed` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

const icons: Readonly<Record<FileReport['outcome'], { icon: LucideIcon; tone: 'good' | 'bad' | 'left' }>> = {
  imported: { icon: CircleCheck, tone: 'good' },
  revised: { icon: History, tone: 'good' },
  duplicate: { icon: CircleMinus, tone: 'left' },
  failed: { icon: CircleAlert, tone: 'bad' },
};

function FileLine({ file }: { file: FileReport }) {
  const { icon: Icon, tone } = icons[file.outcome];
  const details = detailsInWords(file);
  const title = file.title && file.outcome !== 'duplicate' ? ` as “${file.title}”` : '';
  return (
    <>
      <Icon aria-hidden className={classNames(styles.icon, styles[tone])} size={16} strokeWidth={1.75} />
      <span className={styles.fileWords}>
        <span className={styles.fileName}>{file.name}</span>
        <span className={styles.fileDetails}>
          {outcomeInWords(file)}
          {title}. {details}
        </span>
      </span>
    </>
  );
}

/** Asks where, and writes the report there. */
function useSaveReport(
  report: BatchReport,
  setError: (error: AppError | null) => void,
): { isPending: boolean; run: () => void } {
  const project = useProcedure('project.current', {}).data;
  const { chooseWhereToSave } = useFileDialogs();
  const save = useProcedureMutation('imports.saveReport');

  async function chooseAndSave(): Promise<void> {
    setError(null);
    try {
      const suggestedPath = joinPath(
        folderOf(project?.path ?? ''),
        suggestedName(project?.name ?? 'Project', 'import report'),
      );
      const place = await chooseWhereToSave({ kind: 'csv', suggestedPath, title: 'Save import report' });
      if (!place) return;
      const { files } = report;
      const { path } = await save.mutateAsync({
        path: place.path,
        overwrite: place.replaces,
        report: { files },
      });
      notify({ tone: 'success', title: 'Report saved.', detail: path });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      setError(thrown);
    }
  }

  return { isPending: save.isPending, run: () => void chooseAndSave() };
}
