import type {
  Attribution,
  ListedQuote,
  Quote,
  QuoteLink,
  QuoteStatus,
} from '../../../shared/domain/records.ts';
import { quoteSelector, type Span, type TextQuoteSelector } from '../../../shared/domain/selectors.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { readShownNames, type ShownNames, shownName } from '../people/shown-names.ts';

interface QuoteRow extends Omit<Quote, 'codeIds' | 'attribution' | 'links'> {
  codeIds: string;
  attribution: string | null;
  links: string;
}

const columns = `
  quote.id, document_id AS documentId, quote.revision_id AS revisionId, start, "end", exact, prefix, suffix,
    quote.comment, quote.status, coder, quote.created_at AS createdAt, quote.modified_at AS modifiedAt,
    (SELECT json_group_array(code_id ORDER BY position, code_id) FROM quote_code WHERE quote_id = quote.id) AS codeIds,
    (SELECT json_object('personId', person.id, 'personName', ${shownName}, 'addressee', addressee, 'date', date)
     FROM attribution JOIN person ON person.id = attribution.person_id WHERE quote_id = quote.id) AS attribution,
    (SELECT json_group_array(json_object('id', evidence.id, 'claimId', claim_id, 'statement', claim.statement,
                                         'relation', relation, 'strength', strength, 'note', note) ORDER BY evidence.id)
     FROM evidence JOIN claim ON claim.id = evidence.claim_id WHERE quote_id = quote.id) AS links`;
const select = `SELECT ${columns} FROM quote`;

/** Makes quotes of rows, with names as they are shown. */
function quoteMaker(project: ProjectDatabase): (row: QuoteRow) => Quote {
  const names = readShownNames(project.connection);
  return (row) => ({
    ...row,
    coder: names.line(row.coder),
    codeIds: JSON.parse(row.codeIds) as string[],
    attribution: row.attribution === null ? null : shownAttribution(row.attribution, names),
    links: JSON.parse(row.links) as QuoteLink[],
  });
}

function shownAttribution(json: string, names: ShownNames): Attribution {
  const attribution = JSON.parse(json) as Attribution;
  return { ...attribution, addressee: names.line(attribution.addressee) };
}

export function getQuote(project: ProjectDatabase, id: string): Quote {
  return quoteMaker(project)(
    requireFound(project.prepare<QuoteRow>(`${select} WHERE quote.id = ?`).get(id), 'quote', id),
  );
}

