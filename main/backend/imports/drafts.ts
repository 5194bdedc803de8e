import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import { newId } from '../database/project-database.ts';
import type { TextSketch } from '../duplicates/text-sketch.ts';

/** Bytes of drafts kept at once, originals and texts together; the newest draft is kept whatever its size. */
const bytesKept = 256 * 1024 * 1024;

export interface Draft {
  /** The project it was previewed for, and can only be stored in. */
  readonly projectPath: string;
  readonly name: string;
  readonly original: Uint8Array | null;
  readonly parsed: ParsedDocument;
  /** To be kept with the text, so that texts like it are found. */
  readonly sketch: TextSketch;
}

/** What was previewed and not yet stored. Kept in memory only: until it is committed, nothing of it is in the project. */
export interface Drafts {
  add(draft: Draft): string;
  /** A draft that stays where it is. Error: `import.draftExpired`. */
  look(draftId: string): Draft;
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
  function look(draftId: string): Draft {
    const draft = drafts.get(draftId);
    if (!draft) throw draftExpired();
    return draft;
  }
  return {
    add(draft) {
      const draftId = newId();
      drafts.set(draftId, draft);
      dropOldest(drafts);
      return draftId;
    },
    look,
    take(draftId) {
      const draft = look(draftId);
      drafts.delete(draftId);
      return draft;
    },
    putBack: (draftId, draft) => void drafts.set(draftId, draft),
    discard: (draftId) => void drafts.delete(draftId),
    clear: () => drafts.clear(),
  };
}

function dropOldest(drafts: Map<string, Draft>): void {
  let bytes = [...drafts.values()].reduce((total, draft) => total + sizeOf(draft), 0);
  for (const [draftId, draft] of drafts) {
    if (bytes <= bytesKept || drafts.size === 1) return;
    drafts.delete(draftId);
    bytes -= sizeOf(draft);
  }
}

function sizeOf({ original, parsed }: Draft): number {
  return (original?.byteLength ?? 0) + 2 * parsed.text.length;
}
