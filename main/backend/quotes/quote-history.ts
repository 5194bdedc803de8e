import type { TableName } from '../../../shared/contract/define-procedure.ts';
import type { QuoteHistoryEntry } from '../../../shared/contract/values.ts';
import { type Relation, relationWords, strengthWords } from '../../../shared/domain/relations.ts';
import { listHistory } from '../database/history.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { arePseudonymsShown } from '../people/project-settings.ts';
import { readShownNames, type ShownNames, shownName } from '../people/shown-names.ts';

/** At most so many characters of a statement or memo are told. */
const excerptLength = 80;

interface ChangeRow {
  readonly table_name: TableName;
  readonly before: string | null;
  readonly after: string | null;
}

type Row = Readonly<Record<string, string | number | null>>;

/**
 * The steps that touched a quote, newest first, each with what it did to the quote in words. Where pseudonyms are shown
 * they stand in what is told of comments, memos and claims too: what these said once cannot be changed any more.
 */
export function quoteHistory(project: ProjectDatabase, id: string, limit: number): QuoteHistoryEntry[] {
  const readChanges = project.prepare<ChangeRow>(
    `SELECT table_name, before, after FROM history_change
     WHERE step_id = @stepId AND (subject = @id OR object = @id) ORDER BY id`,
  );
  const names = readShownNames(project.connection);
  return listHistory(project, id, limit).map((step) => ({
    ...step,
    actor: names.line(step.actor),
    changes: readChanges
      .all({ stepId: step.stepId, id })
      .flatMap((change) => inWords(project, change, names)),
  }));
}

function inWords(
  project: ProjectDatabase,
  { table_name, before, after }: ChangeRow,
  names: ShownNames,
): string[] {
  const rows = { before: parsed(before), after: parsed(after) };
  switch (table_name) {
    case 'quote':
      return quoteInWords(rows, names);
    case 'quote_code':
      return codeInWords(project, rows, names);
    case 'attribution':
      return attributionInWords(project, rows, names);
    case 'evidence':
      return linkInWords(project, rows, names);
    case 'memo':
      return memoInWords(rows, names);
    case 'quote_anchoring':
      return rows.after ? [`In a new revision of the text: ${rows.after.label}`] : [];
    default:
      return [];
  }
}

function parsed(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row);
}

/** The row as it was and as it became; null for “no such row”. */
interface Rows {
  readonly before: Row | null;
  readonly after: Row | null;
}

function quoteInWords({ before, after }: Rows, names: ShownNames): string[] {
  if (!before) return ['Quote made'];
  if (!after) return ['Quote removed'];
  const words: string[] = [];
  if (before.status !== after.status) words.push(`Status: ${before.status} → ${after.status}`);
  if (before.comment !== after.comment) words.push(commentInWords(before, after, names));
  if (before.revision_id === after.revision_id && (before.start !== after.start || before.end !== after.end))
    words.push(`Words changed to “${excerptOf(names, after.exact)}”`);
  return words;
}

function commentInWords({ comment: before }: Row, { comment: after }: Row, names: ShownNames): string {
  if (before === '') return `Comment written: “${excerptOf(names, after)}”`;
  return after === '' ? 'Comment taken away' : `Comment edited: “${excerptOf(names, after)}”`;
}

function codeInWords(project: ProjectDatabase, { before, after }: Rows, names: ShownNames): string[] {
  // Only its place among the codes of the quote.
  if (before && after) return [];
  const name = names.past(nameOf(project, 'code', 'name', (after ?? before)?.code_id));
  return [after ? `Coded “${name}”` : `Code “${name}” taken away`];
}

function attributionInWords(project: ProjectDatabase, { after }: Rows, names: ShownNames): string[] {
  if (!after) return ['Attribution taken away'];
  const addressee = names.line(String(after.addressee ?? ''));
  const parts = [
    personOf(project, String(after.person_id), names),
    ...(addressee ? [`to ${addressee}`] : []),
    ...(after.date ? [after.date] : []),
  ];
  return [`Attributed to ${parts.join(', ')}`];
}

