import { describe, expect, it } from 'vitest';
import type { TableOf } from '../../shared/domain/tables/table-data.ts';
import { openTable } from '../../shared/domain/tables/table-definitions.ts';
import { createLineJoiner, type TableLine } from '../../shared/domain/tables/table-lines.ts';
import { evidenceTable } from './tables-fixture.ts';

function cellsOf(
  data: TableOf<'evidence'>,
  lines: readonly TableLine[],
  columnId: string,
): (string | undefined)[] {
  const column = openTable('evidence', data).columns.find(({ id }) => id === columnId);
  return lines.map(({ row, context }) => column?.value(row, context));
}

function joiner(): (data: TableOf<'evidence'>) => TableLine[] {
  const join = createLineJoiner();
  return (data) => join(openTable('evidence', data), data.rows);
}

describe('joining evidence rows with their claims and sources', () => {
  it('gives each row its claim and its source', () => {
    const data = evidenceTable();
    const lines = joiner()(data);
    expect(cellsOf(data, lines, 'claim')).toEqual([
      'The bridge was closed in winter',
      'The bridge was closed in winter',
    ]);
    expect(cellsOf(data, lines, 'title')).toEqual([
      'Bridge shut after inspection',
      'Ferry operator interviewed',
    ]);
  });

  it('keeps the line of a row that did not change, and only that', () => {
    const join = joiner();
    const data = evidenceTable();
    const [first, second] = join(data);
    const rows = data.rows.map((row, index) => (index === 1 ? { ...row, note: 'Checked again' } : row));
    const after = join({ ...data, rows });
    expect(after[0]).toBe(first);
    expect(after[1]).not.toBe(second);
    expect(cellsOf(data, after, 'note')).toEqual(['', 'Checked again']);
  });

  it('redraws every row of a claim that was reworded', () => {
    const join = joiner();
    const data = evidenceTable();
    const before = join(data);
    const claims = Object.fromEntries(
      Object.entries(data.claims).map(([id, claim]) => [id, { ...claim, statement: 'The bridge was shut' }]),
    );
    const after = join({ ...data, claims });
    expect(after.every((line, index) => line !== before[index])).toBe(true);
    expect(cellsOf(data, after, 'claim')).toEqual(['The bridge was shut', 'The bridge was shut']);
  });
});
