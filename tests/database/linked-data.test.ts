import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placingAnnotations } from '../../main/backend/annotations/place-annotations.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { previewTable } from '../../main/backend/exports/export-preview.ts';
import { type TableExport, withTableSnapshot } from '../../main/backend/exports/table-snapshot.ts';
import { writeTable } from '../../main/backend/exports/write-table.ts';
import { toCodePointOffset } from '../../shared/domain/selectors.ts';
import { call, importText, newProject } from '../support/project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { problemsOfCollection } from '../support/web-annotation-shape.ts';

const quietly = { signal: new AbortController().signal, progress: () => {} };
const text = 'Zoë 🌊 said: “Wet.”\n\nשלום עולם. The \u{1f309} bridge is closed.';

/** Two quotes, the second with codes, a comment, a speaker and links to two claims. */
function study() {
  const project = newProject();
  const { documentId, sourceId } = importText(project, text, 'Silt');
  const spanOf = (words: string) => {
    const stored = call(project, 'documents.get', { id: documentId }).revision.text;
    return { start: stored.indexOf(words), end: stored.indexOf(words) + words.length };
  };
  const plain = call(project, 'quotes.create', { documentId, ...spanOf('🌊 said') });
  const rich = call(project, 'quotes.create', { documentId, ...spanOf('bridge is closed') });
  const code = (name: string) =>
    call(project, 'codes.create', { name, parentId: null, colour: null, description: '' }).id;
  call(project, 'quotes.setCodes', { id: rich.id, codeIds: [code('Traffic; roads'), code('Water')] });
  call(project, 'quotes.setComment', { id: rich.id, comment: 'Seen “there”\nby two' });
  call(project, 'quotes.attribute', {
    id: rich.id,
    attribution: { personName: 'Olena Bondar', addressee: '', date: '' },
  });
  const stated = { statement: 'It is closed', description: '', parentId: null };
  const closed = call(project, 'claims.create', stated);
  call(project, 'claims.update', { ...stated, id: closed.id, verdict: 'contradicted', confidence: 'low' });
  const open = call(project, 'claims.create', { statement: 'All is open' });
  call(project, 'evidence.link', {
    quoteId: rich.id,
    claimIds: [closed.id],
    relation: 'supports',
    note: 'Twice',
  });
  call(project, 'evidence.link', { quoteId: rich.id, claimIds: [open.id], relation: 'mentions' });
  return { project, documentId, sourceId, plain, rich, closed, open };
}

function exported(project: OpenProject, changes: Partial<TableExport> = {}): TableExport {
  const rendered = {
    reference: 'Silt. (n.d.).',
    citation: '(Silt, n.d.)',
    inText: { printed: 'Silt', running: 'Silt', citedIn: 'as cited in' },
    withLocator: {},
  };
  return {
    table: 'quotes',
    columns: ['quote'],
    databasePath: project.path,
    rowIds: null,
    format: 'web-annotation',
    profile: 'data',
    rendered: Object.fromEntries(call(project, 'sources.list', {}).map(({ id }) => [id, rendered])),
    ...changes,
  } as TableExport;
}

async function written(table: TableExport): Promise<{ json: Record<string, unknown>; content: string }> {
  const path = join(temporaryFolder(), 'file.jsonld');
  await writeTable({ ...table, path, overwrite: false, metadata: null }, quietly);
  const content = readFileSync(path, 'utf8');
  return { content, json: JSON.parse(content) };
}

