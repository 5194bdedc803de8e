import { v7 as uuid } from 'uuid';
import { create } from 'zustand';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Duplicate, ImportDraft } from '../../shared/domain/imports.ts';

/** What is to be imported: a file not read yet, or what was pasted. */
export interface ImportInput {
  /** The file's name, or what pasted text is called. */
  readonly name: string;
  readonly content: File | string | PastedMarkup;
}

/** Pasted text with its headings, lists and paragraphs, as the clipboard holds it. */
export interface PastedMarkup {
  readonly html: string;
}

export type ImportState =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading' }
  | { readonly status: 'ready'; readonly draft: ImportDraft }
  | { readonly status: 'failed'; readonly error: AppError }
  | {
      readonly status: 'imported';
      readonly documentId: string;
      readonly title: string;
      /** The number of the revision it became of a document there was; null for a document of its own. */
      readonly revision: number | null;
    }
  /** `duplicate`: the document for which it was left out; null when the analyst did not want it. */
  | { readonly status: 'skipped'; readonly duplicate: Duplicate | null };

export interface ImportItem extends ImportInput {
  readonly id: string;
  readonly state: ImportState;
}

interface ImportQueue {
  /** All that was brought in together, in order; empty while nothing is being imported. */
  readonly items: readonly ImportItem[];
  /** Adds to what is being imported. */
  add(inputs: readonly ImportInput[]): void;
  setState(id: string, state: ImportState): void;
  /** Ends the import. What was imported stays. */
  clear(): void;
}

/** What is being imported now. */
export const useImportQueue = create<ImportQueue>()((set) => ({
  items: [],
  add: (inputs) =>
    set(({ items }) => ({
      items: [
        ...items,
        ...inputs.map((input) => ({ ...input, id: uuid(), state: { status: 'waiting' as const } })),
      ],
    })),
  setState: (id, state) =>
    set(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, state } : item)) })),
  clear: () => set({ items: [] }),
}));

/** Whether nothing more is to be decided about an item. */
export function isSettled({ state }: ImportItem): boolean {
  return state.status === 'imported' || state.status === 'skipped';
}

/** The item to decide about now; undefined when all are settled. */
export function currentItem(items: readonly ImportItem[]): ImportItem | undefined {
  return items.find((item) => !isSettled(item));
}
