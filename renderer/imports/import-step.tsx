import type { AppError } from '../../shared/contract/errors.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import type { DraftEdits } from './draft-edits.ts';
import { ImportPreview } from './import-preview.tsx';
import type { ImportItem } from './import-queue.ts';

interface ImportStepProps {
  item: ImportItem;
  edits: DraftEdits | null;
  onEdit: (edits: DraftEdits) => void;
  /** Why the attempt to import it failed. */
  error: AppError | null;
  showProblems: boolean;
  onOpenExisting: (documentId: string) => void;
}

/** The item at hand: being read, what was found in it, or why it cannot be read. */
export function ImportStep({ item, edits, onEdit, error, showProblems, onOpenExisting }: ImportStepProps) {
  const { state } = item;
  if (state.status === 'failed') return <ErrorNotice error={state.error} />;
  if (state.status === 'ready' && edits) {
    return (
      <ImportPreview
        draft={state.draft}
        edits={edits}
        onEdit={onEdit}
        error={error}
        showProblems={showProblems}
        onOpenExisting={onOpenExisting}
      />
    );
  }
  return <Progress label={`Reading “${item.name}”…`} value={null} />;
}
