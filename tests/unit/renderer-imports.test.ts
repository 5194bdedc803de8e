import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeKind,
  decisionOf,
  editsAsFound,
  segmentsAsEdited,
  toggleSegment,
} from '../../renderer/imports/draft-edits.ts';
import {
  commitItem,
  decisionAsFound,
  endImport,
  importAllAsFound,
  readItem,
  skipItem,
} from '../../renderer/imports/import-actions.ts';
import { destinationAsFound, type ImportDestination } from '../../renderer/imports/import-destination.ts';
import { currentItem, type ImportItem, useImportQueue } from '../../renderer/imports/import-queue.ts';
import type { Client } from '../../renderer/transport/client.ts';
import type { ImportDraft } from '../../shared/domain/imports.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const draft: ImportDraft = {
  draftId: '0199a0a0-0000-7000-8000-000000000001',
  name: 'buses.txt',
  duplicateOf: [],
  format: 'text',
  kind: 'article',
  encoding: 'utf-8',
  csl: { type: 'article-newspaper', title: 'Night buses' },
  provenance: {},
  text: 'Night buses\n3 min read\nThe first paragraph.',
  segments: [
    { ordinal: 0, kind: 'heading', start: 0, end: 11, level: 1, speaker: null, setAside: null },
    {
      ordinal: 1,
      kind: 'paragraph',
      start: 12,
      end: 22,
      level: null,
      speaker: null,
      setAside: 'reading-time',
    },
    { ordinal: 2, kind: 'paragraph', start: 23, end: 43, level: null, speaker: null, setAside: null },
  ],
  pages: [],
  cues: [],
  warnings: [],
};

describe('edits of a draft', () => {
  it('store the draft as found when nothing is changed', () => {
    expect(decisionOf(draft, editsAsFound(draft))).toEqual(decisionAsFound(draft));
  });

  it('take an interview for one in its citation too, unless the analyst chose another kind of source', () => {
    const found = editsAsFound(draft);
    const interview = changeKind(draft, found, 'interview');
    expect(decisionOf(draft, interview)).toMatchObject({ kind: 'interview', csl: { type: 'interview' } });
    expect(changeKind(draft, interview, 'article')).toEqual(found);
    const broadcast = { ...found, values: { ...found.values, type: 'broadcast' as const } };
    expect(changeKind(draft, broadcast, 'interview').values.type).toBe('broadcast');
  });

  it('set segments aside and put them back, and remember why they were found odd', () => {
    const changed = toggleSegment(toggleSegment(editsAsFound(draft), 2), 1);
    expect(segmentsAsEdited(draft, changed).map(({ setAside }) => setAside)).toEqual([null, null, 'analyst']);
    expect(decisionOf(draft, changed).setAside).toEqual([2]);
    const back = toggleSegment(toggleSegment(changed, 1), 2);
    expect(segmentsAsEdited(draft, back)).toEqual(draft.segments);
  });
});

/** The interface's line to a real backend with an empty project. */
async function openProject(): Promise<Client> {
  const folder = temporaryFolder();
  const backend = await startBackend(folder);
  await backend.call('project.create', { path: join(folder, 'study.corroborate') });
  return {
    call: (procedure, input) => backend.call(procedure, input),
    on: () => () => {},
    connection: { state: 'open', problem: null },
    onConnectionChange: () => () => {},
    close: () => {},
  };
}

const article = (name: string, words: string) => ({
  name,
  content: `# ${words}\n\nA paragraph about ${words}.\n`,
});

