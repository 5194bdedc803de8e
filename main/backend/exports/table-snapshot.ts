import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { assessCitation, type CitationAssessment } from '../../../shared/domain/citation-status.ts';
import type { TableColumn } from '../../../shared/domain/cited-columns.ts';
import { columnFacts } from '../../../shared/domain/column-facts.ts';
import { evidenceColumns } from '../../../shared/domain/evidence-table.ts';
import { type QuoteColumnId, quoteColumns } from '../../../shared/domain/quote-table.ts';
import type { TableFormat } from '../../../shared/domain/table-formats.ts';
import type {
  CsvProfile,
  EvidenceColumnId,
  EvidenceSource,
  RenderedSource,
} from '../../../shared/domain/tables.ts';
import type { FindNames } from '../people/name-finder.ts';
import { arePseudonymsShown } from '../people/project-settings.ts';
import { createRealNameFinder } from '../people/sought-names.ts';
import { countEvidence, readEvidenceRows, readTableClaims } from '../tables/evidence-reader.ts';
import { countQuotes, readQuoteRows } from '../tables/quote-reader.ts';
import { readSourceItems } from '../tables/source-items.ts';
import type { ExportedColumn } from './formats/format-module.ts';
import { annotationRows, reviewRows } from './linked-data/record-rows.ts';
import { withReadConnection } from './read-connection.ts';
import type { ShownRow } from './shown-row.ts';

/** What is exported. */
export type ExportedTable = (
  | { readonly table: 'evidence'; readonly columns: readonly EvidenceColumnId[] }
  | { readonly table: 'quotes'; readonly columns: readonly QuoteColumnId[] }
) & {
  /** Identifiers of rows in the order to write; null for the whole table in its own order. */
  readonly rowIds: readonly string[] | null;
  readonly format: TableFormat;
  /** For the formats that come in profiles. */
  readonly profile: CsvProfile;
};

/** Where it is read, and how its sources are cited. */
export interface Rendered {
  readonly databasePath: string;
  /** By source identifier, for every source that is cited. */
  readonly rendered: Readonly<Record<string, RenderedSource>>;
}

export type TableExport = ExportedTable & Rendered;

/** A table at one moment. */
export interface TableSnapshot {
  /** What the table is called. */
  readonly title: string;
  readonly columns: readonly ExportedColumn[];
  readonly rowCount: number;
  /** Rows the whole table has, of which these may be a part. */
  readonly allRows: number;
  /** Error: `citation.failed` when the source of a row was never rendered. */
  readonly rows: Iterable<ShownRow>;
  /** Whether pseudonyms stand in for names. */
  readonly pseudonyms: boolean;
  /** Finds real names of people with a pseudonym in a cell. */
  readonly findNames: FindNames;
}

const titles: Readonly<Record<ExportedTable['table'], string>> = { evidence: 'Evidence', quotes: 'Quotes' };

/** The formats that hold whole records. */
const recordRows: Readonly<Partial<Record<TableFormat, typeof annotationRows>>> = {
  'web-annotation': annotationRows,
  'claim-review': reviewRows,
};

/** Reads a table through a connection of its own: the project as it stood at the beginning, see `withReadConnection`. */
export function withTableSnapshot<Result>(
  input: TableExport,
  use: (snapshot: TableSnapshot) => Result | Promise<Result>,
): Promise<Result> {
  return withReadConnection(input.databasePath, (connection) => use(takeSnapshot(connection, input)));
}

function takeSnapshot(connection: Database.Database, input: TableExport): TableSnapshot {
  const { rowIds, columns } = input;
  const sources = citedSources(connection, input.rendered);
  const names = {
    pseudonyms: arePseudonymsShown(connection),
    findNames: createRealNameFinder(connection),
  };
  const hasReference = (columns as readonly string[]).some((column) =>
    ['reference', 'citation-status'].includes(column),
  );
  const sourceOf = ({ id, sourceId }: { id: string; sourceId: string }) => sources[sourceId] ?? failed(id);
  const assessed = new Map<string, NonNullable<ShownRow['referenced']>>();
  const referenced = ({ id, sourceId }: { id: string; sourceId: string }): ShownRow['referenced'] => {
    if (!hasReference) return null;
    const known = assessed.get(sourceId);
    if (known) return known;
    const assessment = { sourceId, ...assess(sourceOf({ id, sourceId })) };
    assessed.set(sourceId, assessment);
    return assessment;
  };

  const records = recordRows[input.format]?.(connection, input, sourceOf);
  if (records)
    return {
      ...names,
      title: titles[input.table],
      columns: records.columns,
      rowCount: records.count,
      allRows: records.count,
      rows: records.rows(),
    };
  if (input.table === 'quotes') {
    const chosen = input.columns.map((column) => quoteColumns[column]);
    return {
      ...names,
      title: titles.quotes,
      columns: exportedColumns(input.columns, chosen),
      ...counts(rowIds, countQuotes(connection)),
      rows: shown(readQuoteRows(connection, rowIds), chosen, (row) => ({
        context: { source: sourceOf(row) },
        quotes: [{ quoteId: row.id, status: row.status }],
        referenced: referenced(row),
      })),
    };
  }
  const claims = readTableClaims(connection);
  const chosen = input.columns.map((column) => evidenceColumns[column]);
  return {
    ...names,
    title: titles.evidence,
    columns: exportedColumns(input.columns, chosen),
    ...counts(rowIds, countEvidence(connection)),
    rows: shown(readEvidenceRows(connection, rowIds), chosen, (row) => ({
      context: { source: sourceOf(row), claim: claims.get(row.claimId) ?? failed(row.id) },
      quotes: [{ quoteId: row.quoteId, status: row.status }],
      referenced: referenced(row),
    })),
  };
}

function counts(
  rowIds: readonly string[] | null,
  allRows: number,
): Pick<TableSnapshot, 'rowCount' | 'allRows'> {
  return { rowCount: rowIds?.length ?? allRows, allRows };
}

function exportedColumns(
  ids: readonly (keyof typeof columnFacts)[],
  chosen: readonly { readonly label: string; readonly description: string }[],
): ExportedColumn[] {
  return ids.map((id, index) => {
    const { label = '', description = '' } = chosen[index] ?? {};
    return { id, label, description, facts: columnFacts[id] };
  });
}

function* shown<Row, Context>(
  rows: Iterable<Row>,
  columns: readonly TableColumn<Row, Context>[],
  join: (row: Row) => Pick<ShownRow, 'quotes' | 'referenced'> & { readonly context: Context },
): Generator<ShownRow, void> {
  for (const row of rows) {
    const { context, ...about } = join(row);
    yield { cells: columns.map(({ value }) => value(row, context)), ...about };
  }
}

/** Where fields come from decides about no reference. */
function assess({ csl, rendered: { reference } }: EvidenceSource): CitationAssessment {
  return assessCitation({ csl, provenance: {}, reference });
}

function failed(rowId: string): never {
  throw new AppError(
    'citation.failed',
    'The table changed while its citations were being made. Nothing was written. Try again.',
    { rowId },
  );
}

function citedSources(
  connection: Database.Database,
  rendered: Readonly<Record<string, RenderedSource>>,
): Record<string, EvidenceSource> {
  const sources: Record<string, EvidenceSource> = {};
  for (const [id, csl] of readSourceItems(connection)) {
    const source = rendered[id];
    if (source) sources[id] = { csl, rendered: source };
  }
  return sources;
}
