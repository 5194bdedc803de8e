import { beforeEach, describe, expect, it } from 'vitest';
import {
  decisionOf,
  editsAsFound,
  segmentsAsEdited,
  toggleSegment,
} from '../../renderer/imports/draft-edits.ts';
import {
  decisionAsFound,
  endImport,
  importAllAsFound,
  skipItem,
} from '../../renderer/imports/import-actions.ts';
import { currentItem, useImportQueue } from '../../renderer/imports/import-queue.ts';
import type { Client } from '../../renderer/transport/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ImportDraft } from '../../shared/domain/imports.ts';

const draft: ImportDraft = {
  draftId: '0199a0a0-0000-7000-8000-000000000001',
  name: 'buses.txt',
  duplicateOf: null,
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
  warnings: [],
};

describe('edits of a draft', () => {
  it('store the draft as found when nothing is changed', () => {
    expect(decisionOf(draft, editsAsFound(draft))).toEqual(decisionAsFound(draft));
  });

  it('set segments aside and put them back, and remember why they were found odd', () => {
    const changed = toggleSegment(toggleSegment(editsAsFound(draft), 2), 1);
    expect(segmentsAsEdited(draft, changed).map(({ setAside }) => setAside)).toEqual([null, null, 'analyst']);
    expect(decisionOf(draft, changed).setAside).toEqual([2]);
    const back = toggleSegment(toggleSegment(changed, 1), 2);
    expect(segmentsAsEdited(draft, back)).toEqual(draft.segments);
  });
});

/** Answers imports the way the backend does: text with “bad” cannot be read, text with “same” is there already. */
function createImportingClient() {
  const stored: string[] = [];
  const discarded: string[] = [];
  const call = async (procedure: string, input: Record<string, unknown>) => {
    if (procedure === 'imports.preview') {
      const name = String(input.name);
      if (name.includes('bad')) throw new AppError('import.binary', `“${name}” does not look like text.`);
      const duplicateOf = name.includes('same')
        ? { documentId: draft.draftId, title: 'There already' }
        : null;
      return { ...draft, draftId: name, name, duplicateOf };
    }
    if (procedure === 'imports.discard') discarded.push(String(input.draftId));
    if (procedure === 'imports.commit') stored.push(String(input.draftId));
    return { documentId: `document of ${input.draftId}`, sourceId: '' };
  };
  return { client: { call } as unknown as Client, stored, discarded };
}

describe('importing several documents', () => {
  const queue = () => useImportQueue.getState();
  beforeEach(() => queue().clear());

  it('imports all that can be read, once, and keeps why the others were not', async () => {
    const { client, stored, discarded } = createImportingClient();
    queue().add(['one.txt', 'bad.txt', 'same.txt', 'two.txt'].map((name) => ({ name, content: 'words' })));
    await importAllAsFound(client, new AbortController().signal);
    expect(stored).toEqual(['one.txt', 'two.txt']);
    expect(discarded).toEqual(['same.txt']);
    expect(queue().items.map(({ state }) => state.status)).toEqual([
      'imported',
      'failed',
      'skipped',
      'imported',
    ]);
    expect(currentItem(queue().items)?.state).toMatchObject({
      error: { message: '“bad.txt” does not look like text.' },
    });
  });

  it('stops when asked to, and what was imported stays', async () => {
    const { client, stored } = createImportingClient();
    const controller = new AbortController();
    controller.abort();
    queue().add([{ name: 'one.txt', content: 'words' }]);
    await importAllAsFound(client, controller.signal);
    expect(stored).toEqual([]);
    expect(queue().items[0]?.state.status).toBe('waiting');
  });

  it('goes on to the next document after one is skipped', () => {
    const { client } = createImportingClient();
    queue().add([
      { name: 'one.txt', content: 'words' },
      { name: 'two.txt', content: 'words' },
    ]);
    const [first] = queue().items;
    if (first) skipItem(client, first);
    expect(currentItem(queue().items)?.name).toBe('two.txt');
    endImport(client);
    expect(queue().items).toEqual([]);
  });
});