function linkInWords(project: ProjectDatabase, { before, after }: Rows, names: ShownNames): string[] {
  const statement = nameOf(project, 'claim', 'statement', (after ?? before)?.claim_id);
  const claim = `“${excerptOf(names, statement)}”`;
  if (!after) return [`Unlinked from ${claim}`];
  if (!before) return [`Linked to ${claim}: ${relationOf(after)}, ${strengthOf(after)}`];
  const words: string[] = [];
  if (before.relation !== after.relation) words.push(`${relationOf(before)} → ${relationOf(after)}`);
  if (before.strength !== after.strength) words.push(`${strengthOf(before)} → ${strengthOf(after)}`);
  if (before.note !== after.note) words.push(after.note === '' ? 'note taken away' : 'note edited');
  return words.length > 0 ? [`Link to ${claim}: ${words.join(', ')}`] : [];
}

function memoInWords({ before, after }: Rows, names: ShownNames): string[] {
  if (!before) return [`Memo written: “${excerptOf(names, after?.text)}”`];
  return [after ? `Memo edited: “${excerptOf(names, after.text)}”` : 'Memo removed'];
}

function relationOf({ relation }: Row): string {
  return relationWords[relation as Relation].label.toLowerCase();
}

function strengthOf({ strength }: Row): string {
  return strengthWords[Number(strength) - 1]?.toLowerCase() ?? '';
}

/** What a thing is called now or, if it was removed, was called last. */
function nameOf(project: ProjectDatabase, table: 'code' | 'claim', column: string, id: unknown): string {
  const row = project
    .prepare<{ name: string | null }>(
      `SELECT ifnull((SELECT ${column} FROM ${table} WHERE id = @id),
         (SELECT ifnull(after, before) ->> '${column}' FROM history_change
          WHERE subject = @id AND table_name = '${table}' ORDER BY id DESC LIMIT 1)) AS name`,
    )
    .get({ id: String(id) });
  return row?.name ?? '';
}

/**
 * The same for a person, as they are shown. One who was merged with another is named as they were last; where pseudonyms
 * are shown, like the other.
 */
function personOf(project: ProjectDatabase, id: string, names: ShownNames): string {
  const present = project
    .prepare<{ name: string }>(`SELECT ${shownName} AS name FROM person WHERE id = ?`)
    .get(id);
  if (present) return present.name;
  const into = arePseudonymsShown(project.connection) ? mergedInto(project, id) : null;
  if (into !== null) return personOf(project, into, names);
  const last = project
    .prepare<{ name: string }>(
      `SELECT ${shownName} AS name FROM (
         SELECT ifnull(after, before) ->> 'name' AS name, ifnull(ifnull(after, before) ->> 'pseudonym', '') AS pseudonym
         FROM history_change WHERE subject = ? AND table_name = 'person' ORDER BY id DESC LIMIT 1
       ) AS person`,
    )
    .get(id);
  return names.past(last?.name ?? '');
}

/** The person who got what somebody said who is gone; null for one who said nothing then. */
function mergedInto(project: ProjectDatabase, id: string): string | null {
  const row = project
    .prepare<{ personId: string }>(
      `SELECT moved.after ->> 'person_id' AS personId
       FROM history_change AS removed JOIN history_change AS moved ON moved.step_id = removed.step_id
       WHERE removed.subject = @id AND removed.table_name = 'person' AND removed.after IS NULL
         AND moved.table_name IN ('attribution', 'speaker') AND moved.before ->> 'person_id' = @id
         AND moved.after IS NOT NULL
       ORDER BY removed.id DESC LIMIT 1`,
    )
    .get({ id });
  return row?.personId ?? null;
}

function excerptOf(names: ShownNames, text: unknown): string {
  const line = names
    .past(String(text ?? ''))
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= excerptLength
    ? line
    : `${characters.slice(0, excerptLength).join('').trimEnd()}…`;
}
