import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { blocksOf } from '../support/blocks.ts';
import { makeFlatOdt, makeOdt, makeZip, type OdtParts } from '../support/office-files.ts';

const today = new Date('2026-03-01');
const parse = (bytes: Uint8Array, name = 'minutes.odt') => parseDocument(name, bytes, today);

const p = (inside: string, style = 'Standard') => `<text:p text:style-name="${style}">${inside}</text:p>`;
const prose =
  'The board of the harbour trust met on the pier, in the rain, and agreed that the ferry will run through the winter.';

const minutes: OdtParts = {
  styles:
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
  text: [
    p('Minutes of the harbour trust', 'Title'),
    `<text:table-of-content><text:table-of-content-source/><text:index-body>${p('Ferry<text:tab/>3', 'Contents_20_1')}</text:index-body></text:table-of-content>`,
    '<text:h text:outline-level="1" text:style-name="Heading_20_1">Ferry</text:h>',
    p(
      `The board met on\n   the <text:a xlink:href="https://evil.example" xmlns:xlink="x">old <text:span>pier</text:span></text:a>,<text:s text:c="2"/>in the rain, and agreed that the ferry will run through the winter<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Except at Christmas.', 'Footnote')}</text:note-body></text:note>, every day.`,
    ),
    '<text:h text:outline-level="9">Costs</text:h>',
    `<text:list><text:list-item>${p('One crew more')}<text:list><text:list-item>${p('From November')}</text:list-item></text:list></text:list-item></text:list>`,
    p('Nobody ever asked what a road costs.', 'P1'),
    `<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell>${p('Item')}</table:table-cell><table:table-cell>${p('Euros')}</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p('Diesel')}</table:table-cell><table:table-cell>${p('1.2 million')}</table:table-cell></table:table-row></table:table>`,
    p('Table <text:sequence>1</text:sequence>: What the winter costs', 'Table'),
    p(
      `Anchor<draw:frame><draw:text-box>${p('Boxed words')}</draw:text-box><svg:desc xmlns:svg="x">A picture of words</svg:desc></draw:frame>`,
    ),
    p('one<text:line-break/>two'),
  ].join(''),
};

