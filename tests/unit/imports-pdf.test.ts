import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { collectVocabulary, joinLines } from '../../main/backend/imports/pdf/join-lines.ts';
import type { Layout } from '../../main/backend/imports/pdf/layout.ts';
import type { Paragraph } from '../../main/backend/imports/pdf/paragraphs.ts';
import { writeBlocks } from '../../main/backend/imports/pdf/write-blocks.ts';
import type { ParsedDocument } from '../../shared/domain/imports.ts';
import { formatNames } from '../../shared/domain/names.ts';
import {
  buildPdf,
  buildPdfOfStreams,
  type PdfOptions,
  type PdfText,
  textLines,
} from '../support/pdf-builder.ts';

const today = new Date('2026-11-26T12:00:00Z');

const parse = (file: Uint8Array, name = 'report.pdf') => parseDocument(name, file, today);
const parsePages = (pages: readonly (readonly PdfText[])[], options?: PdfOptions) =>
  parse(buildPdf(pages, options));

const textsOf = ({ text, segments }: ParsedDocument, kind?: string) =>
  segments
    .filter((segment) => !segment.setAside && (!kind || segment.kind === kind))
    .map(({ start, end }) => text.slice(start, end));
const asideOf = ({ text, segments }: ParsedDocument) =>
  segments
    .filter(({ setAside }) => setAside === 'running-head')
    .map(({ start, end }) => text.slice(start, end));
const pageTexts = ({ text, pages }: ParsedDocument) =>
  pages.map(({ start, end }) => text.slice(start, end).trim());

/** Running text, broken as a column of about 80 characters breaks it. */
const bridge = [
  'The council said on Tuesday that the old bridge over the Tarrow will stay closed until',
  'the spring, because two of its piers are cracked. Engineers had looked at the piers in',
  'October, after a barge had run into one of them, and had asked for a second opinion of',
  'an office in the capital.',
];
const ferry = [
  'Until then a ferry will carry people on foot and on bicycles from bank to bank, every',
  'twenty minutes from six in the morning. Lorries have to go round by the motorway, which',
  'adds nineteen kilometres to the way from the harbour to the market.',
];

