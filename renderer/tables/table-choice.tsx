import { tableKinds, tableWords } from '../../shared/domain/tables/table-kinds.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { Select } from '../ui/select.tsx';
import styles from './tables-view.module.css';

interface TableChoiceProps {
  /** Each table has a bar of its own: the choice in the next one takes the focus over from the one that was used. */
  autoFocus: boolean;
  onChoose: () => void;
}

/** Which of the project's tables is shown. */
export function TableChoice({ autoFocus, onChoose }: TableChoiceProps) {
  const table = useWorkbench((workbench) => workbench.table);
  const showTable = useWorkbench((workbench) => workbench.showTable);
  return (
    <div className={styles.choice}>
      <Select
        aria-label="Table"
        autoFocus={autoFocus}
        options={tableKinds.map((kind) => ({
          value: kind,
          label: tableWords[kind].name,
          description: tableWords[kind].rows,
        }))}
        value={table}
        onChange={(kind) => {
          onChoose();
          showTable(kind);
        }}
      />
    </div>
  );
}
