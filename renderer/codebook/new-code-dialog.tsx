import { type FormEvent, useState } from 'react';
import type { Code } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { nextColour, problemWithName } from './code-tree.ts';
import styles from './codebook.module.css';
import { ColourChoice } from './colour-choice.tsx';
import { ParentSelect } from './parent-select.tsx';

interface NewCodeDialogProps {
  codes: readonly Code[];
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Asks for a new code's name, colour and place, and makes it. */
export function NewCodeDialog({ codes, onMade, onClose }: NewCodeDialogProps) {
  const [name, setName] = useState('');
  const [colour, setColour] = useState(() => nextColour(codes));
  const [parentId, setParentId] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = useProcedureMutation('codes.create');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemWithName(name, parentId, codes, null);
    if (found) return setProblem(found);
    create.mutate(
      { name: name.trim(), colour, parentId, description: description.trim() },
      {
        onSuccess: (code) => {
          announce(`Code “${code.name}” made.`);
          onMade(code.id);
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
      title="New code"
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-code" isPending={create.isPending}>
            Make code
          </Button>
        </>
      }
    >
      <form id="new-code" className={styles.form} onSubmit={submit}>
        <TextField
          autoFocus
          label="Name"
          value={name}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
          errorMessage={problem}
        />
        <ColourChoice value={colour} onChange={setColour} />
        <ParentSelect
          codes={codes}
          codeId={null}
          value={parentId}
          onChange={(id) => {
            setParentId(id);
            setProblem(null);
          }}
        />
        <TextArea
          label="Description (optional)"
          description="When to use this code, and when not."
          value={description}
          onChange={setDescription}
        />
      </form>
    </Dialog>
  );
}
