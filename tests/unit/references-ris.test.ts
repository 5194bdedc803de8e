import { describe, expect, it } from 'vitest';
import { readReferences } from '../../main/backend/references/read-references.ts';

const read = (text: string | Uint8Array, name = 'refs.ris') =>
  readReferences(name, typeof text === 'string' ? Buffer.from(text) : text);
const items = (text: string) => read(text).references.map(({ csl }) => csl);
const record = (type: string, ...fields: string[]) => [`TY  - ${type}`, ...fields, 'ER  - ', ''].join('\r\n');

describe('RIS as Zotero writes it', () => {
  it('reads an article of a newspaper with all its fields', () => {
    const [article] = items(
      record(
        'NEWS',
        'TI  - Night buses cut crashes &amp; noise',
        'AU  - Adeyemi, Tola',
        'AU  - King, Martin Luther, Jr.',
        'AU  - van Beethoven, Ludwig',
        'AU  - World Bank',
        'T2  - The Harbour Times',
        'AB  - First line.',
        'Second line.',
        'CY  - London',
        'DA  - 2026/02/04/',
        'PY  - 2026',
        'DO  - https://doi.org/10.1234/ht.5',
        'DP  - LexisNexis',
        'ET  - Late edition',
        'SP  - A1',
        'EP  - A3',
        'J2  - Harb. Times',
        'LA  - en-GB',
        'SE  - Metro',
        'SN  - 1234-567X',
        'ST  - Night buses',
        'UR  - https://example.org/night',
        'UR  - https://example.org/night?print',
        'Y2  - 2026/03/01/10:11:12',
        'N1  - <p>Read this <strong>twice</strong>.</p><p>It matters.</p>',
        'KW  - buses',
        'KW  - safety',
        'L1  - internal-pdf://night.pdf',
        'M2  - original-date: 2025-12',
        'Translator: Roe || Jane',
      ),
    );
    expect(article).toEqual({
      type: 'article-newspaper',
      title: 'Night buses cut crashes & noise',
      author: [
        { family: 'Adeyemi', given: 'Tola' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' },
        { literal: 'World Bank' },
      ],
      'container-title': 'The Harbour Times',
      abstract: 'First line.\nSecond line.',
      'publisher-place': 'London',
      issued: { 'date-parts': [[2026, 2, 4]] },
      DOI: '10.1234/ht.5',
      source: 'LexisNexis',
      edition: 'Late edition',
      page: 'A1-A3',
      'container-title-short': 'Harb. Times',
      language: 'en-GB',
      section: 'Metro',
      ISSN: '1234-567X',
      'title-short': 'Night buses',
      URL: 'https://example.org/night',
      accessed: { 'date-parts': [[2026, 3, 1]] },
      note: 'URL: https://example.org/night?print\nRead this twice.\nIt matters.',
      keyword: 'buses, safety',
      'original-date': { 'date-parts': [[2025, 12]] },
      translator: [{ family: 'Roe', given: 'Jane' }],
    });
  });

  it.each([
    ['MGZN', 'article-magazine'],
    ['ELEC', 'webpage'],
    ['BLOG', 'post-weblog'],
    ['JOUR', 'article-journal'],
    ['CHAP', 'chapter'],
    ['RPRT', 'report'],
    ['THES', 'thesis'],
    ['CONF', 'paper-conference'],
    ['HEAR', 'hearing'],
    ['CASE', 'legal_case'],
    ['VIDEO', 'motion_picture'],
    ['SOUND', 'song'],
    ['MULTI', 'motion_picture'],
    ['PERSONAL', 'personal_communication'],
  ])('knows the type %s', (type, expected) => {
    expect(items(record(type, 'TI  - A title'))[0]?.type).toBe(expected);
  });

  it('reads tags by what they mean for the type', () => {
    const [book, chapter, report, thesis, paper, ruling] = items(
      record(
        'BOOK',
        'TI  - A book',
        'T2  - A series',
        'M1  - 7',
        'A2  - Roe, Ann',
        'A3  - Poe, Ed',
        'SP  - 312',
      ) +
        record(
          'CHAP',
          'TI  - A chapter',
          'T2  - A book',
          'T3  - A series',
          'A2  - Poe, Ed',
          'SN  - 978-3-16-148410-0',
        ) +
        record('RPRT', 'TI  - A report', 'PB  - World Bank', 'SN  - WPS 12', 'M3  - Policy paper') +
        record('THES', 'TI  - A thesis', 'PB  - A university', 'M3  - PhD thesis', 'SP  - 200') +
        record(
          'CONF',
          'TI  - A paper',
          'T2  - A conference',
          'C3  - Proceedings',
          'C1  - Oslo',
          'SP  - 1',
          'EP  - 9',
        ) +
        record(
          'CASE',
          'TI  - A v. B',
          'A2  - F. Supp.',
          'VL  - 12',
          'SP  - 34',
          'PB  - A court',
          'SV  - 07-123',
        ),
    );
    expect(book).toMatchObject({
      'collection-title': 'A series',
      'collection-number': '7',
      'collection-editor': [{ family: 'Roe', given: 'Ann' }],
      editor: [{ family: 'Poe', given: 'Ed' }],
      'number-of-pages': '312',
    });
    expect(chapter).toMatchObject({
      'container-title': 'A book',
      'collection-title': 'A series',
      editor: [{ family: 'Poe', given: 'Ed' }],
      ISBN: '978-3-16-148410-0',
    });
    expect(report).toMatchObject({ publisher: 'World Bank', number: 'WPS 12', genre: 'Policy paper' });
    expect(thesis).toMatchObject({
      publisher: 'A university',
      genre: 'PhD thesis',
      'number-of-pages': '200',
    });
    expect(paper).toMatchObject({
      'event-title': 'A conference',
      'container-title': 'Proceedings',
      'event-place': 'Oslo',
      page: '1-9',
    });
    expect(ruling).toMatchObject({
      'container-title': 'F. Supp.',
      volume: '12',
      page: '34',
      authority: 'A court',
      number: '07-123',
    });
  });

  it('lets the note say what type it is, and warns where a letter may be an interview', () => {
    const file = read(
      record('PCOMM', 'TI  - Talk', 'AU  - Roe, Jo', 'A2  - Poe, Al', 'M2  - type: interview') +
        record('PCOMM', 'TI  - Letter', 'A2  - Poe, Al'),
    );
    const [talk, letter] = file.references;
    expect(talk?.csl).toEqual({
      type: 'interview',
      title: 'Talk',
      author: [{ family: 'Roe', given: 'Jo' }],
      interviewer: [{ family: 'Poe', given: 'Al' }],
    });
    expect(letter?.csl.type).toBe('personal_communication');
    expect(letter?.warnings).toEqual([{ line: 9, message: expect.stringContaining('interview') }]);
  });
});

describe('RIS as others write it', () => {
  it('takes dates from DA, PY and Y1, whatever they leave out', () => {
    const dates = items(
      record('JOUR', 'TI  - a', 'PY  - 1996///') +
        record('JOUR', 'TI  - b', 'Y1  - 1990/2/27') +
        record('JOUR', 'TI  - c', 'DA  - Mar 12', 'PY  - 2021') +
        record('JOUR', 'TI  - d', 'DA  - 2009///Spring') +
        record('JOUR', 'TI  - e', 'DA  - 4 March 2021') +
        record('JOUR', 'TI  - f', 'DA  - in press'),
    ).map(({ issued }) => issued);
    expect(dates).toEqual([
      { 'date-parts': [[1996]] },
      { 'date-parts': [[1990, 2, 27]] },
      { 'date-parts': [[2021, 3, 12]] },
      { 'date-parts': [[2009]], season: 1 },
      { 'date-parts': [[2021, 3, 4]] },
      { literal: 'in press' },
    ]);
  });

  it('finds journals under JF, JO, JA and J2, and DOIs under M3 and L3', () => {
    const [first, second, third] = items(
      record('JOUR', 'T1  - a', 'JF  - Journal of Things', 'JO  - J Things', 'M3  - 10.1234/x.1') +
        record(
          'JOUR',
          'T1  - b',
          'JA  - J Things',
          'N2  - Abstract.',
          'L3  - http://dx.doi.org/10.1234/x.2',
        ) +
        record('JOUR', 'T1  - c', 'T2  - Journal', 'M1  - 4', 'KW  - war; peace', 'U1  - 77'),
    );
    expect(first).toMatchObject({
      'container-title': 'Journal of Things',
      'container-title-short': 'J Things',
      DOI: '10.1234/x.1',
    });
    expect(second).toMatchObject({
      'container-title': 'J Things',
      abstract: 'Abstract.',
      DOI: '10.1234/x.2',
    });
    expect(third).toMatchObject({ issue: '4', keyword: 'war, peace', note: 'U1: 77' });
  });

  it('reads on where ER or TY is missing, and tells what belongs to nothing, with its line', () => {
    const file = read(
      'Exported from a database\nTY  - JOUR\nTI  - One\nTY  - XYZ\nTI  - Two\nER  -\nTI  - Three\nER  - ,\nstray\n',
    );
    expect(file.references.map(({ line, csl }) => [line, csl.title, csl.type])).toEqual([
      [2, 'One', 'article-journal'],
      [4, 'Two', 'document'],
      [7, 'Three', 'document'],
    ]);
    expect(file.references.flatMap(({ warnings }) => warnings.map(({ line }) => line))).toEqual([4, 7]);
    expect(file.problems.map(({ line }) => line)).toEqual([1, 9]);
  });

  it('takes byte order marks, any line ends, Latin-1 and control characters', () => {
    expect(items('\uFEFFTY  - BOOK\rTI  - One\rER  - \r')[0]?.title).toBe('One');
    const latin1 = Buffer.from(record('BOOK', 'TI  - Über die Größe', 'AU  - Müller, Jörg'), 'latin1');
    expect(read(latin1).references[0]?.csl).toMatchObject({ title: 'Über die Größe' });
    expect(
      items(
        record(
          'BOOK',
          `TI  - A\u0007 bell in a title that is long enough not to be binary ${'x'.repeat(80)}`,
        ),
      )[0]?.title,
    ).toMatch(/^A bell in/u);
  });

  it('says of files it names that they are not imported', () => {
    expect(read(record('BOOK', 'TI  - a', 'L1  - a.pdf', 'L2  - b.html')).warnings).toEqual([
      expect.stringContaining('2 files are attached'),
    ]);
  });

  it('refuses what holds no reference, in words', () => {
    expect(() => read('just words')).toThrow(
      expect.objectContaining({ code: 'import.unreadable', message: expect.stringContaining('line 1') }),
    );
    expect(() => read('  \n')).toThrow(expect.objectContaining({ code: 'import.empty' }));
  });
});
