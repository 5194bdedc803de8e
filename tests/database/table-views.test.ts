import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { findView } from '../../main/cli/find-view.ts';
import type { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import { fileOfView, readViewFile } from '../../shared/domain/tables/view-file.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let backend: Backend;
beforeEach(async () => {
  backend = await startBackend();
  await backend.call('project.create', { path: `${temporaryFolder()}/Views.corroborate` });
});
afterEach(() => backend.close());

const state = { columnOrder: { orderedColIds: ['claim-id'] } };
const save = (table: TableKind, name: string) =>
  backend.call('tableViews.save', { table, name, state, quickFilter: '' });

describe('a view that is asked for by name', () => {
  const find = (name: string, table: TableKind | null = null) =>
    findView(backend, { kind: 'saved', name, table });

  it('is found in any case, the very name first', async () => {
    await save('claims', 'Appendix');
    await save('claims', 'APPENDIX A');
    expect((await find('appendix')).name).toBe('Appendix');
    await expect(find('Annex')).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('“Appendix”'),
    });
  });

  it('is of the table that is named, where several have one of that name', async () => {
    await save('claims', 'Appendix');
    await save('stance', 'Appendix');
    await expect(find('Appendix')).rejects.toMatchObject({
      code: 'tableView.ambiguous',
      message: expect.stringContaining('--table: claims, stance'),
    });
    expect((await find('Appendix', 'stance')).table).toBe('stance');
  });
});

describe('a view of what is not in this project', () => {
  it('is refused rather than writing rows that its filter would leave out', async () => {
    const elsewhere = 'document:019aa000-0000-7000-8000-0000000000d1';
    const filter = { filterModel: { [elsewhere]: { type: 'greaterThan', filter: 0 } } };
    const view = { table: 'codes', name: 'Here', state: { ...state, filter }, quickFilter: '' } as const;
    await expect(backend.call('tables.rowsOfView', view)).rejects.toMatchObject({
      code: 'export.columnUnknown',
      message: expect.stringContaining(elsewhere),
    });
  });

  it('keeps in a file which columns of the data are hidden', () => {
    const view = {
      table: 'codes',
      name: 'Some',
      quickFilter: '',
      cited: null,
      state: {
        columnOrder: { orderedColIds: ['code-path', 'document:a', 'document:b'] },
        columnVisibility: { hiddenColIds: ['document:b'] },
      },
    } as const;
    const { state: read } =
      readViewFile(JSON.stringify(fileOfView(structuredClone(view) as never))).view ?? {};
    expect(read?.columnVisibility?.hiddenColIds).toContain('document:b');
    expect(read?.columnVisibility?.hiddenColIds).not.toContain('document:a');
  });
});
