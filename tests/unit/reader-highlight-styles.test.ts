import { describe, expect, test } from 'vitest';
import { groupByStyle, styleOfQuote } from '../../renderer/reader/highlight-styles.ts';
import type { Code } from '../../shared/domain/records.ts';

const code = (id: string, colour: number): Code => ({
  id,
  parentId: null,
  name: id,
  colour,
  description: '',
  favourite: null,
  quoteCount: 0,
});
const codes = new Map([code('losses', 2), code('policy', 5)].map((each) => [each.id, each]));

describe('highlight styles', () => {
  test('a quote has the colour of its first code that exists', () => {
    expect(styleOfQuote({ codeIds: ['policy', 'losses'] }, codes)).toBe('code-5');
    expect(styleOfQuote({ codeIds: ['removed', 'losses'] }, codes)).toBe('code-2');
    expect(styleOfQuote({ codeIds: [] }, codes)).toBe('uncoded');
    expect(styleOfQuote({ codeIds: ['removed'] }, codes)).toBe('uncoded');
  });

  test('every quote is in exactly one group', () => {
    const quotes = [
      { codeIds: [] },
      { codeIds: ['losses'] },
      { codeIds: ['policy'] },
      { codeIds: ['losses', 'policy'] },
    ];
    const groups = groupByStyle(quotes, codes);
    expect(groups.get('uncoded')).toEqual([quotes[0]]);
    expect(groups.get('code-2')).toEqual([quotes[1], quotes[3]]);
    expect(groups.get('code-5')).toEqual([quotes[2]]);
    expect([...groups.values()].flat()).toHaveLength(quotes.length);
  });
});
