import { type ReactNode, useMemo, useState } from 'react';
import {
  previewedReferences,
  type ReferenceDraft,
  referenceFormatNames,
} from '../../shared/domain/references.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { counted } from '../claims/import-claims-words.ts';
import { useBackend, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './import-references.module.css';
import {
  asProposed,
  filterReferences,
  importInput,
  type ReferenceDecisions,
  type ReferenceFilter,
  referenceFilters,
} from './reference-decisions.ts';
import { ReferenceRow } from './reference-row.tsx';

/** Lines that could not be read, shown before importing. */
const problemLimit = 20;
const filterWords: Readonly<Record<ReferenceFilter, string>> = {
  all: 'All',
  new: 'New',
  matched: 'In the project',
  warned: 'With warnings',
};

interface ImportReferencesFormProps {
  title: string;
  /** Null while the file is being read, or when it cannot be. */
  draft: ReferenceDraft | null;
  whileReading: ReactNode;
  onClose: () => void;
}

/** The references of a file: which are new, which are sources already, and what they would change there. */
export function ImportReferencesForm({ title, draft, whileReading, onClose }: ImportReferencesFormProps) {
  const client = useBackend();
  const [decisions, setDecisions] = useState(asProposed);
  const store = useProcedureMutation('references.import');
  const count = (draft?.counts.all ?? 0) - decisions.leftOut.size;
  const canImport = count > 0 && !store.isPending;

  const submit = () => {
    if (!draft) return;
    store.mutate(importInput(draft, decisions), {
      onSuccess: ({ made, completed, unchanged }) => {
        const parts = [
          ...(made > 0 ? [`${counted(made, 'source')} made`] : []),
          ...(completed > 0 ? [`${counted(completed, 'source')} completed`] : []),
          ...(unchanged > 0 ? [`${counted(unchanged, 'source')} unchanged`] : []),
        ];
        announce(`${counted(count, 'reference')} imported.`);
        void notifyUndoable(client, {
          title: `${counted(count, 'reference')} imported`,
          detail: `${parts.join(', ')}.`,
        });
        useWorkbench.getState().setView('read');
        onClose();
      },
    });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => {
        if (canImport) submit();
      }}
      title={title}
      size="large"
      footer={
        <>
          <span className={styles.summary}>{draft && summaryWords(draft)}</span>
          <Button onPress={onClose}>{draft ? 'Cancel' : 'Close'}</Button>
          {draft && (
            <Button variant="primary" isDisabled={count === 0} isPending={store.isPending} onPress={submit}>
              {`Import ${counted(count, 'reference')}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {store.error && <ErrorNotice error={store.error} />}
        {draft ? (
          <FoundReferences draft={draft} decisions={decisions} onDecide={setDecisions} />
        ) : (
          whileReading
        )}
      </div>
    </Dialog>
  );
}

interface FoundReferencesProps {
  draft: ReferenceDraft;
  decisions: ReferenceDecisions;
  onDecide: (change: (decisions: ReferenceDecisions) => ReferenceDecisions) => void;
}

function FoundReferences({ draft, decisions, onDecide }: FoundReferencesProps) {
  const [filter, setFilter] = useState<ReferenceFilter>('all');
  const { items, counts, problems, warnings, format } = draft;
  const shown = useMemo(() => filterReferences(items, filter), [items, filter]);
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      {problems.length > 0 && (
        <Notice tone="warning">
          {`${counted(problems.length, 'place')} of this ${referenceFormatNames[format]} file could not be read and will be left out:`}
          <ul className={styles.problems} aria-label="What could not be read">
            {problems.slice(0, problemLimit).map(({ line, message }) => (
              <li key={`${line} ${message}`}>{`Line ${line}: ${message}`}</li>
            ))}
            {problems.length > problemLimit && (
              <li>{`and ${(problems.length - problemLimit).toLocaleString('en')} more`}</li>
            )}
          </ul>
        </Notice>
      )}
      <div className={styles.tools}>
        <SegmentedControl
          label="Show"
          segments={referenceFilters.map((value) => ({
            value,
            label: `${filterWords[value]} (${filterReferences(items, value).length})`,
          }))}
          value={filter}
          onChange={setFilter}
        />
        {counts.all > items.length && (
          <span className={styles.note}>
            {`The first ${previewedReferences.toLocaleString('en')} of ${counted(counts.all, 'reference')}; the others come in as they are found.`}
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <Notice>No reference of this kind.</Notice>
      ) : (
        <ul className={styles.references} aria-label="References to import">
          {shown.map((item) => (
            <ReferenceRow key={item.ordinal} item={item} decisions={decisions} onDecide={onDecide} />
          ))}
        </ul>
      )}
    </>
  );
}

function summaryWords({ counts: { all, matched, differing } }: ReferenceDraft): string {
  return [
    `${counted(all - matched, 'new reference')}`,
    ...(matched > 0 ? [`${matched.toLocaleString('en')} in the project already`] : []),
    ...(differing > 0 ? [`${differing.toLocaleString('en')} with differences`] : []),
  ].join(' · ');
}
