import { create } from 'zustand';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import { emptyQuoteListMemory, type QuoteListMemory } from '../inspector/quote-list-memory.ts';
import { emptyTableMemory, type TableMemory } from '../tables/table-memory.ts';
import { useReadingModes } from './reading-mode.ts';

export const views = ['read', 'claims', 'tables', 'search', 'codebook'] as const;
export type View = (typeof views)[number];

/** A place in a document: UTF-16 offsets in its current revision, or the one that is named, half-open. */
export interface Place {
  readonly revisionId?: string;
  readonly start: number;
  readonly end: number;
}

export const libraryOrders = ['title', 'issued', 'added'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

/** What is remembered about a project between sessions. */
export interface WorkbenchMemory {
  readonly view: View;
  readonly documentId: string | null;
  readonly quoteId: string | null;
  readonly claimId: string | null;
  readonly codeId: string | null;
  /** UTF-16 offset of the first visible segment, by document. */
  readonly scrollOffsets: Readonly<Record<string, number>>;
  /** Sizes of the panes in percent, by pane. */
  readonly paneSizes: Readonly<Record<string, number>>;
  readonly libraryOrder: LibraryOrder;
  /** Which table is shown. */
  readonly table: TableKind;
  /** The tables as they were left; those that nobody touched are not among them. */
  readonly tables: Readonly<Partial<Record<TableKind, TableMemory>>>;
  /** What was searched for last. */
  readonly searchText: string;
  /** The filter and order of the quote list. */
  readonly quoteList: QuoteListMemory;
}

interface WorkbenchState extends WorkbenchMemory {
  /** The source that is shown in place of a document, as it has none; null while a document is shown. */
  readonly sourceId: string | null;
  /** Where the reader is asked to go. `nonce` grows, so that the same place can be asked for again. */
  readonly jump: (Place & { readonly documentId: string; readonly nonce: number }) | null;
  setView(view: View): void;
  /** Shows a document in the reader, at a place if one is given. Keeps the selected quote only within its document. */
  openDocument(documentId: string, place?: Place): void;
  /** Shows a source that has no document. */
  openSource(sourceId: string): void;
  /** Leaves the reader empty, e.g. after the open source was removed. */
  closeDocument(): void;
  /** Shows a quote in the reader and selects it. */
  openQuote(quote: Place & { readonly documentId: string; readonly quoteId: string }): void;
  selectQuote(quoteId: string | null): void;
  /** Shows a claim's page. */
  openClaim(claimId: string): void;
  /** Shows a code in the codebook, or, with null, its first. */
  openCode(codeId: string | null): void;
  setScrollOffset(documentId: string, offset: number): void;
  setPaneSizes(sizes: Readonly<Record<string, number>>): void;
  setLibraryOrder(order: LibraryOrder): void;
  showTable(table: TableKind): void;
  /** Shows a table as a view has it. */
  showTableAs(
    table: TableKind,
    view: Pick<TableMemory, 'state' | 'quickFilter' | 'viewName' | 'cited'>,
  ): void;
  /** Remembers something of the table that is shown. */
  rememberTable(changes: Partial<TableMemory>): void;
  setSearchText(text: string): void;
  rememberQuoteList(changes: Partial<QuoteListMemory>): void;
  /** Takes over what was remembered about a project, and forgets everything else. */
  restore(memory: WorkbenchMemory): void;
}

export const emptyMemory: WorkbenchMemory = {
  view: 'read',
  documentId: null,
  quoteId: null,
  claimId: null,
  codeId: null,
  scrollOffsets: {},
  paneSizes: {},
  libraryOrder: 'added',
  table: 'evidence',
  tables: {},
  searchText: '',
  quoteList: emptyQuoteListMemory,
};

/** What the person is looking at: shared by all views of the workbench. */
export const useWorkbench = create<WorkbenchState>()((set) => ({
  ...emptyMemory,
  sourceId: null,
  jump: null,
  setView: (view) => set({ view }),
  openDocument: (documentId, place) => {
    if (place) useReadingModes.getState().showRevision(documentId, place.revisionId ?? null);
    set((state) => ({
      view: 'read',
      documentId,
      sourceId: null,
      quoteId: documentId === state.documentId ? state.quoteId : null,
      jump: place ? jumpTo(state, documentId, place) : state.jump,
    }));
  },
  openSource: (sourceId) => set({ view: 'read', sourceId, documentId: null, quoteId: null, jump: null }),
  closeDocument: () => set({ documentId: null, sourceId: null, quoteId: null, jump: null }),
  openQuote: ({ documentId, quoteId, revisionId = null, start, end }) => {
    useReadingModes.getState().showRevision(documentId, revisionId);
    set((state) => ({
      view: 'read',
      documentId,
      sourceId: null,
      quoteId,
      jump: jumpTo(state, documentId, { start, end }),
    }));
  },
  selectQuote: (quoteId) => set({ quoteId }),
  openClaim: (claimId) => set({ view: 'claims', claimId }),
  openCode: (codeId) => set({ view: 'codebook', codeId }),
  setScrollOffset: (documentId, offset) =>
    set((state) => ({ scrollOffsets: { ...state.scrollOffsets, [documentId]: offset } })),
  setPaneSizes: (paneSizes) => set({ paneSizes }),
  setLibraryOrder: (libraryOrder) => set({ libraryOrder }),
  showTable: (table) => set({ view: 'tables', table }),
  showTableAs: (table, view) =>
    set(({ tables }) => ({
      table,
      tables: { ...tables, [table]: { ...(tables[table] ?? emptyTableMemory), ...view } },
    })),
  rememberTable: (changes) =>
    set((state) => ({ tables: { ...state.tables, [state.table]: { ...tableMemoryOf(state), ...changes } } })),
  setSearchText: (searchText) => set({ searchText }),
  rememberQuoteList: (changes) => set(({ quoteList }) => ({ quoteList: { ...quoteList, ...changes } })),
  restore: (memory) => set({ ...memory, sourceId: null, jump: null }),
}));

/** The table that is shown, as it was left. */
export function tableMemoryOf({ table, tables }: Pick<WorkbenchMemory, 'table' | 'tables'>): TableMemory {
  return tables[table] ?? emptyTableMemory;
}

export function useTableMemory(): TableMemory {
  return useWorkbench(tableMemoryOf);
}

function jumpTo(state: WorkbenchState, documentId: string, { start, end }: Place): WorkbenchState['jump'] {
  return { documentId, start, end, nonce: (state.jump?.nonce ?? 0) + 1 };
}
