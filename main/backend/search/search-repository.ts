import type { SearchHit } from '../../../shared/contract/procedures.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { closing, opening, snippetOf } from './snippet.ts';

interface Hits {
  readonly hits: SearchHit[];
  readonly more: boolean;
}

interface KindOfSearch {
  readonly kind: SearchHit['kind'];
  /** The best row identifiers, best first. */
  readonly rank: string;
  /** One row by identifier: id, title, snippet, and where it stands. FTS5 looks rows up by true integers only; JavaScript's are bound as reals. */
  readonly describe: string;
}

const highlight = (table: string, column: number) =>
  `highlight(${table}, ${column}, '${opening}', '${closing}')`;
const title = "ifnull(source.csl ->> 'title', '') AS title";

const searches: Readonly<Record<SearchHit['kind'], KindOfSearch>> = {
  document: {
    kind: 'document',
    rank: `SELECT segment_text.rowid FROM segment_text
      JOIN segment ON segment.key = segment_text.rowid
      JOIN document_revision AS current ON current.revision_id = segment.revision_id
      WHERE segment_text MATCH ? AND NOT EXISTS (
        SELECT 1 FROM document_revision AS later WHERE later.document_id = current.document_id AND later.number > current.number)
      ORDER BY segment_text.rank LIMIT ?`,
    describe: `SELECT document.id, ${title}, document.id AS documentId, segment.start, NULL AS "end",
        ${highlight('segment_text', 0)} AS words, '' AS remark
      FROM segment_text
      JOIN segment ON segment.key = segment_text.rowid
      JOIN document_revision ON document_revision.revision_id = segment.revision_id
      JOIN document ON document.id = document_revision.document_id
      JOIN source ON source.id = document.source_id
      WHERE segment_text MATCH ? AND segment_text.rowid = CAST(? AS INTEGER)`,
  },
  quote: {
    kind: 'quote',
    rank: 'SELECT rowid FROM quote_text WHERE quote_text MATCH ? ORDER BY rank LIMIT ?',
    describe: `SELECT quote.id, ${title}, document.id AS documentId, quote.start, quote."end",
        ${highlight('quote_text', 0)} AS words, ${highlight('quote_text', 1)} AS remark
      FROM quote_text
      JOIN quote ON quote.key = quote_text.rowid
      JOIN document ON document.id = quote.document_id
      JOIN source ON source.id = document.source_id
      WHERE quote_text MATCH ? AND quote_text.rowid = CAST(? AS INTEGER)`,
  },
  claim: {
    kind: 'claim',
    rank: 'SELECT rowid FROM claim_text WHERE claim_text MATCH ? ORDER BY rank LIMIT ?',
    describe: `SELECT claim.id, claim.statement AS title, NULL AS documentId, NULL AS start, NULL AS "end",
        ${highlight('claim_text', 0)} AS words, ${highlight('claim_text', 1)} AS remark
      FROM claim_text JOIN claim ON claim.key = claim_text.rowid
      WHERE claim_text MATCH ? AND claim_text.rowid = CAST(? AS INTEGER)`,
  },
};

interface DescribedRow {
  id: string;
  title: string;
  documentId: string | null;
  start: number | null;
  /** Null for a segment, whose place is that of the words found in it. */
  end: number | null;
  /** The text itself, and what was written about it: both searched, matches marked. */
  words: string;
  remark: string;
}

/** The best hits of one kind for an FTS5 expression, best first. */
export function searchKind(
  project: ProjectDatabase,
  kind: SearchHit['kind'],
  expression: string,
  limit: number,
): Hits {
  const { rank, describe } = searches[kind];
  const rowids = project
    .prepare(rank)
    .pluck()
    .all(expression, limit + 1) as number[];
  // Snippets are made for the hits that are shown, not for every match that was ranked.
  const describeRow = project.prepare<DescribedRow>(describe);
  const hits = rowids.slice(0, limit).flatMap((rowid) => {
    const row = describeRow.get(expression, rowid);
    return row ? [toHit(kind, row)] : [];
  });
  return { hits, more: rowids.length > limit };
}

function toHit(kind: SearchHit['kind'], row: DescribedRow): SearchHit {
  const marked = row.words.includes(opening) ? row.words : row.remark;
  return { kind, id: row.id, title: row.title, snippet: snippetOf(marked), place: placeOf(row) };
}

function placeOf({ documentId, start, end, words }: DescribedRow): SearchHit['place'] {
  if (documentId === null || start === null) return null;
  if (end !== null) return { documentId, start, end };
  const from = words.indexOf(opening);
  const to = words.indexOf(closing);
  return { documentId, start: start + from, end: start + to - opening.length };
}
