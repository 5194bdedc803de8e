import type {
  CellFocusedEvent,
  GridApi,
  GridReadyEvent,
  GridState,
  RowDoubleClickedEvent,
  RowSelectionOptions,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ClipboardEvent, type CSSProperties, useMemo, useRef } from 'react';
import type { SavedTableState } from '../../shared/domain/tables/saved-table-state.ts';
import type { OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { announce } from '../app/announce.ts';
import { columnDefinitions } from './column-definitions.ts';
import { copiedText } from './copied-text.ts';
import { gridModules } from './grid-modules.ts';
import { toSavedState } from './grid-state.ts';
import { type GridPlace, returnToRows, tabWithinGrid } from './grid-tabbing.ts';
import { gridTheme } from './grid-theme.ts';
import { gridWords } from './grid-words.ts';
import { headerHeight, linesPerRow, rowHeight } from './row-size.ts';
import styles from './table-grid.module.css';

export type TableGridApi = GridApi<TableLine>;

/** Lets the grid add its style elements under our content security policy. */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

interface TableGridProps {
  table: OpenTable;
  /** The very same array until they change: the grid compares it with the last. */
  lines: TableLine[];
  /** The state to start with; later states are set through the grid's own interface. */
  initialState: SavedTableState;
  quickFilter: string;
  onReady: (api: TableGridApi) => void;
  onGone: () => void;
  onStateChange: (state: SavedTableState) => void;
  /** The rows shown have changed: by data, filter or sort. */
  onRowsChange: (api: TableGridApi) => void;
  onFocusLine: (line: TableLine) => void;
  /** Double-click or Enter on a row. */
  onOpen: (line: TableLine) => void;
}

/** The table itself: AG Grid with our columns, filters and keys. */
export function TableGrid(props: TableGridProps) {
  const { table, lines, initialState, quickFilter } = props;
  // Columns stay what they are until other documents or sources come in.
  const columnKey = table.columns.map(({ id, label }) => `${id} ${label}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: two tables with the same key have the same columns
  const columns = useMemo(() => columnDefinitions(table), [columnKey]);
  const api = useRef<TableGridApi | null>(null);
  const lastPlace = useRef<GridPlace | null>(null);

  const copy = (event: ClipboardEvent) => {
    if (isTextField(event.target) || !document.getSelection()?.isCollapsed || !api.current) return;
    const copied = copiedText(api.current, table);
    if (!copied) return;
    event.clipboardData.setData('text/plain', copied.text);
    event.preventDefault();
    announce(copied.rowCount > 1 ? `${copied.rowCount} rows copied.` : 'Cell copied.');
  };

  return (
    <div
      className={styles.grid}
      style={{ '--lines-per-row': linesPerRow(table.kind) } as CSSProperties}
      onCopy={copy}
      onKeyDownCapture={(event) => {
        if (api.current) tabWithinGrid(event, api.current, lastPlace);
      }}
    >
      <AgGridReact<TableLine>
        modules={gridModules}
        theme={gridTheme}
        {...(styleNonce ? { styleNonce } : {})}
        localeText={gridWords}
        rowData={lines}
        columnDefs={columns}
        maintainColumnOrder
        getRowId={({ data }) => data.row.id}
        initialState={initialState as GridState}
        enableFilterHandlers
        quickFilterText={quickFilter}
        cacheQuickFilter
        rowHeight={rowHeight(table.kind)}
        headerHeight={headerHeight(table.kind)}
        rowSelection={rowSelection}
        multiSortKey="ctrl"
        tabToNextCell={leaveGrid}
        tabToNextHeader={leaveGrid}
        focusGridInnerElement={({ fromBottom, api: grid }) =>
          fromBottom && returnToRows(grid, lastPlace.current)
        }
        suppressDragLeaveHidesColumns
        suppressNoRowsOverlay
        tooltipShowDelay={500}
        onGridReady={(event: GridReadyEvent<TableLine>) => {
          api.current = event.api;
          props.onReady(event.api);
        }}
        onGridPreDestroyed={() => {
          api.current = null;
          props.onGone();
        }}
        onStateUpdated={({ state }) => props.onStateChange(toSavedState(state))}
        onModelUpdated={(event) => props.onRowsChange(event.api)}
        onCellFocused={(event: CellFocusedEvent<TableLine>) => {
          lastPlace.current = placeOf(event) ?? lastPlace.current;
          const line =
            event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
          if (line) props.onFocusLine(line);
        }}
        onRowDoubleClicked={({ data }: RowDoubleClickedEvent<TableLine>) => {
          if (data) props.onOpen(data);
        }}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') props.onOpen(data);
        }}
      />
    </div>
  );
}

/** One object: with a new one at each render the grid would begin anew. */
const rowSelection: RowSelectionOptions = {
  mode: 'multiRow',
  checkboxes: false,
  headerCheckbox: false,
  enableClickSelection: true,
};

function leaveGrid(): boolean {
  return false;
}

function placeOf({ rowIndex, column }: CellFocusedEvent<TableLine>): GridPlace | null {
  if (rowIndex === null || column === null) return null;
  return { rowIndex, columnId: typeof column === 'string' ? column : column.getUniqueId() };
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
