import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import { newId } from '../database/project-database.ts';

/** Drafts kept at once. A person previews one at a time; a queue of files holds its own. */
const draftsKept = 200;

export interface Draft {
  readonly name: string;
  readonly original: Uint8Array | null;
  readonly parsed: ParsedDocument;
}

/** What was previewed and not yet stored. Kept in memory only: until it is committed, nothing of it is in the project. */
export interface Drafts {
  add(draft: Draft): string;
  /** Error: `import.draftExpired`. */
  get(draftId: string): Draft;
  discard(draftId: string): void;
  clear(): void;
}

export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    add(draft) {
      const draftId = newId();
      drafts.set(draftId, draft);
      const oldest = drafts.keys().next().value;
      if (drafts.size > draftsKept && oldest !== undefined) drafts.delete(oldest);
      return draftId;
    },
    get(draftId) {
      const draft = drafts.get(draftId);
      if (!draft)
        throw new AppError(
          'import.draftExpired',
          'This preview is no longer at hand, because Corroborate was started anew since. Nothing was imported; choose the file again.',
          { draftId },
        );
      return draft;
    },
    discard: (draftId) => void drafts.delete(draftId),
    clear: () => drafts.clear(),
  };
}
