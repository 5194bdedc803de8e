import { useState } from 'react';
import type { ProcedureOutput } from '../../shared/contract/procedures.ts';
import { type TableFormat, tableFormatFacts } from '../../shared/domain/table-formats.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './export.module.css';
import { PreviewTable } from './preview-table.tsx';

type Look = 'table' | 'text';
const looks = [
  { value: 'table', label: 'Table' },
  { value: 'text', label: 'File' },
] as const;

interface FilePreviewProps {
  format: TableFormat;
  preview: ProcedureOutput<'exports.preview'>;
}

/** The beginning of the file: as a table, and where it is text to be read, letter for letter. */
export function FilePreview({ format, preview }: FilePreviewProps) {
  // Text in profiles is looked at in spreadsheets; other text is read as it stands.
  const [look, setLook] = useState<Look>(tableFormatFacts[format].hasProfiles ? 'table' : 'text');
  const { records } = tableFormatFacts[format];
  const isText = preview.text !== null && look === 'text';
  const isWhole = preview.rows.length === preview.rowCount;
  return (
    <>
      <div className={styles.previewHead}>
        <h3 className={styles.previewTitle}>
          {isWhole
            ? `The ${records?.several ?? 'rows'}, as they will stand in the file`
            : `First ${preview.rows.length} ${records?.several ?? 'rows'}, as they will stand in the file`}
        </h3>
        {preview.text !== null && records === null && (
          <SegmentedControl label="Show" segments={looks} value={look} onChange={setLook} />
        )}
      </div>
      {isText ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label="Beginning of the file" className={styles.preview} tabIndex={0}>
          <pre className={styles.text}>{preview.text}</pre>
        </section>
      ) : (
        <PreviewTable preview={preview} look={format} />
      )}
    </>
  );
}
