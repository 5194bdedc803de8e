import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenLines } from '../../shared/domain/tables/chosen-rows.ts';
import { evidenceColumnIds } from '../../shared/domain/tables/evidence-table.ts';
import { firstState, type SavedTableState } from '../../shared/domain/tables/saved-table-state.ts';
import { openTable } from '../../shared/domain/tables/table-definitions.ts';
import { createLineJoiner } from '../../shared/domain/tables/table-lines.ts';
import { presetIds, viewOfPreset } from '../../shared/domain/tables/table-presets.ts';
import { fileOfView, readViewFile } from '../../shared/domain/tables/view-file.ts';
import { evidenceRow, evidenceTable } from './tables-fixture.ts';

const data = {
  ...evidenceTable(),
  rows: [
    evidenceRow({ id: 'a', exact: 'Alder burns', strength: 1, relation: 'supports', said: '2026-02' }),
    evidenceRow({ id: 'b', exact: 'birch BURNS bright', strength: 3, relation: 'contradicts', said: '2025' }),
    evidenceRow({ id: 'c', exact: 'Cedar', strength: 2, relation: 'supports', said: '' }),
  ],
};
const table = openTable('evidence', data);
const columns = { ...table, ids: table.columns.map(({ id }) => id) };
const lines = createLineJoiner()(table, data.rows);

function chosen(state: Partial<SavedTableState>, search = ''): string[] {
  return chosenLines(table, lines, { ...firstState(columns), ...state }, search).map(({ row }) => row.id);
}

const filtered = (filterModel: Record<string, unknown>) => chosen({ filter: { filterModel } });

describe('the rows a view chooses', () => {
  it('are all, in the table’s own order, where nothing is asked for', () => {
    expect(chosen({})).toEqual(['a', 'b', 'c']);
  });

  it('have every word of the search in the cells that are shown', () => {
    expect(chosen({}, 'burns')).toEqual(['a', 'b']);
    expect(chosen({}, 'BRIGHT  birch')).toEqual(['b']);
    expect(chosen({}, 'bridge birch')).toEqual(['b']);
    // Strokes in dates are letters like any other; identifiers are not shown at first.
    expect(chosen({}, '0000000000c1')).toEqual([]);
  });

  it('are filtered by words, by ticks, by days', () => {
    expect(filtered({ quote: { type: 'contains', filter: 'Burns' } })).toEqual(['a', 'b']);
    expect(filtered({ quote: { type: 'notContains', filter: 'burns' } })).toEqual(['c']);
    expect(
      filtered({
        quote: {
          operator: 'OR',
          conditions: [
            { type: 'startsWith', filter: 'al' },
            { type: 'equals', filter: 'CEDAR' },
          ],
        },
      }),
    ).toEqual(['a', 'c']);
    expect(filtered({ relation: ['Contradicts', 'Mentions'] })).toEqual(['b']);
    expect(filtered({ said: { type: 'blank' } })).toEqual(['c']);
    expect(filtered({ said: { type: 'lessThan', dateFrom: '2026-01-01 00:00:00', dateTo: null } })).toEqual([
      'b',
    ]);
    const february = { type: 'inRange', dateFrom: '2026-02-01 00:00:00', dateTo: '2026-02-28 00:00:00' };
    expect(filtered({ said: february })).toEqual(['a']);
    expect(filtered({ quote: { type: 'contains', filter: 'burns' }, relation: ['Supports'] })).toEqual(['a']);
  });

  it('are sorted by columns one after the other, what is empty last', () => {
    const by = (...sortModel: { colId: string; sort: 'asc' | 'desc' }[]) => chosen({ sort: { sortModel } });
    expect(by({ colId: 'strength', sort: 'desc' })).toEqual(['b', 'c', 'a']);
    expect(by({ colId: 'relation', sort: 'asc' }, { colId: 'strength', sort: 'desc' })).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(by({ colId: 'said', sort: 'asc' })).toEqual(['b', 'a', 'c']);
    expect(by({ colId: 'said', sort: 'desc' })).toEqual(['a', 'b', 'c']);
  });
});

describe('a view in a file', () => {
  it('is the same view when it is read again', () => {
    fc.assert(
      fc.property(
        fc.record({
          shown: fc.shuffledSubarray([...evidenceColumnIds], { minLength: 1 }),
          sort: fc.array(
            fc.record({
              colId: fc.constantFrom(...evidenceColumnIds),
              sort: fc.constantFrom('asc' as const, 'desc' as const),
            }),
            { maxLength: 3 },
          ),
          ticked: fc.option(fc.subarray(['Supports', 'Mentions']), { nil: null }),
          quickFilter: fc.string({ maxLength: 40 }),
          name: fc
            .string({ minLength: 1, maxLength: 40 })
            .filter((name) => name.trim() === name && name !== ''),
          cited: fc.option(fc.record({ style: fc.constant('ieee'), locale: fc.constant('de-DE') }), {
            nil: null,
          }),
        }),
        ({ shown, sort, ticked, quickFilter, name, cited }) => {
          const hidden = evidenceColumnIds.filter((id) => !shown.includes(id));
          const state = {
            columnOrder: { orderedColIds: [...shown, ...hidden] },
            columnVisibility: { hiddenColIds: hidden },
            columnSizing: { columnSizingModel: [{ colId: shown[0] ?? 'quote', width: 321 }] },
            ...(sort.length > 0 ? { sort: { sortModel: sort } } : {}),
            ...(ticked ? { filter: { filterModel: { relation: ticked } } } : {}),
          };
          const view = { name, table: 'evidence' as const, state, quickFilter, cited };
          expect(readViewFile(JSON.stringify(fileOfView(view)))).toEqual({ view, problem: null });
        },
      ),
    );
  });

  it.each([
    ['not JSON', '{', 'It is not JSON.'],
    ['another file', '{"format":"something"}', 'It is not a view of Corroborate'],
    ['a later version', '{"format":"corroborate-view","version":2}', 'at “version”'],
  ])('is refused with the reason: %s', (_name, text, problem) => {
    expect(readViewFile(text).problem).toContain(problem);
  });

  it('is refused where it names a column or a filter that its table cannot have', () => {
    const file = fileOfView({ ...viewOfPreset('fact-check'), cited: null });
    const problemOf = (changes: object) => readViewFile(JSON.stringify({ ...file, ...changes })).problem;
    expect(problemOf({ columns: [{ id: 'colour' }] })).toContain('“colour”');
    expect(problemOf({ filters: { quote: { type: 'sounds like' } } })).toContain(
      'filter of the column “quote”',
    );
    expect(problemOf({ filters: { relation: { type: 'contains' } } })).toContain('“relation”');
    expect(problemOf({ filters: { quote: { type: 'contains' } } })).toContain('“quote”');
    expect(problemOf({ filters: { said: { type: 'inRange', dateFrom: '2026-01-01' } } })).toContain('“said”');
    expect(problemOf({ filters: { relation: ['Supports'] } })).toBeNull();
    expect(problemOf({ filters: { said: { type: 'blank' } } })).toBeNull();
  });
});

describe('presets', () => {
  it.each(presetIds)('%s is a view like any other', (id) => {
    const view = viewOfPreset(id);
    expect(readViewFile(JSON.stringify(fileOfView(view))).view).toEqual(view);
  });

  it('Machine shows every column', () => {
    expect(viewOfPreset('machine').state.columnOrder?.orderedColIds).toEqual(evidenceColumnIds);
    expect(viewOfPreset('machine').state.columnVisibility?.hiddenColIds).toEqual([]);
  });
});
