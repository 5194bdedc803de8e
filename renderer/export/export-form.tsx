import { type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import { type CsvProfile, csvProfiles } from '../../shared/domain/tables.ts';
import { announce, notify } from '../app/announce.ts';
import { useJob } from '../app/use-job.ts';
import { usePeople } from '../people/people-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './export.module.css';
import { useExportPlace } from './export-place.tsx';
import { NamesNotice } from './names-notice.tsx';
import { PreviewTable } from './preview-table.tsx';
import { profileWords } from './profile-words.ts';

/** Rows shown before exporting. */
const previewLimit = 8;

/** What is exported: columns and rows of a table. */
export type ExportedTable = DistributiveOmit<ProcedureCallInput<'exports.preview'>, 'profile' | 'limit'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

interface ExportFormProps {
  /** What the dialog and the question for the file are called. */
  title: string;
  /** Null until it is known what to export. */
  table: ExportedTable | null;
  rowCount: number;
  /** What the file is called, after the project. */
  fileName: string;
  /** Said instead of a preview when there are no rows. */
  emptyNotice: ReactNode;
  onClose: () => void;
}

/** Exports a table: profile, preview, place, progress. */
export function ExportForm({
  title,
  table: chosen,
  rowCount,
  fileName,
  emptyNotice,
  onClose,
}: ExportFormProps) {
  const [profile, setProfile] = useState<CsvProfile>('spreadsheet');
  const job = useJob('exports.write');

  const table = chosen && { ...chosen, profile };
  const hasRows = rowCount > 0;
  const preview = useProcedure(
    'exports.preview',
    { ...(table ?? { columns: ['claim'], rowIds: null, profile }), limit: previewLimit },
    { enabled: table !== null && hasRows },
  );

  const write = (path: string, overwrite: boolean) => {
    if (!table) return;
    job.start(
      { ...table, path, overwrite },
      {
        onDone: ({ path, rowCount }) => {
          notify({
            tone: 'success',
            title: `${rowCount} ${rowCount === 1 ? 'row' : 'rows'} exported.`,
            detail: path,
          });
          onClose();
        },
        onCancelled: () => announce('Export cancelled. No file was written.'),
      },
    );
  };
  const place = useExportPlace({
    title,
    kind: 'csv',
    fileName,
    ending: '.csv',
    write,
    error: job.error ?? preview.error,
    forgetError: job.forgetError,
  });

  return (
    <Dialog
      isOpen
      onClose={job.job ? job.cancel : onClose}
      title={title}
      size="large"
      footer={
        <>
          {preview.data && table && hasRows && (
            <span className={styles.summary}>
              {table.rowIds === null ? 'All' : 'The shown'} {preview.data.rowCount}{' '}
              {preview.data.rowCount === 1 ? 'row' : 'rows'}, {table.columns.length} columns
            </span>
          )}
          <Button onPress={job.job ? job.cancel : onClose}>{job.job ? 'Cancel export' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={!hasRows || !preview.data}
            isPending={job.job !== null}
            onPress={place.choose}
          >
            Choose place and export…
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ProfileChoice value={profile} onChange={setProfile} />
        {place.problem}
        {job.job && <Progress label="Writing the file…" value={job.job.progress} />}
        {!hasRows && emptyNotice}
        {hasRows && preview.isPending && <Progress label="Preparing the preview…" value={null} />}
        {preview.data && hasRows && (
          <>
            <NamesNotice
              {...preview.data.names}
              onShowNames={() => {
                onClose();
                usePeople.getState().showNames();
              }}
            />
            {preview.data.warnings.length > 0 && (
              <Notice tone="warning">
                <ul className={styles.warnings}>
                  {preview.data.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <h3 className={styles.previewTitle}>
              {preview.data.rows.length < preview.data.rowCount
                ? `First ${preview.data.rows.length} rows, as they will stand in the file`
                : 'The rows, as they will stand in the file'}
            </h3>
            <PreviewTable preview={preview.data} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function ProfileChoice({ value, onChange }: { value: CsvProfile; onChange: (profile: CsvProfile) => void }) {
  return (
    <RadioGroup
      aria-label="Kind of file"
      className={styles.profiles ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen === 'data' ? 'data' : 'spreadsheet')}
    >
      {csvProfiles.map((profile) => (
        <Radio key={profile} value={profile} className={styles.profile ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.profileWords}>
            <span className={styles.profileLabel}>{profileWords[profile].label}</span>
            <span className={styles.profileDescription}>{profileWords[profile].description}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
