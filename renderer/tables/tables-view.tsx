import { type ReactNode, useMemo, useState } from 'react';
import { usedColumnsOf } from '../../shared/domain/tables/saved-table-state.ts';
import type { TableData } from '../../shared/domain/tables/table-data.ts';
import { needsPlaces, openTable } from '../../shared/domain/tables/table-definitions.ts';
import { type TableKind, tableWords } from '../../shared/domain/tables/table-kinds.ts';
import { createLineJoiner } from '../../shared/domain/tables/table-lines.ts';
import { useTableMemory, useWorkbench } from '../app/workbench-store.ts';
import { useLastAnswer } from '../sources/use-last-answer.ts';
import { useStyleDialog } from '../styles/style-dialog-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { NoRows } from './no-rows.tsx';
import { TableChoice } from './table-choice.tsx';
import { TablePanel } from './table-panel.tsx';
import { useTableStyle } from './table-style.ts';
import styles from './tables-view.module.css';

/** The project's tables, one at a time. */
export function TablesView() {
  const table = useWorkbench((workbench) => workbench.table);
  const [wasChosen, setWasChosen] = useState(false);
  return (
    <TableOfKind
      key={table}
      kind={table}
      choice={<TableChoice autoFocus={wasChosen} onChoose={() => setWasChosen(true)} />}
    />
  );
}

interface TableOfKindProps {
  kind: TableKind;
  /** Leads to another table; stands in the bar. */
  choice: ReactNode;
}

function TableOfKind({ kind, choice }: TableOfKindProps) {
  const cited = useTableStyle();
  const { state } = useTableMemory();
  const places = state !== null && needsPlaces(usedColumnsOf(state));
  const table = useProcedure('tables.read', { table: kind, cited, places });
  // While the table is made in another style, or with more columns, it stays as it was.
  const data = useLastAnswer(table.data);
  const openStyles = useStyleDialog((dialog) => dialog.open);

  if (table.error && !table.data) {
    return (
      <WithoutRows kind={kind} choice={choice}>
        <div className={styles.message}>
          <ErrorNotice
            error={table.error}
            actions={
              <>
                <Button onPress={() => table.refetch()}>Try again</Button>
                {table.error.code.startsWith('citation.') && (
                  <Button onPress={() => openStyles('table')}>Choose a style…</Button>
                )}
              </>
            }
          />
        </div>
      </WithoutRows>
    );
  }
  if (!data) {
    return (
      <WithoutRows kind={kind} choice={choice}>
        <div className={styles.message}>
          <Progress label={`Loading the table “${tableWords[kind].name}”…`} value={null} />
        </div>
      </WithoutRows>
    );
  }
  if (data.rows.length === 0) {
    return (
      <WithoutRows kind={kind} choice={choice}>
        <NoRows kind={kind} />
      </WithoutRows>
    );
  }
  return <LoadedTable data={data} choice={choice} />;
}

function LoadedTable({ data, choice }: { data: TableData; choice: ReactNode }) {
  const [join] = useState(createLineJoiner);
  const table = useMemo(() => openTable(data.table, data), [data]);
  const lines = useMemo(() => join(table, data.rows), [join, table, data]);
  return <TablePanel table={table} lines={lines} choice={choice} />;
}

/** What stands in place of rows, with the choice of another table above. */
function WithoutRows({ kind, choice, children }: TableOfKindProps & { children: ReactNode }) {
  const label = `${tableWords[kind].name} table`;
  return (
    <section className={styles.panel} aria-label={label}>
      <div className={styles.toolbar} role="toolbar" aria-label={label}>
        {choice}
      </div>
      {children}
    </section>
  );
}
