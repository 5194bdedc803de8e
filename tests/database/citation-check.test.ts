import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { withAbsent } from '../../shared/domain/citation-status.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { ProvenanceByField } from '../../shared/domain/records.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const article: CslItem = {
  type: 'article-newspaper',
  title: 'Bridge',
  author: [{ family: 'Okafor', given: 'Ada' }],
  issued: { 'date-parts': [[2026, 2, 4]] },
  'container-title': 'Ledger',
  URL: 'https://ledger.example/bridge',
};
const interview: CslItem = {
  type: 'interview',
  author: [{ family: 'Lind', given: 'Rosa' }],
  'event-date': { 'date-parts': [[2026, 2, 4]] },
};

/** A project whose sources have one quoted sentence each, linked to a claim. */
async function projectWith(...sources: readonly [CslItem, ProvenanceByField?][]): Promise<{
  backend: Backend;
  folder: string;
  sourceIds: string[];
}> {
  const folder = temporaryFolder();
  const backend = await createTestBackend(folder, cslDirectory());
  onTestFinished(() => backend.close());
  await backend.call('project.create', { path: join(folder, 'Check.corroborate') });
  const claim = await backend.call('claims.create', { statement: 'It is closed.' });
  const sourceIds: string[] = [];
  for (const [index, [csl, provenance = {}]] of sources.entries()) {
    const { draftId } = await backend.call('imports.preview', {
      name: `text-${index}.txt`,
      content: { encoding: 'text', data: `The bridge number ${index} will stay closed until spring.\n` },
    });
    const { documentId, sourceId } = await backend.call('imports.commit', {
      draftId,
      kind: csl.type === 'interview' ? 'interview' : 'article',
      csl,
      provenance,
      setAside: [],
    });
    const { id } = await backend.call('quotes.create', { documentId, start: 4, end: 10 });
    await backend.call('evidence.link', { quoteId: id, claimIds: [claim.id], relation: 'supports' });
    sourceIds.push(sourceId);
  }
  return { backend, folder, sourceIds };
}

const titleAndStatus = async (backend: Backend, input = {}) =>
  (await backend.call('citations.check', input)).findings.map(({ title, status }) => [title, status]);

describe('the citation check', () => {
  it('lists what lacks something by title, with how it reads and the reasons, and no complete reference', async () => {
    const { backend, sourceIds } = await projectWith(
      [article],
      [{ ...article, title: 'Without', author: undefined }],
      [interview],
      [{ ...article, title: 'Guessed' }, { author: { origin: 'text', guess: true, detail: 'By Ada' } }],
    );
    const { checked, findings } = await backend.call('citations.check', {});
    expect(checked).toBe(4);
    expect(findings).toMatchObject([
      {
        sourceId: sourceIds[2],
        title: '',
        status: 'in-text only',
        reference: '',
        citation: '(R. Lind, personal communication, February 4, 2026)',
        missing: [
          { variables: ['title'] },
          { variables: ['URL', 'container-title', 'publisher', 'archive', 'DOI'] },
        ],
      },
      { title: 'Guessed', status: 'complete', missing: [], doubts: [{ variable: 'author', kind: 'guess' }] },
      {
        title: 'Without',
        status: 'incomplete',
        reference: expect.stringMatching(/^Without\. \(2026/u),
        missing: [{ variables: ['author'], what: 'an author', reason: expect.stringMatching(/\.$/u) }],
      },
    ]);
  });

  it('is made in the style and of the sources asked for', async () => {
    const { backend, sourceIds } = await projectWith([interview], [{ ...article, author: undefined }]);
    expect(await titleAndStatus(backend, { sourceIds: [sourceIds[0]] })).toEqual([['', 'in-text only']]);
    // Chicago lists an interview wherever it is.
    const cited = { style: 'chicago-author-date', locale: null };
    expect(await titleAndStatus(backend, { cited, sourceIds: [sourceIds[0]] })).toEqual([]);
  });

  it('follows what is filled in, and undo', async () => {
    const { backend, sourceIds } = await projectWith([{ ...article, author: undefined }]);
    const id = sourceIds[0] ?? '';
    await backend.call('sources.update', { id, csl: article, provenance: {} });
    expect(await titleAndStatus(backend)).toEqual([]);
    await backend.call('history.undo', {});
    expect(await titleAndStatus(backend)).toEqual([['Bridge', 'incomplete']]);
  });

  it('takes the analyst’s word that a source has no author, which is no part of the reference', async () => {
    const { backend, sourceIds } = await projectWith([{ ...article, author: undefined }]);
    const id = sourceIds[0] ?? '';
    const { csl, provenance } = await backend.call('sources.get', { id });
    const before = await backend.call('citations.references', { sourceIds });
    await backend.call('sources.update', { id, csl: withAbsent(csl, ['author']), provenance });
    expect(await titleAndStatus(backend)).toEqual([]);
    expect(await backend.call('citations.references', { sourceIds })).toEqual(before);
  });

  it('shows people under their pseudonyms', async () => {
    const { backend } = await projectWith([interview]);
    const person = await backend.call('people.create', { name: 'Rosa Lind' });
    const people = (await backend.call('people.describe', {})).people;
    const rosa = people.find(({ id }) => id === person.id);
    if (!rosa) throw new Error('She was just made.');
    await backend.call('people.update', { ...rosa, pseudonym: 'P1' });
    await backend.call('people.setPseudonyms', { pseudonyms: true });
    const [finding] = (await backend.call('citations.check', {})).findings;
    expect(finding?.citation).toBe('(P1, personal communication, February 4, 2026)');
  });
});

describe('a table', () => {
  it('says of a bare interview what would make it citable, where its reference would stand, and warns', async () => {
    const { backend, folder } = await projectWith([interview], [{ ...article, author: undefined }]);
    const columns = ['reference' as const, 'citation-status' as const];
    const path = join(folder, 'table.csv');
    await backend.call('exports.write', { jobId: randomUUID(), path, columns, rowIds: null });
    const inTextOnly =
      'in-text only: a title and where it can be found (URL, container-title, publisher or archive) would make it citable';
    expect(parse(readFileSync(path))).toEqual([
      ['Reference', 'Reference check'],
      [inTextOnly, inTextOnly],
      [expect.stringMatching(/^Bridge\. \(2026/u), 'incomplete: author'],
    ]);
    const preview = await backend.call('exports.preview', { columns, rowIds: null });
    expect(preview.warnings).toContain('1 source has an incomplete reference.');
    expect(preview.sourcesToCheck).toHaveLength(2);
    const onlyQuotes = await backend.call('exports.preview', { columns: ['quote'], rowIds: null });
    expect(onlyQuotes.sourcesToCheck).toEqual([]);
  });
});
