import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { assessCitation, type CitationAssessment } from '../../../shared/domain/citation-status.ts';
import type { TableFormat } from '../../../shared/domain/table-formats.ts';
import { factsOf } from '../../../shared/domain/tables/column-facts.ts';
import { sourceColumns } from '../../../shared/domain/tables/source-columns.ts';
import {
  type AnyContext,
  type AnyRow,
  needsPlaces,
  type OpenColumn,
  type OpenTable,
  openTable,
} from '../../../shared/domain/tables/table-definitions.ts';
import { type TableKind, tableWords } from '../../../shared/domain/tables/table-kinds.ts';
import type { CsvProfile, EvidenceSource, RenderedSource } from '../../../shared/domain/tables.ts';
import type { FindNames } from '../people/name-finder.ts';
import { arePseudonymsShown } from '../people/project-settings.ts';
import { createRealNameFinder } from '../people/sought-names.ts';
import { readSourceItems } from '../tables/source-items.ts';
import { tableReader } from '../tables/table-reader.ts';
import type { ExportedColumn } from './formats/format-module.ts';
import { annotationRows, reviewRows } from './linked-data/record-rows.ts';
import { withReadConnection } from './read-connection.ts';
import type { ShownRow } from './shown-row.ts';

/** What is exported. */
export interface ExportedTable {
  readonly table: TableKind;
  /** Null for those the table shows until others are chosen. */
  readonly columns: readonly string[] | null;
  /** Identifiers of rows in the order to write; null for the whole table in its own order. */
  readonly rowIds: readonly string[] | null;
  readonly format: TableFormat;
  /** For the formats that come in profiles. */
  readonly profile: CsvProfile;
}

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
  /** What is worth knowing of records, in sentences; none of rows. */
  notes(): readonly string[];
  /** Whether pseudonyms stand in for names. */
  readonly pseudonyms: boolean;
  /** Finds real names of people with a pseudonym in a cell. */
  readonly findNames: FindNames;
}

/** The formats that hold whole records. */
const recordRows: Readonly<Partial<Record<TableFormat, typeof annotationRows>>> = {
  'web-annotation': annotationRows,
  'claim-review': reviewRows,
};

/**
 * Reads a table through a connection of its own: the project as it stood at the beginning, see `withReadConnection`. Error:
 * `export.columnUnknown`.
 */
export function withTableSnapshot<Result>(
  input: TableExport,
  use: (snapshot: TableSnapshot) => Result | Promise<Result>,
): Promise<Result> {
  return withReadConnection(input.databasePath, (connection) => use(takeSnapshot(connection, input)));
}

function takeSnapshot(connection: Database.Database, input: TableExport): TableSnapshot {
  const { rowIds } = input;
  const sources = citedSources(connection, input.rendered);
  const about = {
    title: tableWords[input.table].name,
    pseudonyms: arePseudonymsShown(connection),
    findNames: createRealNameFinder(connection),
  };
  const records = recordRows[input.format]?.(
    connection,
    input,
    ({ id, sourceId }) => sources[sourceId] ?? failed(id),
  );
  if (records)
    return {
      ...about,
      columns: records.columns,
      rowCount: records.count,
      allRows: records.count,
      rows: records.rows(),
      notes: records.notes,
    };
  const reader = tableReader(input.table);
  const table = openTable(input.table, { ...reader.shared(connection), sources });
  const columns = chosenColumns(table, input.columns);
  const allRows = reader.count(connection);
  const wanted = new Set(columns.map(({ id }) => id));
  const options = { places: needsPlaces(wanted), columns: wanted };
  return {
    ...about,
    columns: columns.map(({ id, label, description }) => ({ id, label, description, facts: factsOf(id) })),
    rowCount: rowIds?.length ?? allRows,
    allRows,
    notes: () => [],
    rows: shownRows(reader.rows(connection, rowIds, options), table, columns, sources),
  };
}

function chosenColumns(table: OpenTable, ids: readonly string[] | null): OpenColumn[] {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return (ids ?? table.usual).map((id) => columns.get(id) ?? unknownColumn(table, id));
}

function unknownColumn({ kind, columns }: OpenTable, id: string): never {
  const known = columns.map((column) => column.id).join(', ');
  throw new AppError(
    'export.columnUnknown',
    `There is no column “${id}” in the table “${tableWords[kind].name}”. Nothing was written. Columns: ${known}.`,
  );
}

function* shownRows(
  rows: Iterable<AnyRow>,
  table: OpenTable,
  columns: readonly OpenColumn[],
  sources: Readonly<Record<string, EvidenceSource>>,
): Generator<ShownRow, void> {
  const cellsOf = createCellReader(columns);
  const judge = createJudge(table, columns, sources);
  for (const row of rows) {
    const context = table.join(row) ?? failed(row.id);
    yield new TableRow(cellsOf(row, context), row, judge);
  }
}

/** Reads a row's cells; what a column says of a source is found out once for each source, however many rows tell of it. */
function createCellReader(columns: readonly OpenColumn[]): (row: AnyRow, context: AnyContext) => string[] {
  const readers = columns.map(({ id, value }) => ({ value, isOfSource: Object.hasOwn(sourceColumns, id) }));
  const told = new Map<unknown, (string | undefined)[]>();
  return (row, context) => {
    const { source } = context;
    const known = told.get(source) ?? [];
    if (known.length === 0) told.set(source, known);
    return readers.map(({ value, isOfSource }, index) => {
      if (!isOfSource) return value(row, context);
      const cell = known[index] ?? value(row, context);
      known[index] = cell;
      return cell;
    });
  };
}

/** What is worth knowing of a row beside its cells. */
interface Judge {
  quotesOf(row: AnyRow): ShownRow['quotes'];
  referencedOf(row: AnyRow): ShownRow['referenced'];
}

/** Each source is assessed once. */
function createJudge(
  table: OpenTable,
  columns: readonly OpenColumn[],
  sources: Readonly<Record<string, EvidenceSource>>,
): Judge {
  const hasReference = columns.some(({ id }) => id === 'reference' || id === 'citation-status');
  const assessed = new Map<string, NonNullable<ShownRow['referenced']>>();
  return {
    quotesOf(row) {
      const { quote } = table.about(row);
      return quote ? [{ quoteId: quote.id, status: quote.status }] : [];
    },
    referencedOf(row) {
      const { sourceId } = table.about(row);
      const source = sourceId === undefined ? undefined : sources[sourceId];
      if (!hasReference || sourceId === undefined || !source) return null;
      const known = assessed.get(sourceId);
      if (known) return known;
      const assessment = { sourceId, ...assess(source) };
      assessed.set(sourceId, assessment);
      return assessment;
    },
  };
}

/** A row of a table. What is worth knowing of it is found out when it is asked for: whoever writes a file wants cells alone. */
class TableRow implements ShownRow {
  readonly cells: readonly string[];
  readonly #row: AnyRow;
  readonly #judge: Judge;

  constructor(cells: readonly string[], row: AnyRow, judge: Judge) {
    this.cells = cells;
    this.#row = row;
    this.#judge = judge;
  }

  get quotes(): ShownRow['quotes'] {
    return this.#judge.quotesOf(this.#row);
  }

  get referenced(): ShownRow['referenced'] {
    return this.#judge.referencedOf(this.#row);
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
