import { useState } from 'react';
import { useProcedureMutation, useRefresh } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './file-chooser.module.css';
import { fileNameProblem } from './paths.ts';

interface NewFolderFormProps {
  parent: string;
  /** Called with the new folder's path. */
  onDone: (path: string) => void;
  onCancel: () => void;
}

/** Makes a folder in the folder shown. */
export function NewFolderForm({ parent, onDone, onCancel }: NewFolderFormProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const createFolder = useProcedureMutation('files.createFolder');
  const refresh = useRefresh();

  function submit(): void {
    const found = fileNameProblem(name);
    setProblem(found);
    if (found !== null) return;
    createFolder.mutate(
      { parent, name: name.trim() },
      {
        onSuccess: ({ path }) => {
          refresh('files.listFolder');
          onDone(path);
        },
        onError: (error) => setProblem(error.message),
      },
    );
  }

  return (
    <form
      className={styles.newFolder}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        aria-label="Name of the new folder"
        placeholder="Name of the new folder"
        value={name}
        onChange={setName}
        errorMessage={problem}
        autoFocus
      />
      <Button type="submit" isPending={createFolder.isPending}>
        Make folder
      </Button>
      <Button variant="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
