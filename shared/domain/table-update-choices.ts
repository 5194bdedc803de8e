import { codeKey, codeNames, differencesOf, type TableDifference, type TableUpdate } from './table-update.ts';

/** Names among the codes of a cell that no code of the project has. */
export function newNamesIn(after: string, { newCodes }: Pick<TableUpdate, 'newCodes'>): string[] {
  const names = new Map(newCodes.map(({ name }) => [codeKey(name), name]));
  return codeNames(after, names).filter((name) => names.has(codeKey(name)));
}

/**
 * The differences that would change something when only these new codes are made: one that does nothing but add others
 * would not.
 */
export function effectiveDifferences(
  update: Pick<TableUpdate, 'records' | 'newCodes'>,
  made: ReadonlySet<string>,
): TableDifference[] {
  return differencesOf(update).filter(({ field, before, after }) => {
    if (field !== 'codes') return true;
    const unmade = new Set(
      newNamesIn(after, update)
        .filter((name) => !made.has(name))
        .map(codeKey),
    );
    return (
      unmade.size === 0 ||
      keysIn(after)
        .filter((key) => !unmade.has(key))
        .join(';') !== keysIn(before).join(';')
    );
  });
}

function keysIn(cell: string): string[] {
  return codeNames(cell, new Map()).map(codeKey);
}
