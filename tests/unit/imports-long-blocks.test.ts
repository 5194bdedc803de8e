import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { makeBlock } from '../../main/backend/imports/blocks.ts';
import { splitLongBlocks } from '../../main/backend/imports/long-blocks.ts';

const blockOf = (text: string) => {
  const block = makeBlock(text, 0, text.length);
  return block ? [{ ...block, kind: 'turn' as const, speaker: 'Mara' }] : [];
};

describe('a paragraph that is very long', () => {
  it('is cut at ends of sentences, and each piece is what the whole was', () => {
    const sentence = 'The ferry came late again, said the pilot. ';
    const text = sentence.repeat(2000);
    const pieces = splitLongBlocks(text, blockOf(text));
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      expect(piece).toMatchObject({
        kind: 'turn',
        speaker: 'Mara',
        text: text.slice(piece.start, piece.end),
      });
      expect(piece.text).toMatch(/^The ferry.*pilot\.$/s);
    }
  });

  const letters = fc.constantFrom('a', ' ', '. ', 'é', '🇪🇺', '👩‍👩‍👧', '\u0301', '中');
  test.prop(
    [fc.array(fc.tuple(letters, fc.integer({ min: 1, max: 9000 })), { minLength: 1, maxLength: 12 })],
    {
      numRuns: 40,
    },
  )('loses nothing, overlaps nowhere, and leaves white space alone between its pieces', (runs) => {
    const text = runs.map(([letter, count]) => letter.repeat(count)).join('');
    const pieces = splitLongBlocks(text, blockOf(text));
    let end = 0;
    for (const piece of pieces) {
      expect(text.slice(end, piece.start).trim()).toBe('');
      expect(piece.end).toBeGreaterThan(piece.start);
      expect(piece.end - piece.start).toBeLessThan(20_200);
      end = piece.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });
});
