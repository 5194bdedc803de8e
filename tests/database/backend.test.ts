import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../shared/contract/events.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const article =
  'Night buses return\n\nBy Ada Okafor\n\nThe night buses came back on Monday, officials said.\n\n“We counted every passenger,” the mayor said.\n';

describe('the backend', () => {
  it('imports, quotes, links and shows the evidence table', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const project = await backend.call('project.create', { path: join(folder, 'Night buses') });
    expect(project).toMatchObject({ name: 'Night buses', path: join(folder, 'Night buses.corroborate') });
    const draft = await backend.call('imports.preview', {
      name: 'buses.txt',
      content: { encoding: 'text', data: article },
    });
    const setAside = draft.segments.filter((segment) => segment.setAside).map(({ ordinal }) => ordinal);
    const { documentId } = await backend.call('imports.commit', {
      draftId: draft.draftId,
      kind: draft.kind,
      csl: draft.csl,
      provenance: draft.provenance,
      setAside,
    });
    const quote = await backend.call('quotes.createFromText', {
      documentId,
      exact: 'We counted every passenger',
    });
    const claim = await backend.call('claims.create', { statement: 'Passengers were counted' });
    await backend.call('evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
    const table = await backend.call('tables.evidence', {});
    expect(table.rows).toMatchObject([
      { relation: 'supports', exact: 'We counted every passenger', paragraphs: [2, 2] },
    ]);
    expect(Object.values(table.sources)[0]?.rendered.reference).toContain('Okafor, A.');
    await expect(
      backend.call('imports.preview', { name: 'again.txt', content: { encoding: 'text', data: article } }),
    ).resolves.toMatchObject({ duplicateOf: { documentId } });
  });

  it('tells of every committed change, undo included, and of nothing else', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const heard: [EventName, unknown][] = [];
    backend.subscribe((event, payload) => heard.push([event, payload]));
    await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('claims.create', { statement: 'One' });
    await backend.call('workspace.save', { state: { view: 'claims' } });
    await expect(backend.call('claims.create', { statement: ' ' })).rejects.toMatchObject({
      code: 'claim.empty',
    });
    await backend.call('history.undo', {});
    await new Promise(setImmediate);
    expect(heard).toEqual([
      [
        'project.didSwitch',
        { project: expect.objectContaining({ name: 'P' }), history: { undo: null, redo: null } },
      ],
      ['project.didChange', { tables: ['claim'], history: { undo: 'Make claim', redo: null } }],
      ['project.didChange', { tables: ['claim'], history: { undo: null, redo: 'Make claim' } }],
    ]);
  });

  it('keeps the open project when another cannot be opened', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'P') });
    await expect(
      backend.call('project.open', { path: join(folder, 'missing.corroborate') }),
    ).rejects.toMatchObject({ code: 'project.notFound' });
    expect(await backend.call('project.current', {})).toMatchObject({ name: 'P' });
  });

  it('remembers recent projects, marks missing ones and forgets on demand', async () => {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    const { path } = await backend.call('project.create', { path: join(folder, 'P') });
    await backend.call('project.close', {});
    expect(await backend.call('project.recent', {})).toMatchObject([{ path, name: 'P', exists: true }]);
    await backend.close();
    const second = await startBackend(folder);
    expect(await second.call('project.recent', {})).toHaveLength(1);
    await second.call('project.forgetRecent', { path });
    expect(await second.call('project.recent', {})).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  it('says when no project is open', async () => {
    const backend = await startBackend();
    await expect(backend.call('sources.list', {})).rejects.toMatchObject({ code: 'project.notOpen' });
    expect(await backend.call('project.current', {})).toBeNull();
  });
});
