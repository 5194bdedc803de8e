import {
  codeKey,
  codeNames,
  type NewCode,
  shownValue,
  type TableUpdate,
  type UpdateColumns,
  type UpdatedField,
  type UpdatedRecord,
  updateColumnsOf,
  updatedFields,
  updatedFieldWords,
  updatedKinds,
} from '../../../shared/domain/table-update.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { findLink } from '../evidence/evidence-repository.ts';
import type { ReadTable } from '../imports/table/parse-table.ts';
import { type NamedRecord, namedRecords } from './named-records.ts';
import { type PresentRecord, type PresentRecords, readPresentRecords } from './present-records.ts';
import { Problems } from './problems.ts';
import { readCell } from './read-cell.ts';
import { readValue } from './read-value.ts';

type Difference = UpdatedRecord['differences'][number];

/** Characters of a label, in UTF-16 units. */
const labelLength = 240;

/**
 * What a table that was written here and came back would change, against what the project has now; null for a table
 * without any of our identifiers. Nothing is stored. What the table does not name stays: it never removes anything.
 */
export function compareTable(project: ProjectDatabase, table: ReadTable): TableUpdate | null {
  const columns = updateColumnsOf(table.columns);
  if (!columns) return null;
  const problems = new Problems();
  const present = readPresentRecords(project);
  const named = namedRecords(table, columns, present, problems);
  const takesRelation = relationsTaken(project);
  const records = named.flatMap((record): UpdatedRecord[] => {
    const differences = differencesOf(record, table, columns, present, problems).filter(
      (difference) => takesRelation(record.present, difference) || refuseRelation(record, table, problems),
    );
    if (record.present.kind === 'quote') compareWords(record, table, columns, problems);
    if (record.present.kind === 'evidence') tellRepeated(record, table, problems);
    if (differences.length === 0) return [];
    const { kind, id, words } = record.present;
    return [
      {
        kind,
        id,
        label: cutLabel(words),
        detail: cutLabel(present.detailOf(record.present)),
        rows: rowsOf(record, table),
        differences,
      },
    ];
  });
  return {
    rows: table.records.length,
    known: named.length,
    records: updatedKinds.flatMap((kind) => records.filter((record) => record.kind === kind)),
    newCodes: newCodesOf(records, present),
    problems: problems.list(),
    ignoredColumns: [...columns.ignored],
    warnings: table.warnings,
  };
}

function rowsOf({ positions }: NamedRecord, { rowNumbers }: ReadTable): number[] {
  return positions.map((position) => rowNumbers[position] ?? 0);
}

function cutLabel(words: string): string {
  if (words.length <= labelLength) return words;
  return `${words
    .slice(0, labelLength)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}

function differencesOf(
  record: NamedRecord,
  table: ReadTable,
  columns: UpdateColumns,
  present: PresentRecords,
  problems: Problems,
): Difference[] {
  return updatedFields[record.present.kind].flatMap((field): Difference[] => {
    const column = columns.fields[field];
    const before = record.present.values[field];
    if (column === null || before === undefined) return [];
    const said = new Map<string, number[]>();
    for (const position of record.positions) {
      const row = table.rowNumbers[position] ?? 0;
      const reading = readValue(field, table.records[position]?.[column] ?? '', before, present.codes);
      if (reading.kind === 'problem') {
        problems.add(reading.message, [row]);
        continue;
      }
      const value = reading.kind === 'same' ? before : reading.after;
      said.set(value, [...(said.get(value) ?? []), row]);
    }
    const [only] = said.keys();
    if (said.size > 1) problems.add(conflictWords(record.present, field, said), [...said.values()].flat());
    return said.size !== 1 || only === undefined || only === before ? [] : [{ field, before, after: only }];
  });
}

/** Rows of one record that say different things of one field: nobody can know which is meant. */
function conflictWords(
  { words }: PresentRecord,
  field: UpdatedField,
  said: ReadonlyMap<string, readonly number[]>,
): string {
  const values = [...said].map(
    ([value, rows]) => `“${excerpt(shownValue(field, value))}” in ${rowWords(rows)}`,
  );
  return `${updatedFieldWords[field]} of “${excerpt(words)}” differs between rows: ${values.join(', ')}. It was left as it is; make the rows agree.`;
}

const shownRows = 5;

function rowWords(rows: readonly number[]): string {
  const [first] = rows;
  if (rows.length === 1) return `row ${first}`;
  const more = rows.length > shownRows ? ' …' : '';
  return `rows ${rows.slice(0, shownRows).join(', ')}${more}`;
}

function excerpt(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59).toWellFormed()}…`;
}

/** Quotes are verbatim: what a table changed in their words is told and never taken. */
function compareWords(
  { present, positions }: NamedRecord,
  table: ReadTable,
  { quote }: UpdateColumns,
  problems: Problems,
): void {
  if (quote === null) return;
  const changed = positions.filter(
    (position) => readCell(table.records[position]?.[quote] ?? '', present.words).kind === 'changed',
  );
  if (changed.length === 0) return;
  problems.add(
    'The words of the quote are not those of the project. Quotes are verbatim, so they were left as they are; a quote is changed in its text.',
    changed.map((position) => table.rowNumbers[position] ?? 0),
  );
}

/** A link has one row; where it has several that agree they count once. */
function tellRepeated(record: NamedRecord, table: ReadTable, problems: Problems): void {
  if (record.positions.length < 2) return;
  problems.add(
    'The same link stands in several rows; where they agree, they count once.',
    rowsOf(record, table),
  );
}

/** Returns whether a difference leaves a quote no two links to one claim with one relation. */
function relationsTaken(
  project: ProjectDatabase,
): (present: PresentRecord, difference: Difference) => boolean {
  const given = new Set<string>();
  return ({ id, ends }, { field, after }) => {
    if (field !== 'relation' || !ends) return true;
    const relation = after as Parameters<typeof findLink>[3];
    const key = `${ends.quoteId} ${ends.claimId} ${relation}`;
    if (given.has(key) || findLink(project, ends.quoteId, ends.claimId, relation, id)) return false;
    given.add(key);
    return true;
  };
}

function refuseRelation(record: NamedRecord, table: ReadTable, problems: Problems): false {
  problems.add(
    'Relation: the quote has another link to this claim with that relation. It was left as it is.',
    rowsOf(record, table),
  );
  return false;
}

/** Names of codes that quotes would get and the project does not have. */
function newCodesOf(records: readonly UpdatedRecord[], { codes }: PresentRecords): NewCode[] {
  const found = new Map<string, { name: string; quotes: number }>();
  for (const { field, after } of records.flatMap(({ differences }) => differences)) {
    if (field !== 'codes') continue;
    for (const name of codeNames(after, codes)) {
      const key = codeKey(name);
      if (codes.has(key)) continue;
      const known = found.get(key) ?? { name, quotes: 0 };
      known.quotes += 1;
      found.set(key, known);
    }
  }
  return [...found.values()];
}
