import type { ColumnFacts } from '../../../../shared/domain/tables/column-facts.ts';
import type { CsvProfile } from '../../../../shared/domain/tables.ts';

/** A column as every format receives it. */
export interface ExportedColumn {
  /** The same in every release: what programs call it. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly facts: ColumnFacts;
}

/** What stands before the rows. */
export interface TableHead {
  /** What the table is called. */
  readonly title: string;
  readonly columns: readonly ExportedColumn[];
  /** For formats that come in profiles. */
  readonly profile: CsvProfile;
}

export interface TableContent extends TableHead {
  /** Cells as the screen shows them, in the order of the columns. They can be read once. */
  readonly rows: Iterable<readonly string[]>;
}

/** Of all rows of a table, how many cells ask for something. */
export interface CellCounts {
  readonly rows: number;
  /** Cells that a spreadsheet would take for formulas. */
  readonly formulas: number;
  /** Cells that are longer than a spreadsheet takes. */
  readonly long: number;
  /** Web addresses in columns of addresses. */
  readonly addresses: number;
}

/** A part of a file; text is written as UTF-8. An empty one lets progress be told and cancelling be seen. */
export type Piece = string | Uint8Array;

/** One kind of file: how a table becomes its text or bytes. */
export interface FormatModule {
  /** The whole file, piece by piece in order, reading rows only as they are written. */
  write(content: TableContent): Iterable<Piece> | AsyncIterable<Piece>;
  /** The table as a reader of the file sees it: the words of its header, and of a row. */
  show(head: TableHead): ShownTable;
  /** What is worth knowing before it is written, in sentences. */
  warnings(counts: CellCounts, head: TableHead): readonly string[];
  /** Whether its text is for people to read, so that the beginning can be shown before it is written. */
  readonly isReadable: boolean;
  /** The most rows it takes, and what is said of more; null where there is no such number. */
  readonly limit: RowLimit | null;
  /** How its files are to be read, where a description of the table can lie beside them; else null. */
  readonly dialect: Dialect | null;
}

export interface ShownTable {
  readonly header: readonly string[];
  /** The cells of the next row. */
  row(cells: readonly string[]): string[];
}

export interface RowLimit {
  readonly rows: number;
  /** The beginning of the sentence that says so: “A Word document”. */
  readonly subject: string;
}

/** A dialect of delimited text, as “CSV on the Web” describes it. */
export interface Dialect {
  readonly delimiter: string;
}

/** Cells that stand in a file just as they are. */
export function showAsIs({ columns }: TableHead): ShownTable {
  return { header: columns.map(({ label }) => label), row: (cells) => [...cells] };
}
