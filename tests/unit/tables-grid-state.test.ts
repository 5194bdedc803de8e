import { describe, expect, it } from 'vitest';
import {
  defaultGridState,
  fromSavedState,
  sameTable,
  toSavedState,
} from '../../renderer/tables/grid-state.ts';
import { evidenceColumnIds, usualEvidenceColumns } from '../../shared/domain/tables/evidence-table.ts';

const columns = { ids: evidenceColumnIds, usual: usualEvidenceColumns, pinned: [] };
const first = defaultGridState(columns);

describe('the kept state of the table', () => {
  it('holds what is shown and in which order, not where one looks', () => {
    const saved = toSavedState({
      columnOrder: { orderedColIds: [...evidenceColumnIds] },
      sort: { sortModel: [{ colId: 'issued', sort: 'desc' }] },
      scroll: { top: 400, left: 0 },
      focusedCell: { colId: 'quote', rowIndex: 3, rowPinned: null },
      rowSelection: ['a'],
    });
    expect(saved.sort).toEqual({ sortModel: [{ colId: 'issued', sort: 'desc' }] });
    expect(Object.keys(saved)).not.toEqual(expect.arrayContaining(['scroll']));
    expect(saved).not.toHaveProperty('focusedCell');
    expect(saved).not.toHaveProperty('rowSelection');
  });

  it.each([null, 'text', {}, { columnOrder: 7 }])('falls back to the default table for %j', (kept) => {
    expect(fromSavedState(kept, columns)).toEqual(first);
  });

  it('hides columns that were added since, and forgets those that are gone', () => {
    const state = fromSavedState(
      {
        columnOrder: { orderedColIds: ['quote', 'gone', 'claim'] },
        columnVisibility: { hiddenColIds: ['gone'] },
      },
      columns,
    );
    expect(state.columnOrder?.orderedColIds.slice(0, 2)).toEqual(['quote', 'claim']);
    expect(state.columnOrder?.orderedColIds.toSorted()).toEqual([...evidenceColumnIds].sort());
    expect(state.columnVisibility?.hiddenColIds).toContain('source-id');
    expect(state.columnVisibility?.hiddenColIds).not.toContain('gone');
  });

  it('keeps the widths that were chosen, and gives all others those they have at first', () => {
    const state = fromSavedState(
      {
        columnOrder: { orderedColIds: ['quote'] },
        columnSizing: { columnSizingModel: [{ colId: 'quote', width: 500 }] },
      },
      columns,
    );
    const widths = state.columnSizing?.columnSizingModel ?? [];
    expect(widths.find(({ colId }) => colId === 'quote')?.width).toBe(500);
    const claim = first.columnSizing?.columnSizingModel.find(({ colId }) => colId === 'claim');
    expect(widths.find(({ colId }) => colId === 'claim')).toEqual(claim);
  });

  it('forgets filters and sorts of columns that are gone', () => {
    const state = fromSavedState(
      {
        columnOrder: { orderedColIds: ['quote'] },
        filter: { filterModel: { gone: { type: 'contains', filter: 'x' } } },
        sort: { sortModel: [{ colId: 'gone', sort: 'asc' }] },
      },
      columns,
    );
    expect(state).not.toHaveProperty('filter');
    expect(state).not.toHaveProperty('sort');
  });

  it('tells a changed table from one that only looks written differently', () => {
    const hidden = [...(first.columnVisibility?.hiddenColIds ?? [])].reverse();
    const sameAgain = {
      ...first,
      columnVisibility: { hiddenColIds: hidden },
      filter: {},
      sort: { sortModel: [] },
    };
    expect(sameTable(first, sameAgain, columns)).toBe(true);
    const filtered = { ...first, filter: { filterModel: { relation: ['Supports'] } } };
    expect(sameTable(first, filtered, columns)).toBe(false);
  });
});
