import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { withSpeakerLabels } from '../../shared/domain/speaker-label.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const captions = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Mara>The fery has carried people to work

00:00:04.000 --> 00:00:06.000
<v Mara>since before the bridge was built.

00:00:07.000 --> 00:00:09.000
<v Jo>The answer: it will go on.

00:01:10.000 --> 00:01:12.000
<v Mara>And who pays?
`;

async function importTranscript(
  backend: Backend,
  { name = 'ferry.vtt', words = captions, title = '' } = {},
): Promise<string> {
  if (!(await backend.call('project.current', {}))) {
    const path = join(temporaryFolder(), 'Ferry.corroborate');
    await backend.call('project.create', { path });
  }
  const draft = await backend.call('imports.preview', {
    name,
    content: { encoding: 'base64', data: Buffer.from(words).toString('base64') },
  });
  const { draftId, kind, csl, provenance } = draft;
  const { documentId } = await backend.call('imports.commit', {
    draftId,
    kind,
    csl: title === '' ? csl : { ...csl, title },
    provenance,
    setAside: [],
  });
  return documentId;
}

async function read(backend: Backend, documentId: string) {
  const { revision } = await backend.call('documents.get', { id: documentId });
  const { id, text, segments, cues } = revision;
  return {
    id,
    shown: withSpeakerLabels(text, segments),
    turns: segments.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)]),
    cues: cues.map(({ start, end, beginsAt }) => [beginsAt, text.slice(start, end)]),
  };
}

async function edit(backend: Backend, documentId: string, change: (shown: string) => string) {
  const { id, shown } = await read(backend, documentId);
  const jobId = crypto.randomUUID();
  return backend.call('documents.revise', { jobId, documentId, revisionId: id, text: change(shown) });
}

describe('a transcript that is edited', () => {
  it('keeps its times and speakers, and its quotes follow', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend);
    await backend.call('quotes.createFromText', { documentId, exact: 'before the bridge was built' });
    const { shown } = await read(backend, documentId);
    expect(shown).toContain('Mara: The fery has carried people');
    const { revision } = await edit(backend, documentId, (text) =>
      text.replace('fery', 'ferry').replace('And who pays?', 'And who, in the end, pays?'),
    );
    expect(revision).toMatchObject({ number: 2, counts: { moved: 1 } });
    const edited = await read(backend, documentId);
    expect(edited.turns).toEqual([
      ['turn', 'Mara', 'The ferry has carried people to work since before the bridge was built.'],
      ['turn', 'Jo', 'The answer: it will go on.'],
      ['turn', 'Mara', 'And who, in the end, pays?'],
    ]);
    expect(edited.cues).toEqual([
      [1000, 'The ferry has carried people to work'],
      [4000, 'since before the bridge was built.'],
      [7000, 'The answer: it will go on.'],
      [70_000, 'And who, in the end, pays?'],
    ]);
  });

  it('gets other speakers by their names, and a turn divided in two', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend);
    const { revision } = await edit(backend, documentId, (text) =>
      text
        .replace('Jo: The', 'Dr. Joan Hale: The')
        .replace('to work since', 'to work\n\nJo: since')
        .replace('Mara: And who', 'Dr. Joan Hale: And who'),
    );
    expect(revision).toMatchObject({ number: 2 });
    const edited = await read(backend, documentId);
    expect(edited.turns).toEqual([
      ['turn', 'Mara', 'The fery has carried people to work'],
      ['turn', 'Jo', 'since before the bridge was built.'],
      ['turn', 'Dr. Joan Hale', 'The answer: it will go on.'],
      ['turn', 'Dr. Joan Hale', 'And who pays?'],
    ]);
    expect(edited.cues.map(([beginsAt]) => beginsAt)).toEqual([1000, 4000, 7000, 70_000]);
  });

  it('is a new revision where only a speaker changed, and none where nothing did', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend);
    expect(await edit(backend, documentId, (text) => text)).toEqual({ revision: null });
    const { revision } = await edit(backend, documentId, (text) => text.replace('Jo: The', 'Mara: The'));
    expect(revision).toMatchObject({ number: 2 });
    expect((await read(backend, documentId)).turns.map(([, speaker]) => speaker)).toEqual([
      'Mara',
      'Mara',
      'Mara',
    ]);
    await backend.call('history.undo', {});
    expect((await read(backend, documentId)).turns.map(([, speaker]) => speaker)).toEqual([
      'Mara',
      'Jo',
      'Mara',
    ]);
  });

  it('calls a speaker whose name is corrected by the corrected one, unless the person has a name of their own', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend);
    const shown = async () =>
      (await backend.call('speakers.list', { documentId }))
        .filter(({ turnCount }) => turnCount > 0)
        .map(({ name, shownName }) => [name, shownName]);
    await edit(backend, documentId, (text) => text.replace('Jo: The', 'Joan: The'));
    expect(await shown()).toEqual([
      ['Mara', 'Mara'],
      ['Joan', 'Joan'],
    ]);
    const { people } = await backend.call('people.describe', {});
    expect(people.map(({ name }) => name)).toEqual(['Joan', 'Mara']);
    const mara = people.find(({ name }) => name === 'Mara');
    if (!mara) throw new Error('Mara is missing');
    const { id, pseudonym, colour } = mara;
    await backend.call('people.update', { id, name: 'Mara Lind', pseudonym, colour });
    await edit(backend, documentId, (text) => text.replaceAll('Mara:', 'Marah:'));
    expect(await shown()).toEqual([
      ['Marah', 'Mara Lind'],
      ['Joan', 'Joan'],
    ]);
  });

  it('keeps the names that stand in its text, where others had to be put beside it', async () => {
    const backend = await startBackend();
    const words =
      '# The dam\n\nAda: Who paid?\n\nJo: The county did.\n\n## Later\n\nMost of it.\n\nAda: All?\n\nJo: No.\n\nAda: Why?\n';
    const documentId = await importTranscript(backend, { name: 'talk.md', words });
    await backend.call('quotes.createFromText', { documentId, exact: 'Ada: All?' });
    const before = await read(backend, documentId);
    expect(before.shown).toContain('Jo: Most of it.');
    expect(await edit(backend, documentId, (text) => text)).toEqual({ revision: null });
    const { revision } = await edit(backend, documentId, (text) =>
      text.replace('Most of it', 'Most of that').replace('Jo: No.', 'Jo: Not all.'),
    );
    expect(revision).toMatchObject({ number: 2, counts: { moved: 1, altered: 0, removed: 0 } });
    const replaced = new Map([
      ['Most of it.', 'Most of that.'],
      ['Jo: No.', 'Jo: Not all.'],
    ]);
    expect((await read(backend, documentId)).turns).toEqual(
      before.turns.map(([kind, speaker, said]) => [kind, speaker, replaced.get(said ?? '') ?? said]),
    );
  });
});

describe('labels that name nobody', () => {
  const words = captions.replaceAll('<v Mara>', '<v SPEAKER_00>').replaceAll('<v Jo>', '<v SPEAKER_01>');
  const people = async (backend: Backend) =>
    (await backend.call('people.describe', {})).people.map(({ name }) => name);
  const importTwo = async (backend: Backend): Promise<[string, string]> => [
    await importTranscript(backend, { words, title: 'First' }),
    await importTranscript(backend, { words: words.replace('fery', 'ferry'), title: 'Second' }),
  ];

  it('are persons of their own in each interview, and can take the place of names in both', async () => {
    const backend = await startBackend();
    const others = captions.replaceAll('<v Mara>', '<v Tom>').replaceAll('<v Jo>', '<v Ben>');
    const first = await importTranscript(backend, { title: 'First' });
    const second = await importTranscript(backend, { words: others, title: 'Second' });
    await edit(backend, first, (text) => text.replaceAll('Mara:', 'Speaker 1:'));
    await edit(backend, second, (text) => text.replaceAll('Tom:', 'Speaker 1:'));
    expect(await people(backend)).toEqual(['Ben', 'Jo', 'Speaker 1 (First)', 'Speaker 1 (Second)']);
    await edit(backend, second, (text) => text.replaceAll('Speaker 1:', 'Speaker 2:'));
    await edit(backend, first, (text) => text.replaceAll('Speaker 1:', 'Mara Lind:'));
    expect(await people(backend)).toEqual(['Ben', 'Jo', 'Mara Lind', 'Speaker 2 (Second)']);
    await edit(backend, first, (text) => text.replaceAll('Mara Lind:', 'Speaker 1:'));
    await edit(backend, second, (text) => text.replaceAll('Speaker 2:', 'Tom:'));
    expect(await people(backend)).toEqual(['Ben', 'Jo', 'Speaker 1 (First)', 'Tom']);
    expect((await backend.call('project.check', {})).problems).toEqual([]);
  });

  it('give their persons the names they are corrected to, all at once, and nobody else', async () => {
    const backend = await startBackend();
    const [documentId, otherId] = await importTwo(backend);
    await backend.call('quotes.createFromText', { documentId, exact: 'The answer: it will go on.' });
    await backend.call('quotes.createFromText', { documentId: otherId, exact: 'The answer: it will go on.' });
    const before = await people(backend);
    expect(before).toHaveLength(4);
    await edit(backend, documentId, (text) =>
      text.replaceAll('SPEAKER_00:', 'Mara Lind:').replace('SPEAKER_01:', 'Jo Hale:'),
    );
    expect(await people(backend)).toEqual([
      'Jo Hale',
      'Mara Lind',
      'SPEAKER_00 (Second)',
      'SPEAKER_01 (Second)',
    ]);
    const saidBy = async (id: string) =>
      (await backend.call('quotes.listByDocument', { documentId: id })).map(
        ({ attribution }) => attribution?.personName,
      );
    expect(await saidBy(documentId)).toEqual(['Jo Hale']);
    expect(await saidBy(otherId)).toEqual(['SPEAKER_01 (Second)']);

    await edit(backend, otherId, (text) => text.replace('SPEAKER_01:', 'Jo Hale:'));
    expect(await saidBy(otherId)).toEqual(['Jo Hale']);
    expect(await people(backend)).toEqual(['Jo Hale', 'Mara Lind', 'SPEAKER_00 (Second)']);
    await backend.call('history.undo', {});
    await backend.call('history.undo', {});
    expect(await people(backend)).toEqual(before);
    expect(await saidBy(documentId)).toEqual(['SPEAKER_01 (First)']);
  });

  it('keep what an analyst has called their persons', async () => {
    const backend = await startBackend();
    const [documentId] = await importTwo(backend);
    const list = await backend.call('people.describe', {});
    const person = list.people.find(({ name }) => name === 'SPEAKER_00 (First)');
    if (!person) throw new Error('the speaker is missing');
    const { id, pseudonym, colour } = person;
    await backend.call('people.update', { id, name: 'The captain', pseudonym, colour });
    await edit(backend, documentId, (text) => text.replaceAll('SPEAKER_00:', 'Mara:'));
    const speakers = await backend.call('speakers.list', { documentId });
    expect(speakers.find(({ name }) => name === 'Mara')).toMatchObject({ shownName: 'The captain' });
  });
});

describe('a new version of a transcript', () => {
  async function importVersion(backend: Backend, documentId: string, words: string, name = 'ferry.vtt') {
    const { id: revisionId } = await read(backend, documentId);
    const { draftId } = await backend.call('imports.preview', {
      name,
      content: { encoding: 'base64', data: Buffer.from(words).toString('base64') },
    });
    const jobId = crypto.randomUUID();
    return backend.call('documents.importRevision', { jobId, documentId, revisionId, draftId });
  }
  const speakersIn = async (backend: Backend, documentId: string) =>
    (await read(backend, documentId)).turns.map(([, speaker]) => speaker);

  it('with the same words is one where speakers or times are others, and none where they are not', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend);
    await backend.call('quotes.createFromText', { documentId, exact: 'it will go on' });
    expect(await importVersion(backend, documentId, captions)).toEqual({ revision: null });
    const { revision } = await importVersion(backend, documentId, captions.replace('<v Jo>', '<v Joan>'));
    expect(revision).toMatchObject({ number: 2, counts: { unchanged: 1 } });
    expect(await speakersIn(backend, documentId)).toEqual(['Mara', 'Joan', 'Mara']);
    const later = captions.replace('<v Jo>', '<v Joan>').replaceAll('00:01:1', '00:02:1');
    expect((await importVersion(backend, documentId, later)).revision).toMatchObject({ number: 3 });
    expect((await read(backend, documentId)).cues.at(-1)).toEqual([130_000, 'And who pays?']);
    const plain =
      'The fery has carried people to work since before the bridge was built.\n\nThe answer: it will go on.\n\nAnd who pays?';
    expect(await importVersion(backend, documentId, plain, 'ferry.txt')).toEqual({ revision: null });
    await backend.call('history.undo', {});
    await backend.call('history.undo', {});
    expect(await speakersIn(backend, documentId)).toEqual(['Mara', 'Jo', 'Mara']);
    expect((await backend.call('project.check', {})).problems).toEqual([]);
  });

  it('leaves what was corrected since the last one, where it says what that said', async () => {
    const backend = await startBackend();
    const documentId = await importTranscript(backend, {
      words: `${captions}\n00:01:20.000 --> 00:01:22.000\n<v Jo>The county does.\n`,
    });
    await edit(backend, documentId, (text) =>
      text.replaceAll('Jo:', 'Joan Hale:').replace('Mara: And who', 'Kim: And who'),
    );
    expect(await speakersIn(backend, documentId)).toEqual(['Mara', 'Joan Hale', 'Kim', 'Joan Hale']);
    const served = `${captions.replace('fery', 'ferry')}\n00:01:20.000 --> 00:01:22.000\n<v Jo>The county does, of course.\n`;
    expect((await importVersion(backend, documentId, served)).revision).toMatchObject({ number: 3 });
    expect(await speakersIn(backend, documentId)).toEqual(['Mara', 'Joan Hale', 'Kim', 'Joan Hale']);
    expect(await importVersion(backend, documentId, served)).toEqual({ revision: null });
  });
});
