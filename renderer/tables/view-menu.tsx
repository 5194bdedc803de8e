import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { isSameStyle } from '../../shared/domain/styles.ts';
import type { TableView } from '../../shared/domain/tables.ts';
import { announce, notify } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend, useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { defaultGridState, fromSavedState, type SavedGridState, sameTable } from './grid-state.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import type { TableMemory } from './table-memory.ts';
import { useTableStyle } from './table-style.ts';
import styles from './view-menu.module.css';

interface ViewMenuProps {
  /** Sets the table to a view's columns, filters, order and style. */
  onApply: (view: {
    name: string | null;
    state: SavedGridState;
    quickFilter: string;
    cited: TableView['cited'];
  }) => void;
}

/** The table's name and, behind it, the saved views: choose, save, remove. */
export function ViewMenu({ onApply }: ViewMenuProps) {
  const views = useProcedure('tableViews.list', {}).data ?? [];
  const client = useBackend();
  const remove = useProcedureMutation('tableViews.remove');
  const save = useProcedureMutation('tableViews.save');
  const { state, quickFilter, viewName } = useWorkbench((workbench) => workbench.evidenceTable);
  const cited = useTableStyle();
  const rememberTable = useWorkbench((workbench) => workbench.rememberTable);
  const [isNaming, setNaming] = useState(false);

  const current = views.find((view) => view.name === viewName);
  const isChanged = !showsView(current, { state, quickFilter, cited });

  const saveChanges = (view: TableView) =>
    save.mutate(
      { table: 'evidence', name: view.name, state, quickFilter, cited },
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

  return (
    <>
      <MenuTrigger>
        <Button variant="quiet">
          <span className={styles.name}>{current?.name ?? 'All evidence'}</span>
          {isChanged && <span className={styles.changed}>changed</span>}
          <ChevronDown aria-hidden size={14} />
        </Button>
        <Menu aria-label="Table views">
          <MenuItem
            label="All evidence"
            onAction={() => onApply({ name: null, state: defaultGridState, quickFilter: '', cited: null })}
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
                      name: view.name,
                      state: fromSavedState(view.state),
                      quickFilter: view.quickFilter,
                      cited: view.cited,
                    })
                  }
                />
              ))}
            </MenuSection>
          )}
          <MenuSeparator />
          {current && (
            <MenuItem
              label={`Save changes to “${current.name}”`}
              isDisabled={!isChanged}
              onAction={() => saveChanges(current)}
            />
          )}
          <MenuItem label="Save as a new view…" onAction={() => setNaming(true)} />
          {current && (
            <MenuItem label={`Remove “${current.name}”`} tone="danger" onAction={() => removeView(current)} />
          )}
        </Menu>
      </MenuTrigger>
      {isNaming && (
        <SaveViewDialog
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

/** Whether the table shows just what the view says; without a view, just what it shows at first. */
function showsView(
  view: TableView | undefined,
  { state, quickFilter, cited }: Pick<TableMemory, 'state' | 'quickFilter' | 'cited'>,
): boolean {
  const saved = view ? fromSavedState(view.state) : defaultGridState;
  return (
    sameTable(saved, state) &&
    (view?.quickFilter ?? '') === quickFilter &&
    isSameStyle(view?.cited ?? null, cited)
  );
}
