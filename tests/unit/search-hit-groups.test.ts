import { describe, expect, it } from 'vitest';
import { groupHits, hitsInWords } from '../../renderer/search/hit-groups.ts';
import type { SearchHit } from '../../shared/contract/values.ts';

const hit = (kind: SearchHit['kind'], title: string): SearchHit => ({
  kind,
  id: title,
  title,
  subject: null,
  snippet: [],
  place: null,
});

describe('search results', () => {
  const hits = [hit('claim', 'c'), hit('document', 'first'), hit('document', 'second')];

  it('are grouped by kind, keep their order, and leave out empty kinds', () => {
    const groups = groupHits(hits);
    expect(groups.map(({ label, hits: found }) => [label, found.map(({ title }) => title)])).toEqual([
      ['Documents', ['first', 'second']],
      ['Claims', ['c']],
    ]);
  });

  it('are counted in words', () => {
    expect(hitsInWords(groupHits(hits), false)).toBe('2 passages, 1 claim');
    expect(hitsInWords(groupHits(hits), true)).toBe('First 2 passages, 1 claim');
    expect(hitsInWords([], false)).toBe('Nothing found');
  });
});
