import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parseHTML } from 'linkedom';
import { describe, expect } from 'vitest';
import { excelCharacters, excelLinks } from '../../main/backend/exports/formats/excel-limits.ts';
import { formatModules } from '../../main/backend/exports/formats/table-formats.ts';
import { anyCell, asUtf8, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { hasOfficeSuite, savedAsCsv } from '../support/office-suite.ts';
import { contentOf, writtenFormat } from '../support/written-format.ts';

const address = 'https://example.org/a_b?c=1&d=*2*#e';

/** The cells of a workbook as another reader finds them. */
async function readBack(file: Buffer): Promise<unknown[][]> {
  const { sheets } = await readXlsx(file);
  expect(sheets).toHaveLength(1);
  return (sheets[0]?.rows ?? []).slice(1);
}

/** A part of the package as a document. */
function part(file: Buffer, path: string): Document {
  const bytes = unzipSync(file)[path];
  if (!bytes) throw new Error(`The package has no ${path}.`);
  return parseHTML(strFromU8(bytes)).document;
}

const sheetOf = (file: Buffer) => part(file, 'xl/worksheets/sheet1.xml');

describe('an Excel workbook', () => {
  test('gives back every hostile cell as text, none of them a formula', async () => {
    const cells = [...hostileCells, ...unprintableCells].filter((cell) => cell.length < excelCharacters);
    const file = await writtenFormat(
      'xlsx',
      contentOf(
        cells.map((cell) => [cell, 'end']),
        ['quote', 'comment'],
      ),
    );
    const rows = await readBack(file);
    expect(rows.map(([cell]) => cell ?? '')).toEqual(cells.map(asUtf8));
    const sheet = sheetOf(file);
    expect(sheet.querySelectorAll('f')).toHaveLength(0);
    expect([...sheet.querySelectorAll('c')].every((cell) => cell.getAttribute('t') === 'inlineStr')).toBe(
      true,
    );
  });

  test.prop([fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 })])(
    'gives back every cell, whatever was written into it',
    async (rows) => {
      const file = await writtenFormat(
        'xlsx',
        contentOf(
          rows.map((cells) => [...cells, 'end']),
          ['quote', 'comment', 'codes'],
        ),
      );
      const read = await readBack(file);
      expect(read.map((cells) => cells.map((cell) => cell ?? ''))).toEqual(
        rows.map((cells) => [...cells.map(asUtf8), 'end']),
      );
    },
  );

  test('cuts what Excel would not take, between characters, and says so', async () => {
    const fits = `${'👍'.repeat(16_383)}x`;
    const long = '👍'.repeat(20_000);
    const content = contentOf([[fits], [long], [`x${long}`]], ['quote']);
    const [[kept], [cut], [other]] = (await readBack(await writtenFormat('xlsx', content))) as [
      string[],
      string[],
      string[],
    ];
    expect(kept).toBe(fits);
    for (const cell of [cut, other]) {
      expect(cell?.length).toBeLessThanOrEqual(excelCharacters);
      expect(cell?.isWellFormed()).toBe(true);
      expect(cell).toMatch(/👍 \[…\] \(cut for Excel: 40,00[01] characters in all\)$/u);
    }
    const { show } = formatModules.xlsx;
    expect(show(content).row([long])).toEqual([cut]);
  });

  test('has days, moments and numbers as what they are, and only where nothing of them is lost', async () => {
    const moment = '2026-02-04T09:30:00.123Z';
    const days = ['2026-02-04', '1900-03-01', '9999-12-31'];
    const texts = [
      '1900-02-28',
      '2026-02-30',
      '2026-02',
      '2026',
      '2026-02-04/2026-02-05',
      'spring',
      'year 2026',
    ];
    const rows = [...days, ...texts].map((cell) => [cell, moment, '12']);
    rows.push(['', 'yesterday', '007'], ['', '', '12345678901234567890']);
    const file = await writtenFormat('xlsx', contentOf(rows, ['issued', 'created', 'start']));
    const read = await readBack(file);
    expect(read.slice(0, 3).map(([day]) => (day as Date).toISOString())).toEqual(
      days.map((day) => `${day}T00:00:00.000Z`),
    );
    expect(read.slice(3, 10).map(([text]) => text)).toEqual(texts);
    expect(read[0]?.[1]).toEqual(new Date(moment));
    expect(read.map(([, , number]) => number)).toEqual([
      ...Array(10).fill(12),
      '007',
      '12345678901234567890',
    ]);
    expect(read[10]?.[1]).toBe('yesterday');
    // Shown as every other format has them.
    const formats = [...part(file, 'xl/styles.xml').querySelectorAll('numFmt')];
    expect(
      formats.map((format) => format.getAttribute('formatcode') ?? format.getAttribute('formatCode')),
    ).toEqual(['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\Thh:mm:ss.000\\Z']);
  });

  test('has its header frozen, filters over all rows, and prints the header on each page', async () => {
    const file = await writtenFormat(
      'xlsx',
      contentOf(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        ['quote', 'comment'],
      ),
    );
    const sheet = sheetOf(file);
    expect(sheet.querySelector('pane')?.getAttribute('state')).toBe('frozen');
    expect(sheet.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:B3');
    const names = [...part(file, 'xl/workbook.xml').querySelectorAll('definedName')].map(
      (name) => name.textContent,
    );
    expect(names).toEqual(["'Quotes'!$A$1:$B$3", "'Quotes'!$1:$1"]);
    expect((await readXlsx(file)).sheets[0]?.rows[0]).toEqual(['Quote', 'Comment']);
  });

  test('calls its sheet what Excel lets it be called', async () => {
    const title = "Who said what? [Don't know] – a list of all answers";
    const file = await writtenFormat('xlsx', { ...contentOf([['a']], ['quote']), title });
    expect((await readXlsx(file)).sheets[0]?.name).toBe('Who said what   Don t know  – a');
  });

  test('has rows as high as their longest cell asks for', async () => {
    const rows = [['short'], ['x'.repeat(121)], ['one\ntwo\nthree\n'], ['x'.repeat(30_000)], ['']];
    const file = await writtenFormat('xlsx', contentOf(rows, ['quote']));
    const heights = [...sheetOf(file).querySelectorAll('row')].map((row) => Number(row.getAttribute('ht')));
    expect(heights).toEqual([24, 15, 45, 60, 409, 15]);
  });

  test('has links in columns of addresses and nowhere else', async () => {
    const tooLong = `https://example.org/${'x'.repeat(2100)}`;
    const file = await writtenFormat(
      'xlsx',
      contentOf(
        [
          [address, address],
          ['javascript:alert(1)', ''],
          [tooLong, ''],
        ],
        ['URL', 'quote'],
      ),
    );
    const links = [...sheetOf(file).querySelectorAll('hyperlink')].map((link) => link.getAttribute('ref'));
    expect(links).toEqual(['A2']);
    const [target] = part(file, 'xl/worksheets/_rels/sheet1.xml.rels').querySelectorAll('Relationship');
    expect([target?.getAttribute('Target'), target?.getAttribute('TargetMode')]).toEqual([
      address,
      'External',
    ]);
    expect((await readBack(file)).map(([cell]) => cell)).toEqual([address, 'javascript:alert(1)', tooLong]);
  });

  test('has no more links than Excel takes; what comes after is text', async () => {
    const rows = Array.from({ length: excelLinks + 2 }, (_, index) => [`https://example.org/${index}`]);
    const file = await writtenFormat('xlsx', contentOf(rows, ['URL']));
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<hyperlink /g)).toHaveLength(excelLinks);
    expect(await readBack(file)).toHaveLength(rows.length);
    const head = contentOf([], ['URL']);
    const counts = { rows: rows.length, formulas: 0, long: 0, addresses: rows.length };
    expect(formatModules.xlsx.warnings(counts, head)).toEqual([
      'Excel takes 65,530 links in a sheet: the last 2 addresses are text.',
    ]);
  });

  test('is the same file whenever it is written', async () => {
    const content = contentOf([['a']], ['quote']);
    expect((await writtenFormat('xlsx', content)).equals(await writtenFormat('xlsx', content))).toBe(true);
  });
});

/** LibreOffice knows one kind of line end in a cell, and no zero character. */
const asOfficeSuite = (cell: string) =>
  asUtf8(cell)
    .replace(/\r\n|\r/g, '\n')
    .replaceAll('\0', '');

describe.skipIf(!hasOfficeSuite)('LibreOffice, where it is installed,', () => {
  const cells = [...hostileCells, ...unprintableCells].filter((cell) => cell.length < excelCharacters);
  const rows = cells.map((cell, index) => [cell, `${address}${index}`, '2026-02-04', String(index)]);
  const content = contentOf(rows, ['quote', 'URL', 'issued', 'start']);

  test.each([
    ['xlsx', '.xlsx'],
    ['csv', '.csv'],
  ] as const)('shows every cell of %s as it was', async (format, ending) => {
    const saved = savedAsCsv(await writtenFormat(format, content), ending, 4);
    const read = (parse(saved, { bom: true }) as string[][]).slice(1);
    expect(read.map((row) => row.map(asOfficeSuite))).toEqual(rows.map((row) => row.map(asOfficeSuite)));
  });
});
