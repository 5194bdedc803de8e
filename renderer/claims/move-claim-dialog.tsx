import type { Claim } from '../../shared/domain/records.ts';
import { excerptOf } from '../reader/excerpt.ts';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { claimsAbove, possibleParents } from './claim-tree.ts';
import styles from './new-claim-dialog.module.css';

/** Stands for “no parent” in the list. */
const top = 'top';

interface MoveClaimDialogProps {
  claim: Claim;
  claims: readonly Claim[];
  /** A place was chosen: another claim, or null for the top level. Called before `onClose`. */
  onMove: (parent: Claim | null) => void;
  onClose: () => void;
}

/** Asks which claim another one goes under. Choosing moves it, with its sub-claims. */
export function MoveClaimDialog({ claim, claims, onMove, onClose }: MoveClaimDialogProps) {
  const parents = possibleParents(claims, claim);
  const topLevel = claim.parentId === null ? [] : [{ id: top, label: 'No other claim: the top level' }];
  const choices = parents.map((parent) => ({
    id: parent.id,
    label: parent.statement,
    detail: claimsAbove(claims, parent.id)
      .map((above) => excerptOf(above.statement, 30))
      .join(' › '),
  }));
  return (
    <Dialog isOpen onClose={onClose} title="Move claim" footer={<Button onPress={onClose}>Cancel</Button>}>
      <div className={styles.form}>
        <p className={styles.parent}>{claim.statement}</p>
        {topLevel.length + choices.length === 0 ? (
          <p>There is no other claim to move it under.</p>
        ) : (
          <FindOrCreate
            label="Move under"
            placeholder="Type to find a claim"
            choices={[...topLevel, ...choices]}
            onChoose={(id) => {
              onMove(parents.find((parent) => parent.id === id) ?? null);
              onClose();
            }}
            autoFocus
          />
        )}
      </div>
    </Dialog>
  );
}
