import type { CslItem } from '../../../shared/domain/csl.ts';
import type { NameOccurrence } from '../../../shared/domain/people.ts';
import { speakerLabelLength } from '../../../shared/domain/speaker-label.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { describeProject, loadWorkspace } from '../project/project-repository.ts';
import { listTableViews } from '../tables/table-view-repository.ts';
import { createNameFinder, type FindNames, type FoundName, nameKey, type SoughtName } from './name-finder.ts';
import { createItemNameFinder, stringsIn } from './names-in-items.ts';
import { readShownNames } from './shown-names.ts';
import { createHandleFinder, readPeopleWithPseudonym, soughtNames } from './sought-names.ts';

/** UTF-16 units of context on each side. */
const contextLength = 50;

type Kind = NameOccurrence['kind'];
type Target = Partial<Pick<NameOccurrence, 'place' | 'quoteId' | 'claimId' | 'codeId' | 'sourceId'>>;

interface Search {
  readonly project: ProjectDatabase;
  readonly findNames: FindNames;
  /** FTS5: any of the words sought. */
  readonly expression: string;
  /** How a title is shown. */
  readonly titled: (title: string | null) => string;
}

/**
 * Where the real names of people who have a pseudonym can still be read: in texts, in quotes, in what was written about
 * them, and in the data of sources. `limit` is for all of them together.
 */
export function findRealNames(
  project: ProjectDatabase,
  limit: number,
): { occurrences: NameOccurrence[]; more: boolean } {
  const sought = soughtNames(readPeopleWithPseudonym(project.connection));
  if (sought.length === 0) return { occurrences: [], more: false };
  const names = readShownNames(project.connection);
  const search: Search = {
    project,
    findNames: createNameFinder(sought),
    expression: matchAny(sought),
    titled: (title) => names.title(title?.trim() || 'Untitled'),
  };
  const occurrences: NameOccurrence[] = [];
  for (const find of [
    inQuotes,
    inAddressees,
    inTexts,
    inMemos,
    inNotes,
    inClaims,
    inCodes,
    inSources,
    inOrigins,
    inConsents,
    inViews,
    inProjectName,
  ]) {
    for (const occurrence of find(search)) {
      if (occurrences.length === limit) return { occurrences, more: true };
      occurrences.push(occurrence);
    }
  }
  return { occurrences, more: false };
}

function matchAny(sought: readonly SoughtName[]): string {
  const words = new Set(
    sought.flatMap((name) => {
      const forms = [name.words, nameKey(name.words)];
      return [...forms, ...forms.map((form) => `${form}s`)];
    }),
  );
  return [...words].map((form) => `"${form.replaceAll(/["\0]/gu, ' ')}"`).join(' OR ');
}

function occurrenceOf(
  text: string,
  { start, end, sought }: FoundName,
  kind: Kind,
  where: string,
  target: Target,
): NameOccurrence {
  return {
    kind,
    personId: sought.personId,
    exact: text.slice(start, end),
    before: contextBefore(text, start),
    after: contextAfter(text, end),
    where,
    count: 1,
    place: null,
    quoteId: null,
    claimId: null,
    codeId: null,
    sourceId: null,
    ...target,
  };
}

/** Whole words only, with “…” where some were left out. */
function contextBefore(text: string, end: number): string {
  if (end <= contextLength) return text.slice(0, end);
  const cut = text.slice(end - contextLength, end);
  return `…${cut.slice(cut.search(/\s/u) + 1)}`.toWellFormed();
}

function contextAfter(text: string, start: number): string {
  const cut = text.slice(start, start + contextLength);
  if (start + contextLength >= text.length) return cut;
  return `${cut.replace(/\s\S*$/u, '')}…`.toWellFormed();
}

function occurrencesIn(
  { findNames }: Search,
  text: string,
  kind: Kind,
  where: string,
  target: Target,
): NameOccurrence[] {
  return findNames(text).map((found) => occurrenceOf(text, found, kind, where, target));
}

