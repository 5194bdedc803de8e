import { useState } from 'react';
import type { ClaimDetail } from '../../shared/domain/records.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './add-evidence-dialog.module.css';
import { LinkForm } from './link-form.tsx';
import { QuoteFinder } from './quote-finder.tsx';

interface AddEvidenceDialogProps {
  detail: ClaimDetail;
  onClose: () => void;
}

/** Finds quotes anywhere in the project and links them to a claim, one after another. */
export function AddEvidenceDialog({ detail: { claim, evidence }, onClose }: AddEvidenceDialogProps) {
  const [quoteId, setQuoteId] = useState<string | null>(null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add evidence"
      size="large"
      footer={<Button onPress={onClose}>Done</Button>}
    >
      <div className={styles.content}>
        <p className={styles.claim}>{claim.statement}</p>
        <div className={styles.columns}>
          <QuoteFinder
            chosenId={quoteId}
            onChoose={setQuoteId}
            linkedIds={new Set(evidence.map((one) => one.quoteId))}
          />
          <LinkForm key={quoteId} claimId={claim.id} quoteId={quoteId} />
        </div>
      </div>
    </Dialog>
  );
}
