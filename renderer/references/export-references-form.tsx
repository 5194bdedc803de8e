import { useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import {
  type ReferenceFormat,
  referenceFileEndings,
  referenceFormatNames,
  referenceFormats,
} from '../../shared/domain/references.ts';
import { announce, notify } from '../app/announce.ts';
import { useJob } from '../app/use-job.ts';
import { counted } from '../claims/import-claims-words.ts';
import { suggestedName } from '../export/suggested-name.ts';
import { type SaveTarget, useFileDialogs } from '../host/file-dialogs.ts';
import { folderOf, joinPath } from '../host/paths.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import styles from './export-references.module.css';
import { type ExportScope, useExportScopes } from './export-scopes.ts';

/** References shown before exporting. */
const previewLimit = 5;

const formatDescriptions: Readonly<Record<ReferenceFormat, string>> = {
  ris: 'For EndNote, Zotero, Mendeley and library catalogues',
  bibtex: 'For LaTeX with BibTeX, and older programs',
  biblatex: 'For LaTeX with biber, and Zotero; keeps more than BibTeX',
  'csl-json': 'For pandoc, Zotero and citation processors; keeps everything',
};
const fileKindOf: Readonly<Record<ReferenceFormat, 'ris' | 'bib' | 'json'>> = {
  ris: 'ris',
  bibtex: 'bib',
  biblatex: 'bib',
  'csl-json': 'json',
};
const title = 'Export references';

/** Exports the bibliographic data of sources: format, which of them, preview, place, progress. */
export function ExportReferencesForm({ onClose }: { onClose: () => void }) {
  const scopes = useExportScopes();
  const [format, setFormat] = useState<ReferenceFormat>('ris');
  const [scopeValue, setScopeValue] = useState<ExportScope['value']>('all');
  const [target, setTarget] = useState<SaveTarget | null>(null);
  const [dialogError, setDialogError] = useState<AppError | null>(null);
  const project = useProcedure('project.current', {}).data;
  const { chooseWhereToSave } = useFileDialogs();
  const job = useJob('references.write');

  const scope = scopes.find(({ value }) => value === scopeValue) ?? scopes[0];
  const sourceIds = scope?.sourceIds ? [...scope.sourceIds] : null;
  const hasSources = (scope?.count ?? 0) > 0;
  const preview = useProcedure(
    'references.preview',
    { format, sourceIds, limit: previewLimit },
    { enabled: hasSources },
  );

  const write = (place: SaveTarget, overwrite: boolean) =>
    job.start(
      { format, sourceIds, path: place.path, overwrite },
      {
        onDone: ({ path, count }) => {
          notify({ tone: 'success', title: `${counted(count, 'reference')} exported.`, detail: path });
          onClose();
        },
        onCancelled: () => announce('Export cancelled. No file was written.'),
      },
    );
  const choosePlaceAndWrite = async () => {
    job.forgetError();
    setDialogError(null);
    try {
      const name = suggestedName(project?.name ?? 'Project', 'references', referenceFileEndings[format]);
      const suggestedPath = joinPath(folderOf(project?.path ?? ''), name);
      const place = await chooseWhereToSave({ kind: fileKindOf[format], suggestedPath, title });
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
      title={title}
      size="large"
      footer={
        <>
          <span className={styles.summary}>{preview.data && counted(preview.data.count, 'reference')}</span>
          <Button onPress={job.job ? job.cancel : onClose}>{job.job ? 'Cancel export' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={!hasSources || !preview.data}
            isPending={job.job !== null}
            onPress={choosePlaceAndWrite}
          >
            Choose place and export…
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.choices}>
          <Select
            label="Format"
            options={referenceFormats.map((value) => ({
              value,
              label: referenceFormatNames[value],
              description: formatDescriptions[value],
            }))}
            value={format}
            onChange={setFormat}
          />
          <Select
            label="Which references"
            options={scopes.map(({ value, label, count }) => ({
              value,
              label: `${label} (${count.toLocaleString('en')})`,
            }))}
            value={scope?.value ?? 'all'}
            onChange={setScopeValue}
          />
        </div>
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
        {!hasSources && <Notice>There are no sources to export yet.</Notice>}
        {preview.data && hasSources && (
          <>
            {preview.data.warnings.map((warning) => (
              <Notice key={warning} tone="warning">
                {warning}
              </Notice>
            ))}
            <h3 className={styles.previewTitle}>
              {preview.data.count > previewLimit
                ? `The first ${previewLimit} references, as they will stand in the file`
                : 'The file, as it will be written'}
            </h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <section aria-label="Beginning of the file" className={styles.preview} tabIndex={0}>
              <pre className={styles.text}>{preview.data.text}</pre>
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}
