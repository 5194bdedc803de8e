import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/imports.ts';
import { locatorOf, placesOf } from '../../shared/domain/locators.ts';
import { makeEpub, makeZip } from '../support/office-files.ts';

const today = new Date('2026-03-01');
const parse = (bytes: Uint8Array) => parseDocument('book.epub', bytes, today);
const blocksOf = ({ segments, text }: ParsedDocument) =>
  segments.map(({ kind, level, setAside, start, end }) => [kind, level, setAside, text.slice(start, end)]);
const pagesOf = ({ pages, text }: ParsedDocument) =>
  pages.map(({ number, label, start, end }) => [number, label, text.slice(start, end).replace(/\s+/g, ' ')]);

describe('an e-book', () => {
  const reading = parse(
    makeEpub({
      metadata: `<dc:title id="t">Winter Ferries</dc:title><meta refines="#t" property="title-type">main</meta><dc:title id="s">A History of Ice</dc:title><meta refines="#s" property="title-type">subtitle</meta>
        <dc:creator id="a">Aino Halonen</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta>
        <dc:creator opf:role="aut">Ruiz, Ana</dc:creator><dc:creator opf:role="ill">Tom Hale</dc:creator>
        <dc:publisher>Sound Press</dc:publisher><dc:date opf:event="modification">2025-05-05</dc:date><dc:date>2019-03</dc:date>
        <dc:language>en-GB</dc:language><dc:identifier>urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341</dc:identifier><dc:identifier opf:scheme="ISBN">978-0-306-40615-7</dc:identifier>`,
      navigation:
        '<nav epub:type="toc"><ol><li><a href="text/one.xhtml">Ice</a></li></ol></nav><nav epub:type="page-list" hidden=""><ol><li><a href="text/one.xhtml#p2">2</a></li><li><a href="text/chapter%20two.xhtml#p3">3</a></li></ol></nav>',
      chapters: {
        '~notes.xhtml':
          '<aside epub:type="footnote" hidden="hidden"><p>1. Except at <math alttext="n"><mi>n</mi></math> Christmas. <a role="doc-backlink">↩</a></p></aside>',
        'one.xhtml':
          '<span epub:type="pagebreak" id="page1" title="1"/><h1>Ice</h1><p>The ferry runs&nbsp;on<a id="p2"/> through the <em>winter</em><a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p><figure><img src="https://evil.example/x.png" alt=""/><figcaption>The <i>Alke</i></figcaption></figure><script>alert(1)</script>',
        'chapter two.xhtml':
          '<div epub:type="pagebreak" id="p3">3</div><h2>Costs</h2><ul><li>One crew more</li></ul><blockquote><p>Nobody ever asked.</p></blockquote><table><tr><td>Diesel</td><td>1.2 million</td></tr></table><p>Last <span role="doc-pagebreak" aria-label="Page iv."/> words</p>',
      },
    }),
  );

  it('gives its chapters in reading order, contents set aside, notes where they stand', async () => {
    expect(blocksOf(await reading)).toEqual([
      ['list-item', null, 'interface-text', 'Ice'],
      ['heading', 1, null, 'Ice'],
      ['paragraph', null, null, 'The ferry runs\u00a0on through the winter[1].'],
      ['caption', null, null, 'The Alke'],
      ['heading', 2, null, 'Costs'],
      ['list-item', null, null, 'One crew more'],
      ['block-quote', null, null, 'Nobody ever asked.'],
      ['paragraph', null, null, 'Diesel\t1.2 million'],
      ['paragraph', null, null, 'Last words'],
      ['paragraph', null, null, '1. Except at n Christmas.'],
    ]);
  });

  it('has the pages of the printed edition, which locators name', async () => {
    const document = await reading;
    expect(pagesOf(document)).toEqual([
      [1, '', 'Ice '],
      [2, '1', 'Ice The ferry runs on '],
      [3, '2', 'through the winter[1]. The Alke '],
      [4, '3', 'Costs One crew more Nobody ever asked. Diesel 1.2 million Last '],
      [5, 'iv', 'words 1. Except at n Christmas.'],
    ]);
    const start = document.text.indexOf('through');
    expect(locatorOf(placesOf(document, null), { start, end: start + 7 })).toEqual({
      label: 'page',
      first: '2',
      last: '2',
    });
  });

  it('says of itself what it is', async () => {
    const { csl, provenance, kind, format, warnings } = await reading;
    expect({ kind, format, warnings }).toEqual({ kind: 'article', format: 'epub', warnings: [] });
    expect(csl).toEqual({
      type: 'book',
      title: 'Winter Ferries: A History of Ice',
      author: [
        { given: 'Aino', family: 'Halonen' },
        { given: 'Ana', family: 'Ruiz' },
      ],
      issued: { 'date-parts': [[2019, 3]] },
      publisher: 'Sound Press',
      language: 'en-GB',
      ISBN: '978-0-306-40615-7',
    });
    expect(provenance).toMatchObject({
      type: { origin: 'book-data', guess: true },
      title: { origin: 'book-data', guess: false },
    });
  });
});

