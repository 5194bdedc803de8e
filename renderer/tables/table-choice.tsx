import { tableKinds, tableWords } from '../../shared/domain/tables/table-kinds.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { Select } from '../ui/select.tsx';
import styles from './tables-view.module.css';

/** Which of the project's tables is shown. */
export function TableChoice() {
  const table = useWorkbench((workbench) => workbench.table);
  const showTable = useWorkbench((workbench) => workbench.showTable);
  return (
    <div className={styles.choice}>
      <Select
        aria-label="Table"
        options={tableKinds.map((kind) => ({
          value: kind,
          label: tableWords[kind].name,
          description: tableWords[kind].rows,
        }))}
        value={table}
        onChange={showTable}
      />
    </div>
  );
}
