import { fc, test } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect } from 'vitest';
import { formatModules } from '../../main/backend/exports/formats/table-formats.ts';
import { anyCell, asUtf8, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { contentOf, writtenFormat } from '../support/written-format.ts';

const address = 'https://example.org/a_b?c=1&d=*2*#e';

/** A document as another reader finds it. */
async function readBack(file: Buffer): Promise<Document> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: file });
  expect(messages).toEqual([]);
  return parseHTML(`<!doctype html><body>${value}</body>`).document;
}

/** The words of each row’s cells, line ends included, marks of footnotes left out. */
function cellsOf(document: Document, rows = 'tbody tr'): string[][] {
  return [...document.querySelectorAll(rows)].map((row) =>
    [...row.children].map((cell) => {
      for (const mark of cell.querySelectorAll('sup')) mark.remove();
      for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
      return cell.textContent ?? '';
    }),
  );
}

/** Word knows one kind of line end, XML no control characters; mammoth’s parser reads U+0085 and U+2028 as line ends. */
const kept = (cell: string) =>
  asUtf8(cell)
    .replace(/\r\n|[\r\u0085\u2028]/g, '\n')
    .replace(/[\uFFFE\uFFFF]|(?![\t\n\u007F-\u009F])\p{Cc}/gu, '\uFFFD');

const xmlOf = (file: Buffer, path: string) => strFromU8(unzipSync(file)[path] ?? new Uint8Array());

describe('a Word document', () => {
  test('gives back every hostile cell', async () => {
    const cells = [...hostileCells, ...unprintableCells];
    const file = await writtenFormat(
      'docx',
      contentOf(
        cells.map((cell) => [cell, 'end']),
        ['quote', 'comment'],
      ),
    );
    const document = await readBack(file);
    expect(document.querySelector('h1')?.textContent).toBe('Quotes');
    expect(cellsOf(document, 'thead tr')).toEqual([['Quote', 'Comment']]);
    expect(cellsOf(document)).toEqual(cells.map((cell) => [kept(cell), 'end']));
  });

  test.prop([fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })], {
    numRuns: 30,
  })('gives back every cell, whatever was written into it', async (rows) => {
    const document = await readBack(await writtenFormat('docx', contentOf(rows, ['quote', 'comment'])));
    expect(cellsOf(document)).toEqual(rows.map((cells) => cells.map(kept)));
  });

  test('lies on its side, repeats its header and keeps rows whole', async () => {
    const xml = xmlOf(await writtenFormat('docx', contentOf([['a']], ['quote'])), 'word/document.xml');
    expect(xml).toContain('w:orient="landscape"');
    const [, width = 0, height = 0] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.map(Number) ?? [];
    expect(width).toBeGreaterThan(height);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  test('has links in columns of addresses and nowhere else', async () => {
    const rows = [
      [address, address],
      ['javascript:alert(1)', ''],
    ];
    const document = await readBack(await writtenFormat('docx', contentOf(rows, ['URL', 'quote'])));
    const links = [...document.querySelectorAll('a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
    ]);
    expect(links).toEqual([[address, address]]);
  });

  test('has references as footnotes, whose marks stand behind the citations', async () => {
    const rows = [
      ['(Okafor, 2026)', 'Okafor, A. (2026). Silt & “sand”.\nTwo lines.', 'first'],
      ['(Interview, 2026)', '', 'second'],
      ['(Tan, 2025)', 'Tan, B. (2025). Piers.', 'third'],
    ];
    const content = contentOf(rows, ['citation', 'reference', 'quote']);
    const document = await readBack(await writtenFormat('docx', content));
    const marks = [...document.querySelectorAll('tbody tr')].map(
      (row) => row.firstElementChild?.querySelector('sup')?.textContent,
    );
    expect(marks).toEqual(['[1]', undefined, '[2]']);
    const notes = [...document.querySelectorAll('ol li p')].map((note) =>
      note.textContent?.replace(' ↑', '').trim(),
    );
    expect(notes).toEqual(['Okafor, A. (2026). Silt & “sand”.Two lines.', 'Tan, B. (2025). Piers.']);
    expect(cellsOf(document)).toEqual([
      ['(Okafor, 2026)', 'first'],
      ['(Interview, 2026)', 'second'],
      ['(Tan, 2025)', 'third'],
    ]);
    const { header, row } = formatModules.docx.show(content);
    expect([header, ...rows.map(row)]).toEqual([
      ['Citation', 'Quote'],
      ['(Okafor, 2026)¹', 'first'],
      ['(Interview, 2026)', 'second'],
      ['(Tan, 2025)²', 'third'],
    ]);
  });

  test('keeps references in a column where no mark could stand', async () => {
    const content = contentOf([['Tan, B. (2025). Piers.', 'Piers']], ['reference', 'title']);
    const document = await readBack(await writtenFormat('docx', content));
    expect(cellsOf(document)).toEqual([['Tan, B. (2025). Piers.', 'Piers']]);
  });

  test('sets Hebrew and Arabic from right to left', async () => {
    const file = await writtenFormat('docx', contentOf([['שלום'], ['Shalom שלום']], ['quote']));
    expect(xmlOf(file, 'word/document.xml').match(/<w:bidi\/>/g)).toHaveLength(1);
  });
});
