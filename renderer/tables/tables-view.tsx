import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { useWorkbench } from '../app/workbench-store.ts';
import { useLastAnswer } from '../sources/use-last-answer.ts';
import { useStyleDialog } from '../styles/style-dialog-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { createLineJoiner } from './evidence-lines.ts';
import { EvidenceTablePanel } from './evidence-table-panel.tsx';
import { useTableStyle } from './table-style.ts';
import styles from './tables-view.module.css';

/** The evidence table: one row per link of a quote to a claim. */
export function TablesView() {
  const cited = useTableStyle();
  const table = useProcedure('tables.evidence', { cited });
  // While the table is made in another style it stays as it was.
  const data = useLastAnswer(table.data);
  const [join] = useState(createLineJoiner);
  const openStyles = useStyleDialog((dialog) => dialog.open);
  const setView = useWorkbench((workbench) => workbench.setView);

  if (table.error && !table.data) {
    return (
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
    );
  }
  if (!data) {
    return (
      <div className={styles.message}>
        <Progress label="Loading the evidence table…" value={null} />
      </div>
    );
  }
  if (data.rows.length === 0) {
    return (
      <EmptyState
        icon={Table2}
        title="No evidence yet"
        actions={
          <>
            <Button onPress={() => setView('read')}>Go to Read</Button>
            <Button onPress={() => setView('claims')}>Go to Claims</Button>
          </>
        }
      >
        The table has one row for each quote you link to a claim. Mark a quote while reading, then press L to
        link it.
      </EmptyState>
    );
  }
  return <EvidenceTablePanel lines={join(data)} />;
}
