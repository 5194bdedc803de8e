import type { SearchHit } from '../../../shared/contract/values.ts';
import type { MemoSubject } from '../../../shared/domain/records.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { memoSubject } from '../memos/memo-repository.ts';
import { readShownNames } from '../people/shown-names.ts';
import { closing, opening, snippetOf } from './snippet.ts';

interface Hits {
  readonly hits: SearchHit[];
  readonly more: boolean;
}

const highlight = (table: string, column: number) =>
  `highlight(${table}, ${column}, '${opening}', '${closing}')`;
const title = "ifnull(source.csl ->> 'title', '') AS title";

/**
 * The hits of each kind, best first: id, title, text with the words found marked, and where it stands. The full-text
 * index comes first and hands out rows by rank (CROSS JOIN keeps SQLite to that order), so what is joined and marked
 * are the rows that are shown, not every match, and the words are looked up once.
 */
const searches: Readonly<Record<SearchHit['kind'], string>> = {
  document: `SELECT document.id, ${title}, document.id AS documentId, segment.revision_id AS revisionId, segment.start, NULL AS "end",
      ${highlight('segment_text', 0)} AS words, '' AS remark
    FROM segment_text
    CROSS JOIN segment ON segment.key = segment_text.rowid
    CROSS JOIN document_revision AS current ON current.revision_id = segment.revision_id
    CROSS JOIN document ON document.id = current.document_id
    CROSS JOIN source ON source.id = document.source_id
    WHERE segment_text MATCH ? AND NOT EXISTS (
      SELECT 1 FROM document_revision AS later WHERE later.document_id = current.document_id AND later.number > current.number)
    ORDER BY segment_text.rank LIMIT ?`,
  quote: `SELECT quote.id, ${title}, document.id AS documentId, quote.revision_id AS revisionId, quote.start, quote."end",
      ${highlight('quote_text', 0)} AS words, ${highlight('quote_text', 1)} AS remark
    FROM quote_text
    CROSS JOIN quote ON quote.key = quote_text.rowid
    CROSS JOIN document ON document.id = quote.document_id
    CROSS JOIN source ON source.id = document.source_id
    WHERE quote_text MATCH ? ORDER BY quote_text.rank LIMIT ?`,
  claim: `SELECT claim.id, claim.statement AS title, NULL AS documentId, NULL AS revisionId, NULL AS start, NULL AS "end",
      ${highlight('claim_text', 0)} AS words, ${highlight('claim_text', 1)} AS remark
    FROM claim_text CROSS JOIN claim ON claim.key = claim_text.rowid
    WHERE claim_text MATCH ? ORDER BY claim_text.rank LIMIT ?`,
  memo: `SELECT memo.id, coalesce(claim.statement, code.name, source.csl ->> 'title', '') AS title,
      quote.document_id AS documentId, quote.revision_id AS revisionId, quote.start, quote."end",
      ${highlight('memo_text', 0)} AS words, '' AS remark, ${memoSubject} AS subject
    FROM memo_text
    CROSS JOIN memo ON memo.id = memo_text.memo_id
    LEFT JOIN claim ON claim.id = memo.claim_id
    LEFT JOIN code ON code.id = memo.code_id
    LEFT JOIN quote ON quote.id = memo.quote_id
    LEFT JOIN document ON document.id = coalesce(memo.document_id, quote.document_id)
    LEFT JOIN source ON source.id = document.source_id
    WHERE memo_text MATCH ? ORDER BY memo_text.rank LIMIT ?`,
};

interface HitRow {
  id: string;
  title: string;
  documentId: string | null;
  revisionId: string | null;
  start: number | null;
  /** Null for a segment, whose place is that of the words found in it. */
  end: number | null;
  /** The text itself, and what was written about it: both searched, matches marked. */
  words: string;
  remark: string;
  /** Of memos: what they are about, as JSON. */
  subject?: string;
}

/** The best hits of one kind for an FTS5 expression, best first. */
export function searchKind(
  project: ProjectDatabase,
  kind: SearchHit['kind'],
  expression: string,
  limit: number,
): Hits {
  const rows = project.prepare<HitRow>(searches[kind]).all(expression, limit + 1);
  const names = readShownNames(project.connection);
  const titled = (title: string) => (kind === 'claim' ? title : names.title(title));
  const hits = rows.slice(0, limit).map((row) => toHit(kind, { ...row, title: titled(row.title) }));
  return { hits, more: rows.length > limit };
}

function toHit(kind: SearchHit['kind'], row: HitRow): SearchHit {
  const marked = row.words.includes(opening) ? row.words : row.remark;
  const subject = row.subject ? (JSON.parse(row.subject) as MemoSubject) : null;
  return { kind, id: row.id, subject, title: row.title, snippet: snippetOf(marked), place: placeOf(row) };
}

function placeOf({ documentId, revisionId, start, end, words }: HitRow): SearchHit['place'] {
  if (documentId === null || revisionId === null || start === null) return null;
  if (end !== null) return { documentId, revisionId, start, end };
  const from = words.indexOf(opening);
  const to = words.indexOf(closing);
  return { documentId, revisionId, start: start + from, end: start + to - opening.length };
}