describe('running text of a PDF', () => {
  it('joins lines to paragraphs, which gaps part', async () => {
    const document = await parsePages([[...textLines(bridge), ...textLines(ferry, { y: 640 })]]);
    expect(textsOf(document)).toEqual([bridge.join(' '), ferry.join(' ')]);
  });

  it('tells paragraphs apart by their indented first lines, or by a last line with room left on it', async () => {
    const indented = [
      { text: 'It was Mayor Ruth Amsel who', x: 84, y: 652 },
      ...textLines(ferry, { y: 640 }),
    ];
    const byIndent = await parsePages([[...textLines(bridge), ...indented]]);
    expect(textsOf(byIndent)).toEqual([bridge.join(' '), `It was Mayor Ruth Amsel who ${ferry.join(' ')}`]);
    const byRoom = await parsePages([textLines([...bridge, ...ferry])]);
    expect(textsOf(byRoom)).toEqual([bridge.join(' '), ferry.join(' ')]);
  });

  it('finds headings by the size of their type, and by a bold line above running text', async () => {
    const document = await parsePages([
      [
        { text: 'A bridge, a barge and a ferry', x: 72, y: 740, size: 18, font: 'bold' },
        { text: 'What the engineers found', x: 72, y: 715, size: 13 },
        ...textLines(bridge, { y: 690 }),
        { text: 'How people cross', x: 72, y: 636, font: 'bold' },
        ...textLines(ferry, { y: 624 }),
      ],
    ]);
    const headings = document.segments.filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(textsOf(document, 'heading')).toEqual([
      'A bridge, a barge and a ferry',
      'What the engineers found',
      'How people cross',
    ]);
    expect(document.csl.title).toBe('A bridge, a barge and a ferry');
  });

  it('reads two columns one after the other, below a title that reaches over both', async () => {
    const left = [
      'The council said on Tuesday that the',
      'old bridge will stay closed until the',
      'spring, because two of its piers are',
      'cracked. Engineers had looked at the',
      'piers in October and had asked for a',
    ];
    const right = [
      'second opinion of an office in the',
      'capital. Until then a ferry carries',
      'people on foot and on bicycles from',
      'bank to bank, every twenty minutes',
      'from six in the morning until ten.',
    ];
    const document = await parsePages([
      [
        { text: 'A bridge over the Tarrow stays closed for a winter', x: 72, y: 740, size: 18 },
        // As some programs write it: line by line across both columns.
        ...left.flatMap((text, index) => [
          { text, x: 72, y: 700 - index * 12 },
          { text: right[index] ?? '', x: 310, y: 700 - index * 12 },
        ]),
      ],
    ]);
    expect(textsOf(document, 'paragraph')).toEqual([[...left, ...right].join(' ')]);
  });

  it('makes words whole that were cut at the end of a line, and keeps hyphens that are their own', async () => {
    const document = await parsePages([
      textLines([
        'The engineers found cracks that had been over-',
        'looked for years. A well-',
        'known office was asked, and its co-operation was wel-',
        'come. Nobody had been hurt. The co-',
        'operation of both banks is needed, and a soft\u00ad',
        'ware for the Umwelt- und Natur-',
        'schutz of the Tarrow-',
        'Ems canal.',
      ]),
    ]);
    expect(textsOf(document).join(' ')).toBe(
      'The engineers found cracks that had been overlooked for years. A well-known office was asked, and its co-operation was welcome. Nobody had been hurt. The co-operation of both banks is needed, and a software for the Umwelt- und Naturschutz of the Tarrow-Ems canal.',
    );
  });

  it.each([
    [
      'a syllable that is a word too',
      ['El momento y el momen-', 'to de la foto.'],
      'El momento y el momento de la foto.',
    ],
    [
      'a Spanish one, by the language',
      ['El ayuntamiento no dijo en qué momen-', 'to se abre el puente viejo, porque nadie lo sabe.'],
      'El ayuntamiento no dijo en qué momento se abre el puente viejo, porque nadie lo sabe.',
    ],
    [
      'a German one',
      [
        'Die Partei sagte dem Rat, dass andere Partei-',
        'en die alte Brücke bis zum Frühjahr sperren wollen.',
      ],
      'Die Partei sagte dem Rat, dass andere Parteien die alte Brücke bis zum Frühjahr sperren wollen.',
    ],
    ['a word that begins like “or”', ['Il fut hon-', 'oré hier.'], 'Il fut honoré hier.'],
    [
      'what looks like a prefix',
      ['The port has a vision. A pro-', 'vision on ex-', 'port by sea is new.'],
      'The port has a vision. A provision on export by sea is new.',
    ],
    [
      'a compound cut within its second word, and one cut between its words',
      ['The long-es-', 'tablished brother-in-', 'law is up-', 'to-date.'],
      'The long-established brother-in-law is up-to-date.',
    ],
    [
      'capitals',
      ['PORT DEVELOP-', 'MENT AND THE NATO-', 'RUSSIA COUNCIL OF NATO AND RUSSIA'],
      'PORT DEVELOPMENT AND THE NATO-RUSSIA COUNCIL OF NATO AND RUSSIA',
    ],
    [
      'hyphens that stand for what follows later',
      [
        'The council has short-',
        'to medium-term plans for the pre-',
        'and post-war piers of the old bridge.',
      ],
      'The council has short- to medium-term plans for the pre- and post-war piers of the old bridge.',
    ],
    [
      'Dutch ones',
      ['De raad zei dat het geld voor huis-', 'en tuinartikelen van de oude markt is.'],
      'De raad zei dat het geld voor huis- en tuinartikelen van de oude markt is.',
    ],
    [
      'the compound as the text has it elsewhere',
      ['A rail-road is no railroad. The rail-road and the rail-', 'road meet.'],
      'A rail-road is no railroad. The rail-road and the rail-road meet.',
    ],
    [
      'an address',
      ['See https://example.org/foo-', 'to-bar for more.'],
      'See https://example.org/foo-to-bar for more.',
    ],
  ])('joins at the ends of lines %s', async (_what, lines, joined) => {
    expect((await parsePages([textLines(lines)])).text).toBe(joined);
  });

  it('does not take the second half of a word for one, though a footnote stands in between', async () => {
    const first = [...bridge, 'All of this was said in the yearly report of the harbour about its own pro-'];
    const note = { text: '1 So the harbour wrote in a letter.', x: 72, y: 100, size: 7 };
    const second = [
      'duction of timber and of boats, which the council has asked for again and again, and',
      ...ferry,
    ];
    const document = await parsePages([[...textLines(first), note], textLines(second)]);
    expect(document.text).toContain('its own production of timber');
  });

  const words = fc.array(
    fc.constantFrom(
      'pre-',
      'momen-',
      'to',
      'or',
      'and',
      'the',
      'DEVELOP-',
      'MENT',
      'x-',
      'half-',
      'été-',
      'ou',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  test.prop(
    [
      fc.array(
        words.map((each) => each.join(' ')),
        { minLength: 1, maxLength: 60 },
      ),
    ],
    { numRuns: 100 },
  )('neither loses nor invents a letter, whatever the lines end with', (lines) => {
    const vocabulary = collectVocabulary(lines);
    const joined = lines.reduce((text, line) => joinLines(text, line, vocabulary), '');
    const lettersOf = (text: string) => text.replaceAll(/[\s-]/g, '');
    expect(lettersOf(joined)).toBe(lettersOf(lines.join('')));
  });

  it('joins twenty thousand lines to one paragraph in no time', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ text: 'The council said that the old bridge will stay closed until', font: 'body', size: 10 },
      ...{ x: 72, right: 500, y: index, page: 1 + Math.floor(index / 50), isArtifact: false },
      ...{ columnLeft: 72, columnRight: 500, startsColumn: false },
    })) as unknown as Paragraph;
    const margins = Array.from({ length: 400 }, () => ({ head: [], notes: [], foot: [], crosswise: [] }));
    const layout = { bodySize: 10, bodyFont: 'body' } as Layout;
    const before = performance.now();
    const { text, pages } = writeBlocks([lines], margins, [], layout, collectVocabulary([]));
    expect(performance.now() - before).toBeLessThan(5000);
    expect(text.split(' ')).toHaveLength(20_000 * 11);
    expect(
      pages.every(({ start, end }) => text.slice(start, end).startsWith('The council') && end > start),
    ).toBe(true);
  });

  it('reads once what is drawn twice to look bold or to have a shadow, as a whole or word by word', async () => {
    const twice = (text: string, x: number, y: number, right = 0.3, down = 0) => [
      { text, x, y },
      { text, x: x + right, y: y - down },
    ];
    const document = await parsePages([
      [
        ...twice('A bridge stays closed', 72, 740, 0.8, 0.8),
        ...['old ', 'bridge'].flatMap((word, index) => twice(word, 72 + index * 18, 715)),
        ...textLines(bridge, { y: 660 }),
        { text: 'no no', x: 72, y: 600 },
      ],
    ]);
    expect(textsOf(document)).toEqual(['A bridge stays closed', 'old bridge', bridge.join(' '), 'no no']);
  });

  it('reads drawings with words by the ten thousand', async () => {
    const reaching = 'words that reach over both of the columns, and on to the end of the page at the right';
    const columns = Array.from({ length: 16_000 }, (_, index) => ({
      text: `words of a line ${index}`,
      x: index % 2 ? 72 : 74,
      y: 830 - (index >> 1) * 0.07,
      size: 0.05,
    }));
    const across = Array.from({ length: 3000 }, (_, index) => ({
      ...{ text: `${reaching} ${index}`, x: 72 },
      ...{ y: 829.965 - index * 0.14, size: 0.06 },
    }));
    const before = performance.now();
    const { text } = await parsePages([[...columns, ...across]]);
    expect(text).toContain('words of a line 15999');
    const row = Array.from({ length: 130_000 }, (_, index) => ({
      ...{ text: 'ab', x: 20 + index * 0.004, y: 700, size: 0.001 },
    }));
    expect((await parsePages([row])).text).toHaveLength(130_000 * 3 - 1);
    expect(performance.now() - before).toBeLessThan(60_000);
  }, 90_000);

  it('keeps signs that are raised in their line, and puts a large initial before its word', async () => {
    const [first = '', ...others] = bridge;
    const document = await parsePages([
      [
        { text: 'T', x: 72, y: 676, size: 34 },
        ...textLines([first.slice(1), others[0] ?? ''], { x: 96 }),
        ...textLines([others[1] ?? ''], { x: 96, y: 676 }),
        { text: others[2] ?? '', x: 72, y: 664 },
        { text: '3', x: 171.6, y: 668.5, size: 6 },
      ],
    ]);
    expect(textsOf(document)).toEqual([`${bridge.join(' ')}3`]);
  });

  it('reads Chinese through the character maps that come with the app, without spaces at the ends of lines', async () => {
    const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
    const lines = ['市议会周二表示旧桥将关闭到春天', '因为两个桥墩出现裂缝。'];
    const content = lines.map(
      (line, index) => `BT /han 12 Tf 72 ${700 - index * 16} Td <${hex(line)}> Tj ET`,
    );
    const document = await parse(buildPdfOfStreams([content.join('\n')]));
    expect(document.text).toBe(lines.join(''));
  });

  it('reads pages that are turned, and sets words aside that stand across the text', async () => {
    const turned = bridge.map((text, index) => ({ text, x: 100 + index * 12, y: 72, turn: 90 }));
    expect(textsOf(await parsePages([turned]))).toEqual([bridge.join(' ')]);
    const stamped = await parsePages([
      [{ text: 'PREPRINT 17', x: 20, y: 300, turn: 90 }, ...textLines(bridge)],
    ]);
    expect(textsOf(stamped)).toEqual([bridge.join(' ')]);
    expect(asideOf(stamped)).toEqual(['PREPRINT 17']);
  });
});

