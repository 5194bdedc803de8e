import { z } from 'zod';

/** The kinds of file a table is written to. */
export const tableFormats = [
  'csv',
  'tsv',
  'xlsx',
  'docx',
  'markdown',
  'html',
  'jsonl',
  'web-annotation',
  'claim-review',
] as const;
export const TableFormat = z.enum(tableFormats);
export type TableFormat = z.infer<typeof TableFormat>;

interface FormatFacts {
  readonly name: string;
  /** How its files end, with the dot. */
  readonly ending: string;
  /**
   * Whether it comes in the profiles of `CsvProfile`, and can have a description of the table beside it; all others hold
   * cells as they stand.
   */
  readonly hasProfiles: boolean;
  /** What a file of whole records holds, whichever columns are shown; null for a file of rows and columns. */
  readonly records: { readonly one: string; readonly several: string } | null;
}

export const tableFormatFacts: Readonly<Record<TableFormat, FormatFacts>> = {
  csv: { name: 'CSV', ending: '.csv', hasProfiles: true, records: null },
  tsv: { name: 'TSV', ending: '.tsv', hasProfiles: true, records: null },
  xlsx: { name: 'Excel workbook', ending: '.xlsx', hasProfiles: false, records: null },
  docx: { name: 'Word document', ending: '.docx', hasProfiles: false, records: null },
  markdown: { name: 'Markdown', ending: '.md', hasProfiles: false, records: null },
  html: { name: 'HTML', ending: '.html', hasProfiles: false, records: null },
  jsonl: { name: 'JSON Lines', ending: '.jsonl', hasProfiles: false, records: null },
  'web-annotation': {
    name: 'Web Annotations',
    ending: '.jsonld',
    hasProfiles: false,
    records: { one: 'annotation', several: 'annotations' },
  },
  'claim-review': {
    name: 'ClaimReview',
    ending: '.jsonld',
    hasProfiles: false,
    records: { one: 'review', several: 'reviews' },
  },
};

/** Where the description of a table stands, as “CSV on the Web” would look for it. */
export function metadataPathOf(path: string): string {
  return `${path}-metadata.json`;
}
