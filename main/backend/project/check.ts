import type { CheckReport } from '../../../shared/contract/values.ts';
import { quoteSelector } from '../../../shared/domain/selectors.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { sha256 } from '../documents/text-hash.ts';

/**
 * Proves the whole project: SQLite's own integrity, every reference, every hash, and every quote against the text of
 * its revision. Reads everything; changes nothing.
 */
export function checkProject(project: ProjectDatabase): CheckReport {
  const problems: CheckReport['problems'] = [];
  const report = (check: string, message: string, id: string | null = null) =>
    problems.push({ check, message, id });
  return {
    checked: {
      integrity: checkIntegrity(project, report),
      references: checkReferences(project, report),
      revisions: checkRevisions(project, report),
      originals: checkOriginals(project, report),
      segments: checkSegments(project, report),
      quotes: checkQuotes(project, report),
      anchorings: checkAnchorings(project, report),
    },
    problems,
  };
}

type Report = (check: string, message: string, id?: string | null) => void;

function checkIntegrity(project: ProjectDatabase, report: Report): number {
  const findings = project.connection.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: finding } of findings)
    if (finding !== 'ok') report('integrity', `SQLite: ${finding}`);
  return findings.length;
}

function checkReferences(project: ProjectDatabase, report: Report): number {
  const findings = project.connection.pragma('foreign_key_check') as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  for (const { table, parent } of findings)
    report('references', `A row of ${table} points to a row of ${parent} that is not there.`);
  return (
    (project.prepare('SELECT count(*) FROM evidence').pluck().get() as number) +
    (project.prepare('SELECT count(*) FROM quote').pluck().get() as number)
  );
}

function checkRevisions(project: ProjectDatabase, report: Report): number {
  let count = 0;
  for (const { id, text, hash } of project
    .prepare<{ id: string; text: string; hash: string }>('SELECT id, text, sha256 AS hash FROM revision')
    .iterate()) {
    count += 1;
    if (sha256(text) !== hash) report('revisions', 'The text of a revision differs from its hash.', id);
  }
  return count;
}

function checkOriginals(project: ProjectDatabase, report: Report): number {
  let count = 0;
  for (const { hash, bytes } of project
    .prepare<{ hash: string; bytes: Buffer }>('SELECT sha256 AS hash, bytes FROM original_file')
    .iterate()) {
    count += 1;
    if (sha256(bytes) !== hash) report('originals', 'An original file differs from its hash.', hash);
  }
  return count;
}

function checkSegments(project: ProjectDatabase, report: Report): number {
  let count = 0;
  const textOf = createTextReader(project);
  const rows = project
    .prepare<{ indexed: string | null; start: number; end: number; revisionId: string }>(
      `SELECT revision_id AS revisionId, segment_text.text AS indexed, start, "end"
       FROM segment LEFT JOIN segment_text ON segment_text.rowid = segment.key ORDER BY revision_id, ordinal`,
    )
    .iterate();
  for (const { indexed, start, end, revisionId } of rows) {
    count += 1;
    if (indexed !== textOf(revisionId).slice(start, end))
      report('segments', 'A segment differs from the text of its revision.', revisionId);
  }
  return count;
}

/** Reads revision texts, keeping the last one: for rows in order of revision, each text is read once. */
function createTextReader(project: ProjectDatabase): (revisionId: string) => string {
  const statement = project.prepare<{ text: string }>('SELECT text FROM revision WHERE id = ?');
  let last = { revisionId: '', text: '' };
  return (revisionId) => {
    if (last.revisionId !== revisionId) last = { revisionId, text: statement.get(revisionId)?.text ?? '' };
    return last.text;
  };
}

interface QuoteRow {
  id: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  revisionId: string;
  belongs: number;
}

function checkQuotes(project: ProjectDatabase, report: Report): number {
  let count = 0;
  const textOf = createTextReader(project);
  const rows = project
    .prepare<QuoteRow>(
      `SELECT quote.id, start, "end", exact, prefix, suffix, revision_id AS revisionId,
         EXISTS (SELECT 1 FROM document_revision WHERE document_revision.document_id = quote.document_id
                 AND document_revision.revision_id = quote.revision_id) AS belongs
       FROM quote ORDER BY revision_id`,
    )
    .iterate();
  for (const row of rows) {
    count += 1;
    const selector = quoteSelector(textOf(row.revisionId), row);
    if (selector.exact !== row.exact)
      report('quotes', 'The words of a quote differ from the text of its revision.', row.id);
    if (selector.prefix !== row.prefix || selector.suffix !== row.suffix)
      report('quotes', 'The words around a quote differ from the text of its revision.', row.id);
    if (!row.belongs) report('quotes', 'A quote stands on a revision of another document.', row.id);
  }
  return count;
}

/** What became of quotes in new revisions: the words each had before must stand where it is said they stood. */
function checkAnchorings(project: ProjectDatabase, report: Report): number {
  let count = 0;
  const textOf = createTextReader(project);
  const rows = project
    .prepare<{ quoteId: string; revisionId: string; start: number; end: number; exact: string }>(
      `SELECT quote_id AS quoteId, from_revision_id AS revisionId, from_start AS start, from_end AS "end", from_exact AS exact
       FROM quote_anchoring ORDER BY from_revision_id`,
    )
    .iterate();
  for (const { quoteId, revisionId, start, end, exact } of rows) {
    count += 1;
    if (textOf(revisionId).slice(start, end) !== exact)
      report('anchorings', 'The former words of a quote differ from the text of their revision.', quoteId);
  }
  return count;
}
