import { type FormEvent, useState } from 'react';
import type { Claim } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';
import styles from './new-claim-dialog.module.css';
import { problemWithStatement } from './statement.ts';

interface NewClaimDialogProps {
  /** The claim the new one goes under; null for one at the top. */
  parent: Claim | null;
  onMade: (claim: Claim) => void;
  onClose: () => void;
}

/** Asks for a claim's statement and makes the claim. */
export function NewClaimDialog({ parent, onMade, onClose }: NewClaimDialogProps) {
  const [statement, setStatement] = useState('');
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = useProcedureMutation('claims.create');

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const found = problemWithStatement(statement);
    if (found) return setProblem(found);
    create.mutate(
      { statement: statement.trim(), description: description.trim(), parentId: parent?.id ?? null },
      {
        onSuccess: (claim) => {
          announce(parent ? 'Sub-claim made.' : 'Claim made.');
          onMade(claim);
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
      title={parent ? 'New sub-claim' : 'New claim'}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-claim" isPending={create.isPending}>
            Make claim
          </Button>
        </>
      }
    >
      <form id="new-claim" className={styles.form} onSubmit={submit}>
        {parent && <p className={styles.parent}>Under “{parent.statement}”</p>}
        <TextArea
          autoFocus
          label="Statement"
          description="One assertion that evidence can support or contradict."
          rows={2}
          value={statement}
          onChange={(text) => {
            setStatement(text);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              submit();
            } else event.continuePropagation();
          }}
          errorMessage={problem}
        />
        <TextArea label="Description (optional)" rows={3} value={description} onChange={setDescription} />
      </form>
    </Dialog>
  );
}
