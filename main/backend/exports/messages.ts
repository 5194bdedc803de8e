import type { ExportPreview } from './export-preview.ts';
import type { TableExport } from './table-snapshot.ts';
import type { TableCsv, WrittenFile } from './write-table-csv.ts';

/** What the exports worker is asked. */
export type ExportsRequest =
  | { readonly kind: 'preview'; readonly limit: number; readonly input: TableExport }
  | { readonly kind: 'write'; readonly input: TableCsv };

export type ExportsOutput = ExportPreview | WrittenFile;
