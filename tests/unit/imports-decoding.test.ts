import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertNotTooLarge } from '../../main/backend/imports/formats.ts';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { maximumFileSize } from '../../shared/domain/imports.ts';

const today = new Date('2026-03-01');
const parse = (name: string, bytes: Uint8Array | string) => parseDocument(name, bytes, today);
const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const errorOf = async (action: () => unknown) => {
  try {
    await action();
  } catch (thrown) {
    return thrown;
  }
  return null;
};

const french = 'L’été dernier, les bateaux à vapeur ont traversé la baie chaque matin, même par gros temps.';
const ukrainian = 'Пором через протоку возить людей на роботу вже понад тридцять років.';

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(french), 'utf-8', french],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${french}`), 'utf-8', french],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${ukrainian}`, 'utf16le'), 'utf-16le', ukrainian],
    ['UTF-16BE with a mark', utf16be(`\ufeff${ukrainian}`), 'utf-16be', ukrainian],
    ['UTF-16LE without a mark', Buffer.from(french, 'utf16le'), 'utf-16le', french],
    ['UTF-16BE without a mark', utf16be(ukrainian), 'utf-16be', ukrainian],
    [
      'Windows-1252',
      bytesOf(
        'Il dit : \x93\xc7a suffit\x94, puis il s\x92en alla par l\x92all\xe9e des \xe9rables, le c\x9cur l\xe9ger.',
      ),
      'windows-1252',
      'Il dit : “Ça suffit”, puis il s’en alla par l’allée des érables, le cœur léger.',
    ],
  ])('%s', async (_label, bytes, encoding, text) => {
    const document = await parse('a.txt', bytes);
    expect(document.encoding).toBe(encoding);
    expect(document.text).toBe(text);
    expect(document.warnings).toEqual([]);
  });

  it('reads Windows-1251 by its letters', async () => {
    const bytes = Buffer.from([...ukrainian.repeat(5)].map((character) => cyrillicByte(character)));
    expect(await parse('a.txt', bytes)).toMatchObject({
      encoding: 'windows-1251',
      text: ukrainian.repeat(5),
    });
  });

  it('believes what a page declares of itself', async () => {
    const page = bytesOf(
      '<html><head><meta charset="iso-8859-2"></head><body><p>\xa3\xf3d\xbc</p></body></html>',
    );
    expect(await parse('a.html', page)).toMatchObject({ encoding: 'iso-8859-2', text: 'Łódź' });
  });

  it('says how many characters could not be read', async () => {
    const bytes = Buffer.concat([Buffer.from(french.repeat(20)), Buffer.from([0xe9, 0x20, 0xe8, 0x20])]);
    const { text, encoding, warnings } = await parse('a.txt', bytes);
    expect(encoding).toBe('utf-8');
    expect(text.split('\ufffd')).toHaveLength(3);
    expect(warnings).toEqual([expect.stringContaining('2 characters could not be read as utf-8')]);
  });

  it('warns of words garbled by a mix of encodings, and changes nothing about them', async () => {
    const mixed = bytesOf(
      'Il dit : \x93\xc7a suffit\x94, puis il s\x92en alla par l\x92all\xe9e des \xe9rables, le c\x9cur l\xe9ger. Le caf',
      [0xc3, 0xa9],
      ' \xe9tait ferm\xe9.',
    );
    const { text, warnings } = await parse('mixed.txt', mixed);
    expect(text).toContain('cafÃ©');
    expect(warnings).toEqual([expect.stringContaining('“Ã©”')]);
    expect((await parse('good.txt', Buffer.from(french))).warnings).toEqual([]);
  });

  it('does not warn of replacement characters that the file holds itself', async () => {
    expect((await parse('a.txt', Buffer.from('a \ufffd b'))).warnings).toEqual([]);
  });
});

