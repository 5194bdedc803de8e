import type {
  CellFocusedEvent,
  GridApi,
  GridReadyEvent,
  GridState,
  RowDoubleClickedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ClipboardEvent, useRef } from 'react';
import { announce } from '../app/announce.ts';
import { columnDefinitions } from './column-definitions.ts';
import { copiedText } from './copied-text.ts';
import styles from './evidence-grid.module.css';
import type { EvidenceLine } from './evidence-lines.ts';
import { gridModules } from './grid-modules.ts';
import { type SavedGridState, toSavedState } from './grid-state.ts';
import { type GridPlace, returnToRows, tabWithinGrid } from './grid-tabbing.ts';
import { gridTheme } from './grid-theme.ts';
import { gridWords } from './grid-words.ts';
import { rowHeight } from './row-size.ts';

export type EvidenceGridApi = GridApi<EvidenceLine>;

/** Lets the grid add its style elements under our content security policy. */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

interface EvidenceGridProps {
  lines: readonly EvidenceLine[];
  /** The state to start with; later states are set through the grid's own interface. */
  initialState: SavedGridState;
  quickFilter: string;
  onReady: (api: EvidenceGridApi) => void;
  onGone: () => void;
  onStateChange: (state: SavedGridState) => void;
  /** The rows shown have changed: by data, filter or sort. */
  onRowsChange: (api: EvidenceGridApi) => void;
  onFocusLine: (line: EvidenceLine) => void;
  /** Double-click or Enter on a row. */
  onOpen: (line: EvidenceLine) => void;
}

/** The evidence table itself: AG Grid with our columns, filters and keys. */
export function EvidenceGrid(props: EvidenceGridProps) {
  const { lines, initialState, quickFilter } = props;
  const api = useRef<EvidenceGridApi | null>(null);
  const lastPlace = useRef<GridPlace | null>(null);

  const copy = (event: ClipboardEvent) => {
    if (isTextField(event.target) || !document.getSelection()?.isCollapsed || !api.current) return;
    const copied = copiedText(api.current);
    if (!copied) return;
    event.clipboardData.setData('text/plain', copied.text);
    event.preventDefault();
    announce(copied.rowCount > 1 ? `${copied.rowCount} rows copied.` : 'Cell copied.');
  };

  return (
    <div
      className={styles.grid}
      onCopy={copy}
      onKeyDownCapture={(event) => {
        if (api.current) tabWithinGrid(event, api.current, lastPlace);
      }}
    >
      <AgGridReact<EvidenceLine>
        modules={gridModules}
        theme={gridTheme}
        {...(styleNonce ? { styleNonce } : {})}
        localeText={gridWords}
        rowData={[...lines]}
        columnDefs={columnDefinitions}
        getRowId={({ data }) => data.row.id}
        initialState={initialState as GridState}
        enableFilterHandlers
        quickFilterText={quickFilter}
        cacheQuickFilter
        rowHeight={rowHeight}
        rowSelection={{
          mode: 'multiRow',
          checkboxes: false,
          headerCheckbox: false,
          enableClickSelection: true,
        }}
        multiSortKey="ctrl"
        tabToNextCell={leaveGrid}
        tabToNextHeader={leaveGrid}
        focusGridInnerElement={({ fromBottom, api: grid }) =>
          fromBottom && returnToRows(grid, lastPlace.current)
        }
        suppressDragLeaveHidesColumns
        suppressNoRowsOverlay
        tooltipShowDelay={500}
        onGridReady={(event: GridReadyEvent<EvidenceLine>) => {
          api.current = event.api;
          props.onReady(event.api);
        }}
        onGridPreDestroyed={() => {
          api.current = null;
          props.onGone();
        }}
        onStateUpdated={({ state }) => props.onStateChange(toSavedState(state))}
        onModelUpdated={(event) => props.onRowsChange(event.api)}
        onCellFocused={(event: CellFocusedEvent<EvidenceLine>) => {
          lastPlace.current = placeOf(event) ?? lastPlace.current;
          const line =
            event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
          if (line) props.onFocusLine(line);
        }}
        onRowDoubleClicked={({ data }: RowDoubleClickedEvent<EvidenceLine>) => {
          if (data) props.onOpen(data);
        }}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') props.onOpen(data);
        }}
      />
    </div>
  );
}

function leaveGrid(): boolean {
  return false;
}

function placeOf({ rowIndex, column }: CellFocusedEvent<EvidenceLine>): GridPlace | null {
  if (rowIndex === null || column === null) return null;
  return { rowIndex, columnId: typeof column === 'string' ? column : column.getUniqueId() };
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
