import { fc, test } from '@fast-check/vitest';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { openArchive } from '../../main/backend/imports/zip/archive.ts';
import { AppError } from '../../shared/contract/errors.ts';
import {
  makeDocx,
  makeEpub,
  makeOdt,
  makeZip,
  paragraph,
  run,
  table,
  wordStyles,
} from '../support/office-files.ts';

const today = new Date('2026-03-01');
const parse = (name: string, bytes: Uint8Array) => parseDocument(name, bytes, today);
const refusalOf = (name: string, bytes: Uint8Array) =>
  parse(name, bytes).then(
    () => null,
    (error: unknown) => error,
  );
const unreadable = (words: string) => ({
  code: 'import.unreadable',
  message: expect.stringContaining(words),
});

/** Changes bytes at places where `find` stands; all of the same length. */
function replaceBytes(bytes: Uint8Array, find: string, replacement: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(find, replacement);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('archives', () => {
  const limits = { entries: 10, expandedBytes: 3_000_000, ratio: 100, freeBytes: 1_000_000 };

  it('are expanded one file at a time, up to the limits, whatever the archive says of itself', () => {
    const bomb = makeZip({ bomb: new Uint8Array(20_000_000), 'a.txt': 'honest' });
    const archive = openArchive('a.zip', bomb, limits);
    expect(Buffer.from(archive.read('a.txt') ?? []).toString()).toBe('honest');
    expect(() => archive.read('bomb')).toThrow(/expands to far more than a document needs/);
    expect(archive.read('missing')).toBeNull();
  });

  it('count what all their files expand to together', () => {
    const noise = () => Uint8Array.from({ length: 900_000 }, (_, index) => (index * index) >> 3);
    const archive = openArchive('a.zip', makeZip({ a: noise(), b: noise(), c: noise(), d: noise() }), limits);
    expect(archive.read('a')).toHaveLength(900_000);
    expect(archive.read('b')).toHaveLength(900_000);
    expect(archive.read('c')).toHaveLength(900_000);
    expect(() => archive.read('d')).toThrow(/far more/);
  });

  it.each([
    [
      'too many parts',
      makeZip(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, '']))),
      /11 parts/,
    ],
    ['a part outside', makeZip({ '../../etc/passwd': 'x' }), /leads out of it/],
    ['an absolute part', makeZip({ '/etc/passwd': 'x' }), /leads out of it/],
    ['a part on a drive', makeZip({ 'C:\\x': 'x' }), /leads out of it/],
    [
      'two parts of one name',
      replaceBytes(makeZip({ 'a.xml': '1', 'b.xml': '2' }), 'b.xml', 'a.xml'),
      /same name/,
    ],
    ['no directory', makeZip({ a: 'x'.repeat(500) }).subarray(0, 40), /cut off or damaged/],
  ])('with %s are refused', (_label, bytes, words) => {
    expect(() => openArchive('a.zip', bytes, limits)).toThrow(words);
  });

  it('are checked against their checksums', () => {
    const stored = zipSync({ a: [new TextEncoder().encode('the very words'), { level: 0 }] });
    const archive = openArchive('a.zip', replaceBytes(stored, 'very', 'wary'), limits);
    expect(() => archive.read('a')).toThrow(/“a” is damaged/);
  });
});

describe('hostile Word documents', () => {
  const withDocument = (document: string) =>
    makeZip({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': document,
    });
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    [
      'entities that multiply',
      `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]><document><body>&l9;</body></document>`,
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><document><body><p><r><t>&e;</t></r></p></body></document>',
    ],
    ['elements nested without end', `<document><body>${'<p>'.repeat(100_000)}`],
    ['tables nested without end', `<document><body>${'<tbl><tr><tc>'.repeat(100_000)}`],
    ['no end', '<document><body><p><r><t>words'],
    ['no body', '<document/>'],
    ['no XML', 'words'],
  ])('with %s are refused in words', async (_label, document) => {
    expect(await refusalOf('a.docx', withDocument(document))).toMatchObject(
      unreadable('“a.docx” was not imported'),
    );
  });

  it('a bomb is refused before it is expanded', async () => {
    const bomb = withDocument(
      `<document><body><p><r><t>${'x'.repeat(60_000_000)}</t></r></p></body></document>`,
    );
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await refusalOf('a.docx', bomb)).toMatchObject(unreadable('expands to far more'));
  });

  it('names from the prototype are names like others', async () => {
    const { text } = await parse(
      'a.docx',
      makeDocx({
        body: `${paragraph('words', '__proto__')}<__proto__ constructor="x" __proto__="y"/>`,
        styles: '<w:style w:styleId="constructor"><w:basedOn w:val="constructor"/></w:style>',
        core: '<constructor>x</constructor>',
      }),
    );
    expect(text).toBe('words');
  });
});

