import { type FormEvent, useState } from 'react';
import { announce } from '../app/announce.ts';
import { useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './people-dialog.module.css';

interface NewPersonFormProps {
  onMade: (id: string) => void;
  onDone: () => void;
}

/** Adds somebody who neither speaks nor is quoted yet, such as the author of a source who shall have a pseudonym. */
export function NewPersonForm({ onMade, onDone }: NewPersonFormProps) {
  const [name, setName] = useState('');
  const create = useProcedureMutation('people.create');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { name },
      {
        onSuccess: ({ id }) => {
          announce(`${name.trim()} added.`);
          onMade(id);
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.newPerson} onSubmit={submit}>
      <div className={styles.newName}>
        <TextField
          label="Name of the new person"
          autoFocus
          value={name}
          onChange={setName}
          errorMessage={create.error?.message ?? null}
        />
      </div>
      <Button onPress={onDone}>Cancel</Button>
      <Button variant="primary" type="submit" isPending={create.isPending}>
        Add person
      </Button>
    </form>
  );
}
