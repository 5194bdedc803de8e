import { describe, expect, it } from 'vitest';
import { cellText, createLineJoiner } from '../../renderer/tables/evidence-lines.ts';
import { evidenceTable } from './tables-fixture.ts';

describe('joining evidence rows with their claims and sources', () => {
  it('gives each row its claim and its source', () => {
    const lines = createLineJoiner()(evidenceTable());
    expect(lines.map((line) => [cellText('claim', line), cellText('title', line)])).toEqual([
      ['The bridge was closed in winter', 'Bridge shut after inspection'],
      ['The bridge was closed in winter', 'Ferry operator interviewed'],
    ]);
  });

  it('keeps the line of a row that did not change, and only that', () => {
    const join = createLineJoiner();
    const table = evidenceTable();
    const [first, second] = join(table);
    const edited = table.rows.map((row, index) => (index === 1 ? { ...row, note: 'Checked again' } : row));
    const after = join({ ...table, rows: edited });
    expect(after[0]).toBe(first);
    expect(after[1]).not.toBe(second);
    expect(after[1]?.row.note).toBe('Checked again');
  });

  it('redraws every row of a claim that was reworded', () => {
    const join = createLineJoiner();
    const table = evidenceTable();
    const before = join(table);
    const claims = Object.fromEntries(
      Object.entries(table.claims).map(([id, claim]) => [id, { ...claim, statement: 'The bridge was shut' }]),
    );
    const after = join({ ...table, claims });
    expect(after.every((line, index) => line !== before[index])).toBe(true);
    expect(after.map((line) => cellText('claim', line))).toEqual([
      'The bridge was shut',
      'The bridge was shut',
    ]);
  });
});
