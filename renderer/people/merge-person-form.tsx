import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { PersonDetail } from '../../shared/domain/people.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import { useBackend } from '../transport/react.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { personFacts } from './person-words.ts';

interface MergePersonFormProps {
  person: PersonDetail;
  people: readonly PersonDetail[];
  /** With the person who is left. */
  onMerged: (id: string) => void;
  onClose: () => void;
}

/** Asks with whom a person is one, and makes one of the two in a step that can be undone. */
export function MergePersonForm({ person, people, onMerged, onClose }: MergePersonFormProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const others = people.filter(({ id }) => id !== person.id);

  const merge = async (intoId: string) => {
    setError(null);
    const into = others.find(({ id }) => id === intoId);
    try {
      await client.call('people.merge', { id: person.id, intoId });
      onMerged(intoId);
      onClose();
      await notifyUndoable(client, {
        title: `${person.name} and ${into?.name ?? ''} are one person now.`,
        detail: 'All quotes and turns went along.',
      });
    } catch (failure) {
      setError(failure as AppError);
    }
  };

  return (
    <Dialog isOpen isDismissable onClose={onClose} title={`Merge “${person.name}” into…`} size="small">
      <FindOrCreate
        label="The same person as"
        placeholder="Name of the person who stays"
        choices={others.map((other) => ({
          id: other.id,
          label: other.name,
          detail: personFacts(other),
          ...(other.colour === null ? {} : { colour: other.colour }),
        }))}
        onChoose={(id) => void merge(id)}
        autoFocus
        errorMessage={error?.message ?? null}
      />
    </Dialog>
  );
}
