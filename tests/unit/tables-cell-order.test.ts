import { describe, expect, it } from 'vitest';
import { cellOrder } from '../../renderer/tables/cell-order.ts';
import { createLineJoiner, type EvidenceLine } from '../../renderer/tables/evidence-lines.ts';
import type { EvidenceColumnId } from '../../shared/domain/tables.ts';
import { evidenceRow, evidenceTable } from './tables-fixture.ts';

/** Sorts cells the way the grid does: it turns the comparison round for a descending sort. */
function sorted(columnId: EvidenceColumnId, cells: readonly string[], descending = false): string[] {
  const order = cellOrder(columnId);
  const line = anyLine();
  return cells.toSorted((a, b) => (descending ? -1 : 1) * order(a, b, line, line, descending));
}

function anyLine(changes: Parameters<typeof evidenceRow>[0] = {}): EvidenceLine {
  const [line] = createLineJoiner()({ ...evidenceTable(), rows: [evidenceRow(changes)] });
  if (!line) throw new Error('The fixture has no row.');
  return line;
}

describe('the order of cells', () => {
  it('sorts dates by time, a year before its months and days', () => {
    expect(sorted('issued', ['2026-02-04', '2025', '2026', '2026-02', '2025-12-31'])).toEqual([
      '2025',
      '2025-12-31',
      '2026',
      '2026-02',
      '2026-02-04',
    ]);
  });

  it('sorts relations, verdicts and statuses in the order analysts know them', () => {
    expect(sorted('relation', ['Mentions', 'Contradicts', 'Qualifies', 'Supports'])).toEqual([
      'Supports',
      'Contradicts',
      'Qualifies',
      'Mentions',
    ]);
    expect(sorted('verdict', ['unverifiable', 'open', 'mixed'])).toEqual(['open', 'mixed', 'unverifiable']);
    expect(sorted('confidence', ['high', 'low', 'moderate'])).toEqual(['low', 'moderate', 'high']);
    expect(sorted('status', ['disputed', 'unverified'])).toEqual(['unverified', 'disputed']);
  });

  it('sorts words without regard to case and accents, and numbers in them by size', () => {
    expect(sorted('title', ['Zürich', 'report 10', 'Émile', 'Report 9', 'eager'])).toEqual([
      'eager',
      'Émile',
      'Report 9',
      'report 10',
      'Zürich',
    ]);
  });

  it.each([false, true])('puts empty cells last (descending: %s)', (descending) => {
    expect(sorted('speaker', ['', 'Ana', '', 'Bo'], descending).slice(2)).toEqual(['', '']);
  });

  it('sorts locators by paragraph number, not by their words', () => {
    const order = cellOrder('locator');
    const early = anyLine({ locator: { label: 'paragraph', first: '2', last: '3' } });
    const late = anyLine({ locator: { label: 'paragraph', first: '11', last: '11' } });
    expect(order('paras. 2–3', 'para. 11', early, late, false)).toBeLessThan(0);
    const minutes = anyLine({ locator: { label: 'timestamp', first: '59:10', last: '59:10' } });
    const hours = anyLine({ locator: { label: 'timestamp', first: '1:02:07', last: '1:02:07' } });
    expect(order('59:10', '1:02:07', minutes, hours, false)).toBeLessThan(0);
  });
});