/** Those of the quotes that there are. */
export function getQuotes(project: ProjectDatabase, ids: readonly string[]): Quote[] {
  return project
    .prepare<QuoteRow>(`${select} WHERE quote.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .map(quoteMaker(project));
}

/** The quotes that stand on the current revision of a document, in the order of its text. */
export function listQuotes(project: ProjectDatabase, documentId: string): Quote[] {
  return project
    .prepare<QuoteRow>(
      `${select} WHERE document_id = ? AND revision_id = (
         SELECT revision_id FROM document_revision WHERE document_id = ? ORDER BY number DESC LIMIT 1)
       ORDER BY start, "end", quote.id`,
    )
    .all(documentId, documentId)
    .map(quoteMaker(project));
}

/**
 * The quotes as they stood on a revision, in the order of its text. Those that have moved on since are given with
 * their place and words of then; everything else about them is as it is now.
 */
export function listQuotesOfRevision(
  project: ProjectDatabase,
  documentId: string,
  { id: revisionId, text }: { readonly id: string; readonly text: string },
): Quote[] {
  const toQuote = quoteMaker(project);
  const standing = project
    .prepare<QuoteRow>(`${select} WHERE document_id = ? AND revision_id = ?`)
    .all(documentId, revisionId)
    .map(toQuote);
  const movedOn = project
    .prepare<QuoteRow & { fromStart: number; fromEnd: number }>(
      `SELECT ${columns}, former.from_start AS fromStart, former.from_end AS fromEnd FROM quote
       JOIN quote_anchoring AS former ON former.quote_id = quote.id AND former.from_revision_id = ?
       WHERE document_id = ? AND quote.revision_id <> former.from_revision_id GROUP BY quote.id`,
    )
    .all(revisionId, documentId)
    .map(({ fromStart: start, fromEnd: end, ...row }) => {
      const { exact, prefix, suffix } = quoteSelector(text, { start, end });
      return { ...toQuote(row), revisionId, start, end, exact, prefix, suffix };
    });
  return [...standing, ...movedOn].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where a quote stands. */
export interface StandingQuote extends Span {
  readonly id: string;
  readonly revisionId: string;
  readonly exact: string;
}

/** Where every quote of a document stands, on whichever revision. */
export function listStandingQuotes(project: ProjectDatabase, documentId: string): StandingQuote[] {
  return project
    .prepare<StandingQuote>(
      'SELECT id, revision_id AS revisionId, start, "end", exact FROM quote WHERE document_id = ? ORDER BY start, "end", id',
    )
    .all(documentId);
}

/** Puts a quote on a place of a revision; its words become those that stand there. It counts as changed only if they do. */
export function moveQuote(
  project: ProjectDatabase,
  id: string,
  place: Span & { readonly revisionId: string; readonly selector: TextQuoteSelector },
): void {
  const { revisionId, start, end, selector } = place;
  const { exact, prefix, suffix } = selector;
  changed(
    project
      .prepare(
        `UPDATE quote SET revision_id = ?, start = ?, "end" = ?, exact = ?, prefix = ?, suffix = ?,
           modified_at = iif(exact = ?, modified_at, ?)
         WHERE id = ?`,
      )
      .run(revisionId, start, end, exact, prefix, suffix, exact, now(), id).changes,
    id,
  );
}

/** The quotes made last in the whole project, newest first; with a code only those that carry it. */
export function listLatestQuotes(
  project: ProjectDatabase,
  codeId: string | null,
  limit: number,
): ListedQuote[] {
  const toQuote = quoteMaker(project);
  const names = readShownNames(project.connection);
  const withCode = 'WHERE quote.id IN (SELECT quote_id FROM quote_code WHERE code_id = ?)';
  return project
    .prepare<QuoteRow & { sourceTitle: string }>(
      `SELECT ${columns}, ifnull(source.csl ->> 'title', '') AS sourceTitle
       FROM quote
       JOIN document ON document.id = quote.document_id
       JOIN source ON source.id = document.source_id
       ${codeId === null ? '' : withCode}
       ORDER BY quote.id DESC LIMIT ?`,
    )
    .all(...(codeId === null ? [] : [codeId]), limit)
    .map(({ sourceTitle, ...row }) => ({ ...toQuote(row), sourceTitle: names.title(sourceTitle) }));
}

export function insertQuote(
  project: ProjectDatabase,
  quote: {
    /** Made when it is not given. */
    id?: string | undefined;
    documentId: string;
    revisionId: string;
    start: number;
    end: number;
    selector: TextQuoteSelector;
    /** Whoever makes the change, when it is not given. */
    coder?: string;
  },
): string {
  const id = quote.id ?? newId();
  const at = now();
  project
    .prepare(
      `INSERT INTO quote (id, document_id, revision_id, start, "end", exact, prefix, suffix, comment, status, coder, created_at, modified_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 'unverified', ?, ?, ?)`,
    )
    .run(
      id,
      quote.documentId,
      quote.revisionId,
      quote.start,
      quote.end,
      quote.selector.exact,
      quote.selector.prefix,
      quote.selector.suffix,
      quote.coder ?? project.actor,
      at,
      at,
    );
  return id;
}

export function setComment(project: ProjectDatabase, id: string, comment: string): void {
  changed(
    project.prepare('UPDATE quote SET comment = ?, modified_at = ? WHERE id = ?').run(comment, now(), id)
      .changes,
    id,
  );
}

/** The quote that stands on exactly these words; the oldest of several, null for none. */
export function findQuoteAt(
  project: ProjectDatabase,
  documentId: string,
  revisionId: string,
  { start, end }: Span,
): string | null {
  const row = project
    .prepare<{ id: string }>(
      'SELECT id FROM quote WHERE document_id = ? AND start = ? AND "end" = ? AND revision_id = ? ORDER BY id LIMIT 1',
    )
    .get(documentId, start, end, revisionId);
  return row?.id ?? null;
}

export function setStatus(project: ProjectDatabase, id: string, status: QuoteStatus): void {
  changed(
    project.prepare('UPDATE quote SET status = ?, modified_at = ? WHERE id = ?').run(status, now(), id)
      .changes,
    id,
  );
}

/** Gives a quote exactly these codes, in this order. Codes it keeps are not touched. */
export function setCodes(project: ProjectDatabase, id: string, codeIds: readonly string[]): void {
  const wanted = [...new Set(codeIds)];
  project
    .prepare('DELETE FROM quote_code WHERE quote_id = ? AND code_id NOT IN (SELECT value FROM json_each(?))')
    .run(id, JSON.stringify(wanted));
  const insert = project.prepare(
    `INSERT INTO quote_code (quote_id, code_id, position) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET position = excluded.position WHERE position <> excluded.position`,
  );
  wanted.forEach((codeId, position) => {
    insert.run(id, codeId, position);
  });
}

/** Gives a quote one code more, as its last. Returns whether it did not have it before. */
export function addCode(project: ProjectDatabase, id: string, codeId: string): boolean {
  const { changes } = project
    .prepare(
      `INSERT INTO quote_code (quote_id, code_id, position)
       SELECT @id, @codeId, ifnull(max(position) + 1, 0) FROM quote_code WHERE quote_id = @id
       ON CONFLICT DO NOTHING`,
    )
    .run({ id, codeId });
  return changes > 0;
}

export function setAttribution(
  project: ProjectDatabase,
  id: string,
  attribution: { personId: string; addressee: string; date: string },
): void {
  project
    .prepare(
      `INSERT INTO attribution (quote_id, person_id, addressee, date) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET person_id = excluded.person_id, addressee = excluded.addressee, date = excluded.date`,
    )
    .run(id, attribution.personId, attribution.addressee, attribution.date);
}

/** Gives a quote without attribution that of another, if it has one. */
export function copyAttribution(project: ProjectDatabase, fromId: string, toId: string): void {
  project
    .prepare(
      `INSERT INTO attribution (quote_id, person_id, addressee, date)
       SELECT ?, person_id, addressee, date FROM attribution WHERE quote_id = ?`,
    )
    .run(toId, fromId);
}

/** To whom a quote was said, as it is kept; '' when it is not known. */
export function getAddressee(project: ProjectDatabase, id: string): string {
  const row = project
    .prepare<{ addressee: string }>('SELECT addressee FROM attribution WHERE quote_id = ?')
    .get(id);
  return row?.addressee ?? '';
}

/** Who made a quote, as it is kept. */
export function getCoder(project: ProjectDatabase, id: string): string {
  const row = project.prepare<{ coder: string }>('SELECT coder FROM quote WHERE id = ?').get(id);
  return requireFound(row, 'quote', id).coder;
}

export function removeAttribution(project: ProjectDatabase, id: string): void {
  project.prepare('DELETE FROM attribution WHERE quote_id = ?').run(id);
}

/** Takes a quote away with its codes, attribution and evidence. */
export function deleteQuote(project: ProjectDatabase, id: string): void {
  changed(project.prepare('DELETE FROM quote WHERE id = ?').run(id).changes, id);
}

function changed(changes: number, id: string): void {
  requireFound(changes || undefined, 'quote', id);
}
