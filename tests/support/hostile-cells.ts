import fc from 'fast-check';

/** Cells that one program or another would run, change, cut or split. */
export const hostileCells: readonly string[] = [
  '=1+1',
  '=cmd|"/c calc"!A0',
  'DDE("cmd";"/c calc";"x")',
  '+41 44 123',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  "'=already guarded",
  "''twice",
  '007',
  '-5',
  '1,234.5',
  '12345678901234567890',
  '1e5',
  'TRUE',
  '2026-02-04',
  '1899-12-31',
  '3/4',
  'two\nlines',
  'old\rMac',
  'Windows\r\nlines',
  '\nline first and last\n',
  '"quoted", with a comma',
  '""',
  ';',
  '# not a comment',
  'a|b \\| c\\',
  '<b>bold</b> &amp; <script>alert(1)</script>',
  '*stars* _lines_ `ticks` [words](https://example.org) ![image](x) ~~struck~~ [^1]',
  'https://example.org/a_b?c=1&d=*2* and www.example.org, a_b@example.org',
  '1. first',
  '- list',
  '👩‍👩‍👧 🇺🇦',
  'שלום, عالم',
  '\u202Eright to left',
  ' leading and trailing ',
  '\uFEFFmark',
  'naïve café',
  '_x000D_ and _x005F_ and _xZZZZ_',
  'x'.repeat(40_000),
  '',
];

/** The same for formats that must take whatever a computer can hold: control characters, lone surrogates, non-characters. */
export const unprintableCells: readonly string[] = [
  'zero \0 bell \u0007 escape \u001B delete \u007F next \u0085',
  'line \u2028 and paragraph \u2029',
  'lone \uD83D high, lone \uDE00 low',
  'not a character \uFFFE \uFFFF',
];

/** Cells made of what formats treat in a way of their own. */
export const anyCell: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'a1\'"=+-@,;|\\`*_[]()<>&#~^$!:./\t\r\n＝ é👍\uFEFF\u0001'),
      fc.constantFrom('\r\n', '_x000D_', '_x', 'https://a.b/', 'www.', '&amp;', '  ', ']]>', '-->', 'שלום'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** What becomes of text on its way through UTF-8: halves of a surrogate pair cannot be written. */
export function asUtf8(text: string): string {
  return text.toWellFormed();
}
