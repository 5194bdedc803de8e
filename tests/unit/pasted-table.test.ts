import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pastedTable } from '../../main/backend/exports/formats/html-table.ts';
import { addFormulaGuard } from '../../shared/domain/formula-guard.ts';
import { anyCell, hostileCells, unprintableCells } from '../support/hostile-cells.ts';
import { hasOfficeSuite, savedAsCsv } from '../support/office-suite.ts';
import { contentOf } from '../support/written-format.ts';

const columns = ['quote', 'URL', 'comment'] as const;
const address = 'https://example.org/a_b?c=1&d=*2*#e';

const markup = (rows: readonly (readonly string[])[]) => [...pastedTable(contentOf(rows, columns))].join('');
const parsed = (rows: readonly (readonly string[])[]) =>
  parseHTML(`<!doctype html><html><body>${markup(rows)}</body></html>`).document;

/** Words as a word processor shows them. */
function wordsOf(cell: Element): string {
  for (const lineEnd of cell.querySelectorAll('br')) lineEnd.replaceWith('\n');
  return cell.textContent ?? '';
}

const shown = (cell: string) => cell.replace(/\r\n|\r/g, '\n').replaceAll('\0', '\uFFFD');

describe('a table for the clipboard', () => {
  test('holds every hostile cell as it is shown, line ends included', () => {
    const cells = [...hostileCells, ...unprintableCells];
    const rows = [...parsed(cells.map((cell) => [cell, address, cell])).querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map(wordsOf))).toEqual(
      cells.map((cell) => [shown(cell), address, shown(cell)]),
    );
  });

  test.prop([fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })])(
    'holds whatever is written into it',
    (rows) => {
      const body = [...parsed(rows).querySelectorAll('tbody tr')];
      expect(body.map((row) => [...row.children].map(wordsOf))).toEqual(
        rows.map(([quote = '', url = '', comment = '']) => [shown(quote), shown(url), shown(comment)]),
      );
    },
  );

  test('is nothing but a table with a header, lines and links, and runs nothing', () => {
    const document = parsed([['<img src=x onerror=alert(1)>', address, '</table><script>1</script>']]);
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(['table']);
    expect([...document.querySelectorAll('thead th')].map(wordsOf)).toEqual(['Quote', 'URL', 'Comment']);
    expect(document.querySelector('table')?.getAttribute('border')).toBe('1');
    expect(document.querySelectorAll('script, img, style, [onerror], [class]')).toHaveLength(0);
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      new URL(address).href,
    ]);
  });

  test('marks as text what a spreadsheet would take for a formula, and nothing else', () => {
    const document = parsed(hostileCells.map((cell) => [cell, '', 'words']));
    const first = [...document.querySelectorAll('tbody tr')].flatMap((row) => row.firstElementChild ?? []);
    expect(first.map((cell) => cell.hasAttribute('sdnum'))).toEqual(
      hostileCells.map((cell) => addFormulaGuard(cell) !== cell),
    );
  });

  it.skipIf(!hasOfficeSuite)('runs no formula in LibreOffice', { timeout: 60_000 }, () => {
    const formulas = ['=1+1', '-2+3', '+1+1', '=HYPERLINK("https://example.org";"here")'];
    const page = `<!doctype html><meta charset="utf-8">${markup(formulas.map((cell) => [cell, '', cell]))}`;
    const [, ...rows] = parse(savedAsCsv(Buffer.from(page), '.html', 3)) as string[][];
    expect(rows).toEqual(formulas.map((cell) => [cell, '', cell]));
  });
});
