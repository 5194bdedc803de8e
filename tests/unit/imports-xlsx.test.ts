import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect } from 'vitest';
import { wasCut } from '../../main/backend/exports/formats/xlsx/sheet-text.ts';
import { parseTable } from '../../main/backend/imports/table/parse-table.ts';
import { isoOfNumber, showsDate } from '../../main/backend/imports/xlsx/number-formats.ts';
import { anyCell, asUtf8, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { makeZip } from '../support/office-files.ts';
import { hasOfficeSuite } from '../support/office-suite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { contentOf, writtenFormat } from '../support/written-format.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as another program writes it, from the insides of its parts. */
function workbook({
  sheet,
  strings = '',
  styles = '',
  properties = '',
  sheets = '<sheet name="One" sheetId="1" r:id="rId1"/>',
}: {
  sheet: string;
  strings?: string;
  styles?: string;
  properties?: string;
  sheets?: string;
}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return makeZip({
    '_rels/.rels': relations(relation('rId1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'worksheet', 'worksheets/sheet2.xml') +
        relation('rId3', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId4', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData><row><c t="str"><v>Other</v></c></row><row><c t="str"><v>sheet</v></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  });
}

const header = '<row r="1"><c r="A1" t="str"><v>A</v></c><c r="B1" t="str"><v>B</v></c></row>';
const recordsOf = (bytes: Uint8Array) => parseTable('table.xlsx', bytes).records;

/** Opens a workbook in LibreOffice and saves it as a workbook again. */
function savedAgain(file: Buffer): Buffer {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'table.xlsx'), file);
  const { status, stderr } = spawnSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    ...['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), join(folder, 'table.xlsx')],
  ]);
  if (status !== 0) throw new Error(`LibreOffice could not save the file: ${stderr}`);
  return readFileSync(join(folder, 'saved', 'table.xlsx'));
}

describe('an Excel workbook', () => {
  test.prop([fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 })])(
    'gives back every cell we wrote into it',
    async (rows) => {
      const content = contentOf(
        rows.map((cells) => [...cells, 'end']),
        ['quote', 'comment', 'codes'],
      );
      const table = parseTable('table.xlsx', await writtenFormat('xlsx', content));
      expect(table.columns).toEqual(['Quote', 'Comment', 'Codes']);
      expect(table.records).toEqual(rows.map((cells) => [...cells.map(asUtf8), 'end']));
      expect(table.rowNumbers).toEqual(rows.map((_, index) => index + 2));
    },
  );

  test('gives back hostile cells, and those that were cut say so', async () => {
    const cells = [...hostileCells, ...unprintableCells];
    const content = contentOf(
      cells.map((cell) => [cell, 'end']),
      ['comment', 'codes'],
    );
    const read = recordsOf(await writtenFormat('xlsx', content)).map(([cell = '']) => cell);
    cells.forEach((cell, index) => {
      if (cell.length > 32_767) expect(wasCut(read[index] ?? '')).toBe(true);
      else expect(read[index]).toBe(asUtf8(cell));
    });
  });

  test('gives back days, moments and numbers as the tables have them', async () => {
    const cells = ['2026-02-04', '2026-03', '2026-02-04T09:30:15.250Z', '0012', '12'];
    const content = contentOf([cells], ['issued', 'issued', 'created', 'start', 'end']);
    expect(recordsOf(await writtenFormat('xlsx', content))).toEqual([cells]);
  });

  test('of another program is read, its strings shared and its text in runs', () => {
    const strings =
      '<si><t xml:space="preserve"> kept </t></si><si><r><t>two</t></r><r><t> runs</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si><si><t>line_x000D_\nend _x005F_x000D_</t></si>';
    const sheet = `${header}<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c></row><row><c/><c t="s"><v>2</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row>`;
    const table = parseTable('table.xlsx', workbook({ sheet, strings }));
    expect(table.records).toEqual([
      [' kept ', 'two runs'],
      ['', 'line\r\nend _x000D_'],
      ['', 'TRUE'],
    ]);
    expect(table.rowNumbers).toEqual([4, 5, 9]);
  });

  test('shows numbers as their formats have it, in both calendars', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const sheet = `${header}<row><c s="1"><v>46057</v></c><c s="2"><v>46057.5</v></c></row><row><c s="3"><v>46057</v></c><c s="0"><v>0.30000000000000004</v></c></row>`;
    expect(recordsOf(workbook({ sheet, styles }))).toEqual([
      ['2026-02-04', '2026-02-04T12:00:00.000Z'],
      ['46057', '0.3'],
    ]);
    const properties = '<workbookPr date1904="1"/>';
    expect(recordsOf(workbook({ sheet, styles, properties }))[0]?.[0]).toBe('2030-02-05');
    expect(isoOfNumber(1, 1900)).toBe('1900-01-01');
    expect(isoOfNumber(0.75, 1900)).toBe('18:00:00');
    expect(isoOfNumber(-1, 1900)).toBeNull();
    expect(['[h]:mm', '0.00', 'General', '"day" 0', '#,##0_d'].map(showsDate)).toEqual(Array(5).fill(false));
  });

  test('is read by its first sheet that is not hidden, and says that there are others', () => {
    const sheets =
      '<sheet name="Lists" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId2"/>';
    const table = parseTable('table.xlsx', workbook({ sheet: header, sheets }));
    expect([table.columns, table.records]).toEqual([['Other'], [['sheet']]]);
    expect(table.warnings).toEqual(['The workbook has 2 sheets; only “Data” was read.']);
  });

  test('of a library that others use is read', async () => {
    const file = await writeXlsx({ sheets: [{ name: 'S', rows: [['Claim'], ['Dams hold'], [12.5]] }] });
    expect(recordsOf(Buffer.from(file))).toEqual([['Dams hold'], ['12.5']]);
  });

  test.each([
    ['a document', makeZip({ 'word/document.xml': '<w/>' }), 'no Excel workbook'],
    ['damage', workbook({ sheet: '<row><c>' }), 'damaged'],
    ['no sheet', workbook({ sheet: header, sheets: '' }), 'no sheet'],
    [
      'entities',
      makeZip({
        'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>',
      }),
      'entities of its own',
    ],
  ])('is refused in words: %s', (_what, bytes, words) => {
    expect(() => parseTable('table.xlsx', bytes)).toThrow(
      expect.objectContaining({ code: 'import.unreadable', message: expect.stringContaining(words) }),
    );
  });

  test('that expands beyond measure is refused before it fills the memory', () => {
    const bomb = `${header}<row>${'<c/>'.repeat(12_000_000)}</row>`;
    expect(() => parseTable('bomb.xlsx', workbook({ sheet: bomb }))).toThrow(
      expect.objectContaining({ code: 'import.unreadable', message: expect.stringContaining('expands to') }),
    );
  });

  test('with more rows than can be read is refused with their number', () => {
    const row = '<row><c t="str"><v>x</v></c></row>';
    expect(() => parseTable('long.xlsx', workbook({ sheet: row.repeat(100_002) }))).toThrow(
      expect.objectContaining({ code: 'import.tooLarge', message: expect.stringContaining('100,001 rows') }),
    );
  });
});

describe.skipIf(!hasOfficeSuite)('LibreOffice, where it is installed,', () => {
  test('saves a workbook of ours with the same cells', async () => {
    const cells = [...hostileCells].filter((cell) => cell !== '' && cell.length < 32_767);
    const rows = cells.map((cell) => [cell, '2026-02-04', '7']);
    const file = await writtenFormat('xlsx', contentOf(rows, ['comment', 'issued', 'start']));
    const ends = (cell: string) => cell.replaceAll(/\r\n?/g, '\n');
    const read = recordsOf(savedAgain(file));
    expect(read.map((record) => record.map(ends))).toEqual(rows.map((record) => record.map(ends)));
  }, 60_000);
});
