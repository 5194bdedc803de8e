import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { delimitedRecord, delimitedStart } from '../../main/backend/exports/formats/delimited-text.ts';
import { parseTable } from '../../main/backend/imports/table/parse-table.ts';
import { claimsOfTable, countGuardedCells, proposedColumns } from '../../shared/domain/claim-table.ts';

const bytes = (text: string) => Buffer.from(text);
const statementsIn = (text: string, options = {}) => {
  const table = parseTable('claims.csv', bytes(text));
  return claimsOfTable(table, proposedColumns(table.columns), options).claims.map(
    ({ statement }) => statement,
  );
};

describe('a table of claims', () => {
  test.each([
    ['commas', 'Claim,Note\r\n"Dams hold, mostly",x\r\n'],
    ['semicolons', 'Claim;Note\n"Dams hold, mostly";x\n'],
    ['tabs', 'Claim\tNote\nDams hold, mostly\tx\n'],
    ['a byte order mark', '\uFEFFClaim\n"Dams hold, mostly"\n'],
  ])('is read with %s', (_what, text) => {
    expect(statementsIn(text)).toEqual(['Dams hold, mostly']);
  });

  test('finds its columns by their headings, in any letter case, and else takes the first', () => {
    expect(proposedColumns(['No.', 'VERDICT', ' Statement ', 'Description', 'Confidence'])).toEqual({
      statement: 2,
      description: 3,
      verdict: 1,
      confidence: 4,
    });
    expect(proposedColumns(['What we say', 'Who'])).toEqual({
      statement: 0,
      description: null,
      verdict: null,
      confidence: null,
    });
  });

  test('states each claim once and counts what it leaves out', () => {
    const text =
      'Claim,Verdict,Confidence\nA,Supported,HIGH\nA,open,\n,open,low\nB,perhaps,certain\nC,,low\n';
    const table = parseTable('claims.csv', bytes(text));
    expect(claimsOfTable(table, proposedColumns(table.columns))).toEqual({
      claims: [
        { statement: 'A', description: '', verdict: 'supported', confidence: 'high' },
        { statement: 'B', description: '', verdict: 'open', confidence: null },
        { statement: 'C', description: '', verdict: 'open', confidence: 'low' },
      ],
      empty: 1,
      repeated: 1,
      tooLong: 0,
      unknownVerdicts: ['perhaps'],
      unknownConfidences: ['certain'],
    });
  });

  test('takes formula guards off, unless told to keep them', () => {
    const text = `Claim\n'=SUM is a function\n''@ is a sign\n-5\n`;
    expect(statementsIn(text)).toEqual(['=SUM is a function', "'@ is a sign", '-5']);
    expect(statementsIn(text, { keepsGuards: true })).toEqual(["'=SUM is a function", "''@ is a sign", '-5']);
    const table = parseTable('claims.csv', bytes(text));
    expect(countGuardedCells(table, proposedColumns(table.columns))).toBe(2);
  });

  test.each([
    ['nothing', '', 'import.empty'],
    ['headings alone', 'Claim,Note\n', 'import.empty'],
    ['a quotation mark that never ends', 'Claim\n"Dams hold\n', 'import.unreadable'],
    ['bytes that are no text', '\u0000\u0001\u0002\u0003'.repeat(50), 'import.binary'],
  ])('with %s is refused in words', (_what, text, code) => {
    expect(() => parseTable('claims.csv', bytes(text))).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('claims.csv') }),
    );
  });

  test.prop([
    fc.uniqueArray(
      fc
        .oneof(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.string({
            unit: fc.constantFrom("'", '=', '-', '@', '"', ',', ';', '\t', '\n', '1', 'é', '＝'),
            minLength: 1,
          }),
        )
        .map((words) => words.replaceAll('\0', '').trim())
        .filter((words) => words !== ''),
      { minLength: 1, maxLength: 8 },
    ),
  ])('gives back, word for word, what the Spreadsheet profile wrote', (statements) => {
    const shape = { delimiter: ',', profile: 'spreadsheet' } as const;
    const records = [['Claim', 'Relation'], ...statements.map((words) => [words, 'Supports'])];
    const file =
      delimitedStart(shape.profile) + records.map((cells) => delimitedRecord(cells, shape)).join('');
    expect(statementsIn(file)).toEqual(statements);
  });
});
