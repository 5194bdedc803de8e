import { useEffect, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { AppError } from '../../shared/contract/errors.ts';
import { type CsvProfile, csvProfiles } from '../../shared/domain/tables.ts';
import { announce, notify } from '../app/announce.ts';
import { useJob } from '../app/use-job.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { type SaveTarget, useFileDialogs } from '../host/file-dialogs.ts';
import { folderOf, joinPath } from '../host/paths.ts';
import { type ShownTable, useTableOnScreen } from '../tables/table-on-screen.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './export.module.css';
import { PreviewTable } from './preview-table.tsx';
import { profileWords } from './profile-words.ts';
import { suggestedName } from './suggested-name.ts';

/** Rows shown before exporting. */
const previewLimit = 8;

/** Exports what the evidence table shows: profile, preview, place, progress. */
export function ExportForm({ onClose }: { onClose: () => void }) {
  const shown = useShownTable();
  const [profile, setProfile] = useState<CsvProfile>('spreadsheet');
  const [target, setTarget] = useState<SaveTarget | null>(null);
  const [dialogError, setDialogError] = useState<AppError | null>(null);
  const viewName = useWorkbench((workbench) => workbench.evidenceTable.viewName);
  const project = useProcedure('project.current', {}).data;
  const evidence = useProcedure('tables.evidence', {});
  const { chooseWhereToSave } = useFileDialogs();
  const job = useJob('exports.write');

  const table = shown && { columns: [...shown.columns], rowIds: shown.rowIds && [...shown.rowIds], profile };
  const hasRows = shown !== null && shown.rowCount > 0;
  const preview = useProcedure(
    'exports.preview',
    { ...(table ?? { columns: ['claim'], rowIds: null, profile }), limit: previewLimit },
    { enabled: hasRows },
  );

  const write = (place: SaveTarget, overwrite: boolean) => {
    if (!table) return;
    job.start(
      { ...table, path: place.path, overwrite },
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
  const choosePlaceAndWrite = async () => {
    job.forgetError();
    setDialogError(null);
    try {
      const suggestedPath = joinPath(
        folderOf(project?.path ?? ''),
        suggestedName(project?.name ?? 'Project', viewName),
      );
      const place = await chooseWhereToSave({ kind: 'csv', suggestedPath, title: 'Export evidence table' });
      if (!place) return;
      setTarget(place);
      write(place, place.replaces);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setDialogError(error);
    }
  };

  const error = dialogError ?? job.error ?? preview.error;
  return (
    <Dialog
      isOpen
      onClose={job.job ? job.cancel : onClose}
      title="Export evidence table"
      size="large"
      footer={
        <>
          {preview.data && hasRows && (
            <span className={styles.summary}>
              {shown.rowIds === null ? 'All' : 'The shown'} {preview.data.rowCount}{' '}
              {preview.data.rowCount === 1 ? 'row' : 'rows'}, {shown.columns.length} columns
            </span>
          )}
          <Button onPress={job.job ? job.cancel : onClose}>{job.job ? 'Cancel export' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={!hasRows || !preview.data}
            isPending={job.job !== null}
            onPress={choosePlaceAndWrite}
          >
            Choose place and export…
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ProfileChoice value={profile} onChange={setProfile} />
        {error && (
          <ErrorNotice
            error={error}
            actions={
              error.code === 'export.targetExists' &&
              target && (
                <Button variant="danger" onPress={() => write(target, true)}>
                  Replace the file
                </Button>
              )
            }
          />
        )}
        {job.job && <Progress label="Writing the file…" value={job.job.progress} />}
        {evidence.data?.rows.length === 0 && (
          <Notice>There is no evidence to export yet. Link a quote to a claim first.</Notice>
        )}
        {shown !== null && shown.rowCount === 0 && (
          <Notice>
            No row matches the table’s search and filters. Clear them to have something to export.
          </Notice>
        )}
        {hasRows && preview.isPending && <Progress label="Preparing the preview…" value={null} />}
        {preview.data && hasRows && (
          <>
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

/** What the table shows, read once when it is on screen; null until then, or when there is no table. */
function useShownTable(): ShownTable | null {
  const readShown = useTableOnScreen((table) => table.readShown);
  const [shown, setShown] = useState<ShownTable | null>(null);
  useEffect(() => {
    if (readShown) setShown((known) => known ?? readShown());
  }, [readShown]);
  return shown;
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
