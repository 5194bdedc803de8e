import type { QuoteStatus } from '../records.ts';
import type { EvidenceSource } from '../tables.ts';
import { placeColumns } from './cited-columns.ts';
import { claimsColumnIds, claimsTableColumns, usualClaimsColumns } from './claims-table.ts';
import { codingColumnIds, codingColumns, usualCodingColumns } from './coding-table.ts';
import {
  type CrossedThing,
  codeColumns,
  columnAcross,
  countInDocument,
  stanceColumns,
  stanceOfSource,
} from './crossing-tables.ts';
import {
  type EvidenceContext,
  evidenceColumnIds,
  evidenceColumns,
  usualEvidenceColumns,
} from './evidence-table.ts';
import { quoteColumnIds, quoteColumns, usualQuoteColumns } from './quote-table.ts';
import type { SourceContext } from './source-columns.ts';
import { sourcesColumnIds, sourcesTableColumns, usualSourcesColumns } from './sources-table.ts';
import type { TableColumn, TableColumns } from './table-column.ts';
import type { RowOf, SharedOf, TableData } from './table-data.ts';
import type { TableKind } from './table-kinds.ts';

/** What a row is about, and leads to. */
export interface RowSubject {
  readonly quote?: { readonly id: string; readonly status: QuoteStatus };
  readonly claimId?: string;
  readonly sourceId?: string;
  readonly documentId?: string | null;
  readonly codeId?: string;
}

/** Columns of a table that crosses two things: one for each thing across. */
interface Crossing<Row> {
  /** Before the identifier of a thing, in the identifier of its column: `document:019a…`. */
  readonly prefix: 'document' | 'source';
  readonly description: string;
  cell(row: Row, thingId: string): string;
}

interface TableDefinition<Row, Shared, Context> {
  readonly columns: TableColumns<Row, Context>;
  /** All columns that do not come from the data, in the order in which they are offered. */
  readonly columnIds: readonly string[];
  /** Those that are shown until others are chosen. */
  readonly usual: readonly string[];
  readonly crossing: Crossing<Row> | null;
  /** What a row is joined with; null where that is missing. */
  join(row: Row, shared: Shared): Context | null;
  about(row: Row): RowSubject;
}

interface Contexts {
  readonly evidence: EvidenceContext;
  readonly quotes: SourceContext;
  readonly codings: SourceContext;
  readonly claims: object;
  readonly sources: SourceContext;
  readonly codes: object;
  readonly stance: object;
}

type Definitions = {
  readonly [Kind in TableKind]: TableDefinition<RowOf<Kind>, SharedOf<Kind>, Contexts[Kind]>;
};

/** Beside how many columns a crossing table is still easy to look at; further ones wait in the list of columns. */
const usualThingsAcross = 100;

const definitions: Definitions = {
  evidence: {
    columns: evidenceColumns,
    columnIds: evidenceColumnIds,
    usual: usualEvidenceColumns,
    crossing: null,
    join(row, { claims, sources }) {
      const claim = claims[row.claimId];
      const source = sources[row.sourceId];
      return claim && source ? { claim, source } : null;
    },
    about: ({ quoteId, status, sourceId, documentId, claimId }) => ({
      quote: { id: quoteId, status },
      sourceId,
      documentId,
      claimId,
    }),
  },
  quotes: {
    columns: quoteColumns,
    columnIds: quoteColumnIds,
    usual: usualQuoteColumns,
    crossing: null,
    join: ({ sourceId }, shared) => withSource(sourceId, shared),
    about: aboutQuote,
  },
  codings: {
    columns: codingColumns,
    columnIds: codingColumnIds,
    usual: usualCodingColumns,
    crossing: null,
    join: ({ sourceId }, shared) => withSource(sourceId, shared),
    about: (row) => ({ ...aboutQuote(row), codeId: row.codeId }),
  },
  claims: {
    columns: claimsTableColumns,
    columnIds: claimsColumnIds,
    usual: usualClaimsColumns,
    crossing: null,
    join: () => alone,
    about: ({ id }) => ({ claimId: id }),
  },
  sources: {
    columns: sourcesTableColumns,
    columnIds: sourcesColumnIds,
    usual: usualSourcesColumns,
    crossing: null,
    join: ({ id }, shared) => withSource(id, shared),
    about: ({ id, documentId }) => ({ sourceId: id, documentId }),
  },
  codes: {
    columns: codeColumns,
    columnIds: Object.keys(codeColumns),
    usual: ['code-path', 'quote-count'],
    crossing: {
      prefix: 'document',
      description: 'Quotes in this document that have the code',
      cell: countInDocument,
    },
    join: () => alone,
    about: ({ id }) => ({ codeId: id }),
  },
  stance: {
    columns: stanceColumns,
    columnIds: Object.keys(stanceColumns),
    usual: ['claim', 'verdict'],
    crossing: {
      prefix: 'source',
      description: 'How quotes of this source bear on the claim',
      cell: stanceOfSource,
    },
    join: () => alone,
    about: ({ id }) => ({ claimId: id }),
  },
};

