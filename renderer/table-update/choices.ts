import {
  codeKey,
  codeNames,
  differencesOf,
  type TableDifference,
  type TableUpdate,
  type UpdatedField,
} from '../../shared/domain/table-update.ts';

/** What a difference is known by while it is looked at. */
export function differenceKey({ kind, id, field }: Pick<TableDifference, 'kind' | 'id' | 'field'>): string {
  return `${kind} ${id} ${field}`;
}

/** Which differences are shown: all, or those of one field. */
export type Shown = 'all' | UpdatedField;

/** Some differences of a record, those that are shown. */
export function shownRecords({ records }: TableUpdate, shown: Shown): TableUpdate['records'] {
  if (shown === 'all') return records;
  return records.flatMap((record) => {
    const differences = record.differences.filter(({ field }) => field === shown);
    return differences.length === 0 ? [] : [{ ...record, differences }];
  });
}

/** How many differences each field has, fields without any left out. */
export function countByField(update: TableUpdate): Map<UpdatedField, number> {
  const counts = new Map<UpdatedField, number>();
  for (const { field } of differencesOf(update)) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

/** Names among the codes of a cell that no code has. */
export function newNamesIn(after: string, { newCodes }: TableUpdate): string[] {
  const names = new Map(newCodes.map(({ name }) => [codeKey(name), name]));
  return codeNames(after, names).filter((name) => names.has(codeKey(name)));
}

/**
 * The differences that are ticked and come to something: one that only adds codes that are not to be made would change
 * nothing.
 */
export function chosenDifferences(
  update: TableUpdate,
  left: ReadonlySet<string>,
  newCodes: ReadonlySet<string>,
): TableDifference[] {
  return differencesOf(update).filter(
    (difference) => !left.has(differenceKey(difference)) && comesToSomething(difference, update, newCodes),
  );
}

function comesToSomething(
  { field, before, after }: TableDifference,
  update: TableUpdate,
  newCodes: ReadonlySet<string>,
): boolean {
  if (field !== 'codes') return true;
  const unmade = new Set(
    newNamesIn(after, update)
      .filter((name) => !newCodes.has(name))
      .map(codeKey),
  );
  if (unmade.size === 0) return true;
  const none = new Map<string, string>();
  const given = codeNames(after, none)
    .map(codeKey)
    .filter((key) => !unmade.has(key));
  const had = codeNames(before, none).map(codeKey);
  return given.join(';') !== had.join(';');
}
