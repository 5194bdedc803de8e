import { useMemo } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { type DocumentKind, documentKinds } from '../../shared/domain/documents.ts';
import type { ImportDraft } from '../../shared/domain/imports.ts';
import { SourceForm } from '../sources/source-form.tsx';
import { applyFormValues } from '../sources/source-form-values.ts';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { changeKind, type DraftEdits, problemsOf, segmentsAsEdited, toggleSegment } from './draft-edits.ts';
import { DuplicateChoice } from './duplicate-choice.tsx';
import styles from './import-preview.module.css';
import { SegmentList } from './segment-list.tsx';

const kindLabels: Readonly<Record<DocumentKind, string>> = { article: 'Article', interview: 'Interview' };

interface ImportPreviewProps {
  draft: ImportDraft;
  edits: DraftEdits;
  onEdit: (edits: DraftEdits) => void;
  error: AppError | null;
  showProblems: boolean;
  onOpenExisting: (documentId: string) => void;
}

/** What was found in a document: its bibliographic fields on the left, its text as it will stand on the right. */
export function ImportPreview({
  draft,
  edits,
  onEdit,
  error,
  showProblems,
  onOpenExisting,
}: ImportPreviewProps) {
  const segments = useMemo(() => segmentsAsEdited(draft, edits), [draft, edits]);
  const { provenance } = useMemo(() => applyFormValues(draft, edits.values), [draft, edits.values]);
  return (
    <div className={styles.preview}>
      <div className={styles.notices}>
        {error && <ErrorNotice error={error} />}
        {draft.duplicateOf.length > 0 && (
          <DuplicateChoice
            duplicates={draft.duplicateOf}
            isTranscript={draft.cues.length > 0 || draft.segments.some(({ speaker }) => speaker !== null)}
            destination={edits.destination}
            onChange={(destination) => onEdit({ ...edits, destination })}
            onOpen={onOpenExisting}
          />
        )}
        {draft.warnings.map((warning) => (
          <Notice key={warning} tone="warning">
            {warning}
          </Notice>
        ))}
      </div>
      <section className={styles.fields} aria-label="Source">
        <SegmentedControl
          label="Kind of document"
          segments={documentKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
          value={edits.kind}
          onChange={(kind) => onEdit(changeKind(draft, edits, kind))}
        />
        <SourceForm
          values={edits.values}
          onChange={(values) => onEdit({ ...edits, values })}
          problems={showProblems ? problemsOf(draft, edits) : {}}
          provenance={provenance}
        />
      </section>
      <section className={styles.text} aria-label="Text">
        <SegmentList
          text={draft.text}
          encoding={draft.encoding}
          segments={segments}
          onToggle={(ordinal) => onEdit(toggleSegment(edits, ordinal))}
        />
      </section>
    </div>
  );
}