describe('importing several documents', () => {
  const queue = () => useImportQueue.getState();
  beforeEach(() => queue().clear());

  it('imports all that can be read, once, and keeps why the others were not', async () => {
    const client = await openProject();
    queue().add([
      article('one.md', 'night buses'),
      { name: 'empty.txt', content: '  ' },
      article('same.md', 'night buses'),
      article('two.md', 'taxi ranks'),
    ]);
    await importAllAsFound(client, new AbortController().signal);
    expect(queue().items.map(({ state }) => state.status)).toEqual([
      'imported',
      'failed',
      'skipped',
      'imported',
    ]);
    expect(currentItem(queue().items)?.state).toMatchObject({ error: { code: 'import.empty' } });
    const sources = await client.call('sources.list', {});
    expect(sources.map(({ csl }) => csl.title).sort()).toEqual(['night buses', 'taxi ranks']);
  });

  it('stores what the analyst decided', async () => {
    const client = await openProject();
    queue().add([{ name: 'note.md', content: '# Buses\n\nKeep this paragraph.\n\nLeave this paragraph.\n' }]);
    const [item] = queue().items;
    if (!item) throw new Error('Nothing was added.');
    const read = await readItem(client, item);
    if (!read) throw new Error('The text was not read.');
    const edits = toggleSegment(editsAsFound(read), 2);
    const values = { ...edits.values, title: 'Night buses' };
    const id = await commitItem(client, item, read, decisionOf(read, { ...edits, values }));
    const { source, revision } = await client.call('documents.get', { id: id ?? '' });
    expect(source.csl.title).toBe('Night buses');
    expect(source.provenance.title).toEqual({ origin: 'analyst', guess: false });
    expect(revision.segments.map(({ setAside }) => setAside)).toEqual([null, null, 'analyst']);
  });

  it('puts a document that the project may have where the analyst decides', async () => {
    const client = await openProject();
    const words = 'Night buses were counted on every line of the city between January and June of this year.';
    queue().add([
      { name: 'first.txt', content: words },
      { name: 'again.txt', content: words },
      { name: 'second.txt', content: `${words} The count goes on.` },
      { name: 'third.txt', content: `${words} It was done by hand.` },
    ]);
    const [first, again, second, third] = queue().items;
    if (!first || !again || !second || !third) throw new Error('Nothing was added.');
    const take = async (item: ImportItem, decide: (draft: ImportDraft) => ImportDestination) => {
      const read = await readItem(client, item);
      if (!read) throw new Error('The text was not read.');
      const edits = { ...editsAsFound(read), destination: decide(read) };
      return commitItem(client, item, read, decisionOf(read, edits));
    };
    const documentId = await take(first, destinationAsFound);
    expect(await take(again, destinationAsFound)).toBeNull();
    const like = ({ duplicateOf: [one] }: ImportDraft) => {
      if (!one) throw new Error('No duplicate was found.');
      return one;
    };
    expect(await take(second, (draft) => ({ kind: 'revision', of: like(draft) }))).toBe(documentId);
    await take(third, (draft) => ({ kind: 'source', sameOriginAs: like(draft) }));
    expect(queue().items.map(({ state }) => state)).toMatchObject([
      { status: 'imported', revision: null },
      { status: 'skipped', duplicate: { documentId, reason: 'text', similarity: 1 } },
      { status: 'imported', documentId, revision: 2 },
      { status: 'imported', revision: null },
    ]);
    const [origin] = await client.call('origins.list', {});
    expect(origin?.sourceIds).toHaveLength(2);
    await client.call('history.undo', {});
    expect(await client.call('origins.list', {})).toEqual([]);
    expect(await client.call('sources.list', {})).toMatchObject([{ origin: null }]);
  });

  it('stops when asked to, and leaves the rest to be decided about', async () => {
    const client = await openProject();
    const controller = new AbortController();
    controller.abort();
    queue().add([article('one.md', 'night buses')]);
    await importAllAsFound(client, controller.signal);
    expect(await client.call('sources.list', {})).toEqual([]);
    expect(currentItem(queue().items)?.name).toBe('one.md');
  });

  it('goes on to the next document after one is skipped', async () => {
    const client = await openProject();
    queue().add([article('one.md', 'night buses'), article('two.md', 'taxi ranks')]);
    const [first] = queue().items;
    if (first) skipItem(client, first);
    expect(currentItem(queue().items)?.name).toBe('two.md');
    endImport(client);
    expect(queue().items).toEqual([]);
  });
});
