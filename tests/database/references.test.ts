import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import type { ReferenceFormat } from '../../shared/domain/references.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function newProject(): Promise<{ backend: Backend; folder: string }> {
  const folder = temporaryFolder();
  const backend = await startBackend(folder);
  await backend.call('project.create', { path: join(folder, 'Refs.corroborate') });
  return { backend, folder };
}

const read = (backend: Backend, name: string, text: string) =>
  backend.call('references.read', { name, data: Buffer.from(text).toString('base64') });

const twoReferences = `TY  - NEWS
TI  - Night buses cut crashes
AU  - Adeyemi, Tola
DA  - 2026/02/04/
UR  - https://www.example.org/night/?utm_source=x
T2  - The Harbour Times
ER  -
TY  - RPRT
TI  - Route N4
PB  - Harbour Council
DO  - 10.1234/N4
ER  -
`;

async function titles(backend: Backend): Promise<(string | undefined)[]> {
  return (await backend.call('sources.list', {})).map(({ csl }) => csl.title);
}

describe('importing references', () => {
  it('makes sources without a document, in one step that says how many', async () => {
    const { backend } = await newProject();
    const draft = await read(backend, 'refs.ris', twoReferences);
    expect(draft.counts).toEqual({ all: 2, matched: 0, differing: 0 });
    expect(await titles(backend)).toEqual([]);
    expect(await backend.call('references.import', { draftId: draft.draftId })).toEqual({
      made: 2,
      completed: 0,
      unchanged: 0,
    });
    const [report] = await backend.call('sources.list', {});
    expect(report).toMatchObject({ csl: { title: 'Route N4' }, documents: [] });
    const { provenance } = await backend.call('sources.get', { id: report?.id ?? '' });
    expect(provenance.DOI).toEqual({ origin: 'references', guess: false });
    const { references } = await backend.call('citations.references', { sourceIds: [report?.id ?? ''] });
    expect(Object.values(references)[0]).toContain('Harbour Council');
    expect(await backend.call('history.undo', {})).toMatchObject({ label: 'Import 2 references' });
    expect(await titles(backend)).toEqual([]);
    await backend.call('history.redo', {});
    expect(await titles(backend)).toHaveLength(2);
  });

  it('finds the sources that are there by address, DOI, ISBN or title, and fills in only what is empty', async () => {
    const { backend } = await newProject();
    const first = await read(backend, 'refs.ris', twoReferences);
    await backend.call('references.import', { draftId: first.draftId });
    const second = await read(
      backend,
      'refs.bib',
      `@online{a, title={Night buses cut crashes in the harbour}, url={http://example.org/night}, abstract={New.}, date={2026-02-04}}
@report{b, title={Route N4}, doi={10.1234/n4}, institution={Harbour Council}}
@article{c, title={Night Buses Cut Crashes!}, author={Adeyemi, T.}, date={2026}}
@report{d, title={Route N4}, doi={10.1234/n5}}`,
    );
    expect(second.items.map(({ match }) => match?.by ?? null)).toEqual(['URL', 'DOI', 'title', null]);
    expect(second.items[0]?.match).toMatchObject({
      title: 'Night buses cut crashes',
      fills: ['abstract', 'citation-key'],
      differences: [
        { variable: 'type', present: 'article-newspaper', imported: 'webpage' },
        { variable: 'title', imported: 'Night buses cut crashes in the harbour' },
      ],
    });
    expect(
      await backend.call('references.import', {
        draftId: second.draftId,
        asNew: [2],
        leaveOut: [3],
        replace: [{ ordinal: 0, variables: ['title'] }],
      }),
    ).toEqual({ made: 1, completed: 2, unchanged: 0 });
    const sources = await backend.call('sources.list', {});
    expect(sources.map(({ csl }) => csl.title)).toEqual([
      'Night Buses Cut Crashes!',
      'Route N4',
      'Night buses cut crashes in the harbour',
    ]);
    expect(sources[2]?.csl).toMatchObject({ type: 'article-newspaper', abstract: 'New.' });
    expect(sources[2]?.csl.URL).toContain('utm_source');
  });

  it('imports a draft once, and only into the project it was read for', async () => {
    const { backend, folder } = await newProject();
    const draft = await read(backend, 'refs.ris', twoReferences);
    await backend.call('references.import', { draftId: draft.draftId });
    const expired = expect.objectContaining({ code: 'import.draftExpired' });
    await expect(backend.call('references.import', { draftId: draft.draftId })).rejects.toThrow(expired);
    const other = await read(backend, 'refs.ris', twoReferences);
    await backend.call('project.create', { path: join(folder, 'Other.corroborate') });
    await expect(backend.call('references.import', { draftId: other.draftId })).rejects.toThrow(expired);
    expect(await titles(backend)).toEqual([]);
  });

  it('refuses what cannot be read, in words', async () => {
    const { backend } = await newProject();
    await expect(read(backend, 'refs.json', '{"no": 1}')).rejects.toThrow(
      expect.objectContaining({ code: 'import.unreadable' }),
    );
  });

  it('shows the first of very many, and imports all', async () => {
    const { backend } = await newProject();
    const many = Array.from({ length: 3000 }, (_, n) => `@book{k${n}, title={Book ${n}}, date={2020}}`).join(
      '\n',
    );
    const draft = await read(backend, 'many.bib', many);
    expect(draft.items).toHaveLength(1000);
    expect(draft.counts.all).toBe(3000);
    expect(await backend.call('references.import', { draftId: draft.draftId })).toMatchObject({ made: 3000 });
  });
});