describe('no word of a chapter is lost', () => {
  const textOf = async (inside: string) => (await parse(makeEpub({ chapters: { 'a.xhtml': inside } }))).text;

  it.each([
    [
      'in a section of plain characters',
      '<p>One <![CDATA[two & <three>]]> four <![CDATA[five',
      'One two & <three> four five',
    ],
    [
      'in an element that begins a page',
      '<p>One</p><p epub:type="pagebreak" title="3">Two three four.</p><div role="doc-pagebreak"><p>Five</p><p>six</p></div>',
      'One\n\nTwo three four.\n\nFive\n\nsix',
    ],
    [
      'and the number of a page is none',
      '<p>One<span epub:type="pagebreak">[xii]</span> two<span role="doc-pagebreak">A-12</span>.</p>',
      'One two.',
    ],
    [
      'in a link to a note or back',
      '<p>One <a epub:type="noteref">see the notes</a> two<a role="doc-noteref">1</a></p><p><a role="doc-backlink">1.</a> Note <a role="doc-backlink">↩</a></p>',
      'One see the notes two[1]\n\n1. Note',
    ],
  ])('%s', async (_where, inside, text) => {
    expect(await textOf(inside)).toBe(text);
  });

  it('and pages begin where elements with words do', async () => {
    const book = makeEpub({
      chapters: { 'a.xhtml': '<p>One</p><p epub:type="pagebreak" title="3">Two three.</p><p>Four</p>' },
    });
    expect(pagesOf(await parse(book))).toEqual([
      [1, '', 'One '],
      [2, '3', 'Two three. Four'],
    ]);
  });

  it('whatever the book calls the type of its chapters', async () => {
    const book = makeZip({
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package><manifest><item id="a" href="a.html" media-type="text/x-oeb1-document"/><item id="b" href="b.xml" media-type="application/xml"/><item id="c" href="c.png" media-type="image/png"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>',
      'a.html': '<html><body><p>One</p></body></html>',
      'b.xml': '<html><body><p>two</p></body></html>',
      'c.png': 'three',
    });
    expect((await parse(book)).text).toBe('One\n\ntwo');
  });

  it('however many sections of characters never end', async () => {
    const before = performance.now();
    await textOf(`<p>${'<![CDATA[a'.repeat(50_000)}</p>`);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('books with less', () => {
  const chapters = { 'one.xhtml': '<p>words</p>' };

  it('have no pages where none are named; what stands for nothing is not taken', async () => {
    const { csl, pages } = await parse(
      makeEpub({
        chapters,
        metadata:
          '<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator><dc:language>und</dc:language><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:identifier>0123456789</dc:identifier>',
      }),
    );
    expect(pages).toEqual([]);
    expect(csl).toEqual({ type: 'book', title: 'book' });
  });

  it('that name a chapter many times have it once', async () => {
    const repeated = makeEpub({
      chapters: { 'one.xhtml': '<p>words</p>' },
      spine: '<itemref idref="c0"/>'.repeat(1000),
    });
    expect((await parse(repeated)).text).toBe('words');
  });

  it('with copy protection are refused with what to do; scrambled fonts do not matter', async () => {
    const encrypted = (algorithm: string) =>
      makeEpub({
        chapters,
        encryption: `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData>`,
      });
    await expect(parse(encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringMatching(/copy protection \(DRM\).*Import a copy without it/),
    });
    expect((await parse(encrypted('http://www.idpf.org/2008/embedding'))).text).toBe('words');
  });

  it('nested beyond measure are refused, those with a chapter missing are read and say so', async () => {
    await expect(
      parse(makeEpub({ chapters: { 'one.xhtml': '<div>'.repeat(20_000) } })),
    ).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('nested more than'),
    });
    const book = makeEpub({ chapters: { 'one.xhtml': '<p>words</p>', 'two.xhtml': '<p>lost</p>' } });
    const without = Buffer.from(
      Buffer.from(book).toString('latin1').replaceAll('text/two.xhtml', 'text/2wo.xhtml'),
      'latin1',
    );
    const damaged = await parse(without);
    expect(damaged.text).toBe('words');
    expect(damaged.warnings).toEqual([expect.stringContaining('two.xhtml')]);
  });
});