describe('quotes as Web Annotations', () => {
  it('say all that is known of them, with positions in code points', async () => {
    const { project, sourceId, plain, rich, closed, open } = study();
    const { json } = await written(exported(project));
    expect(problemsOfCollection(json)).toEqual([]);
    expect(json).toMatchObject({ label: 'Quotes', total: 2 });
    const [first, second] = (json.first as { items: unknown[] }).items;
    const stored = call(project, 'documents.get', { id: plain.documentId }).revision.text;
    expect(first).toMatchObject({
      id: `urn:uuid:${plain.id}`,
      motivation: ['highlighting'],
      target: {
        source: `urn:uuid:${sourceId}`,
        'schema:sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
        selector: [
          { type: 'TextQuoteSelector', exact: '🌊 said', prefix: plain.prefix, suffix: plain.suffix },
          {
            type: 'TextPositionSelector',
            start: toCodePointOffset(stored, plain.start),
            end: toCodePointOffset(stored, plain.end),
          },
        ],
      },
    });
    expect(second).toMatchObject({
      motivation: ['highlighting', 'commenting', 'tagging', 'assessing'],
      body: [
        { purpose: 'commenting', value: 'Seen “there”\nby two' },
        { purpose: 'tagging', value: 'Traffic; roads' },
        { purpose: 'tagging', value: 'Water' },
        {
          source: { id: `urn:uuid:${closed.id}`, 'schema:text': 'It is closed' },
          'cito:hasCitationCharacterization': { id: 'http://purl.org/spar/cito/supports' },
        },
        {
          source: { id: `urn:uuid:${open.id}` },
          'cito:hasCitationCharacterization': { id: 'http://purl.org/spar/cito/discusses' },
        },
      ],
      modified: call(project, 'quotes.get', { id: rich.id }).modifiedAt,
    });
  });

  it('are the same file for the same quotes, and begin as the preview shows', async () => {
    const { project } = study();
    const table = exported(project);
    const { content } = await written(table);
    expect((await written(table)).content).toBe(content);
    const preview = await withTableSnapshot(table, (snapshot) => previewTable(table, snapshot, 8));
    expect(preview).toMatchObject({ text: content, rowCount: 2, estimatedBytes: Buffer.byteLength(content) });
    expect(preview.warnings).toEqual([
      '2 quotes have not been reviewed yet.',
      '1 source has no web address: annotations of it name it by its identifier, which other programs do not know.',
    ]);
  });

  it('of evidence are its quotes, each once, in the order of the rows', async () => {
    const { project, rich } = study();
    const { json } = await written(exported(project, { table: 'evidence', columns: ['claim'] }));
    expect((json.first as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([
      `urn:uuid:${rich.id}`,
    ]);
  });

  it('of some evidence say nothing of the other links of a quote', async () => {
    const { project, rich, open } = study();
    const link = call(project, 'quotes.get', { id: rich.id }).links.find(
      ({ claimId }) => claimId === open.id,
    );
    const rowIds = [link?.id ?? ''];
    const { content } = await written(exported(project, { table: 'evidence', columns: ['claim'], rowIds }));
    expect(content).toContain('All is open');
    expect(content).not.toContain('It is closed');
  });

  it('come back as the same quotes', async () => {
    const { project, documentId, plain, rich } = study();
    const { content } = await written(exported(project));
    const stored = call(project, 'documents.get', { id: documentId }).revision.text;
    const placing = placingAnnotations(stored, content);
    let step = placing.next();
    while (!step.done) step = placing.next();
    expect(step.value.problems).toEqual([]);
    expect(step.value.placed).toEqual([
      { span: { start: plain.start, end: plain.end }, comment: '', tags: [] },
      {
        span: { start: rich.start, end: rich.end },
        comment: 'Seen “there”\nby two',
        tags: ['Traffic; roads', 'Water'],
      },
    ]);
  });

  it('are valid whatever the words are', async () => {
    const { project, rich } = study();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (comment) => {
        call(project, 'quotes.setComment', { id: rich.id, comment });
        const { json } = await written(exported(project, { rowIds: [rich.id] }));
        expect(problemsOfCollection(json)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the shape of a collection', () => {
  const valid = async () => (await written(exported(study().project))).json;

  it.each<[string, (collection: Record<string, unknown>) => unknown, string]>([
    ['a term nobody defines', (file) => ({ ...file, strength: 1 }), 'no context defines: strength'],
    ['no identifier', ({ id: _, ...file }) => file, 'exactly one IRI'],
    ['a wrong total', (file) => ({ ...file, total: 5 }), 'total'],
    ['another context', (file) => ({ ...file, '@context': 'https://schema.org' }), '@context'],
  ])('is broken by %s', async (_, broken, rule) => {
    expect(problemsOfCollection(broken(await valid())).join()).toContain(rule);
  });
});

describe('claims as drafts of reviews', () => {
  const reviews = (json: Record<string, unknown>) => json['@graph'] as Record<string, unknown>[];

  it('say the verdict, the evidence and where it stands', async () => {
    const { project, rich, closed, open, sourceId } = study();
    const { json } = await written(
      exported(project, { table: 'evidence', columns: ['claim'], format: 'claim-review' }),
    );
    expect(json['@context']).toBe('https://schema.org');
    expect(reviews(json)).toMatchObject([
      {
        '@type': 'ClaimReview',
        creativeWorkStatus: 'Draft',
        claimReviewed: 'It is closed',
        reviewRating: {
          ratingValue: 1,
          bestRating: 5,
          worstRating: 1,
          alternateName: 'Contradicted',
          ratingExplanation: 'Confidence: low',
        },
        itemReviewed: { '@id': `urn:uuid:${closed.id}` },
        citation: [
          {
            '@type': 'Quotation',
            '@id': `urn:uuid:${rich.id}`,
            additionalType: 'http://purl.org/spar/cito/supports',
            text: 'bridge is closed',
            spokenByCharacter: { name: 'Olena Bondar' },
            comment: { text: 'Twice' },
            isPartOf: { '@id': `urn:uuid:${sourceId}`, name: 'Silt', description: 'Silt. (n.d.).' },
          },
        ],
      },
      {
        claimReviewed: 'All is open',
        itemReviewed: { '@id': `urn:uuid:${open.id}`, appearance: [{ '@id': `urn:uuid:${sourceId}` }] },
      },
    ]);
    const input = exported(project, { table: 'evidence', columns: null, format: 'claim-review' });
    const { warnings } = await withTableSnapshot(input, (snapshot) => previewTable(input, snapshot, 1));
    expect(warnings).toContain('1 claim has no verdict yet: its review has no rating.');
    expect(warnings).toContain('1 source has no web address: a reader of the review cannot look it up.');
    expect(reviews(json)[1]).not.toHaveProperty('reviewRating');
    expect(reviews(json)[1]).not.toHaveProperty('citation');
    for (const review of reviews(json)) expect(review).not.toHaveProperty('url');
  });

  it.each(['claims', 'stance', 'sources', 'codings', 'codes'] as const)(
    'are made of the rows of the table “%s” too, as annotations are',
    async (table) => {
      const { project, rich } = study();
      call(project, 'quotes.addCode', { ids: [rich.id], code: { name: 'Bridges' } });
      const { json } = await written(exported(project, { table, columns: null, format: 'claim-review' }));
      expect(reviews(json)[0]).toMatchObject({ claimReviewed: 'It is closed' });
      const annotations = await written(
        exported(project, { table, columns: null, format: 'web-annotation' }),
      );
      expect(problemsOfCollection(annotations.json)).toEqual([]);
      expect(JSON.stringify(annotations.json)).toContain(rich.id);
    },
  );

  it.each(['claim-review', 'web-annotation'] as const)(
    'leave no file where they are cancelled, and replace none unasked: %s',
    async (format) => {
      const { project } = study();
      const path = join(temporaryFolder(), 'file.jsonld');
      const table = exported(project, { table: 'evidence', columns: null, format });
      const input = { ...table, path, overwrite: false, metadata: null };
      const cancelled = { signal: AbortSignal.abort(), progress: () => {} };
      await expect(writeTable(input, cancelled)).rejects.toMatchObject({ code: 'job.cancelled' });
      expect(existsSync(input.path)).toBe(false);
      writeFileSync(input.path, 'kept');
      await expect(writeTable(input, quietly)).rejects.toMatchObject({ code: 'export.targetExists' });
      expect(readFileSync(input.path, 'utf8')).toBe('kept');
    },
  );

  it('are those of the claims that the chosen quotes bear on, and none is said', async () => {
    const { project, plain, rich } = study();
    const table = { table: 'quotes', format: 'claim-review' } as const;
    expect(
      reviews((await written(exported(project, { ...table, rowIds: [plain.id, rich.id] }))).json),
    ).toHaveLength(2);
    await expect(written(exported(project, { ...table, rowIds: [plain.id] }))).rejects.toMatchObject({
      code: 'export.empty',
      message: expect.stringContaining('nothing to review'),
    });
  });
});