describe('stored text', () => {
  it('has LF line endings and is otherwise untouched', async () => {
    const text = '  Cafe\u0301 \u00a0\r\n\r\nline two\t\rline three  \n\n';
    expect((await parse('a.txt', Buffer.from(text))).text).toBe(
      '  Cafe\u0301 \u00a0\n\nline two\t\nline three  \n\n',
    );
    expect((await parse('Pasted text', `\ufeff${text}`)).text).toBe(
      '  Cafe\u0301 \u00a0\n\nline two\t\nline three  \n\n',
    );
  });

  it('replaces what no project can hold, with a warning', async () => {
    const { text, warnings } = await parse('Pasted text', 'half \ud83d pair, zero \0 here');
    expect(text).toBe('half \ufffd pair, zero \ufffd here');
    expect(warnings).toEqual([expect.stringContaining('2 characters')]);
  });
});

describe('files that are refused', () => {
  it.each([
    ['an empty file', 'a.txt', Buffer.alloc(0), 'import.empty', 'there is no text'],
    ['white space', 'a.txt', Buffer.from(' \n\t\u00a0\n'), 'import.empty', 'there is no text'],
    [
      'a page without words',
      'a.html',
      Buffer.from('<p><script>alert(1)</script></p>'),
      'import.empty',
      'there is no text',
    ],
    ['an image', 'a.txt', bytesOf([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13]), 'import.binary', 'a PNG image'],
    [
      'a Word document that was cut off, under another name',
      'a.md',
      bytesOf('PK\x03\x04', [20, 0], '[Content_Types].xml', 'word/document.xml'),
      'import.unreadable',
      'cut off or damaged',
    ],
    [
      'another archive',
      'a.html',
      bytesOf('PK\x03\x04', [20, 0], 'photos/1.jpg'),
      'import.binary',
      'a ZIP archive',
    ],
    [
      'noise',
      'a.txt',
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)),
      'import.binary',
      'does not look like text',
    ],
    [
      'a PDF that was cut off, under another name',
      'a.txt',
      bytesOf('%PDF-1.7\n'),
      'import.unreadable',
      'damaged or cut short',
    ],
  ])('%s', async (_label, name, bytes, code, words) => {
    const error = await errorOf(() => parse(name, bytes));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(error).toMatchObject({ message: expect.stringContaining(`“${name}” was not imported`) });
  });

  it('names the formats that can be read', async () => {
    expect(await errorOf(() => parse('a.xyz', Buffer.from('x')))).toMatchObject({
      message: expect.stringMatching(/\.txt.*\.md.*\.html/),
    });
  });

  it('refuses more than the limit, with the size', async () => {
    expect(await errorOf(() => assertNotTooLarge('a.txt', new Uint8Array(maximumFileSize)))).toBeNull();
    expect(
      await errorOf(() => assertNotTooLarge('a.txt', new Uint8Array(maximumFileSize + 1))),
    ).toMatchObject({
      code: 'import.tooLarge',
      message: expect.stringMatching(/50\.1 MB.*at most 50 MB/),
    });
    expect(
      await errorOf(() => assertNotTooLarge('Pasted text', 'é'.repeat(maximumFileSize / 2 + 1))),
    ).toMatchObject({ code: 'import.tooLarge' });
  });
});

describe('names', () => {
  it('reads a file without ending, and pasted text of any name, as text', async () => {
    expect((await parse('README', Buffer.from('Some words.'))).format).toBe('text');
    expect((await parse('Pasted on 3.5.2026', 'Some words.')).format).toBe('text');
    expect((await parse('Pasted.md', '# Some words')).format).toBe('markdown');
  });

  it('reads our fixtures as the formats their endings say', async () => {
    for (const [name, format] of [
      ['page.html', 'html'],
      ['notes.md', 'markdown'],
      ['interview.txt', 'text'],
    ] as const) {
      expect(
        (await parse(name, readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url)))).format,
      ).toBe(format);
    }
  });
});

/** Windows-1251 for the letters of the sample. */
function cyrillicByte(character: string): number {
  const code = character.charCodeAt(0);
  const irregular: Record<string, number> = { і: 0xb3, І: 0xb2, ї: 0xbf, є: 0xba };
  return irregular[character] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
}
