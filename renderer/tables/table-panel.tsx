import { Download, FilterX, PanelBottom, Search } from 'lucide-react';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { firstState, type SavedTableState } from '../../shared/domain/tables/saved-table-state.ts';
import type { OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import { tableWords } from '../../shared/domain/tables/table-kinds.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { announce } from '../app/announce.ts';
import { runCommand } from '../app/commands.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useTableMemory, useWorkbench } from '../app/workbench-store.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CheckCitationsButton } from './check-citations-button.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { fromSavedState, stateColumnsOf } from './grid-state.ts';
import { openRow, useRowOpeners } from './open-row.ts';
import { RowDetails } from './row-details.tsx';
import { shownTable } from './shown-table.ts';
import { TableGrid, type TableGridApi } from './table-grid.tsx';
import { useTableOnScreen } from './table-on-screen.ts';
import { TableStyleButton } from './table-style-button.tsx';
import styles from './tables-view.module.css';
import { useCopyRows } from './use-copy-rows.ts';
import { ViewMenu } from './view-menu.tsx';

interface TablePanelProps {
  table: OpenTable;
  lines: TableLine[];
  /** Leads to another table. */
  choice: ReactNode;
}

/** A table with its toolbar above and the details of the row one stands on below. */
export function TablePanel({ table, lines, choice }: TablePanelProps) {
  const { state: kept, quickFilter, showDetails } = useTableMemory();
  const remember = useWorkbench((workbench) => workbench.rememberTable);
  const showTableAs = useWorkbench((workbench) => workbench.showTableAs);
  const stateColumns = useMemo(() => stateColumnsOf(table), [table]);
  const state = useMemo(() => fromSavedState(kept, stateColumns), [kept, stateColumns]);
  const [initialState] = useState(state);
  const [api, setApi] = useState<TableGridApi | null>(null);
  const [shownCount, setShownCount] = useState(lines.length);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const searchedFor = useDeferredValue(quickFilter);
  const openers = useRowOpeners();
  const copyRows = useCopyRows(table, api, focusedId);
  const panel = useRef<HTMLElement>(null);
  useHeldFocus(panel);

  const focusedLine = useMemo(() => lines.find((line) => line.row.id === focusedId), [lines, focusedId]);
  const order = useMemo(() => {
    const columns = new Map(table.columns.map((column) => [column.id, column]));
    return (state.columnOrder?.orderedColIds ?? []).flatMap((id) => columns.get(id) ?? []);
  }, [table, state]);
  const hidden = new Set(state.columnVisibility?.hiddenColIds ?? []);
  const isFiltered = quickFilter !== '' || Object.keys(state.filter?.filterModel ?? {}).length > 0;
  const { name } = tableWords[table.kind];

  const setTable = (next: SavedTableState) =>
    api?.setState(next as Parameters<TableGridApi['setState']>[0], placesKept);
  const clearFilters = () => {
    api?.setFilterModel(null);
    remember({ quickFilter: '' });
    announce(`All ${lines.length} rows are shown.`);
  };
  useEffect(() => {
    if (!api) return;
    useTableOnScreen.setState({ readShown: () => shownTable(api, table) });
    return () => useTableOnScreen.setState({ readShown: null });
  }, [api, table]);

  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={`${name} table`}>
      <div className={styles.toolbar} role="toolbar" aria-label={`${name} table`}>
        {choice}
        <ViewMenu
          table={table}
          columns={stateColumns}
          state={state}
          onApply={({ table: kind, name: viewName, state: next, quickFilter, cited }) => {
            if (kind !== table.kind) return showTableAs(kind, { state: next, quickFilter, viewName, cited });
            remember({ viewName, quickFilter, cited });
            setTable(fromSavedState(next, stateColumns));
          }}
        />
        <div className={styles.search}>
          <TextField
            aria-label="Search the table"
            placeholder="Search the table"
            icon={Search}
            value={quickFilter}
            onChange={(text) => remember({ quickFilter: text })}
          />
        </div>
        <span className={styles.count} aria-live="polite">
          {shownCount === lines.length
            ? lines.length === 1
              ? '1 row'
              : `${lines.length} rows`
            : `${shownCount} of ${lines.length} rows`}
        </span>
        {isFiltered && (
          <Button variant="quiet" icon={FilterX} onPress={clearFilters}>
            Clear filters
          </Button>
        )}
        <span className={styles.space} />
        {table.columns.some(({ id }) => id === 'citation') && (
          <>
            <TableStyleButton />
            <CheckCitationsButton />
          </>
        )}
        <ColumnChooser
          order={order}
          visible={new Set(order.map(({ id }) => id).filter((id) => !hidden.has(id)))}
          onVisibleChange={(visible) => {
            api?.setColumnsVisible([...visible], true);
            api?.setColumnsVisible(
              order.map(({ id }) => id).filter((id) => !visible.has(id)),
              false,
            );
          }}
          onOrderChange={(next) => api?.moveColumns([...next], 0)}
          onReset={() =>
            setTable({
              ...state,
              ...firstState(stateColumns),
            })
          }
        />
        <IconButton
          icon={PanelBottom}
          label={showDetails ? 'Hide details' : 'Show details'}
          onPress={() => remember({ showDetails: !showDetails })}
        />
        <CopyMenu {...copyRows} />
        <Button icon={Download} onPress={() => runCommand('exports.table')}>
          Export…
        </Button>
      </div>
      <TableGrid
        table={table}
        lines={lines}
        initialState={initialState}
        quickFilter={searchedFor}
        onReady={setApi}
        onGone={() => setApi(null)}
        onStateChange={(next) => remember({ state: next })}
        onRowsChange={(grid) => setShownCount(grid.getDisplayedRowCount())}
        onFocusLine={(line) => setFocusedId(line.row.id)}
        onOpen={(line) => openRow(table.about(line.row), openers)}
      />
      {showDetails && focusedLine && (
        <RowDetails
          table={table}
          line={focusedLine}
          openers={openers}
          onClose={() => remember({ showDetails: false })}
        />
      )}
    </section>
  );
}

/** What setting a view leaves as it is: the analyst stays where they are. */
const placesKept: Parameters<TableGridApi['setState']>[1] = ['focusedCell', 'rowSelection', 'scroll'];
