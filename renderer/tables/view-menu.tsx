import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isSameStyle } from '../../shared/domain/styles.ts';
import { SavedTableState, type StateColumns } from '../../shared/domain/tables/saved-table-state.ts';
import type { OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import { type TableKind, tableWords } from '../../shared/domain/tables/table-kinds.ts';
import { presetIds, presets, viewOfPreset } from '../../shared/domain/tables/table-presets.ts';
import type { TableView } from '../../shared/domain/tables.ts';
import { announce, notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useTableMemory, useWorkbench } from '../app/workbench-store.ts';
import { useBackend, useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { defaultGridState, fromSavedState, sameTable, stateForFile } from './grid-state.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useTableStyle } from './table-style.ts';
import { useViewFiles } from './view-files.ts';
import styles from './view-menu.module.css';

/** A table as a view has it. */
export interface AppliedView {
  readonly table: TableKind;
  /** Its name among the saved views; null for one that is not saved. */
  readonly name: string | null;
  readonly state: SavedTableState;
  readonly quickFilter: string;
  readonly cited: TableView['cited'];
}

interface ViewMenuProps {
  table: OpenTable;
  columns: StateColumns;
  /** The table as it is shown now. */
  state: SavedTableState;
  /** Sets the table, or another one, to a view's columns, filters, order and style. */
  onApply: (view: AppliedView) => void;
}

/** The table's name and, behind it, the saved views: choose, save, remove. */
export function ViewMenu({ table, columns, state, onApply }: ViewMenuProps) {
  const all = useProcedure('tableViews.list', {}).data ?? [];
  const views = all.filter((view) => view.table === table.kind);
  const client = useBackend();
  const remove = useProcedureMutation('tableViews.remove');
  const save = useProcedureMutation('tableViews.save');
  const { quickFilter, viewName } = useTableMemory();
  const cited = useTableStyle();
  const rememberTable = useWorkbench((workbench) => workbench.rememberTable);
  const files = useViewFiles();
  const [isNaming, setNaming] = useState(false);

  const current = views.find((view) => view.name === viewName);
  const savedState = current?.state;
  const showsState = useMemo(
    () =>
      sameTable(savedState ? fromSavedState(savedState, columns) : defaultGridState(columns), state, columns),
    [savedState, state, columns],
  );
  const isChanged =
    !showsState ||
    (current?.quickFilter ?? '') !== quickFilter ||
    !isSameStyle(current?.cited ?? null, cited);

  const saveChanges = (view: TableView) =>
    save.mutate(
      { table: table.kind, name: view.name, state, quickFilter, cited },
      {
        onSuccess: () => announce(`View “${view.name}” saved.`),
        onError: (error) =>
          notify({ tone: 'error', title: 'The view was not saved.', detail: error.message }),
      },
    );
  const removeView = (view: TableView) =>
    remove.mutate(
      { id: view.id },
      {
        onSuccess: () => {
          rememberTable({ viewName: null });
          return notifyUndoable(client, {
            title: `View “${view.name}” removed. The table stays as it is.`,
          });
        },
        onError: (error) =>
          notify({ tone: 'error', title: 'The view was not removed.', detail: error.message }),
      },
    );

  const openFile = async () => {
    const view = await files.open();
    if (!view) return;
    onApply({ ...view, name: null, state: SavedTableState.parse(view.state) });
    announce(`View “${view.name}” opened. Save it as a new view to keep it in the project.`);
  };

  return (
    <>
      <MenuTrigger>
        <Button variant="quiet">
          <span className={styles.name}>{current?.name ?? tableWords[table.kind].all}</span>
          {isChanged && <span className={styles.changed}>changed</span>}
          <ChevronDown aria-hidden size={14} />
        </Button>
        <Menu aria-label="Table views">
          <MenuItem
            label={tableWords[table.kind].all}
            onAction={() =>
              onApply({
                table: table.kind,
                name: null,
                state: defaultGridState(columns),
                quickFilter: '',
                cited: null,
              })
            }
          />
          {views.length > 0 && (
            <MenuSection title="Saved views">
              {views.map((view) => (
                <MenuItem
                  key={view.id}
                  id={view.id}
                  label={view.name}
                  onAction={() =>
                    onApply({
                      table: table.kind,
                      name: view.name,
                      state: fromSavedState(view.state, columns),
                      quickFilter: view.quickFilter,
                      cited: view.cited,
                    })
                  }
                />
              ))}
            </MenuSection>
          )}
          <MenuSection title="Presets">
            {presetIds.map((id) => (
              <MenuItem
                key={id}
                id={`preset ${id}`}
                label={presets[id].name}
                onAction={() => onApply({ ...viewOfPreset(id), name: null })}
              />
            ))}
          </MenuSection>
          <MenuSeparator />
          {current && (
            <MenuItem
              label={`Save changes to “${current.name}”`}
              isDisabled={!isChanged}
              onAction={() => saveChanges(current)}
            />
          )}
          <MenuItem label="Save as a new view…" onAction={() => setNaming(true)} />
          <MenuItem label="Open a view from a file…" onAction={() => void openFile()} />
          <MenuItem
            label="Save the view to a file…"
            onAction={() =>
              void files.save({
                table: table.kind,
                name: current?.name ?? tableWords[table.kind].all,
                state: stateForFile(state),
                quickFilter,
                cited,
              })
            }
          />
          {current && (
            <MenuItem label={`Remove “${current.name}”`} tone="danger" onAction={() => removeView(current)} />
          )}
        </Menu>
      </MenuTrigger>
      {isNaming && (
        <SaveViewDialog
          table={table.kind}
          views={views}
          state={state}
          quickFilter={quickFilter}
          cited={cited}
          onSaved={(name) => rememberTable({ viewName: name })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
