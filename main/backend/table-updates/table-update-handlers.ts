import { AppError } from '../../../shared/contract/errors.ts';
import { QuoteStatus } from '../../../shared/domain/records.ts';
import { Confidence, Relation, Verdict } from '../../../shared/domain/relations.ts';
import {
  codeKey,
  codeNames,
  type TableDifference,
  updatedFieldWords,
} from '../../../shared/domain/table-update.ts';
import { claimHandlers } from '../claims/claim-handlers.ts';
import { getClaim } from '../claims/claim-repository.ts';
import { codeHandlers } from '../codes/code-handlers.ts';
import { findCodeByName, getCode } from '../codes/code-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { evidenceHandlers } from '../evidence/evidence-handlers.ts';
import { getLink } from '../evidence/evidence-repository.ts';
import { getQuote, setCodes, setComment, setStatus } from '../quotes/quote-repository.ts';
import { type PresentRecords, readPresentRecords } from './present-records.ts';

/** Carries out the differences of a table that were chosen: all of them or none. */
export const tableUpdateHandlers: DatabaseHandlers<'imports.applyTableUpdate'> = {
  'imports.applyTableUpdate': (project, { differences, newCodes }) => {
    const present = readPresentRecords(project);
    refuseOvertaken(differences, present);
    const made = newCodes.filter((name) => !present.codes.has(codeKey(name)));
    for (const name of made) {
      codeHandlers['codes.create'](project, { name, parentId: null, colour: null, description: '' });
    }
    const codes = made.length > 0 ? readPresentRecords(project).codes : present.codes;
    const byRecord = Map.groupBy(differences, ({ kind, id }) => `${kind} ${id}`);
    for (const changes of byRecord.values()) applyTo(project, changes, codes);
    return { changes: differences.length, records: byRecord.size, codes: made.length };
  },
};

/** Error: `import.overtaken`, where a value is no longer the one that was shown. */
function refuseOvertaken(differences: readonly TableDifference[], present: PresentRecords): void {
  const overtaken = differences.filter(
    ({ kind, id, field, before }) => present.find(kind, id)?.values[field] !== before,
  );
  const [first] = overtaken;
  if (!first) return;
  const record = present.find(first.kind, first.id);
  const what = record
    ? `“${updatedFieldWords[first.field]}” of “${record.words.slice(0, 80).toWellFormed()}” was changed`
    : `A ${first.kind === 'evidence' ? 'link' : first.kind} was removed`;
  const others = overtaken.length === 1 ? '' : `, and so were ${overtaken.length - 1} other values`;
  throw new AppError(
    'import.overtaken',
    `${what} in the meantime${others}. Nothing was taken from the table. Read it again to see what differs now.`,
    { overtaken: overtaken.map(({ kind, id, field }) => ({ kind, id, field })) },
  );
}

/** Carries out the differences of one record. */
function applyTo(
  project: ProjectDatabase,
  changes: readonly TableDifference[],
  codes: ReadonlyMap<string, string>,
): void {
  const [first] = changes;
  if (!first) return;
  const { kind, id } = first;
  const after = new Map(changes.map(({ field, after: value }) => [field, value]));
  if (kind === 'claim') {
    const claim = getClaim(project, id);
    const confidence = after.get('confidence') ?? claim.confidence ?? '';
    claimHandlers['claims.update'](project, {
      id,
      parentId: claim.parentId,
      statement: after.get('statement') ?? claim.statement,
      description: after.get('description') ?? claim.description,
      verdict: Verdict.parse(after.get('verdict') ?? claim.verdict),
      confidence: confidence === '' ? null : Confidence.parse(confidence),
    });
  } else if (kind === 'evidence') {
    const link = getLink(project, id);
    evidenceHandlers['evidence.update'](project, {
      id,
      relation: Relation.parse(after.get('relation') ?? link.relation),
      strength: Number(after.get('strength') ?? link.strength),
      note: after.get('note') ?? link.note,
    });
  } else {
    const comment = after.get('comment');
    const status = after.get('status');
    const names = after.get('codes');
    if (comment !== undefined) setComment(project, id, comment);
    if (status !== undefined) setStatus(project, id, QuoteStatus.parse(status));
    if (names !== undefined) giveCodes(project, id, codeNames(names, codes));
  }
}

/**
 * Gives a quote the codes of these names, of which it keeps those it has. Where several codes have a name the topmost is
 * given; a name that no code has is passed over, as nobody asked for a new one.
 */
function giveCodes(project: ProjectDatabase, id: string, names: readonly string[]): void {
  const wanted = new Set(names.map(codeKey));
  const kept = getQuote(project, id)
    .codeIds.map((codeId) => getCode(project, codeId))
    .filter(({ name }) => wanted.has(codeKey(name)));
  const keptKeys = new Set(kept.map(({ name }) => codeKey(name)));
  const added = names
    .filter((name) => !keptKeys.has(codeKey(name)))
    .flatMap((name) => findCodeByName(project, name)?.id ?? []);
  setCodes(project, id, [...kept.map((code) => code.id), ...added]);
}
