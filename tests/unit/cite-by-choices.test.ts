import { describe, expect, it } from 'vitest';
import { citeByChoices, citeByInWords } from '../../renderer/inspector/cite-by.ts';

const plain = { text: 'Words.', segments: [], pages: [], cues: [] };
const paged = { ...plain, pages: [{ number: 1, label: '', start: 0, end: 6 }] };
const spoken = { ...plain, cues: [{ start: 0, end: 6, beginsAt: 0, endsAt: 900 }] };

describe('the choice of what a document is cited by', () => {
  it('offers what its text has, and what was chosen for an earlier one', () => {
    expect(citeByChoices(plain, null)).toEqual(['paragraph', 'line']);
    expect(citeByChoices(paged, null)).toEqual(['paragraph', 'page', 'line']);
    expect(citeByChoices(spoken, null)).toEqual(['paragraph', 'timestamp', 'line']);
    expect(citeByChoices(plain, 'section')).toEqual(['paragraph', 'section', 'line']);
  });

  it('says what is chosen, and what a text without a choice is cited by', () => {
    expect([plain, paged, spoken].map((revision) => citeByInWords(null, revision))).toEqual([
      'Automatic (paragraph)',
      'Automatic (page)',
      'Automatic (time)',
    ]);
    expect(citeByInWords('line', paged)).toBe('Line');
  });
});