/** A page of a report with running head and page number; the last line of its text goes on on the next page. */
function reportPage(number: number, text: readonly string[], others: readonly PdfText[] = []): PdfText[] {
  return [
    { text: 'Report on the bridge', x: 72, y: 800, size: 8 },
    ...textLines(text),
    ...others,
    { text: `– ${number} –`, x: 290, y: 40, size: 8 },
  ];
}

describe('pages of a PDF', () => {
  const cut = [...bridge.slice(0, 3)];
  const rest = ['an office in the capital, which has not answered yet.'];

  it('lets a paragraph run over a page break, with heads, feet and numbers set aside on their pages', async () => {
    const note = [
      { text: '1 The barge was empty at the time.', x: 72, y: 80, size: 8 },
      { text: '2 The office has three engineers.', x: 72, y: 70, size: 8 },
    ];
    const document = await parsePages([
      reportPage(11, cut, note),
      reportPage(12, rest),
      reportPage(13, ferry),
    ]);
    expect(textsOf(document)).toEqual([
      '1 The barge was empty at the time.',
      '2 The office has three engineers.',
      [...cut, ...rest].join(' '),
      ferry.join(' '),
    ]);
    expect(asideOf(document)).toEqual([
      'Report on the bridge',
      '– 11 –',
      'Report on the bridge',
      '– 12 –',
      'Report on the bridge',
      '– 13 –',
    ]);
    expect(document.pages.map(({ number, label }) => [number, label])).toEqual([
      [1, '11'],
      [2, '12'],
      [3, '13'],
    ]);
    const [first, second] = pageTexts(document);
    expect(first).toContain('1 The barge was empty at the time.');
    expect(first?.endsWith('second opinion of')).toBe(true);
    expect(second?.startsWith(rest[0] ?? '')).toBe(true);
  });

  it('covers the whole text with its pages, in order; one without words is empty', async () => {
    const document = await parsePages([reportPage(1, bridge), [], reportPage(3, ferry)]);
    const { pages, text } = document;
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(pages[0]?.start).toBe(0);
    expect(pages.at(-1)?.end).toBe(text.length);
    for (const [index, page] of pages.entries())
      expect(page.end).toBe(pages[index + 1]?.start ?? text.length);
    expect(pages[1]?.end).toBe(pages[1]?.start);
    expect(document.warnings).toEqual([
      'There is no text on page 2 of the file: nothing, or only a picture.',
    ]);
  });

  it('takes the labels the file states, unless they only count and others are printed', async () => {
    const pages = [reportPage(233, bridge), reportPage(234, ferry)];
    const labelsOf = (document: ParsedDocument) => document.pages.map(({ label }) => label);
    const stated = await parsePages(pages, { pageLabels: '0 << /S /r /St 3 >>' });
    expect(labelsOf(stated)).toEqual(['iii', 'iv']);
    const counting = await parsePages(pages, { pageLabels: '0 << /S /D >>' });
    expect(labelsOf(counting)).toEqual(['233', '234']);
    const none = await parsePages([textLines(bridge), textLines(ferry)]);
    expect(labelsOf(none)).toEqual(['', '']);
  });

  it('does not take the numbers of a list at the edge of a page for those of the pages', async () => {
    const entry = (number: number, y: number) =>
      textLines(
        [`${number}. Okafor, A. (2019). On the fares of ferries. Journal of Invented Transport, 1–20.`],
        { y },
      );
    const bodies = [bridge, ferry, [...bridge].reverse()];
    const pages = [1, 2, 3].map((number) => [
      { text: '26/11/26, 10:20 Ferry fares to double - The Tarrow Courier', x: 40, y: 820, size: 8 },
      ...entry(number + 7, 806 - number * 10),
      ...textLines(bodies[number - 1] ?? [], { y: 760 }),
      { text: `https://courier.example/ferry ${number}/3`, x: 40, y: 20, size: 8 },
    ]);
    const document = await parsePages(pages, {
      info: { Title: 'Ferry fares to double - The Tarrow Courier' },
    });
    expect(document.pages.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(asideOf(document)).toHaveLength(6);
    expect(document.csl.URL).toBe('https://courier.example/ferry');
    expect(document.provenance.URL).toMatchObject({ origin: 'text', guess: true });
  });

  it('lets an entry of a list with hanging lines go on on the next page', async () => {
    const [first = '', second = '', third = ''] = ferry;
    const document = await parsePages([
      [
        ...textLines(bridge),
        { text: `1. ${first}`, x: 72, y: 640 },
        { text: second.replace('which', 'and'), x: 84, y: 628 },
      ],
      [
        { text: third, x: 84, y: 780 },
        { text: `2. ${first}`, x: 72, y: 768 },
        { text: third, x: 84, y: 756 },
      ],
    ]);
    expect(textsOf(document, 'list-item')).toEqual([
      `1. ${first} ${second.replace('which', 'and')} ${third}`,
      `2. ${first} ${third}`,
    ]);
  });

  it('tells the name of the site from a title that a browser printed', async () => {
    const headline = { text: 'Ferry fares to double', x: 72, y: 760, size: 20 };
    const document = await parsePages([[headline, ...textLines(ferry)]], {
      info: { Title: 'Ferry fares to double | The Tarrow Courier' },
    });
    expect(document.csl).toMatchObject({
      title: 'Ferry fares to double',
      'container-title': 'The Tarrow Courier',
    });
    expect(document.provenance['container-title']).toMatchObject({ origin: 'pdf-info', guess: true });
  });
});

/** Words anywhere on a page, in any size, as no typesetter would leave them. */
const scattered = fc.array(
  fc
    .record({
      text: fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6}){0,2}[.,-]?$/),
      x: fc.integer({ min: 10, max: 300 }),
      y: fc.integer({ min: 20, max: 820 }),
      size: fc.constantFrom(7, 10, 10, 10, 14, 30),
      turn: fc.constantFrom(0, 0, 0, 90),
    })
    // What reaches over the edge of a page is not drawn, so it is not read either.
    .map(({ x, y, ...words }) => ({
      ...words,
      x: words.size === 30 ? 10 + (x % 50) : x,
      y: words.turn === 0 ? y : 20 + (y % 280),
    })),
  { maxLength: 25 },
);
const lettersOf = (text: string) => [...text.replace(/[^a-z]/g, '')].sort().join('');

