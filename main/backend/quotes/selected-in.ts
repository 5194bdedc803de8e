import { AppError } from '../../../shared/contract/errors.ts';

/**
 * Error: `revision.overtaken`, when words were selected in another revision (`selectedIn`) than that they are looked for in,
 * where other words stand at their place.
 */
export function requireSelectedIn(revisionId: string, selectedIn: string | undefined): void {
  if (selectedIn === undefined || selectedIn === revisionId) return;
  throw new AppError(
    'revision.overtaken',
    'The text has changed since these words were selected. Nothing was changed; select them again.',
    { revisionId: selectedIn, currentRevisionId: revisionId },
  );
}
