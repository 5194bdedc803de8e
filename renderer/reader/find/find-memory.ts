import { useMemo } from 'react';
import { create } from 'zustand';
import type { FindOptions } from './find-pattern.ts';

/** What is looked for, and how. */
export interface FindQuery extends FindOptions {
  readonly words: string;
}

interface FindMemory {
  /** The document the words were looked for in. */
  readonly documentId: string | null;
  readonly isOpen: boolean;
  readonly query: FindQuery;
}

const emptyQuery: FindQuery = { words: '', matchCase: false, wholeWords: false, matchAccents: false };

/** The find bar as it was left. It outlives the reader, which goes while another view is shown. */
const useMemory = create<FindMemory>()(() => ({ documentId: null, isOpen: false, query: emptyQuery }));

/** What is looked for in a document: each begins without words, the options stay. */
export function useFindMemory(documentId: string) {
  const memory = useMemory();
  const isOwn = memory.documentId === documentId;
  const { query } = memory;
  const ownQuery = useMemo(() => (isOwn ? query : { ...query, words: '' }), [isOwn, query]);
  return { isOpen: isOwn && memory.isOpen, query: ownQuery };
}

/** Keeps in mind what is looked for. */
export const rememberFind = (memory: FindMemory) => useMemory.setState(memory);
