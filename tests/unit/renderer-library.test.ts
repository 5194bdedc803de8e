import { describe, expect, it } from 'vitest';
import { bylineOf, filterSources, sortSources, titleOf } from '../../renderer/library/source-order.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { SourceSummary } from '../../shared/domain/records.ts';

function source(added: number, csl: Partial<CslItem>): SourceSummary {
  return {
    id: `00000000-0000-7000-8000-00000000000${added}`,
    csl: { type: 'article-newspaper', ...csl },
    documents: [],
    origin: null,
    quoteCount: 0,
    linkedQuoteCount: 0,
    createdAt: `2026-01-0${added}T00:00:00.000Z`,
  };
}

const sources = [
  source(1, {
    title: 'Zebra crossings',
    issued: { 'date-parts': [[2025, 3]] },
    author: [{ given: 'José', family: 'Núñez' }],
  }),
  source(2, {
    title: 'article 10',
    issued: { 'date-parts': [[2026]] },
    'container-title': 'The Tarrow Courier',
  }),
  source(3, { title: 'Article 9' }),
];

const titles = (list: readonly SourceSummary[]) => list.map(titleOf);

describe('library', () => {
  it('orders by title as people do', () => {
    expect(titles(sortSources(sources, 'title'))).toEqual(['Article 9', 'article 10', 'Zebra crossings']);
  });

  it('orders by date with the newest first and the undated last', () => {
    expect(titles(sortSources(sources, 'issued'))).toEqual(['article 10', 'Zebra crossings', 'Article 9']);
  });

  it('orders by when a source was added, the last one first', () => {
    expect(titles(sortSources(sources, 'added'))).toEqual(['Article 9', 'article 10', 'Zebra crossings']);
  });

  it('finds every word typed in title, author or container', () => {
    expect(titles(filterSources(sources, 'nunez zebra'))).toEqual(['Zebra crossings']);
    expect(titles(filterSources(sources, 'COURIER'))).toEqual(['article 10']);
    expect(filterSources(sources, 'zebra courier')).toEqual([]);
    expect(filterSources(sources, ' ')).toHaveLength(3);
  });

  it('describes a source in a line', () => {
    expect(sources.map(bylineOf)).toEqual(['José Núñez', 'The Tarrow Courier', '']);
    expect(titleOf(source(4, { title: '  ' }))).toBe('Untitled');
  });
});
