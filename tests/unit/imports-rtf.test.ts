import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { toStoredText } from '../../main/backend/imports/stored-text.ts';
import { blocksOf } from '../support/blocks.ts';

const today = new Date('2026-03-01');
const parseBytes = (bytes: Uint8Array) => parseDocument('minutes.rtf', bytes, today);
/** Reads RTF in which each character is a byte. */
const parse = (rtf: string) => parseBytes(Buffer.from(rtf, 'latin1'));
const textOf = async (rtf: string) => (await parse(rtf)).text;

describe('a rich text', () => {
  const reading = parse(
    String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}{\colortbl;\red0\green0\blue0;}
{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 House section;}{\s3 Title;}{\s4 caption;}{\s5 Quote;}{\*\cs10 Heading 2 Char;}{\s6\outlinelevel1\'dcberschrift von allen;}}
{\info{\title Winter ferry}{\author Aino Halonen}{\operator Kim Typist}{\creatim\yr2026\mo1\dy9\hr8}}
{\header\pard Page 1 of 9\par}{\*\generator Riched20 10.0;}
\pard\plain\s3 Minutes of the harbour trust\par
\pard\plain\s2 Ferry\par
\pard\plain The board met on the {\field{\*\fldinst HYPERLINK "https://evil.example"}{\fldrslt {\ul old pier}}}, in the rain, and agreed
 that the ferry will run through the winter{\super\chftn}{\*\footnote\chftn\~\pard\plain\s0 Except at Christmas.}, every day.\par
\pard\s6 Costs\par
\pard{\pntext\f0 1.\tab}{\*\pn\pnlvlbody}One crew more\par
\pard\ls2\ilvl0 A hull for ice\par
\pard\s5 Nobody ever asked what a road costs.\par
\pard\trowd\cellx100\cellx200\intbl Item\cell Euros\cell\row
\trowd\cellx100\cellx200\pard\intbl Diesel\cell 1.2 million\cell\row
\pard\s4 Table 1: What the winter costs\par
\pard Anchor{\shp{\*\shpinst\shpleft100\shptop5{\sp{\sn shapeType}{\sv 202}}{\shptxt Boxed words\par}}{\shprslt Boxed words\par}} goes on\line below\par
\pard The last word{\footnote\ftnalt By its charter.} is the council\rquote s.{\pict\pngblip 89504e47}{\*\unknown gone}{\unknown kept}\par}`,
  );

  it('gives its structure in order, its notes at the end under their marks', async () => {
    expect(blocksOf(await reading)).toEqual([
      ['heading', 1, 'Minutes of the harbour trust'],
      ['heading', 1, 'Ferry'],
      [
        'paragraph',
        null,
        'The board met on the old pier, in the rain, and agreed that the ferry will run through the winter[1], every day.',
      ],
      ['heading', 2, 'Costs'],
      ['list-item', null, 'One crew more'],
      ['list-item', null, 'A hull for ice'],
      ['block-quote', null, 'Nobody ever asked what a road costs.'],
      ['paragraph', null, 'Item\tEuros'],
      ['paragraph', null, 'Diesel\t1.2 million'],
      ['caption', null, 'Table 1: What the winter costs'],
      ['paragraph', null, 'Anchor goes on\nbelow'],
      ['paragraph', null, 'Boxed words'],
      ['paragraph', null, 'The last word[i] is the council’s.kept'],
      ['paragraph', null, '[1] Except at Christmas.'],
      ['paragraph', null, '[i] By its charter.'],
    ]);
  });

  it('takes the source from its title and its properties', async () => {
    const { csl, provenance, format, warnings } = await reading;
    expect({ format, warnings }).toEqual({ format: 'rtf', warnings: [] });
    expect(csl).toMatchObject({
      title: 'Minutes of the harbour trust',
      author: [{ given: 'Aino', family: 'Halonen' }],
      issued: { 'date-parts': [[2026, 1, 9]] },
    });
    expect(provenance.author).toMatchObject({ origin: 'document-properties', guess: true });
  });
});

describe('characters', () => {
  it.each([
    [
      'the code page of the document',
      String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}`,
      'Привет',
    ],
    [
      'the character set of the font',
      String.raw`{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1\'cf\'f0\'e8\f0\'e9}`,
      'Приé',
    ],
    [
      'letters of two bytes, the second one in plain',
      String.raw`{\rtf1{\fonttbl{\f1\fcharset128 M;}}{\f1\'83A\'83\'43}}`,
      'アイ',
    ],
    ['the Macintosh', String.raw`{\rtf1\mac \'8e}`, 'é'],
    ['bytes that are not spelled out', '{\\rtf1\\ansi caf\xe9}', 'café'],
    [
      'Unicode with something for old readers after it',
      String.raw`{\rtf1\u8364?\u8364\'80 {\uc0\u8364}{\uc2\u8364 EU}\u-4095 ?x}`,
      '€€ €€\ufffdx',
    ],
    ['Unicode without anything after it', String.raw`{\rtf1 a\u8211\par b}`, 'a–\n\nb'],
    ['Unicode beyond the first plane', String.raw`{\rtf1\u-10179?\u-8704?}`, '😀'],
    ['signs with names', String.raw`{\rtf1 a\emdash b\~c\_d\-e\{f\}\\\tab g}`, 'a—b\u00a0c\u2011de{f}\\\tg'],
    ['both ways of writing one text', String.raw`{\rtf1{\upr{once}{\*\ud{tw\u305?ce}}}}`, 'twıce'],
    ['paragraphs that end in a line end', '{\\rtf1 a\\\nb}', 'a\n\nb'],
    ['binary data with braces', String.raw`{\rtf1 a{\pict\bin3 }}}}b}`, 'ab'],
    ['words after the last brace', String.raw`{\rtf1 a}} b`, 'a b'],
    ['no end', String.raw`{\rtf1 a{\b b`, 'ab'],
  ])('in %s', async (_label, rtf, text) => {
    expect(await textOf(rtf)).toBe(text);
  });

  it('of two bytes may end in a sign that RTF writes with a backslash', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg932 \'83\\ \'83\'5c\'83\{ \\ \{\}\par}`;
    expect(await textOf(rtf)).toBe('ソ ソボ \\ {}');
  });

  it('of picture fonts, and code pages nobody knows, are reported', async () => {
    const symbols = await parse(String.raw`{\rtf1{\fonttbl{\f1\fcharset2 Wingdings;}}words {\f1\'fc}}`);
    expect(symbols).toMatchObject({ text: 'words \ufffd', warnings: [expect.stringContaining('1 symbol')] });
    expect((await parse(String.raw`{\rtf1\pc words}`)).warnings).toEqual([
      expect.stringContaining('code page 437'),
    ]);
  });
});

