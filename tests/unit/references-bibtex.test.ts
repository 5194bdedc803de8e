import { describe, expect, it } from 'vitest';
import { decodeLatex, encodeTitle } from '../../main/backend/references/bibtex/latex-text.ts';
import { readReferences } from '../../main/backend/references/read-references.ts';
import { writeReferences } from '../../main/backend/references/write-references.ts';

const read = (text: string) => readReferences('refs.bib', Buffer.from(text));
const items = (text: string) => read(text).references.map(({ csl }) => csl);
const [first, ...others] = [
  String.raw`
@report{muller_nato_2020,
	title = {{NATO} and the {{European Union}}: {\"U}ber {\textit{Ma{\ss}}} \& Recht},
	author = {von der M{\"u}ller, Jr., Karl and {World Bank} and {Barnes and Noble} and Jean de la Fontaine},
	editor = {Roe, Ann},
	editorb = {Poe, Ed},
	editorbtype = {redactor},
	institution = {World Bank},
	location = {Washington, {D.C.}},
	type = {Policy paper},
	number = {{WPS} 12},
	series = {Working Papers},
	date = {2020-05/2021-06},
	urldate = {2024-01-02},
	url = {https://example.org/a_b~c%20d},
	doi = {10.1234/wps\_12},
	isbn = {978-3-16-148410-0},
	langid = {ngerman},
	pagetotal = {45},
	shorttitle = {{NATO}},
	keywords = {war, peace, {law, order}},
	abstract = {50\% of \$5 --- ${'``quote' + "''"}
Second line},
	note = {original-date: 1999{\textasciitilde}
medium: {PDF}
tex.groups: mine
Seen in the archive},
	annotation = {my note},
	eventdate = {2020-03-04},
	file = {Full Text:/home/x/a.pdf:application/pdf;Snapshot:/home/x/b\;c.html:text/html},
}`,
];

describe('BibLaTeX as Zotero writes it', () => {
  it('reads a report with all its fields', () => {
    const file = read(first ?? '');
    expect(file.references[0]).toEqual({
      line: 2,
      warnings: [],
      csl: {
        type: 'report',
        'citation-key': 'muller_nato_2020',
        title: 'NATO and the European Union: Über <i>Maß</i> & Recht',
        'title-short': 'NATO',
        author: [
          { 'non-dropping-particle': 'von der', family: 'Müller', given: 'Karl', suffix: 'Jr.' },
          { literal: 'World Bank' },
          { literal: 'Barnes and Noble' },
          { given: 'Jean', 'non-dropping-particle': 'de la', family: 'Fontaine' },
        ],
        editor: [{ family: 'Roe', given: 'Ann' }],
        'collection-editor': [{ family: 'Poe', given: 'Ed' }],
        publisher: 'World Bank',
        'publisher-place': 'Washington, D.C.',
        genre: 'Policy paper',
        number: 'WPS 12',
        'collection-title': 'Working Papers',
        issued: {
          'date-parts': [
            [2020, 5],
            [2021, 6],
          ],
        },
        accessed: { 'date-parts': [[2024, 1, 2]] },
        'event-date': { 'date-parts': [[2020, 3, 4]] },
        'original-date': { 'date-parts': [[1999]], circa: true },
        URL: 'https://example.org/a_b~c%20d',
        DOI: '10.1234/wps_12',
        ISBN: '978-3-16-148410-0',
        language: 'de',
        'number-of-pages': '45',
        keyword: 'war; peace; law, order',
        abstract: '50% of $5 — “quote”\nSecond line',
        medium: 'PDF',
        note: 'tex.groups: mine\nSeen in the archive',
        annote: 'my note',
      },
    });
    expect(file.warnings).toEqual([expect.stringContaining('2 files are attached')]);
    expect(others).toEqual([]);
  });

  it('reads the fields of each type', () => {
    const [news, post, chapter, thesis, patent, preprint, talk] = items(`
@article{a, title={A}, journaltitle={The Times}, shortjournal={Tms}, entrysubtype={newspaper}, issue={Spring}, eid={e7}}
@online{b, title={B}, titleaddon={A Blog}, date={2020-21}, urldate={2024~}, note={Type: post-weblog}}
@inbook{c, title={C}, subtitle={More of it}, booktitle={Book}, bookauthor={Poe, Al}, number={3}, volume={2}, pages={12--34}}
@thesis{d, title={D}, institution={A university}, type={phdthesis}}
@patent{e, title={E}, type={patentus}, number={123}}
@online{f, title={F}, eprinttype={arxiv}, eprint={2001.01234}, eprintclass={cs.CL}, pubstate={preprint}}
@unpublished{g, title={G}, type={Keynote}, howpublished={Keynote}, eventtitle={A meeting}, venue={Oslo}}`);
    expect(news).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'The Times',
      'container-title-short': 'Tms',
      issue: 'Spring',
      number: 'e7',
    });
    expect(post).toMatchObject({
      type: 'post-weblog',
      'container-title': 'A Blog',
      issued: { 'date-parts': [[2020]], season: 1 },
      accessed: { 'date-parts': [[2024]], circa: true },
    });
    expect(chapter).toMatchObject({
      title: 'C: More of it',
      'container-title': 'Book',
      'container-author': [{ family: 'Poe', given: 'Al' }],
      'collection-number': '3',
      page: '12-34',
    });
    expect(thesis).toMatchObject({ type: 'thesis', genre: 'PhD thesis', publisher: 'A university' });
    expect(patent).toMatchObject({ number: 'US123' });
    expect(patent).not.toHaveProperty('genre');
    expect(preprint).toMatchObject({ archive: 'arXiv', archive_location: '2001.01234', status: 'preprint' });
    expect(talk).toMatchObject({ type: 'speech', genre: 'Keynote', 'event-title': 'A meeting' });
    expect(talk).not.toHaveProperty('medium');
  });
});

