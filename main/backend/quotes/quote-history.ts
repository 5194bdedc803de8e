import type { TableName } from '../../../shared/contract/define-procedure.ts';
import type { QuoteHistoryEntry } from '../../../shared/contract/values.ts';
import { type Relation, relationWords, strengthWords } from '../../../shared/domain/relations.ts';
import { listHistory } from '../database/history.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readShownNames, shownName } from '../people/shown-names.ts';

/** At most so many characters of a statement or memo are told. */
const excerptLength = 80;

interface ChangeRow {
  readonly table_name: TableName;
  readonly before: string | null;
  readonly after: string | null;
}

type Row = Readonly<Record<string, string | number | null>>;

/** The steps that touched a quote, newest first, each with what it did to the quote in words. */
export function quoteHistory(project: ProjectDatabase, id: string, limit: number): QuoteHistoryEntry[] {
  const readChanges = project.prepare<ChangeRow>(
    `SELECT table_name, before, after FROM history_change
     WHERE step_id = @stepId AND (subject = @id OR object = @id) ORDER BY id`,
  );
  return listHistory(project, id, limit).map((step) => ({
    ...step,
    changes: readChanges.all({ stepId: step.stepId, id }).flatMap((change) => inWords(project, change)),
  }));
}

function inWords(project: ProjectDatabase, { table_name, before, after }: ChangeRow): string[] {
  const rows = { before: parsed(before), after: parsed(after) };
  switch (table_name) {
    case 'quote':
      return quoteInWords(rows);
    case 'quote_code':
      return codeInWords(project, rows);
    case 'attribution':
      return attributionInWords(project, rows);
    case 'evidence':
      return linkInWords(project, rows);
    case 'memo':
      return memoInWords(rows);
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

function quoteInWords({ before, after }: Rows): string[] {
  if (!before) return ['Quote made'];
  if (!after) return ['Quote removed'];
  const words: string[] = [];
  if (before.status !== after.status) words.push(`Status: ${before.status} → ${after.status}`);
  if (before.comment !== after.comment) words.push(commentInWords(before.comment, after.comment));
  if (before.revision_id === after.revision_id && (before.start !== after.start || before.end !== after.end))
    words.push(`Words changed to “${excerptOf(after.exact)}”`);
  return words;
}

function commentInWords(before: unknown, after: unknown): string {
  if (before === '') return `Comment written: “${excerptOf(after)}”`;
  return after === '' ? 'Comment taken away' : `Comment edited: “${excerptOf(after)}”`;
}

function codeInWords(project: ProjectDatabase, { before, after }: Rows): string[] {
  // Only its place among the codes of the quote.
  if (before && after) return [];
  const name = nameOf(project, 'code', 'name', (after ?? before)?.code_id);
  return [after ? `Coded “${name}”` : `Code “${name}” taken away`];
}

function attributionInWords(project: ProjectDatabase, { after }: Rows): string[] {
  if (!after) return ['Attribution taken away'];
  const addressee = readShownNames(project.connection).line(String(after.addressee ?? ''));
  const parts = [
    personOf(project, after.person_id),
    ...(addressee ? [`to ${addressee}`] : []),
    ...(after.date ? [after.date] : []),
  ];
  return [`Attributed to ${parts.join(', ')}`];
}

function linkInWords(project: ProjectDatabase, { before, after }: Rows): string[] {
  const claim = `“${excerptOf(nameOf(project, 'claim', 'statement', (after ?? before)?.claim_id))}”`;
  if (!after) return [`Unlinked from ${claim}`];
  if (!before) return [`Linked to ${claim}: ${relationOf(after)}, ${strengthOf(after)}`];
  const words: string[] = [];
  if (before.relation !== after.relation) words.push(`${relationOf(before)} → ${relationOf(after)}`);
  if (before.strength !== after.strength) words.push(`${strengthOf(before)} → ${strengthOf(after)}`);
  if (before.note !== after.note) words.push(after.note === '' ? 'note taken away' : 'note edited');
  return words.length > 0 ? [`Link to ${claim}: ${words.join(', ')}`] : [];
}

function memoInWords({ before, after }: Rows): string[] {
  if (!before) return [`Memo written: “${excerptOf(after?.text)}”`];
  return [after ? `Memo edited: “${excerptOf(after.text)}”` : 'Memo removed'];
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

/** The same for a person, as they are shown. One who was merged with another is named as they were last. */
function personOf(project: ProjectDatabase, id: unknown): string {
  const row = project
    .prepare<{ name: string | null }>(
      `WITH last (name, pseudonym) AS (
         SELECT ifnull(after, before) ->> 'name', ifnull(ifnull(after, before) ->> 'pseudonym', '') FROM history_change
         WHERE subject = @id AND table_name = 'person' ORDER BY id DESC LIMIT 1
       )
       SELECT ifnull((SELECT ${shownName} FROM person WHERE id = @id),
                     (SELECT ${shownName} FROM last AS person)) AS name`,
    )
    .get({ id: String(id) });
  return row?.name ?? '';
}

function excerptOf(text: unknown): string {
  const line = String(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= excerptLength
    ? line
    : `${characters.slice(0, excerptLength).join('').trimEnd()}…`;
}
