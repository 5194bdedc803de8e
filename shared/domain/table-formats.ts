import { z } from 'zod';

/** The kinds of file a table is written to. */
export const tableFormats = ['csv', 'tsv', 'xlsx', 'docx', 'markdown', 'html', 'jsonl'] as const;
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
}

export const tableFormatFacts: Readonly<Record<TableFormat, FormatFacts>> = {
  csv: { name: 'CSV', ending: '.csv', hasProfiles: true },
  tsv: { name: 'TSV', ending: '.tsv', hasProfiles: true },
  xlsx: { name: 'Excel workbook', ending: '.xlsx', hasProfiles: false },
  docx: { name: 'Word document', ending: '.docx', hasProfiles: false },
  markdown: { name: 'Markdown', ending: '.md', hasProfiles: false },
  html: { name: 'HTML', ending: '.html', hasProfiles: false },
  jsonl: { name: 'JSON Lines', ending: '.jsonl', hasProfiles: false },
};

/** Where the description of a table stands, as “CSV on the Web” would look for it. */
export function metadataPathOf(path: string): string {
  return `${path}-metadata.json`;
}
