import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../renderer/app/workbench-store.ts';
import { memoryOf, parseMemory } from '../../renderer/app/workspace-memory.ts';
import { emptyTableMemory } from '../../renderer/tables/table-memory.ts';

describe('what a project remembers about its tables', () => {
  it('brings back the table as it was left, saved as a view or not', () => {
    const evidence = {
      state: { sort: { sortModel: [{ colId: 'issued', sort: 'desc' as const }] } },
      quickFilter: 'bridge',
      viewName: 'Newest first',
      showDetails: false,
      cited: { style: 'ieee', locale: 'de-DE' },
    };
    const kept = JSON.parse(
      JSON.stringify(
        memoryOf({ ...emptyMemory, table: 'claims', tables: { evidence }, searchText: 'ferry' }),
      ),
    );
    const memory = parseMemory(kept);
    expect(memory.searchText).toBe('ferry');
    expect(memory.table).toBe('claims');
    expect(memory.tables.evidence).toMatchObject({
      quickFilter: 'bridge',
      viewName: 'Newest first',
      showDetails: false,
      cited: { style: 'ieee', locale: 'de-DE' },
    });
    expect(memory.tables.evidence?.state?.sort).toEqual({ sortModel: [{ colId: 'issued', sort: 'desc' }] });
  });

  it('starts with the default table when what was kept cannot be understood', () => {
    const memory = parseMemory({ view: 'tables', table: 'none', tables: { evidence: 'broken' } });
    expect(memory.view).toBe('tables');
    expect(memory.table).toBe('evidence');
    expect(memory.tables.evidence).toEqual(emptyTableMemory);
  });
});