interface TextRow {
  documentId: string;
  revisionId: string;
  title: string | null;
  speaker: string | null;
  start: number;
  text: string;
}

/** In the current text of every document; a name at the head of its own turns is told once. */
function* inTexts(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<TextRow>(
      `SELECT document.id AS documentId, segment.revision_id AS revisionId, source.csl ->> 'title' AS title,
         segment.speaker, segment.start, segment_text.text
       FROM segment_text
       JOIN segment ON segment.key = segment_text.rowid
       JOIN document_revision AS current ON current.revision_id = segment.revision_id
       JOIN document ON document.id = current.document_id
       JOIN source ON source.id = document.source_id
       WHERE segment_text MATCH ? AND NOT EXISTS (
         SELECT 1 FROM document_revision AS later WHERE later.document_id = current.document_id AND later.number > current.number)
       ORDER BY title COLLATE NOCASE, document.id, segment.ordinal`,
    )
    .all(search.expression);
  const labels = new Map<string, NameOccurrence>();
  const others: NameOccurrence[] = [];
  for (const { documentId, revisionId, title, speaker, start, text } of rows) {
    const labelLength = speakerLabelLength(text, { start: 0, end: text.length, speaker });
    for (const found of search.findNames(text)) {
      const place = { documentId, revisionId, start: start + found.start, end: start + found.end };
      const occurrence = occurrenceOf(text, found, 'text', search.titled(title), { place });
      const label = found.end <= labelLength ? `${documentId} ${speaker}` : null;
      const known = label === null ? undefined : labels.get(label);
      if (label === null) others.push(occurrence);
      else labels.set(label, known ? { ...known, count: known.count + 1 } : occurrence);
    }
  }
  yield* others;
  yield* labels.values();
}

interface QuoteRow {
  id: string;
  exact: string;
  comment: string;
  title: string | null;
}

function* inQuotes(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<QuoteRow>(
      `SELECT quote.id, exact, comment, source.csl ->> 'title' AS title
       FROM quote JOIN document ON document.id = quote.document_id JOIN source ON source.id = document.source_id
       WHERE quote.key IN (SELECT rowid FROM quote_text WHERE quote_text MATCH ?) ORDER BY quote.id`,
    )
    .all(search.expression);
  for (const { id, exact, title } of rows)
    yield* occurrencesIn(search, exact, 'quote', search.titled(title), { quoteId: id });
  for (const { id, comment, title } of rows)
    yield* occurrencesIn(search, comment, 'comment', search.titled(title), { quoteId: id });
}

/** As they are when pseudonyms are shown. */
function* inAddressees(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ id: string; addressee: string; exact: string }>(
      `SELECT quote.id, addressee, exact FROM attribution JOIN quote ON quote.id = attribution.quote_id
       WHERE addressee <> '' ORDER BY quote.id`,
    )
    .all();
  const shown = readShownNames(search.project.connection, true);
  for (const { id, addressee, exact } of rows)
    yield* occurrencesIn(search, shown.line(addressee), 'addressee', exact, { quoteId: id });
}

interface MemoRow {
  text: string;
  quoteId: string | null;
  documentId: string | null;
  revisionId: string | null;
  claimId: string | null;
  codeId: string | null;
}

function* inMemos(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<MemoRow>(
      `SELECT text, quote_id AS quoteId, document_id AS documentId, claim_id AS claimId, code_id AS codeId,
         (SELECT revision_id FROM document_revision WHERE document_id = memo.document_id ORDER BY number DESC LIMIT 1) AS revisionId
       FROM memo WHERE id IN (SELECT memo_id FROM memo_text WHERE memo_text MATCH ?) ORDER BY id`,
    )
    .all(search.expression);
  for (const { text, documentId, revisionId, quoteId, claimId, codeId } of rows) {
    const place = documentId && revisionId ? { documentId, revisionId, start: 0, end: 0 } : null;
    const subject = quoteId ? 'a quote' : claimId ? 'a claim' : codeId ? 'a code' : 'a document';
    yield* occurrencesIn(search, text, 'memo', `Memo on ${subject}`, { quoteId, claimId, codeId, place });
  }
}

