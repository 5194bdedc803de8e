import type { Database } from 'better-sqlite3';
import type { EvidenceSource } from '../../../../shared/domain/tables.ts';
import { readEvidenceRows } from '../../tables/evidence-reader.ts';
import { readQuoteRows } from '../../tables/quote-reader.ts';
import { countedWarnings } from '../formats/counted-warnings.ts';
import type { ExportedColumn } from '../formats/format-module.ts';
import { webAddress } from '../formats/web-address.ts';
import type { ShownRow } from '../shown-row.ts';
import { annotationOfQuote } from './annotation-of-quote.ts';
import { readReviewedClaims } from './claim-reader.ts';
import { type ReviewEvidence, reviewOfClaim } from './review-of-claim.ts';
import {
  type ChosenRows,
  linksAmongRows,
  linksOfRows,
  quotesOfRows,
  sourcesOfQuotes,
} from './rows-to-records.ts';

/** Records as rows of a single cell, with how many there are. */
export interface RecordRows {
  readonly columns: readonly ExportedColumn[];
  readonly count: number;
  rows(): Iterable<ShownRow>;
  /** What is worth knowing of them before they are written, in sentences. */
  notes(): readonly string[];
}

/** Finds the source of a row. */
export type SourceOf = (row: { readonly id: string; readonly sourceId: string }) => EvidenceSource;

/**
 * An annotation for each quote of the rows, one at a time, in their order; of the links of a quote those that are among the
 * rows, where the rows are about links.
 */
export function annotationRows(connection: Database, chosen: ChosenRows, sourceOf: SourceOf): RecordRows {
  const ids = quotesOfRows(connection, chosen);
  const links = linksAmongRows(connection, chosen);
  return {
    columns: [recordColumn('Annotation', 'http://www.w3.org/ns/oa#Annotation')],
    count: ids.length,
    *rows() {
      for (const row of readQuoteRows(connection, ids, { places: true })) {
        const claims = row.claims.filter(({ linkId }) => links?.has(linkId) ?? true);
        yield {
          cells: [JSON.stringify(annotationOfQuote({ ...row, claims }, sourceOf(row)))],
          quotes: [{ quoteId: row.id, status: row.status }],
          referenced: null,
        };
      }
    },
    notes() {
      return countedWarnings([
        [
          countWithoutAddress(sourcesOfQuotes(connection, ids).map(sourceOf)),
          '1 source has no web address: annotations of it name it by its identifier, which other programs do not know.',
          '# sources have no web address: annotations of them name them by their identifiers, which other programs do not know.',
        ],
      ]);
    },
  };
}

/** A review for each claim the rows bear on, in the order in which the rows come to them. */
export function reviewRows(connection: Database, chosen: ChosenRows, sourceOf: SourceOf): RecordRows {
  const claims = readReviewedClaims(connection);
  const evidence = new Map<string, ReviewEvidence[]>();
  for (const row of readEvidenceRows(connection, linksOfRows(connection, chosen))) {
    const known = evidence.get(row.claimId) ?? [];
    known.push({ row, source: sourceOf(row) });
    evidence.set(row.claimId, known);
  }
  return {
    columns: [recordColumn('Review', 'https://schema.org/ClaimReview')],
    count: evidence.size,
    *rows() {
      for (const [claimId, links] of evidence) {
        const claim = claims.get(claimId);
        if (!claim) continue;
        yield {
          cells: [JSON.stringify(reviewOfClaim(claim, links), null, 1)],
          quotes: links.map(({ row: { quoteId, status } }) => ({ quoteId, status })),
          referenced: null,
        };
      }
    },
    notes() {
      const links = [...evidence.values()].flat();
      const sources = new Map(links.map(({ row, source }) => [row.sourceId, source]));
      return countedWarnings([
        [
          [...evidence.keys()].filter((id) => claims.get(id)?.verdict === 'open').length,
          '1 claim has no verdict yet: its review has no rating.',
          '# claims have no verdict yet: their reviews have no rating.',
        ],
        [
          countWithoutAddress(sources.values()),
          '1 source has no web address: a reader of the review cannot look it up.',
          '# sources have no web address: a reader of the reviews cannot look them up.',
        ],
      ]);
    },
  };
}

function countWithoutAddress(sources: Iterable<EvidenceSource>): number {
  return [...sources].filter(({ csl }) => webAddress(csl.URL ?? '') === null).length;
}

function recordColumn(label: string, term: string): ExportedColumn {
  return {
    id: 'record',
    label,
    description: `The whole ${label.toLowerCase()}`,
    facts: { term, kind: 'text', room: 4 },
  };
}
