import type { SearchHit } from '../../../shared/contract/procedures.ts';
import type { ProjectDatabase } from '../database/project-database.ts';

/** Marks put around matched words by FTS5; control characters do not occur in prose, and only frame what is shown. */
const opening = '\u0002';
const closing = '\u0003';
/** Words of context in a snippet. */
const snippetWords = 24;

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

const snippet = (table: string, column: number) =>
  `snippet(${table}, ${column}, '${opening}', '${closing}', '…', ${snippetWords}) AS snippet`;
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
    describe: `SELECT document.id, ${title}, ${snippet('segment_text', 0)},
        document.id AS documentId, segment.start, highlight(segment_text, 0, '${opening}', '${closing}') AS marked
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
    describe: `SELECT quote.id, ${title}, ${snippet('quote_text', -1)}, document.id AS documentId, quote.start, quote."end", NULL AS marked
      FROM quote_text
      JOIN quote ON quote.key = quote_text.rowid
      JOIN document ON document.id = quote.document_id
      JOIN source ON source.id = document.source_id
      WHERE quote_text MATCH ? AND quote_text.rowid = CAST(? AS INTEGER)`,
  },
  claim: {
    kind: 'claim',
    rank: 'SELECT rowid FROM claim_text WHERE claim_text MATCH ? ORDER BY rank LIMIT ?',
    describe: `SELECT claim.id, claim.statement AS title, ${snippet('claim_text', -1)}, NULL AS documentId, NULL AS marked
      FROM claim_text JOIN claim ON claim.key = claim_text.rowid
      WHERE claim_text MATCH ? AND claim_text.rowid = CAST(? AS INTEGER)`,
  },
};

interface DescribedRow {
  id: string;
  title: string;
  snippet: string;
  documentId: string | null;
  start?: number;
  end?: number;
  marked: string | null;
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
  return { kind, id: row.id, title: row.title, snippet: splitSnippet(row.snippet), place: placeOf(row) };
}

function placeOf({ documentId, start, end, marked }: DescribedRow): SearchHit['place'] {
  if (documentId === null || start === undefined) return null;
  if (marked === null) return { documentId, start, end: end ?? start };
  const from = marked.indexOf(opening);
  const to = marked.indexOf(closing, from);
  if (from === -1 || to === -1) return { documentId, start, end: start };
  return { documentId, start: start + from, end: start + to - opening.length };
}

function splitSnippet(marked: string): SearchHit['snippet'] {
  const [before = '', ...chunks] = marked.split(opening);
  const parts = chunks.flatMap((chunk) => {
    const end = chunk.indexOf(closing);
    return [
      { text: chunk.slice(0, end), match: true },
      { text: chunk.slice(end + closing.length), match: false },
    ];
  });
  return [{ text: before, match: false }, ...parts].filter(({ text }) => text !== '');
}
