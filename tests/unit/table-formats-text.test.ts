import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect } from 'vitest';
import { removeFormulaGuard } from '../../shared/domain/formula-guard.ts';
import { csvProfiles } from '../../shared/domain/tables.ts';
import { anyCell, asUtf8, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { contentOf, writtenFormat } from '../support/written-format.ts';

const columns = ['quote', 'URL', 'comment'] as const;
const address = 'https://example.org/a_b?c=1&d=*2*#e';
const allCells = [...hostileCells, ...unprintableCells];
const rowsOf = (cells: readonly string[]) => cells.map((cell) => [cell, address, cell]);

/** Reads a file back: its header, and the cells of each row. */
type Reader = (file: Buffer) => { header: string[]; rows: string[][] };

const readDelimited =
  (delimiter: string): Reader =>
  (file) => {
    const [header = [], ...rows] = parse(file, { delimiter, bom: false }) as string[][];
    return { header, rows };
  };

const readJsonLines: Reader = (file) => {
  const objects = file
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, string>);
  return { header: Object.keys(objects[0] ?? {}), rows: objects.map((object) => Object.values(object)) };
};

const readMarkdown: Reader = (file) => {
  const tree = fromMarkdown(file.toString(), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  expect(tree.children.map(({ type }) => type)).toEqual(['table']);
  const [header = [], ...rows] = (tree.children[0] as Table).children.map((row) => row.children.map(wordsOf));
  return { header, rows };
};

function wordsOf(node: Nodes): string {
  if (node.type === 'html') {
    expect(node.value).toBe('<br>');
    return '\n';
  }
  if ('children' in node) return node.children.map(wordsOf).join('');
  expect(node.type).toBe('text');
  return 'value' in node ? node.value : '';
}

const readHtml: Reader = (file) => {
  const { document } = parseHTML(file.toString());
  const cellsOf = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '');
  const [header = [], ...rows] = [...document.querySelectorAll('tr')].map(cellsOf);
  return { header, rows };
};

const lines = (cell: string) => cell.replace(/\r\n|\r/g, '\n');
const withoutZero = (cell: string) => cell.replaceAll('\0', '\uFFFD');
const formats = [
  { format: 'csv', read: readDelimited(','), header: ['Quote', 'URL', 'Comment'], kept: asUtf8 },
  { format: 'tsv', read: readDelimited('\t'), header: ['Quote', 'URL', 'Comment'], kept: asUtf8 },
  { format: 'jsonl', read: readJsonLines, header: [...columns], kept: (cell: string) => cell },
  {
    format: 'markdown',
    read: readMarkdown,
    header: ['Quote', 'URL', 'Comment'],
    kept: (cell: string) => withoutZero(asUtf8(lines(cell))),
  },
  {
    format: 'html',
    read: readHtml,
    header: ['Quote', 'URL', 'Comment'],
    kept: (cell: string) => withoutZero(asUtf8(cell)),
  },
] as const;

describe.each(formats)('$format', ({ format, read, header, kept }) => {
  test('gives back every hostile cell as it was', async () => {
    const rows = rowsOf(allCells);
    const file = await writtenFormat(format, contentOf(rows, columns));
    const table = read(file);
    expect(table.header).toEqual(header);
    expect(table.rows).toEqual(rows.map((cells) => cells.map(kept)));
  });

  test.prop([fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })])(
    'gives back every cell, whatever was written into it',
    async (rows) => {
      expect(read(await writtenFormat(format, contentOf(rows, columns))).rows).toEqual(
        rows.map((cells) => cells.map(kept)),
      );
    },
  );
});

describe.each(['csv', 'tsv'] as const)('the profile “Spreadsheet” of %s', (format) => {
  test('has a byte order mark, and gives back every cell without its guard', async () => {
    const file = await writtenFormat(format, contentOf(rowsOf(hostileCells), columns, 'spreadsheet'));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { rows } = readDelimited(format === 'csv' ? ',' : '\t')(file.subarray(3));
    expect(rows.map(([cell = '']) => removeFormulaGuard(cell))).toEqual(hostileCells);
    for (const [cell] of rows) expect(cell).not.toMatch(/^(?!-5$)[=+\-@\t\r\n＝＋－＠]/u);
  });
});

test.each(csvProfiles)('the only cell of a record is never an empty line (%s)', async (profile) => {
  const file = await writtenFormat('csv', contentOf([[''], ['a']], ['quote'], profile));
  expect(file.toString().replace('\uFEFF', '')).toBe('Quote\r\n""\r\na\r\n');
});

test('no line of a CSV file begins like a comment', async () => {
  const file = await writtenFormat('csv', contentOf([['#1', '# two']], ['quote', 'comment']));
  expect(file.toString()).toBe('Quote,Comment\r\n"#1","# two"\r\n');
});

describe('JSON Lines', () => {
  test('hold numbers as numbers where nothing would be lost', async () => {
    const rows = ['0', '12', '007', '12345678901234567890', ''].map((cell) => [cell, cell]);
    const file = await writtenFormat('jsonl', contentOf(rows, ['start', 'quote']));
    expect(file.toString()).toBe(
      '{"start":0,"quote":"0"}\n{"start":12,"quote":"12"}\n{"start":"007","quote":"007"}\n{"start":"12345678901234567890","quote":"12345678901234567890"}\n{"start":"","quote":""}\n',
    );
  });
});

describe('Markdown', () => {
  test('has links in the column of addresses and nowhere else, and numbers on the right', async () => {
    const row = ['see https://example.org and www.example.org', address, '3'];
    const file = await writtenFormat('markdown', contentOf([row], ['quote', 'URL', 'start']));
    expect(file.toString()).toBe(
      `| Quote | URL | Start |\n| --- | --- | --: |\n| see https\\://example.org and www\\.example.org | <${address}> | 3 |\n`,
    );
  });

  test('makes no link of what is no web address', async () => {
    const file = await writtenFormat('markdown', contentOf([['javascript:alert(1)'], ['']], ['URL']));
    const { rows } = readMarkdown(file);
    expect(rows).toEqual([['javascript:alert(1)'], ['']]);
    expect(file.toString()).not.toContain('<javascript');
  });
});

describe('HTML', () => {
  const read = async (rows: readonly (readonly string[])[]) =>
    parseHTML((await writtenFormat('html', contentOf(rows, columns))).toString()).document;

  test('is a page of its own with a table that says what its cells are', async () => {
    const document = await read([['Größe', address, 'x']]);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('title')?.textContent).toBe('Quotes');
    expect(document.querySelector('caption')?.textContent).toBe('Quotes');
    expect([...document.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'col',
    ]);
    expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(1);
    const [link, ...others] = document.querySelectorAll('a');
    expect([link?.getAttribute('href'), others]).toEqual([new URL(address).href, []]);
  });

  test('runs nothing, fetches nothing and makes no link of what is no web address', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '</style></table><script>1</script>',
    ];
    const document = await read([hostile]);
    expect(document.querySelectorAll('script, img, iframe, object, link, a, [onerror]')).toHaveLength(0);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });
});