describe('BibTeX', () => {
  it('fills in macros, joins values, passes over comments and inherits from crossrefs', () => {
    const file = read(`Free words, me@example.org
@string{pub = "Süd " # {Press}}
@comment{@book{no, title = {Not me}}}
@preamble{"\\newcommand{\\x}{}"}
@inproceedings(one, title = "One {"}quoted{"}", crossref = {Proc}, pages = 3, month = feb # { }, year = 2020)
@proceedings{proc, title = {Proceedings}, editor = {Roe, R.}, publisher = pub # { Ltd}, year = 2019, note={Mine}}
@misc{two, title = {Two}, howpublished = {\\url{https://example.org/two}}, author = {Ann Roe and others}, journal = unknown}`);
    expect(file.problems).toEqual([]);
    expect(file.references.map(({ csl }) => csl)).toMatchObject([
      {
        type: 'paper-conference',
        title: 'One "quoted"',
        'container-title': 'Proceedings',
        editor: [{ family: 'Roe', given: 'R.' }],
        publisher: 'Süd Press Ltd',
        page: '3',
        issued: { 'date-parts': [[2020, 2]] },
      },
      { type: 'book', title: 'Proceedings', note: 'Mine' },
      {
        URL: 'https://example.org/two',
        author: [{ family: 'Roe', given: 'Ann' }],
        'container-title': 'unknown',
      },
    ]);
    expect(file.references[0]?.csl).not.toHaveProperty('note');
    expect(file.references[2]?.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('“unknown” is defined nowhere'),
      expect.stringContaining('and others'),
    ]);
  });

  it('leaves out a broken entry with its line, and reads the others', () => {
    const file = read(`@book{a, title = {First}}
@book{b, title = {Never closed
@book{c, title = {Third}}

@book{d, title {No sign}}
@article{e, title = "Never ended, year = 2000}
@book{a, title = {Sixth}}
@book{f, title = {Last}`);
    expect(file.references.map(({ csl }) => csl.title)).toEqual(['First', 'Third', 'Sixth']);
    expect(file.problems.map(({ line }) => line)).toEqual([2, 5, 6, 8]);
    expect(file.references[2]?.warnings).toEqual([
      { line: 7, message: expect.stringContaining('“a” was taken at line 1 already') },
    ]);
  });

  it('keeps keys that are taken apart when it writes', () => {
    const written = writeReferences('biblatex', [
      { csl: { type: 'article-newspaper', title: 'The iPhone & NATO' }, key: 'one' },
    ]);
    expect(written).toContain(
      '@article{one,\n\tentrysubtype = {newspaper},\n\ttitle = {The {iPhone} \\& {NATO}}',
    );
  });
});

describe('LaTeX', () => {
  it.each([
    [String.raw`{\'e}\'{e}\'e \c{c} \v{s} \"{\i} {\aa} {\O} \ss{} {\o}re`, 'ééé ç š ï å Ø ß øre'],
    [String.raw`Gödel, {\L}{\'o}d\'z, \~{n}, \H{o}, \k{a}`, 'Gödel, Łódź, ñ, ő, ą'],
    ["``a'' -- b---c", '“a” – b—c'],
    [
      String.raw`{\em x} {\bf y} H$_{\textrm{2}}$O, $10^{-3}$, \emph{z}`,
      '<i>x</i> <b>y</b> H<sub>2</sub>O, 10<sup>-3</sup>, <i>z</i>',
    ],
    [String.raw`\href{https://x.org}{words} \unknown{kept} \textendash{} \textless`, 'words kept – <'],
    ['{{{{deep}}}} }} {', 'deep  '],
  ])('prints %s', (latex, words) => {
    expect(decodeLatex(latex).trim()).toBe(words.trim());
  });

  it('writes the markup of CSL as commands', () => {
    expect(encodeTitle('On <i>Homo sapiens</i> and H<sub>2</sub>O <3')).toBe(
      String.raw`On \textit{Homo sapiens} and H\textsubscript{2}O {\textless}3`,
    );
  });
});

describe('bounded time', () => {
  const cases = [
    ['braces never closed', `@a{b, title=${'{'.repeat(2_000_000)}`],
    ['braces within braces', `@book{b, title=${'{'.repeat(500_000)}x${'}'.repeat(500_000)}}`],
    ['many broken entries', '@book{k, title={{open}\n'.repeat(50_000)],
    ['many names', `@book{b, title={x}, author={${'a and '.repeat(100_000)}b}}`],
    ['many signs', '@'.repeat(2_000_000)],
    ['a circle of crossrefs', '@book{a, crossref={b}, title={x}}\n@book{b, crossref={a}}'],
  ] as const;
  it.each(cases)('%s', (_, text) => {
    try {
      read(text);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'import.unreadable' });
    }
  });
});