it('notes of words that are deleted or hidden are no notes', async () => {
  const rtf = String.raw`{\rtf1 The{\deleted  old{\footnote\pard Gone.}}{\v  own{\footnote\pard Hidden.}} ferry{\footnote\pard Kept.}.\par}`;
  expect(await textOf(rtf)).toBe('The ferry[1].\n\n[1] Kept.');
});

it('the boxes of old files stand after their paragraph', async () => {
  const rtf = String.raw`{\rtf1 Before{\*\do\dobxpage\dptxbx{\dptxbxtext\pard In the box\par}\dpx1} and after\par}`;
  expect(await textOf(rtf)).toBe('Before and after\n\nIn the box');
});

it('tracked changes are read as accepted; comments and hidden words are left out and counted', async () => {
  const { text, warnings } = await parse(
    String.raw`{\rtf1 The ferry {\deleted never }{\revised always }runs.{\*\atnid Bo}{\*\annotation Are you sure?}{\v A secret.}{\deleted\par} It does.\par}`,
  );
  expect(text).toBe('The ferry always runs. It does.');
  expect(warnings).toEqual([
    'The document has tracked changes. It was read as if all were accepted: 1 insertion was kept, 1 deletion was left out.',
    '1 comment was left out.',
    '1 passage formatted as hidden was left out.',
  ]);
});

describe('plain words', () => {
  /** One character, in one of the ways writers spell it. */
  const spelled = (character: string, way: number): string => {
    const isPlain = /^[ -~]$/.test(character) && !/[\\{}]/.test(character);
    if (isPlain && way !== 1) return character;
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    const first = units[0] ?? 0;
    if (way === 1 && units.length === 1 && (first < 0x80 || (first >= 0xa0 && first <= 0xff))) {
      return `\\'${first.toString(16).padStart(2, '0')}`;
    }
    return units.map((unit) => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`).join('');
  };
  const noise = fc.constantFrom(
    '',
    '',
    '',
    '{}',
    '\\b0 ',
    '{\\*\\rubbish{lost\\par}lost}',
    '\\unknown12 ',
    '\r\n',
    '{\\pict 00ff{00}}',
  );
  const character = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((one) => !/[\0\r\n\ufeff\uf000-\uf0ff]/.test(one));
  const words = fc.array(fc.tuple(character, fc.nat(2), noise, fc.boolean()), {
    minLength: 1,
    maxLength: 40,
  });

  test.prop([fc.array(words, { minLength: 1, maxLength: 5 })])(
    'are never lost, however they are spelled and whatever stands between them',
    async (paragraphs) => {
      const expected = paragraphs
        .map((paragraph) => toStoredText(paragraph.map(([one]) => one).join('')).text.trim())
        .filter((paragraph) => paragraph !== '');
      fc.pre(expected.length > 0);
      const body = paragraphs
        .map((paragraph) =>
          paragraph
            .map(
              ([one, way, between, grouped]) =>
                between + (grouped ? `{\\i ${spelled(one, way)}}` : spelled(one, way)),
            )
            .join(''),
        )
        .join('\\par ');
      expect(await textOf(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`)).toBe(expected.join('\n\n'));
    },
  );
});

describe('hostile files', () => {
  it('with boxes by the hundred thousand are read', async () => {
    const { segments } = await parse(`{\\rtf1 a${'{\\shptxt b\\par}'.repeat(150_000)}\\par}`);
    expect(segments).toHaveLength(150_001);
  });

  it('nested beyond measure are refused in words', async () => {
    await expect(parse(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('nested more than'),
    });
  });

  it('named so and not begun so are refused with what to do', async () => {
    await expect(parse('plain words')).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('let its name end in .txt'),
    });
  });

  test.prop([
    fc.array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        "\\'",
        '\\u',
        '\\bin',
        '-9',
        '99999999999',
        ' ',
        'a',
        '*',
        'par',
        'cell',
        'row',
        'footnote',
        'upr',
        'shptxt',
        'fonttbl',
        'stylesheet',
        'f1',
        's1',
        '\x80',
      ),
      { maxLength: 60 },
    ),
  ])('of any signs in any order are read or empty', async (parts) => {
    const code = await parse(`{\\rtf1 ${parts.join('')}`).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
    expect(['read', 'import.empty']).toContain(code);
  });
});
