import { beforeEach, describe, expect, it } from 'vitest';
import { emptyMemory, useWorkbench } from '../../renderer/app/workbench-store.ts';
import { memoryOf, parseMemory } from '../../renderer/app/workspace-memory.ts';

const documentId = '0199a0a0-0000-7000-8000-000000000001';
const otherId = '0199a0a0-0000-7000-8000-000000000002';
const quoteId = '0199a0a0-0000-7000-8000-000000000003';
const workbench = () => useWorkbench.getState();

beforeEach(() => workbench().restore(emptyMemory));

describe('workbench', () => {
  it('keeps the selected quote only within its document', () => {
    workbench().openQuote({ documentId, quoteId, start: 3, end: 9 });
    workbench().openDocument(documentId);
    expect(workbench().quoteId).toBe(quoteId);
    workbench().openDocument(otherId);
    expect(workbench().quoteId).toBeNull();
  });

  it('asks anew for a place it has asked for before', () => {
    workbench().setView('claims');
    workbench().openQuote({ documentId, quoteId, start: 3, end: 9 });
    const first = workbench().jump;
    workbench().openQuote({ documentId, quoteId, start: 3, end: 9 });
    expect(workbench().view).toBe('read');
    expect(workbench().jump).toMatchObject({ documentId, start: 3, end: 9 });
    expect(workbench().jump?.nonce).not.toBe(first?.nonce);
  });
});

describe('workspace memory', () => {
  it('brings back what it saved', () => {
    workbench().openQuote({ documentId, quoteId, start: 3, end: 9 });
    workbench().setScrollOffset(documentId, 1200);
    workbench().setPaneSizes({ library: 20, reader: 55, inspector: 25 });
    workbench().setLibraryOrder('title');
    workbench().setView('tables');
    const saved: unknown = JSON.parse(JSON.stringify(memoryOf(workbench())));
    expect(parseMemory(saved)).toEqual(memoryOf(workbench()));
    expect(saved).not.toHaveProperty('jump');
  });

  it('forgets what it cannot understand and keeps the rest', () => {
    expect(
      parseMemory({ view: 'no such view', documentId: 'not an identifier', libraryOrder: 'title' }),
    ).toEqual({
      ...emptyMemory,
      libraryOrder: 'title',
    });
    expect(parseMemory({})).toEqual(emptyMemory);
    expect(parseMemory(null)).toEqual(emptyMemory);
  });
});
