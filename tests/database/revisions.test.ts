import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import type { AnchoringLabel } from '../../shared/domain/anchoring.ts';
import { startBackend } from '../support/backend.ts';
import { call, importText, newProject, reviseText, trackedRows } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const before = [
  'Officials counted 55 cases in March.',
  'The bridge was closed on Monday, the mayor said.',
  'Nobody was hurt.',
  'The report is public.',
].join('\n\n');

function quote(project: OpenProject, documentId: string, exact: string): string {
  return call(project, 'quotes.createFromText', { documentId, exact }).id;
}

function current(project: OpenProject, documentId: string) {
  return call(project, 'documents.get', { id: documentId }).revision;
}

/** The label each quote got in the current revision, by its former words. */
function labels(project: OpenProject, documentId: string): Record<string, AnchoringLabel> {
  const { id: revisionId } = current(project, documentId);
  return Object.fromEntries(
    call(project, 'anchoring.list', { documentId, revisionId }).map(({ from, label }) => [from.exact, label]),
  );
}

describe('a new revision', () => {
  it('moves the quotes it holds, leaves the others where they stand, and says so of each', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    quote(project, documentId, '55 cases');
    const hurt = quote(project, documentId, 'Nobody was hurt.');
    const report = quote(project, documentId, 'The report is public.');
    const after = before.replace('Nobody was hurt.\n\n', '').replace('The bridge', 'The old bridge');
    const revision = reviseText(project, documentId, after);

    expect(revision).toMatchObject({ number: 2, counts: { unchanged: 1, moved: 1, removed: 1 } });
    expect(labels(project, documentId)).toEqual({
      '55 cases': 'unchanged',
      'The report is public.': 'moved',
      'Nobody was hurt.': 'removed',
    });
    const { text, id } = current(project, documentId);
    expect(text).toBe(after);
    const listed = call(project, 'quotes.listByDocument', { documentId });
    expect(listed.map(({ exact, revisionId }) => [exact, revisionId])).toEqual([
      ['55 cases', id],
      ['The report is public.', id],
    ]);
    expect(call(project, 'quotes.get', { id: report }).start).toBe(after.indexOf('The report'));
    expect(call(project, 'quotes.get', { id: hurt }).revisionId).not.toBe(id);
    expect(call(project, 'project.check', {}).problems).toEqual([]);
  });

  it('keeps earlier revisions readable, with the quotes as they stood', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    const id = quote(project, documentId, 'The report is public.');
    const first = current(project, documentId);
    reviseText(project, documentId, `A new beginning.\n\n${before}`);
    expect(call(project, 'documents.getRevision', { documentId, revisionId: first.id })).toEqual(first);
    const [former] = call(project, 'quotes.listByDocument', { documentId, revisionId: first.id });
    expect(former).toMatchObject({
      id,
      start: before.indexOf('The report'),
      exact: 'The report is public.',
      revisionId: first.id,
    });
    const revisions = call(project, 'documents.listRevisions', { documentId });
    expect(revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(() =>
      call(project, 'documents.getRevision', { documentId, revisionId: crypto.randomUUID() }),
    ).toThrow(expect.objectContaining({ code: 'notFound' }));
  });

  it('carries over what is known of unchanged paragraphs', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    call(project, 'documents.setAside', { id: documentId, ordinals: [2], setAside: true });
    reviseText(project, documentId, `A new beginning.\n\n${before}`);
    expect(current(project, documentId).segments.map(({ setAside }) => setAside)).toEqual([
      null,
      null,
      null,
      'analyst',
      null,
    ]);
  });

  it('looks again for quotes that an earlier revision lost', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    const id = quote(project, documentId, 'Nobody was hurt.');
    reviseText(project, documentId, before.replace('Nobody was hurt.\n\n', ''));
    expect(labels(project, documentId)).toEqual({ 'Nobody was hurt.': 'removed' });
    reviseText(project, documentId, `${before}\n\nThe end.`);
    expect(labels(project, documentId)).toEqual({ 'Nobody was hurt.': 'unchanged' });
    expect(call(project, 'quotes.get', { id }).revisionId).toBe(current(project, documentId).id);
  });

  it('gives evidence the paragraph of the revision its quote stands on', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    const quoteId = quote(project, documentId, 'Nobody was hurt.');
    const claim = call(project, 'claims.create', { statement: 'There were no injuries' });
    call(project, 'evidence.link', { quoteId, claimIds: [claim.id], relation: 'supports' });
    reviseText(project, documentId, 'Something else altogether.');
    const [evidence] = call(project, 'claims.get', { id: claim.id }).evidence;
    expect(evidence).toMatchObject({ exact: 'Nobody was hurt.', locator: 'para. 3' });
    const hits = call(project, 'search.query', { text: 'nobody' }).hits;
    expect(hits).toMatchObject([{ kind: 'quote', place: { start: before.indexOf('Nobody') } }]);
    expect(hits[0]?.place?.revisionId).toBe(call(project, 'quotes.get', { id: quoteId }).revisionId);
  });
});

