import { useMemo, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { TableUpdate } from '../../shared/domain/table-update.ts';
import { updatedFields, updatedKinds } from '../../shared/domain/table-update.ts';
import { effectiveDifferences, newNamesIn } from '../../shared/domain/table-update-choices.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { counted } from '../claims/import-claims-words.ts';
import { useBackend, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Select } from '../ui/select.tsx';
import { countByField, differenceKey, type Shown, shownRecords } from './choices.ts';
import { NewCodes } from './new-codes.tsx';
import styles from './table-update.module.css';
import { UpdateProblems } from './update-problems.tsx';
import { UpdateRecord } from './update-record.tsx';
import { fieldPlurals, summaryOf } from './update-words.ts';

/** Pixels; records not yet shown are taken to be this high. */
const estimatedRowHeight = 96;

interface TableUpdateFormProps {
  fileName: string;
  update: TableUpdate;
  onReadAgain: () => void;
  /** Takes the table for one of claims. */
  onImportClaims: () => void;
  onClose: () => void;
}

/** What a table that came back would change, to be ticked and taken over in one step. */
export function TableUpdateForm({
  fileName,
  update,
  onReadAgain,
  onImportClaims,
  onClose,
}: TableUpdateFormProps) {
  const client = useBackend();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Shown>('all');
  const chosen = useMemo(
    () => effectiveDifferences(update, made).filter((difference) => !left.has(differenceKey(difference))),
    [update, left, made],
  );
  const records = useMemo(() => shownRecords(update, shown), [update, shown]);
  const shownKeys = useMemo(
    () =>
      records.flatMap((record) => record.differences.map(({ field }) => differenceKey({ ...record, field }))),
    [records],
  );
  const apply = useProcedureMutation('imports.applyTableUpdate');
  const canApply = chosen.length > 0 && !apply.isPending;

  const tick = (keys: readonly string[], isTicked: boolean) =>
    setLeft((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (isTicked) after.delete(key);
        else after.add(key);
      }
      return after;
    });

  const submit = () =>
    apply.mutate(
      { differences: chosen, newCodes: [...made] },
      {
        onSuccess: ({ changes }) => {
          const title = `${counted(changes, 'change')} taken from the table`;
          announce(`${title}.`);
          void notifyUndoable(client, { title });
          onClose();
        },
      },
    );

  const newCodesOf = (after: string) => {
    const names = newNamesIn(after, update);
    return {
      made: names.filter((name) => made.has(name)),
      unmade: names.filter((name) => !made.has(name)),
    };
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => {
        if (canApply) submit();
      }}
      size="large"
      title={`Update from “${fileName}”`}
      footer={
        <>
          <span className={styles.footerWords}>Nothing is changed before you apply it.</span>
          <Button onPress={onClose}>Cancel</Button>
          {update.known === 0 ? (
            <Button variant="primary" onPress={onImportClaims}>
              Import as claims…
            </Button>
          ) : (
            <Button variant="primary" isDisabled={!canApply} isPending={apply.isPending} onPress={submit}>
              {`Apply ${counted(chosen.length, 'change')}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {apply.error && (
          <ErrorNotice
            error={apply.error}
            actions={<Button onPress={onReadAgain}>Read the table again</Button>}
          />
        )}
        {update.warnings.map((warning) => (
          <Notice key={warning} tone="warning">
            {warning}
          </Notice>
        ))}
        {update.known === 0 ? (
          <Notice>
            None of the identifiers in this table is in this project, so there is nothing it could update. If
            it is from another project, its claims can be brought in as new ones.
          </Notice>
        ) : (
          <p role="status">{summaryOf(update)}</p>
        )}
        {update.newCodes.length > 0 && <NewCodes codes={update.newCodes} made={made} onChange={setMade} />}
        {update.records.length > 0 && (
          <>
            <div className={styles.tools}>
              <Checkbox
                isSelected={shownKeys.every((key) => !left.has(key))}
                isIndeterminate={
                  shownKeys.some((key) => left.has(key)) && !shownKeys.every((key) => left.has(key))
                }
                onChange={(isSelected) => tick(shownKeys, isSelected)}
              >
                {`Take ${shown === 'all' ? 'all' : 'these'} ${counted(shownKeys.length, 'difference')}`}
              </Checkbox>
              <ShownSelect update={update} shown={shown} onChange={setShown} />
            </div>
            <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight }}>
              <GridList
                key={shown}
                aria-label="Differences"
                className={styles.records ?? ''}
                keyboardNavigationBehavior="tab"
                items={records.map((record) => ({ id: `${record.kind} ${record.id}`, record }))}
                dependencies={[left, made]}
              >
                {({ id, record }) => (
                  <GridListItem
                    id={id}
                    textValue={`${record.label}, ${counted(record.differences.length, 'difference')}`}
                    className={styles.item ?? ''}
                  >
                    <UpdateRecord
                      record={record}
                      isTicked={(key) => !left.has(key)}
                      onTick={tick}
                      newCodesOf={newCodesOf}
                    />
                  </GridListItem>
                )}
              </GridList>
            </Virtualizer>
          </>
        )}
        <UpdateProblems problems={update.problems} isOpen={update.records.length === 0} />
        {update.ignoredColumns.length > 0 && (
          <p className={styles.ignored}>
            {`Columns that are not read back: ${update.ignoredColumns.join(', ')}.`}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function ShownSelect({
  update,
  shown,
  onChange,
}: {
  update: TableUpdate;
  shown: Shown;
  onChange: (shown: Shown) => void;
}) {
  const counts = countByField(update);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const fields = updatedKinds.flatMap((kind) => updatedFields[kind]).filter((field) => counts.has(field));
  if (fields.length < 2) return null;
  return (
    <Select<Shown>
      aria-label="Differences shown"
      options={[
        { value: 'all', label: `All fields (${all})` },
        ...fields.map((field) => ({ value: field, label: `${fieldPlurals[field]} (${counts.get(field)})` })),
      ]}
      value={shown}
      onChange={onChange}
    />
  );
}
