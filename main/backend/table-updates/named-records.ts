import {
  type UpdateColumns,
  type UpdatedKind,
  updatedKinds,
  updatedKindWords,
} from '../../../shared/domain/table-update.ts';
import type { ReadTable } from '../imports/table/parse-table.ts';
import type { PresentRecord, PresentRecords } from './present-records.ts';
import type { Problems } from './problems.ts';

/** A record that a table names, and where: positions among the table’s records. */
export interface NamedRecord {
  readonly present: PresentRecord;
  readonly positions: number[];
}

/**
 * The records of the project that a table names by their identifiers, in the order of the table. A link leads to its claim
 * and its quote where the table does not name those itself. Nothing is taken of a row that names a link together with a claim
 * or quote it does not join: its cells belong to different records.
 */
export function namedRecords(
  table: ReadTable,
  { identifiers }: UpdateColumns,
  present: PresentRecords,
  problems: Problems,
): NamedRecord[] {
  const named = new Map<string, NamedRecord>();
  table.records.forEach((cells, position) => {
    const rows = [table.rowNumbers[position] ?? 0];
    const records = new Map<UpdatedKind, PresentRecord>();
    let saysAny = false;
    for (const kind of updatedKinds) {
      const column = identifiers[kind];
      const id = column === null ? '' : (cells[column] ?? '').trim().toLowerCase();
      if (id === '') continue;
      saysAny = true;
      const record = present.find(kind, id);
      if (record) records.set(kind, record);
      else problems.add(unknownWords[kind], rows);
    }
    if (!saysAny) {
      problems.add('The row has no identifier. Nothing is made of rows that were added to the table.', rows);
      return;
    }
    const link = records.get('evidence');
    if (link?.ends && !addEnds(records, link.ends, present)) {
      problems.add(
        'The link in this row joins another quote or claim than the row says, as when some columns were sorted without the others. Nothing of the row was taken.',
        rows,
      );
      return;
    }
    for (const record of records.values()) {
      const key = `${record.kind} ${record.id}`;
      const known = named.get(key);
      if (known) known.positions.push(position);
      else named.set(key, { present: record, positions: [position] });
    }
  });
  return [...named.values()];
}

const unknownWords = Object.fromEntries(
  updatedKinds.map((kind) => [
    kind,
    `No ${updatedKindWords[kind].toLowerCase()} of this project has the identifier: it was removed, or it is of another project.`,
  ]),
) as Record<UpdatedKind, string>;

/** Adds the claim and the quote of a link. False where the row names others. */
function addEnds(
  records: Map<UpdatedKind, PresentRecord>,
  { quoteId, claimId }: { readonly quoteId: string; readonly claimId: string },
  present: PresentRecords,
): boolean {
  for (const [kind, id] of [
    ['quote', quoteId],
    ['claim', claimId],
  ] as const) {
    const said = records.get(kind);
    if (said && said.id !== id) return false;
    const end = present.find(kind, id);
    if (end) records.set(kind, end);
  }
  return true;
}