describe('a quote that was not found', () => {
  it('is put on the place chosen, keeps its former words, and undo takes that back', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    const quoteId = quote(project, documentId, 'Nobody was hurt.');
    const after = before.replace('Nobody was hurt.', 'One man was taken to hospital.');
    reviseText(project, documentId, after);
    const earlier = trackedRows(project);
    const { id: revisionId } = current(project, documentId);
    const start = after.indexOf('One man');
    const place = { start, end: start + 'One man was taken to hospital.'.length };
    const moved = call(project, 'anchoring.resolve', { quoteId, revisionId, ...place });
    expect(moved).toMatchObject({ exact: 'One man was taken to hospital.', revisionId });
    expect(call(project, 'anchoring.list', { documentId, revisionId })).toMatchObject([
      { label: 'altered', from: { exact: 'Nobody was hurt.', revisionNumber: 1 }, to: place },
    ]);
    expect(call(project, 'project.check', {}).problems).toEqual([]);
    expect(undo(project).result.label).toBe('Choose place of quote');
    expect(trackedRows(project)).toEqual(earlier);
  });

  it('offers the places that may be meant, with the words around them', () => {
    const project = newProject();
    const { documentId } = importText(project, 'Start. It was so. Middle.');
    const quoteId = quote(project, documentId, 'It was so.');
    reviseText(project, documentId, 'First it rained. It was so. Then, later: It was so. Nothing else.');
    const { id: revisionId } = current(project, documentId);
    const [anchored] = call(project, 'anchoring.list', { documentId, revisionId });
    expect(anchored).toMatchObject({ label: 'ambiguous', to: null });
    expect(anchored?.candidates.map(({ exact }) => exact)).toEqual(['It was so.', 'It was so.']);
    expect(anchored?.candidates[0]?.before).toContain('rained.');
    expect(anchored?.candidates.map(({ hasMore }) => hasMore.before)).toEqual([false, false]);
    const [first] = anchored?.candidates ?? [];
    call(project, 'anchoring.resolve', {
      quoteId,
      revisionId,
      start: first?.start ?? 0,
      end: first?.end ?? 0,
    });
    expect(labels(project, documentId)).toEqual({ 'It was so.': 'moved' });
  });

  it('is not put on an earlier revision, nor on white space', () => {
    const project = newProject();
    const { documentId } = importText(project, before);
    const quoteId = quote(project, documentId, 'Nobody was hurt.');
    const first = current(project, documentId);
    reviseText(project, documentId, 'Something else altogether.');
    const { id: revisionId } = current(project, documentId);
    const earlier = trackedRows(project);
    expect(() =>
      call(project, 'anchoring.resolve', { quoteId, revisionId: first.id, start: 0, end: 5 }),
    ).toThrow(expect.objectContaining({ code: 'revision.overtaken' }));
    expect(() => call(project, 'anchoring.resolve', { quoteId, revisionId, start: 9, end: 10 })).toThrow(
      expect.objectContaining({ code: 'quote.whiteSpace' }),
    );
    expect(trackedRows(project)).toEqual(earlier);
  });
});

/** Edits at any place, with what is awkward in texts. */
const edits = fc.array(
  fc.record({
    at: fc.nat(200),
    take: fc.nat(40),
    put: fc
      .array(
        fc.constantFrom(
          'so ',
          '\n\n',
          'hurt',
          '👩‍👩‍👧',
          'e\u0301',
          '\u0301',
          'בית',
          '\u200d',
          ' ',
          'The report',
        ),
        {
          maxLength: 4,
        },
      )
      .map((parts) => parts.join('')),
  }),
  { maxLength: 5 },
);

test.prop(
  [fc.array(edits, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(100), { minLength: 1, maxLength: 6 })],
  {
    numRuns: 60,
  },
)(
  'whatever is edited, quotes stay verbatim, none is lost, and undo restores everything',
  (rounds, starts) => {
    const project = newProject();
    const { documentId } = importText(project, before);
    for (const start of starts) call(project, 'quotes.create', { documentId, start, end: start + 9 });
    const states = [trackedRows(project)];
    for (const round of rounds) {
      const { text } = current(project, documentId);
      const edited = round.reduce(
        (words, { at, take, put }) => words.slice(0, at) + put + words.slice(at + take),
        text,
      );
      const after = edited.toWellFormed();
      if (after.trim() === '' || !reviseText(project, documentId, after)) continue;
      states.push(trackedRows(project));
      const { id: revisionId, segments } = current(project, documentId);
      expect(call(project, 'project.check', {}).problems).toEqual([]);
      expect(call(project, 'anchoring.list', { documentId, revisionId })).toHaveLength(starts.length);
      for (const [index, segment] of segments.entries()) {
        const next = segments[index + 1];
        expect(after.slice(segment.end, next?.start ?? after.length).trim()).toBe('');
      }
    }
    for (const state of states.toReversed()) {
      expect(trackedRows(project)).toEqual(state);
      if (state !== states[0]) undo(project);
    }
  },
);

