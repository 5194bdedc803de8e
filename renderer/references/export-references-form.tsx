import { useState } from 'react';
import {
  type ReferenceFormat,
  referenceFileEndings,
  referenceFormatNames,
  referenceFormats,
} from '../../shared/domain/references.ts';
import { announce, notify } from '../app/announce.ts';
import { useJob } from '../app/use-job.ts';
import { counted } from '../claims/import-claims-words.ts';
import { useExportPlace } from '../export/export-place.tsx';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/error-notice.tsx';
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
  const job = useJob('references.write');

  const scope = scopes.find(({ value }) => value === scopeValue) ?? scopes[0];
  const sourceIds = scope?.sourceIds ? [...scope.sourceIds] : null;
  const hasSources = (scope?.count ?? 0) > 0;
  const preview = useProcedure(
    'references.preview',
    { format, sourceIds, limit: previewLimit },
    { enabled: hasSources },
  );

  const write = (path: string, replaceable: readonly string[]) =>
    job.start(
      { format, sourceIds, path, overwrite: replaceable.includes(path) },
      {
        onDone: (written) => {
          const title = `${counted(written.count, 'reference')} exported.`;
          notify({ tone: 'success', title, detail: written.path });
          onClose();
        },
        onCancelled: () => announce('Export cancelled. No file was written.'),
      },
    );
  const place = useExportPlace({
    title,
    kind: fileKindOf[format],
    fileName: 'references',
    ending: referenceFileEndings[format],
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
          <span className={styles.summary}>{preview.data && counted(preview.data.count, 'reference')}</span>
          <Button onPress={job.job ? job.cancel : onClose}>{job.job ? 'Cancel export' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={!hasSources || !preview.data}
            isPending={job.job !== null}
            onPress={place.choose}
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
        {place.problem}
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