/** What rows that need nothing else are joined with. */
const alone = {};

function withSource(
  sourceId: string,
  { sources }: { readonly sources: Readonly<Record<string, EvidenceSource>> },
): SourceContext | null {
  const source = sources[sourceId];
  return source ? { source } : null;
}

function aboutQuote(
  row: Pick<RowOf<'quotes'>, 'quoteId' | 'status' | 'sourceId' | 'documentId'>,
): RowSubject {
  const { quoteId, status, sourceId, documentId } = row;
  return { quote: { id: quoteId, status }, sourceId, documentId };
}

/** A row of whichever table; its columns know what it holds. */
export interface AnyRow {
  readonly id: string;
}
/** What a row is joined with, part by part. */
export type AnyContext = Readonly<Record<string, unknown>>;
export type AnyShared = Omit<TableData, 'table' | 'rows'>;

export interface OpenColumn extends TableColumn<AnyRow, AnyContext> {
  readonly id: string;
}

/** A kind of table with its columns as they are for the data it stands for. */
export interface OpenTable {
  readonly kind: TableKind;
  /** All, in the order in which they are offered; those of a crossing table last. */
  readonly columns: readonly OpenColumn[];
  /** Identifiers of those shown until others are chosen. */
  readonly usual: readonly string[];
  /** Identifiers of those that stay at the left while what stands across is looked through. */
  readonly pinned: readonly string[];
  /** What a row is joined with; null where that is missing. */
  join(row: AnyRow): AnyContext | null;
  about(row: AnyRow): RowSubject;
}

/**
 * The table of a kind. A kind's rows, what they are joined with and its columns belong together by `Definitions`; whoever uses
 * the answer need not know which kind it is.
 */
export function openTable(kind: TableKind, shared: AnyShared): OpenTable {
  const definition = definitions[kind] as unknown as TableDefinition<AnyRow, AnyShared, AnyContext>;
  const { columns, columnIds, usual, crossing } = definition;
  const own = columnIds.flatMap((id) => {
    const column = columns[id];
    return column ? [{ id, ...column }] : [];
  });
  const { across: things = [] } = shared as { readonly across?: readonly CrossedThing[] };
  const ownLabels = own.map(({ label }) => label);
  const across = crossing ? columnsAcross(crossing, things, ownLabels) : [];
  return {
    kind,
    columns: [...own, ...across],
    pinned: crossing ? usual.slice(0, 1) : [],
    usual: [...usual, ...across.slice(0, usualThingsAcross).map(({ id }) => id)],
    join: (row) => definition.join(row, shared),
    about: (row) => definition.about(row),
  };
}

/** Things of one title are told apart by a number, so that no two columns of a table are called the same. */
function columnsAcross(
  { prefix, description, cell }: Crossing<AnyRow>,
  things: readonly CrossedThing[],
  taken: readonly string[],
): OpenColumn[] {
  const labels = new Set(taken);
  return things.map(({ id, title }) => {
    const name = title === '' ? 'Untitled' : title;
    let label = name;
    for (let number = 2; labels.has(label); number += 1) label = `${name} (${number})`;
    labels.add(label);
    return {
      id: columnAcross(prefix, id),
      label,
      description,
      value: (row) => cell(row, id),
    };
  });
}

/** Identifiers of the columns of a kind that do not come from the data. */
export function fixedColumnIds(kind: TableKind): readonly string[] {
  return definitions[kind].columnIds;
}

/** Whether a table of a kind can have a column; those of a crossing table come from the data. */
export function canHaveColumn(kind: TableKind, id: string): boolean {
  const { columnIds, crossing } = definitions[kind];
  return columnIds.includes(id) || (crossing !== null && id.startsWith(columnAcross(crossing.prefix, '')));
}

/** Whether a table with these columns needs to know where its quotes stand, which takes a look at every text. */
export function needsPlaces(columnIds: Iterable<string>): boolean {
  return [...columnIds].some((id) => placeColumns.has(id));
}
