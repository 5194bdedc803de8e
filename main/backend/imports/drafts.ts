import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import { newId } from '../database/project-database.ts';

/** Drafts kept at once. A person previews one at a time; a queue of files holds its own. */
const draftsKept = 200;

export interface Draft {
  /** The project it was previewed for, and can only be stored in. */
  readonly projectPath: string;
  readonly name: string;
  readonly original: Uint8Array | null;
  readonly parsed: ParsedDocument;
}

/** What was previewed and not yet stored. Kept in memory only: until it is committed, nothing of it is in the project. */
export interface Drafts {
  add(draft: Draft): string;
  /** Takes a draft out, so that it is stored once however often that is asked for. Error: `import.draftExpired`. */
  take(draftId: string): Draft;
  /** Puts a draft back that could not be stored. */
  putBack(draftId: string, draft: Draft): void;
  discard(draftId: string): void;
  clear(): void;
}

export function draftExpired(): AppError {
  return new AppError(
    'import.draftExpired',
    'This preview is no longer at hand: it was imported already, another project was opened, or Corroborate was started anew since. Nothing was imported now; choose the file again.',
  );
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
    take(draftId) {
      const draft = drafts.get(draftId);
      if (!draft) throw draftExpired();
      drafts.delete(draftId);
      return draft;
    },
    putBack: (draftId, draft) => void drafts.set(draftId, draft),
    discard: (draftId) => void drafts.delete(draftId),
    clear: () => drafts.clear(),
  };
}
