import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import { createTestBackend } from '../support/backend.ts';
import { cslDirectory } from '../support/csl-directory.ts';
import { bracketStyle, followingStyle } from '../support/own-styles.ts';
import { readTable } from '../support/read-table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function projectWithArticle(): Promise<{
  backend: Backend;
  folder: string;
  cite: () => Promise<string[]>;
}> {
  const folder = temporaryFolder();
  const backend = await createTestBackend(folder, cslDirectory());
  onTestFinished(() => backend.close());
  await backend.call('project.create', { path: join(folder, 'Styles.corroborate') });
  const draft = await backend.call('imports.preview', {
    name: 'bridge.txt',
    content: { encoding: 'text', data: 'The bridge will stay closed until the spring.\n' },
  });
  const { documentId, sourceId } = await backend.call('imports.commit', {
    draftId: draft.draftId,
    kind: 'article',
    csl: {
      type: 'article-newspaper',
      title: 'Bridge',
      author: [{ family: 'Okafor', given: 'Ada' }],
      issued: { 'date-parts': [[2026]] },
      'container-title': 'Ledger',
    },
    provenance: {},
    setAside: [],
  });
  const quote = await backend.call('quotes.create', { documentId, start: 4, end: 10 });
  const claim = await backend.call('claims.create', { statement: 'It is closed.' });
  await backend.call('evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
  const cite = async () => {
    const { sources } = await readTable(backend, 'evidence');
    const { references } = await backend.call('citations.references', { sourceIds: [sourceId] });
    return [sources[sourceId]?.rendered.citation ?? '', references[sourceId] ?? ''];
  };
  return { backend, folder, cite };
}

async function add(backend: Backend, folder: string, content: string) {
  const path = join(folder, 'style.csl');
  writeFileSync(path, content);
  return backend.call('styles.add', { path });
}

const inApa = ['(Okafor, 2026)', 'Okafor, A. (2026). Bridge. Ledger.'];
const inMla = ['(Okafor)', 'Okafor, Ada. “Bridge.” Ledger, 2026.'];

describe('the style of a project', () => {
  it('is what tables, references and copies are cited in; one step takes it back', async () => {
    const { backend, cite } = await projectWithArticle();
    expect(await cite()).toEqual(inApa);
    await backend.call('styles.choose', { style: 'modern-language-association', locale: null });
    expect(await cite()).toEqual(inMla);
    expect(await backend.call('history.undo', {})).toEqual({ label: 'Change citation style' });
    expect(await cite()).toEqual(inApa);
    await backend.call('history.redo', {});
    expect(await cite()).toEqual(inMla);
  });

  it('is not the style of a table or a file that names its own', async () => {
    const { backend, folder } = await projectWithArticle();
    const cited = { style: 'ieee', locale: null };
    const { sources } = await readTable(backend, 'evidence', { cited });
    expect(Object.values(sources)[0]?.rendered.citation).toBe('[1]');
    const exported = { columns: ['citation' as const], rowIds: null, profile: 'data' as const };
    const previewed = async (more: object) =>
      (await backend.call('exports.preview', { ...exported, ...more })).rows;
    expect(await previewed({})).toEqual([['(Okafor, 2026, para. 1)']]);
    expect(await previewed({ cited })).toEqual([['[1, Para. 1]']]);
    const path = join(folder, 'table.csv');
    const jobId = '0190a000-0000-7000-8000-000000000001';
    await backend.call('exports.write', { ...exported, cited, path, jobId });
    expect(readFileSync(path, 'utf8')).toContain('"[1, Para. 1]"');
  });

  it('is one there is', async () => {
    const { backend, cite } = await projectWithArticle();
    for (const style of ['no-such-style', '0190a000-0000-7000-8000-000000000001']) {
      await expect(backend.call('styles.choose', { style, locale: null })).rejects.toMatchObject({
        code: 'citation.styleUnknown',
      });
    }
    expect(await cite()).toEqual(inApa);
  });

  it('is shown in a sample before it is chosen', async () => {
    const { backend } = await projectWithArticle();
    const style = { style: 'harvard-cite-them-right', locale: null };
    expect(await backend.call('styles.sample', { style })).toMatchObject({
      title: 'Bridge',
      rendered: { citation: '(Okafor, 2026)', reference: 'Okafor, A. (2026) ‘Bridge’, Ledger.' },
    });
    await backend.call('project.create', { path: join(temporaryFolder(), 'Empty.corroborate') });
    expect(await backend.call('styles.sample', { style })).toBeNull();
  });

  it('can be found among those the app carries', async () => {
    const { backend } = await projectWithArticle();
    const { styles, locales } = await backend.call('styles.catalogue', {});
    expect(styles.length).toBeGreaterThan(2500);
    expect(styles).toContainEqual({
      id: 'oscola',
      title: 'OSCOLA (Oxford University Standard for Citation of Legal Authorities)',
      kind: 'note',
      fields: ['law'],
      locale: 'en-GB',
    });
    expect(locales).toContain('eu');
  });
});

describe('a copy of quoted words', () => {
  it('is cited as cited in the article where somebody else said them', async () => {
    const { backend } = await projectWithArticle();
    const [quote] = await backend.call('quotes.listLatest', { limit: 1 });
    if (!quote) throw new Error('there is no quote');
    const { documentId, start, end } = quote;
    const place = { documentId, start, end };
    const copy = async () => (await backend.call('citations.cite', place)).text;
    const attribute = (person: string) =>
      backend.call('quotes.attribute', {
        id: quote.id,
        attribution: { personName: person, addressee: '', date: '' },
      });
    expect(await copy()).toBe('“bridge” (Okafor, 2026, para. 1)');
    await attribute('Olena Bondar');
    expect(await copy()).toBe('“bridge” (Olena Bondar, as cited in Okafor, 2026, para. 1)');
    await attribute('A. Okafor');
    expect(await copy()).toBe('“bridge” (Okafor, 2026, para. 1)');
  });
});

describe('a view of the table', () => {
  it('keeps its own style and language', async () => {
    const { backend } = await projectWithArticle();
    const view = { table: 'evidence' as const, name: 'For the court', state: {}, quickFilter: '' };
    const cited = { style: 'oscola', locale: 'en-US' };
    await backend.call('tableViews.save', { ...view, cited });
    expect(await backend.call('tableViews.list', {})).toMatchObject([{ name: 'For the court', cited }]);
    await backend.call('tableViews.save', view);
    expect(await backend.call('tableViews.list', {})).toMatchObject([{ name: 'For the court', cited: null }]);
  });
});

describe('a style of one’s own', () => {
  it('cites in its own terms and language, and comes along with the project', async () => {
    const { backend, folder, cite } = await projectWithArticle();
    const { style, replaced } = await add(backend, folder, bracketStyle());
    expect({ style, replaced }).toMatchObject({
      style: { title: 'House style', kind: 'author-date', fields: ['law'], locale: 'de-DE', follows: null },
      replaced: false,
    });
    await backend.call('styles.choose', { style: style.id, locale: null });
    expect(await cite()).toEqual(['‹Bridge›', 'Bridge in der Ledger.']);

    await backend.close();
    const elsewhere = await createTestBackend(temporaryFolder(), cslDirectory());
    onTestFinished(() => elsewhere.close());
    await elsewhere.call('project.open', { path: join(folder, 'Styles.corroborate') });
    const { sources } = await readTable(elsewhere, 'evidence');
    expect(Object.values(sources)[0]?.rendered.citation).toBe('‹Bridge›');
  });

  it('takes the place of its earlier version; undo brings that back', async () => {
    const { backend, folder, cite } = await projectWithArticle();
    const { style } = await add(backend, folder, bracketStyle());
    await backend.call('styles.choose', { style: style.id, locale: null });
    const again = await add(backend, folder, bracketStyle('House style, new', '«'));
    expect(again).toMatchObject({ style: { id: style.id, title: 'House style, new' }, replaced: true });
    expect((await cite())[0]).toBe('«Bridge›');
    await backend.call('history.undo', {});
    expect((await cite())[0]).toBe('‹Bridge›');
  });

  it('may follow one that the app carries, in a language of its own', async () => {
    const { backend, folder, cite } = await projectWithArticle();
    const parent = 'http://www.zotero.org/styles/apa';
    const { style } = await add(
      backend,
      folder,
      followingStyle('journal', parent, ' default-locale="fr-FR"'),
    );
    expect(style.follows).toBe('apa');
    await backend.call('styles.choose', { style: style.id, locale: null });
    expect(await cite()).toEqual(inApa);
    const { sources } = await readTable(backend, 'evidence');
    expect(Object.values(sources)[0]?.rendered.withLocator.paragraph?.one).toBe(
      '(Okafor, 2026, paragr. {first})',
    );
  });

  it('may follow another one that was added, but none that is missing', async () => {
    const { backend, folder, cite } = await projectWithArticle();
    const house = 'https://styles.example/house';
    await expect(add(backend, folder, followingStyle('journal', house))).rejects.toMatchObject({
      code: 'style.parentMissing',
      message: expect.stringContaining(house),
    });
    const parent = await add(backend, folder, bracketStyle());
    const { style } = await add(backend, folder, followingStyle('journal', house));
    await backend.call('styles.choose', { style: style.id, locale: null });
    expect((await cite())[0]).toBe('‹Bridge›');
    await expect(backend.call('styles.remove', { id: parent.style.id })).rejects.toMatchObject({
      code: 'style.used',
      data: { styles: ['Follows house'] },
    });
    await expect(
      add(backend, folder, followingStyle('house', 'https://styles.example/journal')),
    ).rejects.toMatchObject({
      code: 'style.parentMissing',
    });
  });

  it('is removed once nothing needs it, and comes back', async () => {
    const { backend, folder } = await projectWithArticle();
    const { style } = await add(backend, folder, bracketStyle());
    const cited = { style: style.id, locale: null };
    await backend.call('styles.choose', cited);
    const view = { table: 'evidence' as const, name: 'In house', state: {}, quickFilter: '', cited };
    const { id } = await backend.call('tableViews.save', view);
    await expect(backend.call('styles.remove', { id: style.id })).rejects.toMatchObject({
      code: 'style.used',
      data: { isChosen: true, views: ['In house'] },
    });
    await backend.call('styles.choose', { style: 'apa', locale: null });
    await backend.call('tableViews.remove', { id });
    await backend.call('styles.remove', { id: style.id });
    const added = async () => (await backend.call('styles.ofProject', {})).added;
    expect(await added()).toEqual([]);
    await backend.call('history.undo', {});
    expect(await added()).toEqual([style]);
  });

  it('that cannot be read is refused, and nothing is added', async () => {
    const { backend, folder } = await projectWithArticle();
    const large = `<!--${'x'.repeat(4 * 1024 * 1024)}-->`;
    await expect(add(backend, folder, large)).rejects.toMatchObject({
      code: 'style.unreadable',
      message: expect.stringContaining('larger than 4 MB'),
    });
    await expect(add(backend, folder, 'Cite as you like.')).rejects.toMatchObject({
      code: 'style.unreadable',
    });
    await expect(backend.call('styles.add', { path: join(folder, 'gone.csl') })).rejects.toMatchObject({
      code: 'files.unreadable',
    });
    expect((await backend.call('styles.ofProject', {})).added).toEqual([]);
    expect((await backend.call('history.status', {})).undo).toBe('Link quote to claim');
  });
});
