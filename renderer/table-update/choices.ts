import {
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
