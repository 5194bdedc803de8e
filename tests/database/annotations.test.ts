import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placingAnnotations } from '../../main/backend/annotations/place-annotations.ts';
import { storeAnnotations } from '../../main/backend/annotations/store-annotations.ts';
import { recordStep, undo } from '../../main/backend/database/history.ts';
import { toCodePointOffset } from '../../shared/domain/selectors.ts';
import { startBackend } from '../support/backend.ts';
import { call, importText, newProject, trackedRows } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = [
  '🌉 The bridge was closed in March after cracks were found in two of its piers.',
  'MARA: I do not know.',
  'ELIAS: I do not know.',
].join('\n');

const target = (selector: unknown) => ({ source: 'https://example.org/bridge', selector });
const quoteOf = (exact: string, prefix?: string) => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix !== undefined && { prefix }),
});
const annotation = (selector: unknown, body?: unknown) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  ...(body !== undefined && { body }),
  target: target(selector),
});

function placeAnnotations(text: string, content: string) {
  const steps = placingAnnotations(text, content);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function open() {
  const project = newProject();
  const { documentId } = importText(project, text);
  const { revision } = call(project, 'documents.get', { id: documentId });
  /** As a backend does that is asked to import annotations. */
  const take = (content: unknown) => {
    const file = typeof content === 'string' ? content : JSON.stringify(content);
    const found = placeAnnotations(revision.text, file);
    const step = { label: 'Import annotations', procedure: 'annotations.import' } as const;
    const store = () => storeAnnotations(project, { documentId, revisionId: revision.id, ...found });
    return recordStep(project, step, store).result;
  };
  const quotes = () => call(project, 'quotes.listByDocument', { documentId });
  return { project, take, quotes };
}

describe('importing annotations', () => {
  it('makes quotes with comments and codes, as one step that undo takes back', () => {
    const { project, take, quotes } = open();
    call(project, 'codes.create', { name: 'Cracks', parentId: null, description: '' });
    const before = trackedRows(project);
    const report = take([
      annotation(quoteOf('two of its piers'), [
        { type: 'TextualBody', value: 'How bad?', purpose: 'commenting' },
        { type: 'TextualBody', value: 'See the survey.' },
        { type: 'TextualBody', value: 'cracks', purpose: 'tagging' },
        { type: 'TextualBody', value: 'Piers', purpose: ['tagging'] },
      ]),
      annotation([{ type: 'TextPositionSelector', start: 2, end: 12 }]),
    ]);
    expect(report).toEqual({ annotations: 2, made: 2, existing: 0, codes: ['Piers'], problems: [] });
    const [first, second] = quotes();
    expect([first?.exact, first?.comment, first?.coder]).toEqual(['The bridge', '', 'Test Analyst']);
    expect([second?.exact, second?.comment]).toEqual(['two of its piers', 'How bad?\n\nSee the survey.']);
    const names = call(project, 'codes.list', {}).filter(({ id }) => second?.codeIds.includes(id));
    expect(names.map(({ name }) => name)).toEqual(['Cracks', 'Piers']);
    expect(call(project, 'project.check', {}).problems).toEqual([]);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  it('reports what it could not place, and why, and places the rest', () => {
    const { take, quotes } = open();
    const { made, problems } = take({
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        items: [
          annotation(quoteOf('I do not know')),
          annotation(quoteOf('I do not know', 'ELIAS: ')),
          annotation(quoteOf('Nobody ever said anything like this in any of the interviews')),
          annotation({ type: 'FragmentSelector', value: 'xywh=0,0,10,10' }),
          annotation({ type: 'TextPositionSelector', start: 900, end: 950 }),
          { type: 'Annotation', target: 'https://example.org/bridge', bodyValue: 'About all of it' },
        ],
      },
    });
    expect(made).toBe(1);
    expect(problems.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'ambiguous'],
      [3, 'notFound'],
      [4, 'noSelector'],
      [5, 'notFound'],
      [6, 'noSelector'],
    ]);
    expect(quotes().map(({ start }) => start)).toEqual([text.lastIndexOf('I do not know')]);
  });

  it('makes nothing twice, and no step when there is nothing to make', () => {
    const { project, take } = open();
    const file = [annotation(quoteOf('closed in March'), { value: 'When?' })];
    expect(take(file)).toMatchObject({ made: 1, existing: 0 });
    const before = call(project, 'history.list', { id: null });
    expect(take(file)).toMatchObject({ made: 0, existing: 1 });
    expect(call(project, 'history.list', { id: null })).toEqual(before);
  });

  it('takes back what this text’s own selectors say, in code points', () => {
    const { take, quotes } = open();
    const exact = 'cracks were found';
    const start = toCodePointOffset(text, text.indexOf(exact));
    take(annotation([{ type: 'TextPositionSelector', start, end: start + exact.length }]));
    expect(quotes().map((quote) => quote.exact)).toEqual([exact]);
  });

  it.each([
    ['{"type": "Annot', 'not JSON'],
    ['"bridge"', 'neither an annotation nor'],
    ['{"type": "Person", "name": "Mara"}', 'neither an annotation nor'],
    ['[]', 'no annotations in it'],
    [JSON.stringify([annotation(quoteOf('The bridge')), { type: 'Person' }]), 'number 2 in it is not'],
  ])('refuses %s and stores nothing of it', (content, reason) => {
    const { project, take } = open();
    const before = trackedRows(project);
    expect(() => take(content)).toThrow(
      expect.objectContaining({ code: 'annotations.unreadable', message: expect.stringContaining(reason) }),
    );
    expect(trackedRows(project)).toEqual(before);
  });
});

describe('annotations.import', () => {
  async function start() {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'Bridge') });
    const draft = await backend.call('imports.preview', {
      name: 'bridge.txt',
      content: { encoding: 'text', data: text },
    });
    const { documentId } = await backend.call('imports.commit', {
      draftId: draft.draftId,
      kind: draft.kind,
      csl: draft.csl,
      provenance: draft.provenance,
      setAside: [],
    });
    const content = JSON.stringify(
      Array.from({ length: 400 }, (_, index) =>
        annotation(quoteOf('two of its piers'), { value: `${index}` }),
      ),
    );
    const take = (jobId: string) => backend.call('annotations.import', { jobId, documentId, content });
    return { backend, documentId, take };
  }

  it('tells how far it is', async () => {
    const { backend, documentId, take } = await start();
    const jobId = crypto.randomUUID();
    const progress: (number | null)[] = [];
    backend.subscribe((event, payload) => {
      if (event === 'job.didProgress' && 'jobId' in payload && payload.jobId === jobId)
        progress.push(payload.total);
    });
    expect(await take(jobId)).toMatchObject({ annotations: 400, made: 400, problems: [] });
    expect(progress).toContain(400);
    expect(await backend.call('quotes.listByDocument', { documentId })).toHaveLength(400);
  });

  it('can be cancelled and then leaves no trace', async () => {
    const { backend, documentId, take } = await start();
    const jobId = crypto.randomUUID();
    const { undo: before } = await backend.call('history.status', {});
    backend.subscribe((event) => {
      if (event === 'job.didProgress') void backend.call('jobs.cancel', { jobId });
    });
    await expect(take(jobId)).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(await backend.call('quotes.listByDocument', { documentId })).toEqual([]);
    expect((await backend.call('history.status', {})).undo).toEqual(before);
  });
});
