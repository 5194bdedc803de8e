import type { CopyForm } from '../../../shared/domain/tables/table-copies.ts';
import type { TableCopy } from './copy-table.ts';
import type { ExportPreview } from './export-preview.ts';
import type {
  ReferencesExport,
  ReferencesFile,
  ReferencesPreview,
  WrittenReferences,
} from './references-file.ts';
import type { TableExport } from './table-snapshot.ts';
import type { TableFile, WrittenFile } from './write-table.ts';

/** What the exports worker is asked. */
export type ExportsRequest =
  | { readonly kind: 'preview'; readonly limit: number; readonly input: TableExport }
  | { readonly kind: 'copy'; readonly form: CopyForm; readonly input: TableExport }
  | { readonly kind: 'write'; readonly input: TableFile }
  | { readonly kind: 'preview references'; readonly input: ReferencesExport & { readonly limit: number } }
  | { readonly kind: 'write references'; readonly input: ReferencesFile };

export type ExportsOutput = ExportPreview | TableCopy | WrittenFile | ReferencesPreview | WrittenReferences;
