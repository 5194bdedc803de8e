import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFormulaGuard, removeFormulaGuard } from '../../shared/domain/formula-guard.ts';

const nearlyFormula = fc
  .tuple(
    fc.constantFrom('', "'", "''", "'''"),
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' ='),
    fc.string(),
  )
  .map((parts) => parts.join(''));
const anyCell = fc.oneof(fc.string({ unit: 'binary' }), nearlyFormula);
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

describe('the formula guard', () => {
  it.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@SUM(1)',
    '\tx',
    '\rx',
    '\n=x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=cmd|’/c calc’!A0',
    "'=1",
    "''=1",
    '-',
    '+',
    '-5,000',
    '- a list item',
  ])('puts an apostrophe before %j', (cell) => {
    expect(addFormulaGuard(cell)).toBe(`'${cell}`);
  });

  it.each([
    '',
    'text',
    '-5',
    '+5',
    '-0.5',
    '-.5',
    '+1e5',
    '-1E-5',
    '5',
    '“=1',
    ' =1',
    "'tis",
    "O'Neil",
    '007',
    '3-4',
  ])('leaves %j alone', (cell) => {
    expect(addFormulaGuard(cell)).toBe(cell);
    expect(removeFormulaGuard(cell)).toBe(cell);
  });

  it('can be taken off again: every cell comes back', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(removeFormulaGuard(addFormulaGuard(cell))).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that begins like a formula, plain numbers aside', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const guarded = addFormulaGuard(cell);
        expect(/^[=+\-@\t\r\n＝＋－＠]/u.test(guarded)).toBe(plainNumber.test(cell) && /^[+-]/.test(cell));
      }),
      { numRuns: 2000 },
    );
  });
});