describe('exporting references', () => {
  const write = (
    backend: Backend,
    format: ReferenceFormat,
    path: string,
    sourceIds: string[] | null = null,
  ) =>
    backend.call('references.write', {
      jobId: '0198c5a0-0000-7000-8000-000000000000',
      format,
      path,
      sourceIds,
    });

  it('come back as they went, in every format', async () => {
    const { backend, folder } = await newProject();
    const draft = await read(backend, 'refs.ris', twoReferences);
    await backend.call('references.import', { draftId: draft.draftId });
    for (const format of ['ris', 'bibtex', 'biblatex', 'csl-json'] as const) await comesBack(format);

    async function comesBack(format: ReferenceFormat): Promise<void> {
      const path = join(
        folder,
        format === 'csl-json' ? 'out.json' : `${format}.${format === 'ris' ? 'ris' : 'bib'}`,
      );
      const preview = await backend.call('references.preview', { format, sourceIds: null });
      expect(preview).toMatchObject({ count: 2, warnings: [] });
      const written = await write(backend, format, path);
      expect(written).toEqual({ path, count: 2, bytes: readFileSync(path).length });
      expect(readFileSync(path, 'utf8')).toBe(preview.text);
      const back = await read(backend, path, preview.text);
      expect(back.items.map(({ match }) => match?.differences)).toEqual([[], []]);
      expect(back.items.map(({ match }) => match?.fills)).toEqual([['citation-key'], ['citation-key']]);
    }
  });

  it('gives a source the same key whatever is exported with it', async () => {
    const { backend } = await newProject();
    const same = '@book{a, title={Night}, author={Roe, A}, date={2020}}\n'.repeat(2).replaceAll('{a,', '{,');
    const draft = await read(backend, 'refs.bib', same);
    await backend.call('references.import', { draftId: draft.draftId, asNew: [0, 1] });
    const ids = (await backend.call('sources.list', {})).map(({ id }) => id);
    const keysOf = async (sourceIds: string[] | null) => {
      const { text } = await backend.call('references.preview', { format: 'biblatex', sourceIds });
      return [...text.matchAll(/@book\{([^,]+),/gu)].map(([, key]) => key);
    };
    expect(await keysOf(null)).toEqual(['roe2020night', 'roe2020nighta']);
    expect(await keysOf(ids.slice(0, 1))).toEqual(['roe2020nighta']);
  });

  it('never overwrites unless told to, nor the project itself', async () => {
    const { backend, folder } = await newProject();
    await expect(write(backend, 'ris', join(folder, 'none.ris'))).rejects.toThrow(
      expect.objectContaining({ code: 'export.empty' }),
    );
    const draft = await read(backend, 'refs.ris', twoReferences);
    await backend.call('references.import', { draftId: draft.draftId });
    const path = join(folder, 'mine.ris');
    writeFileSync(path, 'mine');
    await expect(write(backend, 'ris', path)).rejects.toThrow(
      expect.objectContaining({ code: 'export.targetExists' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    await expect(write(backend, 'ris', join(folder, 'Refs.corroborate'))).rejects.toThrow(
      expect.objectContaining({ code: 'export.notWritable' }),
    );
  });

  it('says what a format cannot keep', async () => {
    const { backend } = await newProject();
    const draft = await read(
      backend,
      'refs.json',
      JSON.stringify([{ type: 'book', title: 'A', author: [{ literal: 'Roe, Poe and Co' }] }]),
    );
    await backend.call('references.import', { draftId: draft.draftId });
    const { warnings } = await backend.call('references.preview', { format: 'ris', sourceIds: null });
    expect(warnings).toEqual([expect.stringContaining('Authors (1)')]);
  });
});
