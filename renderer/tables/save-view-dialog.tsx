import { type FormEvent, useState } from 'react';
import type { SavedTableState } from '../../shared/domain/tables/saved-table-state.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import type { TableView } from '../../shared/domain/tables.ts';
import { announce } from '../app/announce.ts';
import { useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface SaveViewDialogProps {
  table: TableKind;
  views: readonly TableView[];
  state: SavedTableState;
  quickFilter: string;
  cited: TableView['cited'];
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name to save the table's view under. A name in use is replaced, and the dialog says so before. */
export function SaveViewDialog({
  table,
  views,
  state,
  quickFilter,
  cited,
  onSaved,
  onClose,
}: SaveViewDialogProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = useProcedureMutation('tableViews.save');
  const replaces = views.some((view) => view.name === name.trim());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return setProblem('A view needs a name.');
    save.mutate(
      { table, name: trimmed, state, quickFilter, cited },
      {
        onSuccess: () => {
          announce(`View “${trimmed}” saved.`);
          onSaved(trimmed);
          onClose();
        },
        onError: (error) => setProblem(error.message),
      },
    );
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Save view"
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="save-view" isPending={save.isPending}>
            {replaces ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="save-view" onSubmit={submit}>
        <TextField
          autoFocus
          label="Name"
          value={name}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
          errorMessage={problem}
          description={
            replaces
              ? 'There is a view of this name already. Saving replaces it.'
              : 'Keeps the columns, their order and widths, the filters, the search, the sort and a citation style of its own.'
          }
        />
      </form>
    </Dialog>
  );
}
