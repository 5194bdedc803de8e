import { useMemo, useState } from 'react';
import {
  type ClaimColumns,
  type ClaimTable,
  claimsOfTable,
  countGuardedCells,
  maximumImportedClaims,
} from '../../shared/domain/claim-table.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend, useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Select } from '../ui/select.tsx';
import styles from './import-claims.module.css';
import { counted, leftOutWords } from './import-claims-words.ts';
import { confidenceInWords, verdictLabels } from './verdict-words.ts';

/** Claims shown before importing. */
const previewLimit = 100;
const noColumn = 'none';

interface ImportClaimsFormProps {
  title: string;
  table: ClaimTable;
  columns: ClaimColumns;
  onChangeColumns: (columns: ClaimColumns) => void;
  onClose: () => void;
}

/** Which columns say what, and the claims that come of it. */
export function ImportClaimsForm({ title, table, columns, onChangeColumns, onClose }: ImportClaimsFormProps) {
  const client = useBackend();
  const existing = useProcedure('claims.list', {}).data;
  const [keepsGuards, setKeepsGuards] = useState(false);
  const found = useMemo(() => claimsOfTable(table, columns, { keepsGuards }), [table, columns, keepsGuards]);
  const guarded = useMemo(() => countGuardedCells(table, columns), [table, columns]);
  const known = useMemo(() => new Set((existing ?? []).map(({ statement }) => statement)), [existing]);
  const fresh = useMemo(() => found.claims.filter(({ statement }) => !known.has(statement)), [found, known]);
  const isTooMany = fresh.length > maximumImportedClaims;
  const canImport = fresh.length > 0 && !isTooMany;
  const store = useProcedureMutation('claims.import');

  const submit = () =>
    store.mutate(
      { claims: [...fresh] },
      {
        onSuccess: ({ made }) => {
          announce(`${counted(made, 'claim')} imported.`);
          void notifyUndoable(client, { title: `${counted(made, 'claim')} imported` });
          useWorkbench.getState().setView('claims');
          onClose();
        },
      },
    );

  const options = table.columns.map((label, index) => ({ value: String(index), label }));
  const optional = [{ value: noColumn, label: 'Not in the table' }, ...options];
  const optionOf = (column: number | null) => (column === null ? noColumn : String(column));
  const columnOf = (value: string) => (value === noColumn ? null : Number(value));
  const leftOut = leftOutWords(found, found.claims.length - fresh.length);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => {
        if (canImport && !store.isPending) submit();
      }}
      title={title}
      footer={
        <>
          <span className={styles.summary}>{leftOut.join(' · ')}</span>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!canImport} isPending={store.isPending} onPress={submit}>
            {`Import ${counted(fresh.length, 'claim')}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {store.error && <ErrorNotice error={store.error} />}
        {table.warnings.map((warning) => (
          <Notice key={warning} tone="warning">
            {warning}
          </Notice>
        ))}
        {isTooMany && (
          <Notice tone="warning">
            {`At most ${counted(maximumImportedClaims, 'claim')} can be imported at once. Split the table and import the parts.`}
          </Notice>
        )}
        {found.unknownVerdicts.length > 0 && (
          <Notice tone="warning">
            {`Verdicts that are not known here: ${found.unknownVerdicts.slice(0, 5).join(', ')}. Claims with such a verdict come in as open.`}
          </Notice>
        )}
        {found.unknownConfidences.length > 0 && (
          <Notice tone="warning">
            {`Confidences that are not known here: ${found.unknownConfidences.slice(0, 5).join(', ')}. Claims with such a confidence come in without one.`}
          </Notice>
        )}
        <div className={styles.columns}>
          <Select
            label="Statement"
            options={options}
            value={optionOf(columns.statement)}
            onChange={(value) => onChangeColumns({ ...columns, statement: Number(value) })}
          />
          <Select
            label="Description"
            options={optional}
            value={optionOf(columns.description)}
            onChange={(value) => onChangeColumns({ ...columns, description: columnOf(value) })}
          />
          <Select
            label="Verdict"
            options={optional}
            value={optionOf(columns.verdict)}
            onChange={(value) => onChangeColumns({ ...columns, verdict: columnOf(value) })}
          />
          <Select
            label="Confidence"
            options={optional}
            value={optionOf(columns.confidence)}
            onChange={(value) => onChangeColumns({ ...columns, confidence: columnOf(value) })}
          />
        </div>
        {guarded > 0 && (
          <Checkbox isSelected={!keepsGuards} onChange={(takesOff) => setKeepsGuards(!takesOff)}>
            {`Take off the apostrophe that keeps spreadsheets from running a cell as a formula (${counted(guarded, 'cell')})`}
          </Checkbox>
        )}
        {fresh.length === 0 ? (
          <Notice>
            {found.claims.length === 0
              ? 'This column states no claim. Choose the column that does.'
              : 'Every claim of this table is in the project already.'}
          </Notice>
        ) : (
          <>
            <h3 className={styles.previewTitle}>
              {fresh.length > previewLimit
                ? `The first ${previewLimit} of ${counted(fresh.length, 'new claim')}`
                : counted(fresh.length, 'new claim')}
            </h3>
            <ul className={styles.claims} aria-label="Claims to import">
              {fresh.slice(0, previewLimit).map(({ statement, description, verdict, confidence }) => (
                <li key={statement} className={styles.claim}>
                  <span className={styles.statement} dir="auto">
                    {statement}
                  </span>
                  {(verdict !== 'open' || confidence) && (
                    <span className={styles.verdict}>
                      {[verdictLabels[verdict], confidenceInWords(confidence)].filter(Boolean).join(', ')}
                    </span>
                  )}
                  {description !== '' && (
                    <span className={styles.description} dir="auto">
                      {description}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
