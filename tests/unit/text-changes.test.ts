import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareTexts,
  compareWords,
  isReplacedWhole,
  type Piece,
  type Stretch,
} from '../../renderer/revisions/text-changes.ts';

const words = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const side = (stretches: readonly Stretch[], which: 'before' | 'after') =>
  stretches
    .map((stretch) => (stretch.kind === 'same' ? stretch.lines.join('') : words(stretch[which])))
    .join('');

it('marks the words that differ and leaves the other lines alone', () => {
  const before = 'A title\n\nThe first paragraph.\n\nThe end.';
  const after = 'A title\n\nThe second paragraph.\n\nThe end.';
  const [, changed, ...others] = compareTexts(before, after);
  expect(changed).toEqual({
    kind: 'changed',
    before: [
      { kind: 'same', text: 'The ' },
      { kind: 'removed', text: 'first' },
      { kind: 'same', text: ' paragraph.\n\n' },
    ],
    after: [
      { kind: 'same', text: 'The ' },
      { kind: 'added', text: 'second' },
      { kind: 'same', text: ' paragraph.\n\n' },
    ],
  });
  expect(others.every(({ kind }) => kind === 'same')).toBe(true);
});

it('finds nothing in equal texts, and everything in one that was empty', () => {
  expect(compareTexts('One.\nTwo.', 'One.\nTwo.')).toEqual([{ kind: 'same', lines: ['One.\n', 'Two.'] }]);
  expect(compareWords('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }]);
});

const text = fc
  .array(fc.constantFrom('one ', 'two ', '\n', '\n\n', 'e\u0301', '👩‍👩‍👧', 'בית ', '.', ' '), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

test.prop([text, text])('shows every character of both texts', (before, after) => {
  const stretches = compareTexts(before, after);
  expect(side(stretches, 'before')).toBe(before);
  expect(side(stretches, 'after')).toBe(after);
});

it('says when texts have nothing in common to go by, and only then', () => {
  const line = (side: string) => (_: unknown, index: number) => `${side} ${index} ${'x'.repeat(20)}`;
  const one = Array.from({ length: 7000 }, line('one')).join('\n');
  const other = Array.from({ length: 7000 }, line('other')).join('\n');
  const stretches = compareTexts(one, other);
  expect(isReplacedWhole(stretches)).toBe(true);
  expect(side(stretches, 'before')).toBe(one);
  expect(side(stretches, 'after')).toBe(other);
  expect(isReplacedWhole(compareTexts('One.\nTwo.', 'One.\nThree.'))).toBe(false);
  expect(isReplacedWhole(compareTexts('One.', 'One.'))).toBe(false);
});
