import type { CodingColumnId } from './coding-table.ts';
import { type EvidenceColumnId, evidenceColumnIds } from './evidence-table.ts';
import type { QuoteColumnId } from './quote-table.ts';
import type { SavedTableState } from './saved-table-state.ts';
import type { TableKind } from './table-kinds.ts';
import { type ViewContent, viewOfFile } from './view-file.ts';

/** Views that every project has, for what tables are asked for most. */
export const presetIds = [
  'journal-appendix',
  'fact-check',
  'qualitative-review',
  'legal-exhibits',
  'machine',
] as const;
export type PresetId = (typeof presetIds)[number];

type Preset = { readonly name: string; readonly description: string } & (
  | PresetOf<'evidence', EvidenceColumnId>
  | PresetOf<'quotes', QuoteColumnId>
  | PresetOf<'codings', CodingColumnId>
);

interface PresetOf<Table extends TableKind, ColumnId> {
  readonly table: Table;
  readonly columns: readonly ColumnId[];
  /** Ascending; by none for the table's own order. */
  readonly sortedBy: readonly ColumnId[];
}

export const presets: Readonly<Record<PresetId, Preset>> = {
  'journal-appendix': {
    name: 'Journal appendix',
    description: 'Each claim with the words that bear on it, cited, and the full reference',
    table: 'evidence',
    columns: ['claim', 'relation', 'quote', 'speaker', 'citation', 'reference'],
    sortedBy: [],
  },
  'fact-check': {
    name: 'Fact-check',
    description: 'Claims with their verdicts, and where each piece of evidence can be looked up',
    table: 'evidence',
    columns: [
      'claim',
      'verdict',
      'confidence',
      'relation',
      'strength',
      'quote',
      'quote-status',
      'speaker',
      'said',
      'title',
      'container-title',
      'issued',
      'locator',
      'URL',
      'archive_location',
      'accessed',
      'note',
    ],
    sortedBy: [],
  },
  'qualitative-review': {
    name: 'Qualitative review',
    description: 'Codes with the quotes that have them, who coded them and what was noted',
    table: 'codings',
    columns: ['code-path', 'quote', 'speaker', 'title', 'locator', 'comment', 'status', 'coder', 'modified'],
    sortedBy: [],
  },
  'legal-exhibits': {
    name: 'Legal exhibit list',
    description: 'Quotes in the order of their dates, proven against the text by its SHA-256',
    table: 'quotes',
    columns: [
      'issued',
      'title',
      'author',
      'type',
      'locator-label',
      'locator-value',
      'quote',
      'speaker',
      'said',
      'quote-status',
      'citation',
      'URL',
      'archive_location',
      'accessed',
      'text-sha256',
      'quote-id',
    ],
    sortedBy: ['issued', 'title', 'locator-value'],
  },
  machine: {
    name: 'Machine',
    description: 'Everything there is to know of each link, raw, with all identifiers',
    table: 'evidence',
    columns: evidenceColumnIds,
    sortedBy: [],
  },
};

/** A preset as a view. It is cited in the project's style. */
export function viewOfPreset(id: PresetId): ViewContent & { readonly state: SavedTableState } {
  const { name, table, columns, sortedBy } = presets[id];
  return viewOfFile({
    format: 'corroborate-view',
    version: 1,
    name,
    table,
    columns: columns.map((column) => ({ id: column })),
    sort: sortedBy.map((column) => ({ column, direction: 'ascending' })),
    filters: {},
    search: '',
    style: null,
  });
}
