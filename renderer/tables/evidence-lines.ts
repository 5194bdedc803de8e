import { type EvidenceContext, evidenceColumns } from '../../shared/domain/evidence-table.ts';
import type { EvidenceColumnId, EvidenceRow, EvidenceTable } from '../../shared/domain/tables.ts';

/** A row of the evidence table with the claim and the source it belongs to. */
export interface EvidenceLine {
  readonly row: EvidenceRow;
  readonly context: EvidenceContext;
}

/** The cell as it is shown, sorted, filtered, copied and exported. */
export function cellText(columnId: EvidenceColumnId, line: EvidenceLine): string {
  return evidenceColumns[columnId].value(line.row, line.context);
}

/**
 * Makes a function that joins a table's rows with their claims and sources. A line whose three parts are the very
 * objects they were last time stays the same object, so that the grid redraws only what has changed.
 */
export function createLineJoiner(): (table: EvidenceTable) => EvidenceLine[] {
  let known = new Map<string, EvidenceLine>();
  return ({ rows, claims, sources }) => {
    const next = new Map<string, EvidenceLine>();
    for (const row of rows) {
      const claim = claims[row.claimId];
      const source = sources[row.sourceId];
      if (!claim || !source) continue;
      const before = known.get(row.id);
      const unchanged =
        before?.row === row && before.context.claim === claim && before.context.source === source;
      next.set(row.id, unchanged ? before : { row, context: { claim, source } });
    }
    known = next;
    return [...next.values()];
  };
}