describe('an OpenDocument text', () => {
  it.each([
    ['as a package', makeOdt(minutes), 'minutes.odt'],
    ['flat', makeFlatOdt(minutes), 'minutes.fodt'],
  ])(
    '%s gives its structure in order, its notes at the end under their marks',
    async (_label, bytes, name) => {
      const document = await parse(bytes, name);
      expect(document.format).toBe('odt');
      expect(document.csl.title).toBe('Minutes of the harbour trust');
      expect(document.segments.map(({ setAside }) => setAside).filter(Boolean)).toEqual(['interface-text']);
      expect(blocksOf(document)).toEqual([
        ['heading', 1, 'Minutes of the harbour trust'],
        ['paragraph', null, 'Ferry\t3'],
        ['heading', 1, 'Ferry'],
        [
          'paragraph',
          null,
          'The board met on the old pier,  in the rain, and agreed that the ferry will run through the winter[1], every day.',
        ],
        ['heading', 6, 'Costs'],
        ['list-item', null, 'One crew more'],
        ['list-item', null, 'From November'],
        ['block-quote', null, 'Nobody ever asked what a road costs.'],
        ['paragraph', null, 'Item\tEuros'],
        ['paragraph', null, 'Diesel\t1.2 million'],
        ['caption', null, 'Table 1: What the winter costs'],
        ['paragraph', null, 'Anchor'],
        ['paragraph', null, 'Boxed words'],
        ['paragraph', null, 'one\ntwo'],
        ['paragraph', null, '[1] Except at Christmas.'],
      ]);
    },
  );

  it('is read as its changes are accepted, without comments and hidden words, and says so', async () => {
    const { text, warnings } = await parse(
      makeOdt({
        styles: minutes.styles ?? '',
        text: `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region><text:changed-region><text:deletion>${p('never')}</text:deletion></text:changed-region></text:tracked-changes>${p(
          `The ferry <text:change/><text:change-start/>always<text:change-end/> runs.<office:annotation><dc:creator>Bo</dc:creator>${p('Are you sure?')}</office:annotation><text:span text:style-name="T1">A secret.</text:span>`,
        )}`,
      }),
    );
    expect(text).toBe('The ferry always runs.');
    expect(warnings).toEqual([
      'The document has tracked changes. It was read as if all were accepted: 1 insertion was kept, 1 deletion was left out.',
      '1 comment was left out.',
      '1 passage formatted as hidden was left out.',
    ]);
  });

  it('has the words of its fields, as they are shown', async () => {
    const { text, warnings } = await parse(
      makeOdt({
        text: [
          p(
            'On <text:title>The winter ferry</text:title> by <text:author-name>Aino Halonen</text:author-name>,',
          ),
          p(
            '<text:date>9 January</text:date>, <text:user-defined>draft</text:user-defined>, page <text:page-number>3</text:page-number>, <text:subject>ice</text:subject>, <text:file-name>a.odt</text:file-name>',
          ),
          p(
            'It costs <text:variable-set text:display="none">17</text:variable-set><text:hidden-text text:is-hidden="true">much</text:hidden-text>nothing.',
          ),
          '<text:section text:display="condition" text:is-hidden="true"><text:p>A secret.</text:p></text:section>',
        ].join(''),
      }),
    );
    expect(text).toBe(
      'On The winter ferry by Aino Halonen,\n\n9 January, draft, page 3, ice, a.odt\n\nIt costs nothing.',
    );
    expect(warnings).toEqual(['3 passages formatted as hidden were left out.']);
  });

  it('has the words of lists its author named, of frames that are links, and of all shapes', async () => {
    const shape = (name: string) =>
      `<draw:${name}><svg:title xmlns:svg="x">A title</svg:title><svg:desc xmlns:svg="x">What it shows</svg:desc>${p(`In the ${name}`)}</draw:${name}>`;
    const { text } = await parse(
      makeOdt({
        text: [
          `<draw:a xmlns:xlink="x" xlink:href="y"><draw:frame><draw:text-box>${p('Linked words')}</draw:text-box></draw:frame></draw:a>`,
          p(
            `Words${['line', 'connector', 'caption', 'polyline', 'regular-polygon'].map(shape).join('')} here.`,
          ),
          `<text:user-index><text:index-body>${p('Boats')}</text:index-body></text:user-index>`,
        ].join(''),
      }),
    );
    expect(text.split('\n\n')).toEqual([
      'Linked words',
      'Words here.',
      ...['line', 'connector', 'caption', 'polyline', 'regular-polygon'].map((name) => `In the ${name}`),
      'Boats',
    ]);
  });

  it('takes the source from its properties', async () => {
    const { csl, provenance } = await parse(
      makeOdt({
        text: p(prose),
        meta: '<dc:title>Winter ferry</dc:title><meta:initial-creator>Aino Halonen</meta:initial-creator><dc:creator>Kim Typist</dc:creator><meta:creation-date>2026-01-09T08:30:00</meta:creation-date><dc:language>en-GB</dc:language><dc:identifier>ISBN 978-0-306-40615-7</dc:identifier>',
      }),
    );
    expect(csl).toMatchObject({
      title: 'Winter ferry',
      author: [{ given: 'Aino', family: 'Halonen' }],
      issued: { 'date-parts': [[2026, 1, 9]] },
      language: 'en-GB',
      ISBN: '978-0-306-40615-7',
    });
    expect(provenance.author).toMatchObject({ origin: 'document-properties', guess: true });
  });
});

describe('OpenDocument files that are refused', () => {
  it.each([
    [
      'with a password',
      makeZip({
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="x"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        'content.xml': 'not to be read',
      }),
      /protected with a password/,
    ],
    ['encrypted as a whole', makeZip({ 'encrypted-package': 'x' }), /protected with a password/],
    [
      'without text',
      makeZip({ 'content.xml': '<office:document-content xmlns:office="x"/>' }),
      /no text of an OpenDocument/,
    ],
  ])('%s', async (_label, bytes, words) => {
    await expect(parse(bytes)).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringMatching(words),
    });
  });
});