describe('files that are not what their names say', () => {
  const page = Buffer.from('<!DOCTYPE html><html><body><p>Saved from a web page.</p></body></html>');
  const compoundFile = (stream: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(512),
        Buffer.from(stream, 'utf16le'),
      ]),
    );

  it.each([
    ['a.doc', compoundFile('WordDocument'), 'import.unreadable', /before 2007.*save it as \.docx/],
    [
      'a.docx',
      compoundFile('EncryptedPackage'),
      'import.unreadable',
      /protected with a password.*without a password/,
    ],
    ['a.doc', compoundFile('Workbook'), 'import.unreadable', /older Microsoft Office file/],
    ['a.docx', makeZip({ 'xl/workbook.xml': '<x/>' }), 'import.binary', /looks like an Excel workbook/],
    ['a.docx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'import.binary', /looks like a PNG image/],
    ['a.docx', Buffer.from('only words'), 'import.unreadable', /cut off or damaged/],
    // Many ways to tell its lines apart must not mean many tries.
    ['a.doc', Buffer.from('a:\r\n'.repeat(250)), 'import.unsupportedFormat', /“\.doc” cannot be read/],
    ['a.doc', Buffer.from('only words'), 'import.unsupportedFormat', /“\.doc” cannot be read/],
  ])('%s: refused with what to do (%#)', async (name, bytes, code, words) => {
    expect(await refusalOf(name, bytes)).toMatchObject({ code, message: expect.stringMatching(words) });
  });

  it.each([
    ['a.docx', page, 'html', 'Saved from a web page.', 'a web page'],
    ['a.doc', page, 'html', 'Saved from a web page.', 'a web page'],
    ['a.doc', Buffer.from('{\\rtf1 Rich text all along.}'), 'rtf', 'Rich text all along.', 'rich text'],
    [
      'a.rtf',
      makeOdt({ text: '<text:p>Open after all.</text:p>' }),
      'odt',
      'Open after all.',
      'an OpenDocument text',
    ],
    [
      'a.txt',
      makeDocx({ body: paragraph('Word after all.') }),
      'docx',
      'Word after all.',
      'a Word document (DOCX)',
    ],
  ])('%s: read as what it is, with a warning (%#)', async (name, bytes, format, words, what) => {
    const document = await parse(name, bytes);
    expect(document).toMatchObject({ format, text: words });
    expect(document.warnings[0]).toContain(what);
  });
});

const whole: readonly (readonly [string, Uint8Array])[] = [
  [
    'a.epub',
    makeEpub({
      metadata: '<dc:title>Ferry</dc:title><dc:creator>Aino Halonen</dc:creator>',
      navigation: '<nav epub:type="page-list"><a href="text/one.xhtml#p2">2</a></nav>',
      chapters: {
        'one.xhtml': '<h1>Ferry</h1><p>words<a id="p2"/> and more</p><table><tr><td>a</td></tr></table>',
      },
    }),
  ],
  [
    'a.rtf',
    Buffer.from(
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset128 M;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title Ferry}}\s1 Ferry\par\pard words{\footnote note}\'e4\u8364?{\f1\'83\'41}\par\trowd\intbl a\cell b\cell\row{\*\pict\bin4 }}{}}\pard end\par}`,
    ),
  ],
  [
    'a.odt',
    makeOdt({
      text: '<text:h text:outline-level="1">Ferry</text:h><text:p>words<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      meta: '<dc:title>Ferry</dc:title>',
    }),
  ],
  [
    'a.docx',
    makeDocx({
      styles: wordStyles,
      body:
        paragraph('Ferry', 'berschrift1') +
        paragraph(`${run('words')}<w:r><w:footnoteReference w:id="1"/></w:r><w:ins>${run('more')}</w:ins>`) +
        table([[paragraph('a'), paragraph('b')]]),
      footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`,
      core: '<dc:title>Ferry</dc:title>',
    }),
  ],
];

describe.each(whole)('a damaged %s', (name, bytes) => {
  test.prop([
    fc.nat(bytes.length),
    fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
  ])('is read or refused in words, wherever it was cut or changed', async (length, changes) => {
    const damaged = bytes.slice();
    for (const [index, value] of changes) damaged[index] = value;
    const cut = changes.length % 2 === 0 ? damaged : damaged.subarray(0, length);
    const refusal = await refusalOf(name, cut);
    if (refusal !== null) expect(refusal).toBeInstanceOf(AppError);
  });
});
