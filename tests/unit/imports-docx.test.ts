import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { blocksOf } from '../support/blocks.ts';
import { makeDocx, paragraph, run, table, wordStyles } from '../support/office-files.ts';

const today = new Date('2026-03-01');
const parse = (bytes: Uint8Array, name = 'minutes.docx') => parseDocument(name, bytes, today);

const prose =
  'The board of the harbour trust met on the pier, in the rain, and agreed that the ferry will run through the winter.';

describe('a Word document', () => {
  const reading = parse(
    makeDocx({
      styles: wordStyles,
      body: [
        paragraph('Minutes of the harbour trust', 'Titel'),
        paragraph('Ferry\t3', 'Verzeichnis1'),
        paragraph('Ferry', 'berschrift1'),
        paragraph(
          `${run('The board met on the ')}<w:hyperlink r:id="rId9"><w:r><w:t>old pier</w:t></w:r></w:hyperlink>${run(', in the rain, and agreed that the ferry will run through the winter')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(', every day.')}`,
        ),
        paragraph('Costs', 'Haus'),
        paragraph('One crew more', 'Aufzhlung'),
        paragraph('A hull for ice', '', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        paragraph('Not a list item after all', 'Aufzhlung', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph('Nobody ever asked what a road costs.', 'Zitat'),
        table([
          [paragraph('Item'), paragraph('Euros')],
          [paragraph('Diesel'), paragraph('1.2 million')],
        ]),
        paragraph('Table 1: What the winter costs', 'Beschriftung'),
        paragraph(
          `${run('The last word')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' is the council’s.')}`,
        ),
      ].join(''),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="7">${paragraph('Except at Christmas.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${paragraph('By its charter.')}</w:endnote>`,
    }),
  );

  it('gives its structure in order, its notes at the end under their marks', async () => {
    expect(blocksOf(await reading)).toEqual([
      ['heading', 1, 'Minutes of the harbour trust'],
      ['paragraph', null, 'Ferry\t3'],
      ['heading', 1, 'Ferry'],
      [
        'paragraph',
        null,
        'The board met on the old pier, in the rain, and agreed that the ferry will run through the winter[1], every day.',
      ],
      ['heading', 2, 'Costs'],
      ['list-item', null, 'One crew more'],
      ['list-item', null, 'A hull for ice'],
      ['paragraph', null, 'Not a list item after all'],
      ['block-quote', null, 'Nobody ever asked what a road costs.'],
      ['paragraph', null, 'Item\tEuros'],
      ['paragraph', null, 'Diesel\t1.2 million'],
      ['caption', null, 'Table 1: What the winter costs'],
      ['paragraph', null, 'The last word[i] is the council’s.'],
      ['paragraph', null, '[1] Except at Christmas.'],
      ['paragraph', null, '[i] By its charter.'],
    ]);
  });

  it('takes the title from the paragraph in that style and sets the table of contents aside', async () => {
    const { csl, provenance, segments, warnings, format, pages } = await reading;
    expect(csl.title).toBe('Minutes of the harbour trust');
    expect(provenance.title).toMatchObject({ origin: 'text', guess: false });
    expect(segments.map(({ setAside }) => setAside).filter(Boolean)).toEqual(['interface-text']);
    expect({ warnings, format, pages }).toEqual({ warnings: [], format: 'docx', pages: [] });
  });
});

describe('tracked changes and comments', () => {
  it('are read as accepted, left out, and counted', async () => {
    const { text, warnings } = await parse(
      makeDocx({
        body: [
          paragraph(
            `${run('The ferry ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('always ')}</w:ins><w:commentRangeStart w:id="0"/>${run('runs.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
          ),
          paragraph(`${run('One paragraph ')}`, '', '<w:rPr><w:del w:id="3"/></w:rPr>'),
          paragraph('made of two.'),
          paragraph(`<w:moveFrom w:id="4">${run('Moved away.')}</w:moveFrom>`),
          `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${paragraph('A row less')}</w:tc></w:tr></w:tbl>`,
          paragraph(run('A secret.', '<w:vanish/>')),
        ].join(''),
        comments: `<w:comment w:id="0" w:author="Bo">${paragraph('Are you sure?')}</w:comment>`,
      }),
    );
    expect(text).toBe('The ferry always runs.\n\nOne paragraph made of two.');
    expect(warnings).toEqual([
      'The document has tracked changes. It was read as if all were accepted: 1 insertion was kept, 4 deletions were left out.',
      '1 comment was left out.',
      '1 passage formatted as hidden was left out.',
    ]);
  });
});

describe('what is not plain running text', () => {
  it('text boxes stand once, after their paragraph; formulas, breaks, fields and controls give their words', async () => {
    const box = `<w:txbxContent>${paragraph('Boxed words')}</w:txbxContent>`;
    const { text } = await parse(
      makeDocx({
        body: [
          paragraph(
            `${run('Anchor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
          paragraph(
            '<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>',
          ),
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://evil.example"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('link words')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
          `<w:sdt><w:sdtContent>${paragraph('Filled in')}</w:sdtContent></w:sdt>`,
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here to enter text')}</w:sdtContent></w:sdt>`,
          paragraph('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'),
          table([[paragraph('left, first') + paragraph('left, second'), paragraph('right')]]),
        ].join(''),
      }),
    );
    expect(text.split('\n\n')).toEqual([
      'Anchor',
      'Boxed words',
      'one\ntwo\tthree\u2011four',
      'link words',
      'Filled in',
      'a+b',
      'left, first',
      'left, second',
      'right',
    ]);
  });
});

describe('words in unusual places', () => {
  const words = async (inside: string) => (await parse(makeDocx({ body: `<w:p>${inside}</w:p>` }))).text;
  const plainRun = (inside: string) => `<w:r><w:t>${inside}</w:t></w:r>`;

  it('spaces that keep words on one line count at the ends of runs', async () => {
    expect(
      await words(`${plainRun('10')}${plainRun('&#160;')}${plainRun('km and')}${plainRun('&#160;more ')}`),
    ).toBe('10\u00a0km and\u00a0more');
  });

  it('alternatives give their words once, among runs and among paragraphs', async () => {
    const either = (one: string, other: string) =>
      `<mc:AlternateContent><mc:Choice Requires="w14">${one}</mc:Choice>${other && `<mc:Fallback>${other}</mc:Fallback>`}</mc:AlternateContent>`;
    const body = [
      `<w:p>${run('The ')}${either(run('ferry'), run('ferry'))}${either(run(' runs.'), '')}</w:p>`,
      either(paragraph('It is late.'), paragraph('It is late.')),
      either(paragraph('So be it.'), ''),
      '<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>',
    ].join('');
    expect((await parse(makeDocx({ body }))).text).toBe('The ferry runs.\n\nIt is late.\n\nSo be it.\n\na+b');
  });

  it('signs by their number in a font of letters are letters', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    expect(
      await words(
        `${run('1914')}${sign('Arial', '2013')}${run('18 ')}${sign('Wingdings', 'F0E0')}${sign('Symbol', '0061')}`,
      ),
    ).toBe('1914–18 \ufffd\ufffd');
  });

  it('notes with a mark of their own are not counted', async () => {
    const note = (id: number, inside: string) => `<w:footnote w:id="${id}"><w:p>${inside}</w:p></w:footnote>`;
    const { text } = await parse(
      makeDocx({
        body: `<w:p>${run('The ferry')}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(' runs')}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`,
        footnotes: note(2, run('By its owner.')) + note(3, run('In winter.')),
      }),
    );
    expect(text).toBe('The ferry* runs[1]\n\n[*] By its owner.\n\n[1] In winter.');
  });

  it('charts, diagrams and embedded documents are counted', async () => {
    const drawing = (inside: string) => `<w:r><w:drawing>${inside}</w:drawing></w:r>`;
    const { warnings } = await parse(
      makeDocx({
        body: `<w:p>${run('See:')}${drawing('<c:chart xmlns:c="x"/>')}${drawing('<d:relIds xmlns:d="x"/>')}<w:r><w:object/></w:r>${drawing('<pic:pic xmlns:pic="x"/>')}</w:p>`,
      }),
    );
    expect(warnings.join()).toMatch(/^3 embedded objects were left out/);
  });
});

describe('the properties of a Word document', () => {
  const propertiesOf = (core: string, body = paragraph(prose)) => parse(makeDocx({ body, core }));

  it('fill the source in, what Word writes by itself as guesses', async () => {
    const { csl, provenance } = await propertiesOf(
      '<dc:title>Winter ferry</dc:title><dc:creator>Aino Halonen; Ministry of Transport</dc:creator><dc:publisher>Harbour Trust</dc:publisher><dc:language>en-GB</dc:language><dc:identifier>doi:10.5555/ferry.12</dc:identifier><dcterms:created>2026-01-09T08:30:00Z</dcterms:created>',
    );
    expect(csl).toMatchObject({
      title: 'Winter ferry',
      author: [{ given: 'Aino', family: 'Halonen' }, { literal: 'Ministry of Transport' }],
      publisher: 'Harbour Trust',
      language: 'en-GB',
      DOI: '10.5555/ferry.12',
      issued: { 'date-parts': [[2026, 1, 9]] },
    });
    expect(provenance).toMatchObject({
      title: { origin: 'document-properties', guess: false },
      author: { origin: 'document-properties', guess: true },
      issued: { origin: 'document-properties', guess: true },
    });
  });

  it.each([
    ['Administrator', 'Document1'],
    ['Microsoft Office User', 'Microsoft Word - minutes.doc'],
    ['user', 'Untitled document'],
    ['Пользователь', 'Документ 2'],
    ['python-docx', ''],
    ['', 'minutes.docx'],
    ['HP', 'Title'],
  ])('that stand for nobody (%s) and nothing (%s) are not taken', async (creator, title) => {
    const { csl } = await propertiesOf(`<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>`);
    expect(csl.author).toBeUndefined();
    expect(csl.title).toBe('minutes');
  });

  it('name the authors where the opening names them too, more of them than the rules would find', async () => {
    const { csl } = await propertiesOf(
      '<dc:creator>Aino Halonen; Ludwig van der Berg</dc:creator>',
      ['Winter on the Sound', 'Aino Halonen', 'Ludwig van der Berg', '2026-01-09', prose]
        .map((words) => paragraph(words))
        .join(''),
    );
    expect(csl.author).toMatchObject([{ family: 'Halonen' }, { family: 'Berg' }]);
  });

  it('give way to a byline in the text; a damaged file of them refuses no text', async () => {
    const signed = await propertiesOf(
      '<dc:creator>Kim Typist</dc:creator>',
      paragraph('Ferry to run through the winter') + paragraph('By Sanna Lindqvist') + paragraph(prose),
    );
    expect(signed.csl.author).toEqual([{ given: 'Sanna', family: 'Lindqvist' }]);
    expect((await propertiesOf('<dc:title>broken')).text).toBe(prose);
  });
});

it('a transcript in a Word document is an interview, its turns with their speakers', async () => {
  const { kind, segments, csl } = await parse(
    makeDocx({
      body: [
        'Winter on the islands',
        'Q: What did the board decide?',
        'Aino Halonen: That the ferry runs through the winter, every day, whatever the ice does.',
        'Q: Who pays for it?',
        'Aino Halonen: The county does.',
      ]
        .map((words) => paragraph(words))
        .join(''),
    }),
  );
  expect(kind).toBe('interview');
  expect(csl.author).toEqual([{ given: 'Aino', family: 'Halonen' }]);
  expect(segments.map(({ speaker }) => speaker)).toEqual([null, 'Q', 'Aino Halonen', 'Q', 'Aino Halonen']);
});
