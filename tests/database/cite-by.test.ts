import { describe, expect, it } from 'vitest';
import type { LocatorLabel } from '../../shared/domain/locators.ts';
import { article, study } from '../support/citing-study.ts';
import { readTable } from '../support/read-table.ts';

const text = `# Silt

A lead of one sentence.

## 1. Where it comes from

From the hills, they say.

## Ada Okafor on the price

It costs a lot.\\
In some years more.
`;

/** A document with a quote in each of its parts, and what their citations read. */
async function silt() {
  const { backend, add, cite } = await study();
  const quote = await add(article('Silt', 'Okafor', 2026), text, 'md');
  const quoteIds = [await quote('A lead'), await quote('the hills'), await quote('In some years')];
  const citeBy = (label: LocatorLabel | null) =>
    backend.call('documents.setCiteBy', { id: quote.documentId, citeBy: label });
  const cited = async (style = 'apa') => {
    const { rows } = await backend.call('exports.preview', {
      columns: ['quote-id', 'locator', 'citation'],
      rowIds: null,
      profile: 'data',
      cited: { style, locale: null },
    });
    return quoteIds.map((quoteId) => rows.find(([id]) => id === quoteId)?.slice(1));
  };
  return { backend, quote, cite, citeBy, cited, quoteIds };
}

describe('what a document is cited by', () => {
  it('is told in every table and citation, and can be taken back', async () => {
    const { backend, citeBy, cited, quote, quoteIds } = await silt();
    const before = [
      ['para. 1', '(Okafor, 2026, para. 1)'],
      ['para. 2', '(Okafor, 2026, para. 2)'],
      ['para. 3', '(Okafor, 2026, para. 3)'],
    ];
    expect(await cited()).toEqual(before);
    await citeBy('section');
    expect(await cited()).toEqual([
      before[0],
      ['sec. 1', '(Okafor, 2026, Section 1)'],
      ['sec. Ada Okafor on the price', '(Okafor, 2026, Section Ada Okafor on the price)'],
    ]);
    expect((await backend.call('documents.get', { id: quote.documentId })).citeBy).toBe('section');
    const { rows } = await readTable(backend, 'evidence');
    expect(rows.find(({ quoteId }) => quoteId === quoteIds[1])?.locator).toEqual({
      label: 'section',
      first: '1',
      last: '1',
    });
    const [claim] = await backend.call('claims.list', {});
    const { evidence } = await backend.call('claims.get', { id: claim?.id ?? '' });
    expect(evidence.map(({ locator }) => locator)).toContain('sec. 1');

    expect(await backend.call('history.undo', {})).toEqual({ label: 'Change what document is cited by' });
    expect(await cited()).toEqual(before);
    await backend.call('history.redo', {});
    expect((await cited())[1]).toEqual(['sec. 1', '(Okafor, 2026, Section 1)']);
  });

  it.each([
    ['apa', '(Okafor, 2026, Line 7)'],
    ['chicago-author-date', '(Okafor 2026, l. 7)'],
    ['ieee', '[1, L. 7]'],
    ['vancouver', '(1)'],
  ])('can be the lines of the text, in %s', async (style, citation) => {
    const { citeBy, cited } = await silt();
    await citeBy('line');
    expect((await cited(style))[2]).toEqual(['line 7', citation]);
  });

  it('is what one citation of several quotes and one copied from the text tell too', async () => {
    const { backend, citeBy, cite, quote, quoteIds } = await silt();
    await citeBy('section');
    expect((await cite(quoteIds)).text).toBe(
      '(Okafor, 2026, para. 1, 2026, Sections 1, Ada Okafor on the price)',
    );
    const { start, end } = await backend.call('quotes.get', { id: quoteIds[1] ?? '' });
    const copied = await backend.call('citations.cite', { documentId: quote.documentId, start, end });
    expect(copied.text).toBe('“the hills” (Okafor, 2026, Section 1)');
  });

  it('counts no line that is set aside, from then on', async () => {
    const { backend, citeBy, cited, quote } = await silt();
    await citeBy('line');
    await backend.call('documents.setAside', { id: quote.documentId, ordinals: [1], setAside: true });
    expect((await cited())[2]?.[0]).toBe('line 6');
  });

  it('tells a section by the names that are shown', async () => {
    const { backend, citeBy, cited, quoteIds } = await silt();
    await citeBy('section');
    await backend.call('quotes.attribute', {
      id: quoteIds[2] ?? '',
      attribution: { personName: 'Ada Okafor' },
    });
    const [person] = (await backend.call('people.describe', {})).people;
    if (!person) throw new Error('There is a person.');
    await backend.call('people.update', { ...person, pseudonym: 'P1' });
    await backend.call('people.setPseudonyms', { pseudonyms: true });
    expect((await cited())[2]).toEqual(['sec. P1 on the price', '(P1, 2026, Section P1 on the price)']);
  });

  it('is chosen for a document there is', async () => {
    const { backend, quote } = await silt();
    await backend.call('sources.remove', { id: quote.sourceId });
    await expect(
      backend.call('documents.setCiteBy', { id: quote.documentId, citeBy: 'line' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
