import { z } from 'zod';
import { CslItem } from './csl.ts';
import { Id } from './ids.ts';
import { LocatorLabel } from './locators.ts';
import { AuthorInText } from './narrative-citation.ts';
import { PageRanges } from './page-ranges.ts';
import { CitationStyle } from './styles.ts';
import { TableKind } from './tables/table-kinds.ts';

/**
 * How a source is cited in one style and locale. `citation` has no locator; in those of `withLocator`
 * `{first}` and `{last}` stand where its ends go, so that one rendering serves every quote.
 */
export const RenderedSource = z.object({
  reference: z.string(),
  citation: z.string(),
  inText: AuthorInText,
  /** For each kind of locator that the source's documents have: at one place, and at several. */
  withLocator: z.partialRecord(
    LocatorLabel,
    z.object({ one: z.string(), several: z.string(), ranges: PageRanges.optional() }),
  ),
});
export type RenderedSource = z.infer<typeof RenderedSource>;

export const EvidenceSource = z.object({ csl: CslItem, rendered: RenderedSource });
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** A saved table: `state` is AG Grid's own grid state (columns, order, widths, filters, sort). */
export const TableView = z.object({
  id: Id,
  table: TableKind,
  name: z.string(),
  state: z.record(z.string(), z.unknown()),
  quickFilter: z.string(),
  /** The style it is cited in; null for the project's. */
  cited: CitationStyle.nullable(),
});
export type TableView = z.infer<typeof TableView>;

/** `spreadsheet`: UTF-8 with BOM, CRLF, formula-safe. `data`: RFC 4180 as it stands, UTF-8 without BOM. */
export const csvProfiles = ['spreadsheet', 'data'] as const;
export const CsvProfile = z.enum(csvProfiles);
export type CsvProfile = z.infer<typeof CsvProfile>;
