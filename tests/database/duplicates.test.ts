import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import { startBackend } from '../support/backend.ts';
import { importText, newProject } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A report of a hundred words, none of them twice. */
const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
const report = words.join(' ');

async function openProject(): Promise<Backend> {
  const folder = temporaryFolder();
  const backend = await startBackend(folder);
  await backend.call('project.create', { path: join(folder, 'Study') });
  return backend;
}

const preview = (backend: Backend, data: string) =>
  backend.call('imports.preview', { name: 'Pasted text', content: { encoding: 'text', data } });

async function store(backend: Backend, data: string, csl: Partial<CslItem> = {}): Promise<string> {
  const { draftId, kind, provenance, csl: found } = await preview(backend, data);
  const decided = { ...found, title: 'Report', ...csl };
  const { documentId } = await backend.call('imports.commit', {
    draftId,
    kind,
    provenance,
    csl: decided,
    setAside: [],
  });
  return documentId;
}

describe('duplicates', () => {
  it('are found by a text that is nearly the same, and how near is told truly', async () => {
    const backend = await openProject();
    const documentId = await store(backend, report);
    const { duplicateOf } = await preview(backend, words.with(40, 'changed').join(' '));
    expect(duplicateOf).toMatchObject([{ documentId, title: 'Report', reason: 'near', similarity: 0.99 }]);
    const half = [...words.slice(0, 49), ...words.slice(49).map((word) => `other-${word}x`)].join(' ');
    expect((await preview(backend, half)).duplicateOf).toEqual([]);
  });

  it('are found by the very same text, in an earlier revision too', async () => {
    const backend = await openProject();
    const documentId = await store(backend, report);
    const { revision } = await backend.call('documents.get', { id: documentId });
    await backend.call('documents.revise', {
      jobId: crypto.randomUUID(),
      documentId,
      revisionId: revision.id,
      text: 'Quite something else stands here now.',
    });
    expect((await preview(backend, report)).duplicateOf).toMatchObject([
      { documentId, reason: 'text', similarity: 1 },
    ]);
    expect((await preview(backend, `${report} more`)).duplicateOf).toEqual([]);
  });

  it('are found by DOI and by web address, however they are written, and named once', async () => {
    const backend = await openProject();
    const other = 'An entirely different text about reservoirs and their keepers in dry summers.';
    const byAddress = await store(backend, report, { URL: 'http://example.org/story/?utm_source=mail' });
    await store(backend, `${other} Second.`, { URL: 'https://example.org/story-two' });
    const text = `---\ntitle: T\nurl: https://www.example.org/story#top\n---\n\n${other}`;
    const content = { encoding: 'text' as const, data: text };
    const { duplicateOf, csl } = await backend.call('imports.preview', { name: 'a.md', content });
    expect(csl.URL).toBe('https://www.example.org/story#top');
    expect(duplicateOf).toMatchObject([
      { documentId: byAddress, reason: 'url', similarity: 0 },
      { reason: 'near' },
    ]);
  });

  it('are found in a project whose texts have no sketches yet', async () => {
    const path = join(temporaryFolder(), 'Old.corroborate');
    const project = newProject(path);
    const { documentId } = importText(project, report, 'Old report');
    project.close();
    const backend = await startBackend();
    await backend.call('project.open', { path });
    expect((await preview(backend, `${report} again`)).duplicateOf).toMatchObject([
      { documentId, reason: 'near' },
    ]);
  });

  it('are looked for where a text has no words at all', async () => {
    const backend = await openProject();
    const documentId = await store(backend, '… — …');
    expect((await preview(backend, '… — …')).duplicateOf).toMatchObject([{ documentId, reason: 'text' }]);
    expect((await preview(backend, '… – …')).duplicateOf).toEqual([]);
  });

  it('are not looked for in what was undone', async () => {
    const backend = await openProject();
    await store(backend, report);
    await backend.call('history.undo', {});
    expect((await preview(backend, report)).duplicateOf).toEqual([]);
  });
});