describe('through the backend', () => {
  async function start(): Promise<{ backend: Backend; documentId: string; revisionId: string }> {
    const folder = temporaryFolder();
    const backend = await startBackend(folder);
    await backend.call('project.create', { path: join(folder, 'Revisions') });
    const draft = await preview(backend, before);
    const { documentId } = await backend.call('imports.commit', {
      draftId: draft,
      kind: 'article',
      csl: { type: 'article-newspaper', title: 'The bridge' },
      provenance: {},
      setAside: [],
    });
    await backend.call('quotes.createFromText', { documentId, exact: 'Nobody was hurt.' });
    const { revision } = await backend.call('documents.get', { id: documentId });
    return { backend, documentId, revisionId: revision.id };
  }

  async function preview(backend: Backend, text: string): Promise<string> {
    const { draftId } = await backend.call('imports.preview', {
      name: 'bridge.txt',
      content: { encoding: 'base64', data: Buffer.from(text).toString('base64') },
    });
    return draftId;
  }

  it('edits the text as one step, without carriage returns, and undo brings the old one back', async () => {
    const { backend, documentId, revisionId } = await start();
    const jobId = crypto.randomUUID();
    const progress: string[] = [];
    backend.subscribe((event, payload) => {
      if (event === 'job.didProgress' && 'label' in payload) progress.push(payload.label);
    });
    const { revision } = await backend.call('documents.revise', {
      jobId,
      documentId,
      revisionId,
      text: `A new beginning.\r\n\r\n${before}`,
    });
    expect(revision).toMatchObject({ number: 2, counts: { moved: 1 } });
    expect(progress).toContain('Finding the quotes');
    const edited = await backend.call('documents.get', { id: documentId });
    expect(edited.revision.text).toBe(`A new beginning.\n\n${before}`);
    expect(await backend.call('history.undo', {})).toEqual({ label: 'Edit document text' });
    expect((await backend.call('documents.get', { id: documentId })).revision.id).toBe(revisionId);
    expect((await backend.call('quotes.listByDocument', { documentId })).map(({ exact }) => exact)).toEqual([
      'Nobody was hurt.',
    ]);
    expect((await backend.call('project.check', {})).problems).toEqual([]);
  });

  it('keeps the file of each revision, and writes it out byte for byte', async () => {
    const { backend, documentId, revisionId } = await start();
    const folder = temporaryFolder();
    const bytes = Buffer.from(`\ufeff${before}\r\nMore.`);
    const draft = await backend.call('imports.preview', {
      name: 'second.txt',
      content: { encoding: 'base64', data: bytes.toString('base64') },
    });
    const { revision } = await backend.call('documents.importRevision', {
      jobId: crypto.randomUUID(),
      documentId,
      revisionId,
      draftId: draft.draftId,
    });
    const second = revision?.id ?? '';
    await backend.call('documents.revise', {
      jobId: crypto.randomUUID(),
      documentId,
      revisionId: second,
      text: 'Typed.',
    });
    const revisions = await backend.call('documents.listRevisions', { documentId });
    expect(revisions.map(({ original }) => original)).toEqual([
      null,
      { name: 'second.txt', bytes: bytes.length },
      { name: 'bridge.txt', bytes: Buffer.byteLength(before) },
    ]);
    const path = join(folder, 'out.txt');
    const target = { documentId, revisionId: second, path };
    expect(await backend.call('documents.saveOriginal', target)).toEqual({ path, bytes: bytes.length });
    expect(readFileSync(path)).toEqual(bytes);
    await expect(backend.call('documents.saveOriginal', target)).rejects.toMatchObject({
      code: 'export.targetExists',
    });
    const typed = { ...target, revisionId: revisions[0]?.id ?? '', overwrite: true };
    await expect(backend.call('documents.saveOriginal', typed)).rejects.toMatchObject({ code: 'notFound' });
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('makes no revision of the very same text, and none of an empty one', async () => {
    const { backend, documentId, revisionId } = await start();
    const revise = (text: string) =>
      backend.call('documents.revise', { jobId: crypto.randomUUID(), documentId, revisionId, text });
    expect(await revise(before.replaceAll('\n', '\r\n'))).toEqual({ revision: null });
    await expect(revise(' \n\n ')).rejects.toMatchObject({ code: 'revision.empty' });
    expect(await backend.call('documents.listRevisions', { documentId })).toHaveLength(1);
    expect((await backend.call('history.status', {})).undo).toBe('Make quote');
  });

  it('refuses a text made from a revision that is no longer the current one', async () => {
    const { backend, documentId, revisionId } = await start();
    const revise = (text: string) =>
      backend.call('documents.revise', { jobId: crypto.randomUUID(), documentId, revisionId, text });
    await revise(`${before} More.`);
    await expect(revise(`${before} Less.`)).rejects.toMatchObject({ code: 'revision.overtaken' });
    expect(await backend.call('documents.listRevisions', { documentId })).toHaveLength(2);
  });

  it('refuses a text whose quotes were changed while they were looked for', async () => {
    const { backend, documentId, revisionId } = await start();
    const [quote] = await backend.call('quotes.listByDocument', { documentId });
    const { id = '', start: from = 0, end = 0 } = quote ?? {};
    let reshaped: Promise<unknown> | null = null;
    backend.subscribe((event, payload) => {
      if (event !== 'job.didProgress' || !('label' in payload) || payload.label !== 'Finding the quotes')
        return;
      reshaped ??= backend.call('quotes.setSpan', { id, start: from, end: end - 6 });
    });
    const jobId = crypto.randomUUID();
    const revise = () =>
      backend.call('documents.revise', { jobId, documentId, revisionId, text: `First. ${before}` });
    await expect(revise()).rejects.toMatchObject({ code: 'revision.overtaken' });
    await reshaped;
    const { revision } = await revise();
    expect(revision).toMatchObject({ number: 2, counts: { moved: 1 } });
    expect(await backend.call('quotes.get', { id })).toMatchObject({ exact: 'Nobody was' });
  });

  it('lets nobody mark words or set them aside by where they stood in an earlier revision', async () => {
    const { backend, documentId, revisionId } = await start();
    const [quote] = await backend.call('quotes.listByDocument', { documentId });
    const { id = '' } = quote ?? {};
    const jobId = crypto.randomUUID();
    await backend.call('documents.revise', { jobId, documentId, revisionId, text: `First. ${before}` });
    const words = await backend.call('quotes.get', { id });
    const place = { revisionId, start: 0, end: 4 };
    for (const marking of [
      backend.call('quotes.create', { documentId, ...place }),
      backend.call('quotes.codeInVivo', { documentId, ...place }),
      backend.call('quotes.setSpan', { id, ...place }),
      backend.call('quotes.split', { id, revisionId, at: words.start + 7 }),
      backend.call('documents.setAside', { id: documentId, revisionId, ordinals: [0], setAside: true }),
    ])
      await expect(marking).rejects.toMatchObject({ code: 'revision.overtaken' });
    expect(await backend.call('quotes.listByDocument', { documentId })).toEqual([words]);
    const present = { revisionId: words.revisionId, at: words.start + 7 };
    const { first } = await backend.call('quotes.split', { id, ...present });
    expect(first.exact).toBe('Nobody');
  });

  it('can be cancelled and then leaves no trace', async () => {
    const { backend, documentId, revisionId } = await start();
    const jobId = crypto.randomUUID();
    const stop = backend.subscribe((event) => {
      if (event === 'job.didProgress') void backend.call('jobs.cancel', { jobId });
    });
    const revising = backend.call('documents.revise', { jobId, documentId, revisionId, text: 'New words.' });
    await expect(revising).rejects.toMatchObject({ code: 'job.cancelled' });
    stop();
    expect(await backend.call('documents.listRevisions', { documentId })).toHaveLength(1);
  });

  it('imports a new version from a file and keeps the file', async () => {
    const { backend, documentId, revisionId } = await start();
    const draftId = await preview(backend, `${before}\r\n\r\nUpdated on Tuesday after the council met.`);
    const input = { jobId: crypto.randomUUID(), documentId, revisionId, draftId };
    const { revision } = await backend.call('documents.importRevision', input);
    expect(revision).toMatchObject({ number: 2, counts: { unchanged: 1 } });
    const report = await backend.call('project.check', {});
    expect(report).toMatchObject({ problems: [], checked: { originals: 2, revisions: 2, anchorings: 1 } });
    expect((await backend.call('history.status', {})).undo).toBe('Import new version');
    await expect(backend.call('documents.importRevision', input)).rejects.toMatchObject({
      code: 'import.draftExpired',
    });
  });
});
