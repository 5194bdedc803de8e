import { type ReactNode, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import { metadataPathOf, type TableFormat, tableFormatFacts } from '../../shared/domain/table-formats.ts';
import type { CsvProfile } from '../../shared/domain/tables.ts';
import { announce, notify } from '../app/announce.ts';
import { useJob } from '../app/use-job.ts';
import { useCitationCheck } from '../citation-check/citation-check-store.ts';
import { usePeople } from '../people/people-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './export.module.css';
import { useExportPlace } from './export-place.tsx';
import { ExportStyle } from './export-style.tsx';
import { FilePreview } from './file-preview.tsx';
import { fileSize } from './file-size.ts';
import { FormatChoice } from './format-choice.tsx';
import { NamesNotice } from './names-notice.tsx';
import { ProfileChoice } from './profile-choice.tsx';

/** Rows shown before exporting. */
const previewLimit = 8;

/** Columns that say something in the citation style. */
const citedColumnIds: ReadonlySet<string> = new Set([
  'citation',
  'narrative-citation',
  'reference',
  'citation-status',
]);

/** What is exported: columns and rows of a table. */
export type ExportedTable = Omit<
  ProcedureCallInput<'exports.preview'>,
  'format' | 'profile' | 'limit' | 'columns'
> & { readonly columns: string[] };

interface ExportFormProps {
  /** What the dialog and the question for the file are called. */
  title: string;
  /** Null until it is known what to export. */
  table: ExportedTable | null;
  rowCount: number;
  /** The search and filters that chose the rows, in words. */
  filters: readonly string[];
  /** What the file is called, after the project. */
  fileName: string;
  /** Said instead of a preview when there are no rows. */
  emptyNotice: ReactNode;
  onClose: () => void;
}

/** “All 12 rows”, “The shown 3 rows”, “1 review”. */
function amountOf(isAll: boolean, count: number, unitOf: (count: number) => string): string {
  const amount = `${count} ${unitOf(count)}`;
  if (count === 1) return amount;
  return isAll ? `All ${amount}` : `The shown ${amount}`;
}

/** Exports a table: format, preview, place, progress. */
export function ExportForm({
  title,
  table: chosen,
  rowCount,
  filters,
  fileName,
  emptyNotice,
  onClose,
}: ExportFormProps) {
  const [format, setFormat] = useState<TableFormat>('csv');
  const [profile, setProfile] = useState<CsvProfile>('spreadsheet');
  /** Null until it was chosen: programs want a description, people who open a spreadsheet seldom do. */
  const [wantsMetadata, setWantsMetadata] = useState<boolean | null>(null);
  const job = useJob('exports.write');
  const openCheck = useCitationCheck((check) => check.open);

  const { hasProfiles, ending, records } = tableFormatFacts[format];
  const unitOf = (count: number) => (count === 1 ? (records?.one ?? 'row') : (records?.several ?? 'rows'));
  const isCited =
    format === 'claim-review' ||
    (records === null && (chosen?.columns ?? []).some((id) => citedColumnIds.has(id)));
  const metadata = hasProfiles && (wantsMetadata ?? profile === 'data');
  const table = chosen && { ...chosen, format, profile };
  const hasRows = rowCount > 0;
  const preview = useProcedure(
    'exports.preview',
    { ...(table ?? { rowIds: null, format, profile }), limit: previewLimit },
    { enabled: table !== null && hasRows },
  );

  const toCheck = preview.data?.sourcesToCheck ?? [];

  const write = (path: string, replaceable: readonly string[]) => {
    if (!table) return;
    const overwrite = replaceable.includes(path);
    const overwriteMetadata = replaceable.includes(metadataPathOf(path));
    job.start(
      { ...table, path, overwrite, metadata, overwriteMetadata, filters: [...filters] },
      {
        onDone: ({ path, rowCount, metadataPath }) => {
          notify({
            tone: 'success',
            title: `${rowCount} ${unitOf(rowCount)} exported.`,
            detail: metadataPath === null ? path : `${path}, with its description beside it`,
          });
          onClose();
        },
        onCancelled: () => announce('Export cancelled. No file was written.'),
      },
    );
  };
  const place = useExportPlace({
    title,
    kind: format,
    fileName,
    ending,
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
              {amountOf(table.rowIds === null, preview.data.rowCount, unitOf)}
              {records === null && `, ${table.columns.length} columns`}, about{' '}
              {fileSize(preview.data.estimatedBytes)}
            </span>
          )}
          <Button onPress={job.job ? job.cancel : onClose}>{job.job ? 'Cancel export' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={!hasRows || !preview.data || preview.data.refusal !== null}
            isPending={job.job !== null}
            onPress={place.choose}
          >
            Choose place and export…
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FormatChoice value={format} onChange={setFormat} />
        {hasProfiles && (
          <ProfileChoice
            value={profile}
            onChange={setProfile}
            metadata={metadata}
            onMetadataChange={setWantsMetadata}
          />
        )}
        {isCited && <ExportStyle cited={chosen?.cited ?? null} />}
        {place.problem}
        {job.job && <Progress label="Writing the file…" value={job.job.progress} />}
        {!hasRows && emptyNotice}
        {hasRows && preview.isPending && <Progress label="Preparing the preview…" value={null} />}
        {preview.data && hasRows && (
          <>
            {preview.data.refusal !== null && (
              <ErrorNotice error={new AppError('export.tooLarge', preview.data.refusal)} />
            )}
            <NamesNotice
              {...preview.data.names}
              onShowNames={() => {
                onClose();
                usePeople.getState().showNames();
              }}
            />
            {preview.data.warnings.length > 0 && (
              <Notice
                tone="warning"
                actions={
                  toCheck.length > 0 && (
                    <Button
                      onPress={() =>
                        openCheck({ cited: table?.cited ?? null, sourceIds: toCheck, onLeave: onClose })
                      }
                    >
                      Check citations…
                    </Button>
                  )
                }
              >
                <ul className={styles.warnings}>
                  {preview.data.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <FilePreview key={format} format={format} preview={preview.data} />
          </>
        )}
      </div>
    </Dialog>
  );
}
