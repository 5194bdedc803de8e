import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fuzzyBest, fuzzyScore } from '../../renderer/app/fuzzy.ts';

const labels = ['Link quote to claim…', 'New claim…', 'Import files…', 'Theme: light', 'Code quote…'];

function best(typed: string): string[] {
  return fuzzyBest(labels, typed, (label) => label, 10);
}

describe('fuzzy search', () => {
  it('finds by beginnings of words', () => {
    expect(best('lqc')).toEqual(['Link quote to claim…']);
    expect(best('imp')[0]).toBe('Import files…');
  });

  it('puts the words as typed before scattered letters', () => {
    expect(best('code')[0]).toBe('Code quote…');
    expect(best('claim').slice(0, 2)).toEqual(['New claim…', 'Link quote to claim…']);
  });

  it('does not mind case and accents', () => {
    expect(fuzzyScore('ELYSEE', 'Élysée Palace')).not.toBeNull();
  });

  it('shows everything while nothing is typed, and nothing for letters that are not there', () => {
    expect(best('  ')).toEqual(labels);
    expect(best('xyz')).toEqual([]);
  });

  test.prop([fc.string(), fc.array(fc.nat(), { maxLength: 5 })])(
    'finds a label by any of its letters in order',
    (label, picks) => {
      const letters = [...label].filter((letter) => /^[a-z]$/.test(letter));
      const positions = [...new Set(picks.map((pick) => pick % (letters.length || 1)))].sort((a, b) => a - b);
      const typed = positions.map((position) => letters[position] ?? '').join('');
      expect(fuzzyScore(typed, label)).not.toBeNull();
    },
  );
});