function* inNotes(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ note: string; claimId: string; statement: string }>(
      `SELECT note, claim.id AS claimId, claim.statement FROM evidence JOIN claim ON claim.id = evidence.claim_id
       WHERE note <> '' ORDER BY evidence.id`,
    )
    .all();
  for (const { note, claimId, statement } of rows)
    yield* occurrencesIn(search, note, 'note', statement, { claimId });
}

function* inClaims(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ id: string; statement: string; description: string }>(
      `SELECT id, statement, description FROM claim
       WHERE key IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?) ORDER BY id`,
    )
    .all(search.expression);
  for (const { id, statement, description } of rows)
    for (const text of [statement, description])
      yield* occurrencesIn(search, text, 'claim', statement, { claimId: id });
}

function* inCodes(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ id: string; name: string; description: string }>(
      'SELECT id, name, description FROM code ORDER BY id',
    )
    .all();
  for (const { id, name, description } of rows)
    for (const text of [name, description]) yield* occurrencesIn(search, text, 'code', name, { codeId: id });
}

/**
 * In a source's data as they are when pseudonyms are shown: whole names that a pseudonym takes the place of give nobody
 * away then.
 */
function* inSources(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ id: string; csl: string }>('SELECT id, csl FROM source ORDER BY id')
    .all();
  const shown = readShownNames(search.project.connection, true);
  const findInItem = createItemNameFinder(search.project.connection);
  for (const { id, csl } of rows) {
    const item = shown.item(JSON.parse(csl) as CslItem);
    const where = search.titled(item.title ?? null);
    for (const { text, found } of findInItem(item))
      for (const each of found) yield occurrenceOf(text, each, 'source', where, { sourceId: id });
  }
}

/** As they are when pseudonyms are shown; each with one of its sources. */
function* inOrigins(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ name: string; sourceId: string }>(
      'SELECT name, min(source.id) AS sourceId FROM origin JOIN source ON origin_id = origin.id GROUP BY origin.id',
    )
    .all();
  const shown = readShownNames(search.project.connection, true);
  for (const { name, sourceId } of rows)
    yield* occurrencesIn(search, shown.line(name), 'source', 'Name of an origin', { sourceId });
}

function* inConsents(search: Search): Generator<NameOccurrence, void> {
  const rows = search.project
    .prepare<{ documentId: string; revisionId: string; title: string | null; consent: string }>(
      `SELECT document.id AS documentId, consent, source.csl ->> 'title' AS title,
         (SELECT revision_id FROM document_revision WHERE document_id = document.id ORDER BY number DESC LIMIT 1) AS revisionId
       FROM document JOIN source ON source.id = document.source_id WHERE consent <> '' ORDER BY document.id`,
    )
    .all();
  for (const { documentId, revisionId, title, consent } of rows) {
    const place = { documentId, revisionId, start: 0, end: 0 };
    yield* occurrencesIn(search, consent, 'consent', search.titled(title), { place });
  }
}

/** In saved views of tables, and in what is looked for now in tables, lists and the search. */
function* inViews(search: Search): Generator<NameOccurrence, void> {
  for (const { name, quickFilter, state } of listTableViews(search.project))
    for (const text of [name, quickFilter, ...stringsIn(state)])
      yield* occurrencesIn(search, text, 'view', `Saved view “${name}”`, {});
  for (const text of stringsIn(loadWorkspace(search.project)))
    yield* occurrencesIn(search, text, 'view', 'What is looked for now', {});
}

function* inProjectName(search: Search): Generator<NameOccurrence, void> {
  const { name } = describeProject(search.project);
  const findNames = createHandleFinder(search.project.connection);
  yield* occurrencesIn({ ...search, findNames }, name, 'project', 'The project’s file', {});
}
