import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedStretches } from '../../main/backend/anchoring/shared-stretches.ts';
import {
  compareWords,
  isReplacedWhole,
  type Piece,
  type Stretch,
  toStretches,
} from '../../renderer/revisions/text-changes.ts';

/** The comparison as it is shown. */
function compareTexts(before: string, after: string): Stretch[] {
  return toStretches(before, after, sharedStretches(before, after));
}

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
  for (const stretch of stretches) {
    if (stretch.kind === 'same') continue;
    const same = (pieces: readonly Piece[]) => words(pieces.filter(({ kind }) => kind === 'same'));
    expect(same(stretch.before)).toBe(same(stretch.after));
    expect(words(stretch.before)).not.toBe(words(stretch.after));
  }
});

it('marks marks that were written in another way, and line breaks', () => {
  const [changed] = compareTexts('He said "no".', 'He said “no”.');
  expect(changed).toMatchObject({
    before: [
      { text: 'He said ' },
      { kind: 'removed', text: '"' },
      { text: 'no' },
      { text: '"' },
      { text: '.' },
    ],
  });
  const stretches = compareTexts('One line\nand more.', 'One line\n\nand more.');
  expect(stretches).toHaveLength(1);
  expect(side(stretches, 'after')).toBe('One line\n\nand more.');
});

it('keeps a long text that was edited throughout in sight of what it was', () => {
  const line = (index: number) =>
    Array.from({ length: 6 }, (_, at) => `Sentence ${index * 6 + at} says ${(index * 6 + at) ** 2} things.`);
  const lines = Array.from({ length: 4000 }, (_, index) => line(index));
  const before = lines.map((sentences) => sentences.join(' ')).join('\n\n');
  const after = lines
    .map((sentences, index) =>
      sentences.map((words, at) => (at % 3 === 1 ? `New ${index * at} here.` : words)).join(' '),
    )
    .join('\n\n');
  const stretches = compareTexts(before, after);
  expect(isReplacedWhole(stretches)).toBe(false);
  expect(stretches).toHaveLength(lines.length);
  const kept = stretches
    .flatMap((stretch) => (stretch.kind === 'changed' ? stretch.before : []))
    .filter(({ kind }) => kind === 'same');
  expect(words(kept).length).toBeGreaterThan(0.6 * before.length);
  expect(side(stretches, 'after')).toBe(after);
});

it('says when texts have nothing in common to go by, and only then', () => {
  const line = (side: string) => (_: unknown, index: number) => `${side}${index} ${side.repeat(6)}`;
  const one = Array.from({ length: 7000 }, line('one')).join('\n');
  const other = Array.from({ length: 7000 }, line('other')).join('\n');
  const stretches = compareTexts(one, other);
  expect(isReplacedWhole(stretches)).toBe(true);
  expect(side(stretches, 'before')).toBe(one);
  expect(side(stretches, 'after')).toBe(other);
  expect(isReplacedWhole(compareTexts('One.\nTwo.', 'One.\nThree.'))).toBe(false);
  expect(isReplacedWhole(compareTexts('One.', 'One.'))).toBe(false);
});
