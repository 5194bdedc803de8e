import { Download, FilterX, PanelBottom, Search } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { EvidenceColumnId } from '../../shared/domain/tables.ts';
import { announce } from '../app/announce.ts';
import { runCommand } from '../app/commands.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useOpenQuote } from '../app/use-open-quote.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CheckCitationsButton } from './check-citations-button.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { EvidenceGrid, type EvidenceGridApi } from './evidence-grid.tsx';
import type { EvidenceLine } from './evidence-lines.ts';
import { defaultGridState, type SavedGridState } from './grid-state.ts';
import { RowDetails } from './row-details.tsx';
import { shownTable } from './shown-table.ts';
import { useTableOnScreen } from './table-on-screen.ts';
import { TableStyleButton } from './table-style-button.tsx';
import styles from './tables-view.module.css';
import { ViewMenu } from './view-menu.tsx';

/** The evidence table with its toolbar above and the details of the row one stands on below. */
export function EvidenceTablePanel({ lines }: { lines: readonly EvidenceLine[] }) {
  const { state, quickFilter, showDetails } = useWorkbench((workbench) => workbench.evidenceTable);
  const remember = useWorkbench((workbench) => workbench.rememberTable);
  const [initialState] = useState(state);
  const [api, setApi] = useState<EvidenceGridApi | null>(null);
  const [shownCount, setShownCount] = useState(lines.length);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const searchedFor = useDeferredValue(quickFilter);
  const openQuote = useOpenQuote();
  const panel = useRef<HTMLElement>(null);
  useHeldFocus(panel);
  const openClaim = useWorkbench((workbench) => workbench.openClaim);

  const focusedLine = useMemo(() => lines.find((line) => line.row.id === focusedId), [lines, focusedId]);
  const order = (state.columnOrder?.orderedColIds ?? []).map((id) => EvidenceColumnId.parse(id));
  const hidden = new Set(state.columnVisibility?.hiddenColIds ?? []);
  const isFiltered = quickFilter !== '' || Object.keys(state.filter?.filterModel ?? {}).length > 0;

  const setTable = (next: SavedGridState) =>
    api?.setState(next as Parameters<EvidenceGridApi['setState']>[0], placesKept);
  const clearFilters = () => {
    api?.setFilterModel(null);
    remember({ quickFilter: '' });
    announce(`All ${lines.length} rows are shown.`);
  };
  const connect = useCallback((ready: EvidenceGridApi) => {
    setApi(ready);
    useTableOnScreen.setState({ readShown: () => shownTable(ready) });
  }, []);
  const disconnect = useCallback(() => {
    setApi(null);
    useTableOnScreen.setState({ readShown: null });
  }, []);

  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label="Evidence table">
      <div className={styles.toolbar} role="toolbar" aria-label="Evidence table">
        <ViewMenu
          onApply={(view) => {
            remember({ viewName: view.name, quickFilter: view.quickFilter, cited: view.cited });
            setTable(view.state);
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
        <TableStyleButton />
        <CheckCitationsButton />
        <ColumnChooser
          order={order}
          visible={new Set(order.filter((id) => !hidden.has(id)))}
          onVisibleChange={(visible) => {
            api?.setColumnsVisible([...visible], true);
            api?.setColumnsVisible(
              order.filter((id) => !visible.has(id)),
              false,
            );
          }}
          onOrderChange={(next) => api?.moveColumns([...next], 0)}
          onReset={() =>
            setTable({
              ...state,
              columnOrder: defaultGridState.columnOrder,
              columnVisibility: defaultGridState.columnVisibility,
            })
          }
        />
        <IconButton
          icon={PanelBottom}
          label={showDetails ? 'Hide details' : 'Show details'}
          onPress={() => remember({ showDetails: !showDetails })}
        />
        <Button icon={Download} onPress={() => runCommand('exports.evidence')}>
          Export…
        </Button>
      </div>
      <EvidenceGrid
        lines={lines}
        initialState={initialState}
        quickFilter={searchedFor}
        onReady={connect}
        onGone={disconnect}
        onStateChange={(next) => remember({ state: next })}
        onRowsChange={(grid) => setShownCount(grid.getDisplayedRowCount())}
        onFocusLine={(line) => setFocusedId(line.row.id)}
        onOpen={(line) => openQuote(line.row.quoteId)}
      />
      {showDetails && focusedLine && (
        <RowDetails
          line={focusedLine}
          onOpen={() => openQuote(focusedLine.row.quoteId)}
          onOpenClaim={() => openClaim(focusedLine.row.claimId)}
          onClose={() => remember({ showDetails: false })}
        />
      )}
    </section>
  );
}

/** What setting a view leaves as it is: the analyst stays where they are. */
const placesKept: Parameters<EvidenceGridApi['setState']>[1] = ['focusedCell', 'rowSelection', 'scroll'];
