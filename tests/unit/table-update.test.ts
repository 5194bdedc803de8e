import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compareWords } from '../../renderer/revisions/text-changes.ts';
import { rowWords, shortenPieces, summaryOf } from '../../renderer/table-update/update-words.ts';
import {
  closedValue,
  codeKey,
  codeNames,
  type TableUpdate,
  type UpdatedRecord,
  updateColumnsOf,
} from '../../shared/domain/table-update.ts';
import { effectiveDifferences } from '../../shared/domain/table-update-choices.ts';

const known = (...names: string[]) => new Map(names.map((name) => [codeKey(name), name]));

describe('the columns of a table that comes back', () => {
  test('are known by label or name, in any case, whatever their order', () => {
    const columns = updateColumnsOf([' NOTE', 'Citation', 'evidence-id', 'Verdict', 'comment', 'Quote']);
    expect(columns).toMatchObject({
      identifiers: { evidence: 2, quote: null, claim: null },
      fields: { note: 0, verdict: 3, comment: 4, relation: null },
      quote: 5,
      ignored: ['Citation'],
    });
  });

  test('belong to records the table can name', () => {
    const columns = updateColumnsOf(['Claim ID', 'Note', 'Comment', 'Description']);
    expect(columns).toMatchObject({
      fields: { note: null, comment: null, description: 3 },
      ignored: ['Note', 'Comment'],
    });
    expect(updateColumnsOf(['Claim', 'Verdict', 'Source ID'])).toBeNull();
  });
});

describe('a cell of codes', () => {
  test('names codes the project has as it has them, those with a semicolon too', () => {
    const names = known('Water', 'Traffic; roads', 'roads');
    expect(codeNames(' water;Traffic ;ROADS; new ;; new', names)).toEqual(['Water', 'Traffic; roads', 'new']);
    expect(codeNames('Traffic; walks; roads', names)).toEqual(['Traffic', 'walks', 'roads']);
    expect(codeNames('', names)).toEqual([]);
  });

  test.prop([
    fc.uniqueArray(fc.stringMatching(/^[a-c]( ?; ?[a-c]){0,2}$/), { selector: codeKey, maxLength: 1 }),
  ])('gives back the code it was written from', (names) => {
    expect(codeNames(names.join('; '), known(...names))).toEqual(names);
  });
});

test('words of a closed list are taken as labels or names', () => {
  expect(closedValue('relation', ' Supports ')).toBe('supports');
  expect(closedValue('strength', 'weak')).toBe('1');
  expect(closedValue('strength', '4')).toBeNull();
  expect(closedValue('status', 'REVIEWED')).toBe('reviewed');
  expect(closedValue('verdict', 'true')).toBeNull();
});

const record = (differences: UpdatedRecord['differences'], kind: UpdatedRecord['kind'] = 'quote') => ({
  kind,
  id: '019f0000-0000-7000-8000-000000000000',
  label: 'Words',
  detail: '',
  rows: [2],
  differences,
});
const update = (...records: UpdatedRecord[]): TableUpdate => ({
  rows: 5,
  known: 4,
  records,
  newCodes: [{ name: 'New', quotes: 2 }],
  problems: [],
  ignoredColumns: [],
  warnings: [],
});

test('a difference that only adds codes which are not made changes nothing', () => {
  const only = update(
    record([{ field: 'codes', before: 'Water', after: 'Water; New' }]),
    record([{ field: 'codes', before: 'Water', after: 'New' }]),
  );
  expect(effectiveDifferences(only, new Set()).map(({ after }) => after)).toEqual(['New']);
  expect(effectiveDifferences(only, new Set(['New']))).toHaveLength(2);
});

describe('in words', () => {
  test('differences are counted by what they are of', () => {
    expect(
      summaryOf(
        update(
          record([{ field: 'note', before: '', after: 'a' }], 'evidence'),
          record([
            { field: 'comment', before: '', after: 'a' },
            { field: 'status', before: 'unverified', after: 'reviewed' },
          ]),
        ),
      ),
    ).toBe('3 differences in 1 quote and 1 link. 2 other records of the table are the same here.');
    expect(summaryOf(update())).toBe('Nothing in the table differs from the project.');
  });

  test('rows that follow one another are one stretch', () => {
    expect(rowWords([3])).toBe('row 3');
    expect(rowWords([3, 4, 5, 9])).toBe('rows 3–5, 9');
    expect(rowWords([1, 3, 5, 7], 2)).toBe('rows 1, 3 …');
  });

  test('long texts are shown around what changed', () => {
    const long = 'word '.repeat(500);
    const pieces = shortenPieces(compareWords(`${long}old ${long}`, `${long}new ${long}`));
    const shown = pieces.map(({ text }) => text).join('');
    expect(shown).toContain('oldnew');
    expect(shown.length).toBeLessThan(300);
    expect(shown).toMatch(/^\[…\] .* \[…\]$/u);
  });

  test.prop([
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  ])('no character is cut in two', (before, after) => {
    const pieces = shortenPieces(compareWords(before, after.repeat(9)));
    for (const { text } of pieces) expect(text.isWellFormed()).toBe(true);
  });
});
