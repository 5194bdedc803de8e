import { Button } from '../ui/button.tsx';
import { isWorthAnotherTry } from './import-actions.ts';
import type { ImportItem } from './import-queue.ts';
import styles from './imports.module.css';

interface ImportStepButtonsProps {
  item: ImportItem;
  /** How many come after this one. */
  remaining: number;
  isCommitting: boolean;
  onCancel: () => void;
  onSkip: () => void;
  onRetry: () => void;
  onImport: () => void;
  onImportAll: () => void;
  /** What importing does, in a word or two. */
  importLabel: string;
}

/** What can be done with the item at hand. */
export function ImportStepButtons({
  item,
  remaining,
  isCommitting,
  onCancel,
  onSkip,
  onRetry,
  onImport,
  onImportAll,
  importLabel,
}: ImportStepButtonsProps) {
  const { state } = item;
  const { status } = state;
  const others = remaining === 1 ? 'the other one' : `the other ${remaining}`;
  return (
    <>
      {remaining > 0 && (
        <Button variant="quiet" isDisabled={isCommitting || status === 'reading'} onPress={onImportAll}>
          {status === 'ready' ? `Import this and ${others} as found` : `Import ${others} as found`}
        </Button>
      )}
      <span className={styles.space} />
      {(status !== 'failed' || remaining > 0) && <Button onPress={onCancel}>Cancel</Button>}
      {state.status === 'failed' ? (
        <>
          {isWorthAnotherTry(state.error) && <Button onPress={onRetry}>Try again</Button>}
          <Button variant="primary" onPress={onSkip}>
            {remaining > 0 ? 'Skip' : 'Close'}
          </Button>
        </>
      ) : (
        <>
          {remaining > 0 && <Button onPress={onSkip}>Skip</Button>}
          <Button
            variant="primary"
            isDisabled={status !== 'ready'}
            isPending={isCommitting}
            onPress={onImport}
          >
            {importLabel}
          </Button>
        </>
      )}
    </>
  );
}
