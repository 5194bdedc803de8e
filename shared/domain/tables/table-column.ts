/** A column of a table: what it is called, and its cell as it is shown and exported, the same text everywhere. */
export interface TableColumn<Row, Context> {
  readonly label: string;
  /** What the column holds, in a sentence, for the column chooser. */
  readonly description: string;
  readonly value: (row: Row, context: Context) => string;
}

export type TableColumns<Row, Context> = Readonly<Record<string, TableColumn<Row, Context>>>;
