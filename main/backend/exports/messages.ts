import type { EvidenceExport } from './evidence-snapshot.ts';
import type { ExportPreview } from './export-preview.ts';
import type { EvidenceCsv, WrittenFile } from './write-evidence-csv.ts';

/** What the exports worker is asked. */
export type ExportsRequest =
  | { readonly kind: 'preview'; readonly limit: number; readonly input: EvidenceExport }
  | { readonly kind: 'write'; readonly input: EvidenceCsv };

export type ExportsOutput = ExportPreview | WrittenFile;