test.prop([fc.array(scattered, { minLength: 1, maxLength: 4 })], { numRuns: 60 })(
  'no letter of a PDF is lost or doubled, whatever its pages look like, and each stands on one page',
  async (pages) => {
    const words = pages
      .flat()
      .map(({ text }) => text)
      .join(' ');
    const document = await parsePages(pages);
    if (document.pages.length === 0) return;
    expect(lettersOf(document.text)).toBe(lettersOf(words));
    for (const [index, { start, end }] of document.pages.entries()) {
      expect(start <= end && end === (document.pages[index + 1]?.start ?? document.text.length)).toBe(true);
    }
    const between = document.segments.map(({ end }, index) =>
      document.text.slice(end, document.segments[index + 1]?.start ?? document.text.length),
    );
    expect(between.join('').trim()).toBe('');
  },
);

describe('pages that are all alike', () => {
  it('keep their text', async () => {
    const document = await parsePages(
      [bridge.slice(0, 2), bridge.slice(0, 2), bridge.slice(0, 2)].map((lines) => textLines(lines)),
    );
    expect(document.pages).toHaveLength(3);
    expect(textsOf(document).join(' ')).toContain(bridge[1]);
  });
});

describe('what a PDF says of its source', () => {
  it('believes XMP before the document’s properties, and marks as guesses what nobody checked', async () => {
    const document = await parsePages([textLines(['The bridge report', ...bridge])], {
      xmp: {
        'dc:title': 'The bridge report',
        'prism:doi': '10.5555/bridge.7',
        'prism:publicationName': 'Journal of Invented Bridges',
        'prism:publicationDate': '2024-03-04',
        'prism:volume': '7',
        'prism:startingPage': '233',
        'prism:endingPage': '240',
      },
      info: {
        Title: 'Old title of the template',
        Author: 'Okafor, Ada; Leo Marsh',
        CreationDate: 'D:20250102101500Z',
      },
    });
    expect(document.csl).toMatchObject({
      type: 'article-journal',
      title: 'The bridge report',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Marsh', given: 'Leo' },
      ],
      issued: { 'date-parts': [[2024, 3, 4]] },
      'container-title': 'Journal of Invented Bridges',
      DOI: '10.5555/bridge.7',
      page: '233–240',
    });
    expect(document.provenance.title).toMatchObject({ origin: 'xmp', guess: false });
    expect(document.provenance.author).toMatchObject({ origin: 'pdf-info', guess: true });
  });

  it('believes the line “By …” before the name of whoever’s computer it was', async () => {
    const document = await parsePages(
      [
        [
          { text: 'The bridge report', x: 72, y: 760, size: 20 },
          { text: 'By Ada Okafor and Leo Marsh', x: 72, y: 730 },
          ...textLines(bridge, { y: 690 }),
        ],
      ],
      { info: { Author: 'Office 3' } },
    );
    expect(formatNames(document.csl.author)).toBe('Ada Okafor; Leo Marsh');
    expect(document.provenance.author).toMatchObject({ origin: 'text', guess: false });
  });

  it.each([
    'Microsoft Word - bridge_final2.doc',
    'untitled',
    'bridge.indd',
    'Document1',
    'report',
    '2024-17',
  ])('does not take “%s” for a title', async (title) => {
    const headline = { text: 'A bridge, a barge and a ferry', x: 72, y: 740, size: 18 };
    const document = await parsePages([[headline, ...textLines(bridge)]], { info: { Title: title } });
    expect(document.csl.title).toBe('A bridge, a barge and a ferry');
  });

  it('finds a DOI on the first page, and takes the day the file was made only for want of a better one', async () => {
    const lines = [...bridge, 'doi: 10.5555/bridge.7.'];
    const document = await parsePages([textLines(lines)], {
      info: { CreationDate: "D:20250102101500+01'00'" },
    });
    expect(document.csl).toMatchObject({ DOI: '10.5555/bridge.7', issued: { 'date-parts': [[2025, 1, 2]] } });
    expect(document.provenance.DOI).toMatchObject({ origin: 'text', guess: false });
    expect(document.provenance.issued).toMatchObject({ origin: 'pdf-info', guess: true });
  });

  it('names a source after its file when there is nothing else', async () => {
    const document = await parse(buildPdf([textLines(bridge)]), 'Bridge report.pdf');
    expect(document.csl.title).toBe('Bridge report');
    expect(document.provenance.title).toMatchObject({ origin: 'file', guess: true });
  });
});

describe('forms', () => {
  it('are read, and what was written into them is said to be missing', async () => {
    const fields = { name: 'Anna Berg', place: 'Tarrow', empty: '' };
    const { text, warnings } = await parsePages([textLines(bridge)], { fields });
    expect(text).toBe(bridge.join(' '));
    expect(warnings.join()).toMatch(/written into 2 of its fields is missing/);
  });
});

describe('PDFs that give no text', () => {
  it('imports the data of a scan, and says what to do', async () => {
    const scan = buildPdfOfStreams(['0 0 595 842 re f', '0 0 595 842 re f'], {
      info: { Title: 'Minutes of the bridge committee' },
    });
    const document = await parse(scan);
    expect(document.text).toBe('Minutes of the bridge committee');
    expect(document.pages).toEqual([]);
    expect(document.warnings).toEqual([expect.stringContaining('its 2 pages are pictures')]);
  });

  it('refuses one that needs a password', async () => {
    await expect(parse(buildPdf([textLines(bridge)], { isEncrypted: true }))).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('opens only with its password'),
    });
  });

  it.each([
    ['cut short', buildPdf([textLines(bridge)]).subarray(0, 300)],
    ['nothing but its first line', Buffer.from('%PDF-1.7\n')],
    ['no PDF at all', Buffer.from('<html><body>Please log in</body></html>')],
    ['empty', Buffer.alloc(0)],
  ])('refuses one that is %s', async (_what, file) => {
    await expect(parse(file)).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('“report.pdf” was not imported'),
    });
  });

  it('reads what there is where the file lies about its pages, or its pages go round in a circle', async () => {
    const file = buildPdf([textLines(bridge), textLines(ferry)]).toString('latin1');
    const lying = await parse(Buffer.from(file.replace('/Count 2', '/Count 9'), 'latin1'));
    expect(textsOf(lying).join(' ')).toContain(bridge.join(' '));
    const circle = Buffer.from(file.replace(/\/Kids \[(\d+ 0 R) \d+ 0 R\]/, '/Kids [$1 2 0 R]'), 'latin1');
    await expect(parse(circle)).resolves.toMatchObject({ text: expect.stringContaining(bridge[0] ?? '') });
    const endless = Buffer.from(file.replace('/Count 2', '/Count 99999999'), 'latin1');
    const outcome = await parse(endless).catch((error: unknown) => error);
    expect(outcome instanceof Error ? outcome.message : textsOf(outcome as ParsedDocument).join(' ')).toMatch(
      /at most 10,000 are read|The council said/,
    );
  });

  it('leaves scripts and what is to happen on opening alone', async () => {
    const script =
      '/OpenAction << /S /JavaScript /JS (globalThis.hostileScriptRan = true; app.alert\\(1\\)) >>';
    const document = await parsePages([textLines(bridge)], { catalog: script });
    expect(textsOf(document)).toEqual([bridge.join(' ')]);
    expect('hostileScriptRan' in globalThis).toBe(false);
  });

  it('reads one whose table of contents is broken, and pages that are left of a damaged one', async () => {
    const file = buildPdf([textLines(bridge), textLines(ferry)]);
    const broken = Buffer.from(
      file.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999999'),
      'latin1',
    );
    expect(textsOf(await parse(broken))).toEqual([bridge.join(' '), ferry.join(' ')]);
  });
});
