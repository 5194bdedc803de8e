import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { formatCalendarDate } from '../../shared/domain/dates.ts';
import { formatNames } from '../../shared/domain/names.ts';

const today = new Date('2026-03-01');
const words =
  'The ferry across the sound has carried people to work since before the bridge was built, and will go on. ';
const article = `<article>${`<p>${words.repeat(3)}</p>`.repeat(4)}</article>`;

/** What is found of a page with this head and these words before and after its text. */
async function found(head: string, before = '', after = '', attributes = 'lang="en"') {
  const page = `<!doctype html><html ${attributes}><head>${head}</head><body>${before}${article}${after}</body></html>`;
  const { csl, provenance } = await parseDocument('page.html', page, today);
  return {
    ...csl,
    authors: formatNames(csl.author),
    day: formatCalendarDate(csl.issued),
    changed: csl.custom?.modified,
    site: csl['container-title'],
    provenance,
  };
}

const ldJson = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('JSON-LD', () => {
  it('is followed through a graph: references, organisations, several authors, the site', async () => {
    const page = await found(
      ldJson({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'Sound Courier', publisher: { '@id': '#house' } },
          {
            '@type': ['WebPage', 'ItemPage'],
            '@id': '#page',
            isPartOf: { '@id': '#site' },
            dateModified: '2026-02-06',
          },
          {
            '@type': ['NewsArticle', 'Article'],
            headline: 'Ice &amp; timetables',
            mainEntityOfPage: { '@id': 'https://soundcourier.example/2026/ice' },
            author: [
              { '@id': '#ursula' },
              { '@type': 'Person', name: 'Ludwig van Beethoven' },
              { '@id': '#agency' },
            ],
            datePublished: '2026-02-04T23:30:00+02:00',
            publisher: { '@id': '#house' },
            articleSection: ['Transport', 'Islands'],
            isPartOf: { '@id': '#site' },
            identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1234/ice.7' },
            inLanguage: 'de-at',
          },
          { '@type': 'Person', '@id': '#ursula', givenName: 'Ursula', familyName: 'von der Leyen' },
          { '@type': 'NewsMediaOrganization', '@id': '#agency', name: 'Harbour News' },
          { '@type': 'Organization', '@id': '#house', name: 'Sound Media Cooperative' },
        ],
      }),
    );
    expect(page).toMatchObject({
      type: 'article-newspaper',
      title: 'Ice & timetables',
      author: [
        { given: 'Ursula', 'non-dropping-particle': 'von der', family: 'Leyen' },
        { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven' },
        { literal: 'Harbour News' },
      ],
      day: '2026-02-04',
      changed: '2026-02-06',
      publisher: 'Sound Media Cooperative',
      site: 'Sound Courier',
      section: 'Transport',
      URL: 'https://soundcourier.example/2026/ice',
      DOI: '10.1234/ice.7',
      language: 'de-AT',
    });
    for (const field of [
      'type',
      'title',
      'author',
      'issued',
      'modified',
      'publisher',
      'container-title',
      'DOI',
    ])
      expect(page.provenance[field]).toMatchObject({ origin: 'json-ld', guess: false });
  });

  it('means the article that the page shows, not those it lists', async () => {
    const page = await found(
      `<title>Ice comes early | Sound</title>${ldJson([
        { '@type': 'NewsArticle', headline: 'Something else', author: 'Olli Heim' },
        { '@type': 'NewsArticle', headline: 'Ice comes early', author: 'Aino Berg, Sanna Lindqvist' },
      ])}`,
      '<h1>Ice comes early</h1>',
    );
    expect(page).toMatchObject({ title: 'Ice comes early', authors: 'Aino Berg; Sanna Lindqvist' });
  });

  it('of a scholarly article names its journal by way of issue and volume', async () => {
    const page = await found(
      ldJson({
        '@type': 'ScholarlyArticle',
        name: 'On ice',
        author: 'Aino Berg',
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: 3,
          isPartOf: {
            '@type': ['PublicationVolume', 'Periodical'],
            name: 'Journal of Small Harbours',
            volumeNumber: '12',
            issn: '1234-5678',
          },
        },
        pageStart: '17',
        pageEnd: '24',
        sameAs: 'https://doi.org/10.1234/on-ice',
      }),
    );
    expect(page).toMatchObject({
      type: 'article-journal',
      site: 'Journal of Small Harbours',
      volume: '12',
      issue: '3',
      page: '17–24',
      ISSN: '1234-5678',
      DOI: '10.1234/on-ice',
    });
  });

  it.each([
    ['line breaks inside texts', '{"@type":"Article","headline":"Ice\ncomes early"}'],
    ['commas at ends', '{"@type":"Article","headline":"Ice comes early",}'],
    [
      'a comma missing at the end of a line',
      '{"@type":"Article",\n"image":{"width":"7"}\n\n"headline":"Ice comes early"}',
    ],
    ['character data around it', '<![CDATA[\n{"@type":"Article","headline":"Ice comes early"}\n]]>'],
    ['a comment around it', '<!-- {"@type":"Article","headline":"Ice comes early"} -->'],
    ['the address of the vocabulary', '{"@type":"http://schema.org/Article","headline":"Ice comes early"}'],
  ])('is read with %s', async (_label, json) => {
    expect((await found(`<script type="application/ld+json">${json}</script>`)).title).toBe(
      'Ice comes early',
    );
  });

  it('takes no time for empty lines, however many', async () => {
    const json = `{"@type":"Article","width":"7"${'\n'.repeat(100_000)}:"headline":"Ice comes early"}`;
    const before = performance.now();
    await found(`<script type="application/ld+json">${json}</script>`);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('meta elements', () => {
  it.each([
    ['names apart by commas', '<meta name="author" content="Ana Ruiz, Tom Hale">', 'Ana Ruiz; Tom Hale'],
    ['an inverted name', '<meta name="DC.creator" content="Ruiz, Ana">', 'Ana Ruiz'],
    [
      'one element each',
      '<meta name="dc:creator" content="Ana Ruiz"><meta name="dc:creator" content="Tom Hale">',
      'Ana Ruiz; Tom Hale',
    ],
    ['an employer behind the name', '<meta name="author" content="By Ana Ruiz, BBC News">', 'Ana Ruiz'],
    [
      'an address behind the name',
      '<meta name="author" content="Ana Ruiz (https://a.example/)">',
      'Ana Ruiz',
    ],
    [
      'a profile before a name',
      '<meta property="article:author" content="https://a.example/ana"><meta name="byl" content="By Ana Ruiz">',
      'Ana Ruiz',
    ],
    [
      'who helped, in brackets',
      '<meta name="author" content="Ana Ruiz (avec Tom Hale et Ida Moe)">',
      'Ana Ruiz; Tom Hale; Ida Moe',
    ],
    [
      'a house, not people',
      '<meta name="DC.publisher" content="Ediciones La Costa"><meta name="DC.creator" content="Ediciones La Costa">',
      'Ediciones La Costa',
    ],
    ['a title with an ampersand', '<meta name="author" content="Ice & i">', 'Ice & i'],
    ['Parse.ly', '<meta name="parsely-author" content="Ana Ruiz">', 'Ana Ruiz'],
    ['Parse.ly’s older form', `<meta name="parsely-page" content='{"author":"Ana Ruiz"}'>`, 'Ana Ruiz'],
    ['Sailthru', '<meta name="sailthru.author" content="Ana Ruiz and Tom Hale">', 'Ana Ruiz; Tom Hale'],
    ['cXense', '<meta name="cXenseParse:author" content="Ana Ruiz">', 'Ana Ruiz'],
    [
      'the labelled data of cards',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">',
      'Ana Ruiz',
    ],
  ])('state authors: %s', async (_label, head, authors) => {
    const page = await found(head);
    expect(page.authors).toBe(authors);
    expect(page.provenance.author).toMatchObject({ guess: false });
  });

  it.each(['BBC News', 'Human Rights Watch', 'The World Bank', 'Reuters', 'AFP', 'Department of Health'])(
    'keep the organisation “%s” whole',
    async (name) => {
      expect((await found(`<meta name="author" content="${name}">`)).author).toEqual([{ literal: name }]);
    },
  );

  it('that name nobody name no author', async () => {
    for (const name of ['admin', '@ruiz', 'https://a.example/ana', 'undefined'])
      expect((await found(`<meta name="author" content="${name}">`)).author).toBeUndefined();
  });

  it.each([
    ['article:published_time', '2026-02-04T10:00:00Z'],
    ['article:publicationdate', 'Wed Feb 04 21:30:09 EST 2026'],
    ['pdate', '20260204'],
    ['citation_publication_date', '2026/2/4'],
    ['parsely-pub-date', '1770199200'],
    ['date', '4.2.2026'],
    ['DC.date', 'Feb. 4, 2026'],
  ])('state the day: %s “%s”', async (name, content) => {
    const page = await found(`<meta name="${name}" content="${content}">`);
    expect(page.day).toBe('2026-02-04');
    expect(page.provenance.issued).toMatchObject({ guess: false });
  });

  it('tell change from publication', async () => {
    const page = await found(
      '<meta property="article:modified_time" content="2026-02-06"><meta property="article:published_time" content="2026-02-04">',
    );
    expect(page).toMatchObject({ day: '2026-02-04', changed: '2026-02-06' });
    expect(page.provenance.modified).toMatchObject({ origin: 'open-graph', guess: false });
  });

  it('hold several names in one attribute, and texts escaped twice', async () => {
    expect(
      await found(
        '<meta property="x:title dc:title" content="Ice &amp;amp; timetables"><meta name="citation_doi" content="doi:10.1234/x">',
      ),
    ).toMatchObject({ title: 'Ice & timetables', DOI: '10.1234/x' });
  });
});

describe('the title', () => {
  it.each([
    ['Ice comes early this year | Sound Courier', '', 'Ice comes early this year'],
    ['Ice comes early this year - 04.02.2026 - SOUND COURIER', '', 'Ice comes early this year'],
    ['Sound Courier: news - Ice comes early', '<h1>Ice comes early</h1>', 'Ice comes early'],
    [
      'Ice – and what it does to boats that are out – a report from the islands',
      '',
      'Ice – and what it does to boats that are out – a report from the islands',
    ],
  ])('of “%s” loses the site’s name', async (title, before, expected) => {
    const page = await found(
      `<title>${title}</title><link rel="canonical" href="https://soundcourier.example/ice">`,
      before,
    );
    expect(page.title).toBe(expected);
    expect(page.provenance.title).toMatchObject({ guess: before === '' });
  });

  it('is the heading of the text, not the site’s name above it', async () => {
    const page = await found(
      '<title>Ice comes early – Notes of the Harbour</title>',
      '<h1>Notes of the Harbour</h1><h2>Ice comes early</h2>',
    );
    expect(page.title).toBe('Ice comes early');
  });

  it.each(['Ice comes early - Courier.example', 'Ice comes early | The Courier - Ana Ruiz'])(
    'for sharing, “%s”, ends where the heading does',
    async (shared) => {
      const page = await found(`<meta property="og:title" content="${shared}">`, '<h1>Ice comes early</h1>');
      expect(page.title).toBe('Ice comes early');
    },
  );

  it('for sharing loses the name that stands beside it', async () => {
    expect(
      (
        await found(
          '<meta property="og:title" content="Ice comes early - BBC News"><meta property="og:site_name" content="BBC News">',
        )
      ).title,
    ).toBe('Ice comes early');
  });
});

describe('what is visibly marked', () => {
  it.each([
    [
      '<p class="story-byline">By <a rel="author">Ana Ruiz</a> and <a rel="author">Tom Hale</a></p>',
      'Ana Ruiz; Tom Hale',
    ],
    ['<div class="byline">Von Anna Schmidt, Brüssel</div>', 'Anna Schmidt'],
    ['<div class="byline">By Ana Ruiz Tuesday, Feb. 3, 2026</div>', 'Ana Ruiz'],
    ['<div class="byline">By Ana Ruiz @anaruiz</div>', 'Ana Ruiz'],
    ['<div class="byline">By Anabel (A.J.) Ruiz</div>', 'Anabel (A.J.) Ruiz'],
    ['<span class="author vcard"><a>Ursula von der Leyen</a></span>', 'Ursula von der Leyen'],
    ['<header><address>Ana Ruiz</address></header>', ''],
    ['<span class="author">AFP</span>', 'AFP'],
    ['<main><address>Ana Ruiz</address></main>', 'Ana Ruiz'],
    ['<div class="comments"><span class="author">Angry Reader</span></div>', ''],
    [
      '<div itemscope itemprop="author"><span itemprop="name">Ana Ruiz</span><p>Reporter</p></div>',
      'Ana Ruiz',
    ],
  ])('%s', async (before, authors) => {
    const page = await found('', before);
    expect(page.authors).toBe(authors);
    if (authors) expect(page.provenance.author).toMatchObject({ origin: 'markup', guess: true });
  });

  it('in menus above the title is not the author', async () => {
    const menu = ['Rita Vale', 'Otto Brandt', 'Noor Haddad'].map(
      (name) =>
        `<li><a href="/x">Another story</a> <span class="byline"><a rel="author">${name}</a></span></li>`,
    );
    const page = await found(
      '<meta property="og:title" content="Ice comes early">',
      `<ul>${menu.join('')}</ul><h1>Ice comes early</h1><span class="byline"><a rel="author">Ana Ruiz</a></span>`,
      `<div><span class="byline"><a rel="author">Tom Hale</a></span> <a href="/y">One more story</a></div>`,
    );
    expect(page.authors).toBe('Ana Ruiz');
  });

  it.each([
    ['By: Ana Ruiz<br>Sound News Executive Editor', 'Ana Ruiz'],
    ['Embed Tweet</p><p>Published: 4 February 2026', ''],
  ])('without a class, “%s”', async (line, authors) => {
    expect((await found('', `<h1>Ice comes early</h1><p>${line}</p>`)).authors).toBe(authors);
  });

  it('in a table is not the author', async () => {
    const row = '<table><tr><th>Written by</th><td>Hideo Mori</td></tr></table>';
    expect((await found('', `<h1>Ice comes early</h1>${row}`)).authors).toBe('');
  });

  it.each([
    ['<time datetime="2026-02-04T10:00">Wednesday</time>', '2026-02-04'],
    ['<span class="post-date">February 4, 2026</span>', '2026-02-04'],
    [
      '<time class="updated" datetime="2026-02-06"></time><time class="published" datetime="2026-02-04"></time>',
      '2026-02-04',
    ],
    ['<aside><time datetime="2025-01-01">old</time></aside><time>4 February 2026</time>', '2026-02-04'],
    ['<time datetime="2031-02-04">soon</time>', ''],
  ])('%s', async (before, day) => {
    expect((await found('', before)).day).toBe(day);
  });

  it('in a byline of several lines is its author and its day', async () => {
    const page = await found(
      '',
      '<div class="FeatureByline">By <b>Nathan Willis</b><br>February 4, 2026</div>',
    );
    expect(page).toMatchObject({ authors: 'Nathan Willis', day: '2026-02-04' });
  });

  it('as microdata or as an entry is no guess', async () => {
    const microdata = await found(
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ice comes early</h1>
       <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ana Ruiz</b></span>
       <meta itemprop="dateModified" content="2026-02-06"><time itemprop="datePublished" datetime="2026-02-04"></time></div>`,
    );
    const entry = await found(
      '',
      `<div class="h-entry"><h2 class="p-name">Ice comes early</h2><a class="p-author h-card">Ana Ruiz</a>
       <time class="dt-published" datetime="2026-02-04"></time><time class="dt-updated" datetime="2026-02-06"></time></div>`,
    );
    for (const page of [microdata, entry]) {
      expect(page).toMatchObject({
        title: 'Ice comes early',
        authors: 'Ana Ruiz',
        day: '2026-02-04',
        changed: '2026-02-06',
      });
      expect(page.provenance.author).toMatchObject({ origin: 'markup', guess: false });
    }
  });
});

describe('what is not meant for readers', () => {
  it('a comment that is marked as an entry says nothing about the article', async () => {
    const comment =
      '<ol id="comment-list"><li class="comment hentry"><cite class="author fn">Angry Reader</cite> <time class="published" datetime="2026-02-09"></time></li></ol>';
    expect(await found('', '', comment)).toMatchObject({ authors: '', day: '' });
  });

  it('tells nothing: hidden dates, and the language in comments for old browsers', async () => {
    const page = `<!doctype html><!--[if lt IE 7]><html lang="en"><![endif]--><!--[if gt IE 8]><!--><html lang="fr"><!--<![endif]-->
      <body><span style="display:none"><span class="published">1998-02-28</span></span>${article}</body></html>`;
    const { csl } = await parseDocument('page.html', page, today);
    expect(csl).toMatchObject({ language: 'fr' });
    expect(csl.issued).toBeUndefined();
  });

  it('a script that is closed in its own tag hides nothing of the page', async () => {
    const page = `<!doctype html><html lang="en"><head><script src="a.js"/>
      <script>var a = "<script src='b.js'/>";</script></head><body>${article}</body></html>`;
    const { text } = await parseDocument('page.html', page, today);
    expect(text).toContain('The ferry across the sound');
    expect(text).not.toContain('b.js');
  });

  it('a page of an encyclopaedia is a page, called by its heading and its site', async () => {
    const page = await found(
      '<title>Ferry - Wikipedia</title><link rel="canonical" href="https://en.wikipedia.org/wiki/Ferry">',
      '<h1>Ferry</h1>',
    );
    expect(page).toMatchObject({ type: 'webpage', title: 'Ferry', site: 'Wikipedia', authors: '', day: '' });
  });
});

describe('what is concluded is marked as a guess', () => {
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

  it.each([
    'Come an hour before closing time, or for 2 seconds the week before.',
    'The last boat left 12 minutes ago.',
    'The line was opened on August 14, 1935.',
  ])('no day in “%s”', async (sentence) => {
    const page = await found(canonical('https://a.example/ice'), '', `<p>${sentence} ${words}</p>`);
    expect(page.day).toBe('');
  });

  it.each([
    '/2026/02/04/ice',
    '/news/2026-02-04/ice',
    '/world/2026/feb/04/ice',
    '/20260204/ice.html',
    '/ice_2026-02-04.html',
  ])('the day in the address %s', async (path) => {
    const page = await found(canonical(`https://a.example${path}`));
    expect(page.day).toBe('2026-02-04');
    expect(page.provenance.issued).toMatchObject({ guess: true });
  });

  it.each(['/2026/13/04/ice', '/article-20265678/ice', '/2031/02/04/ice'])('no day in %s', async (path) => {
    expect((await found(canonical(`https://a.example${path}`))).day).toBe('');
  });

  it.each([
    [
      'the end of the title',
      `<title>Ice – The Sound Courier</title>${canonical('https://soundcourier.example/ice')}`,
      '',
      'The Sound Courier',
    ],
    [
      'initials',
      `<title>Ice comes - British Broadcasting Corporation</title>${canonical('https://www.bbc.co.uk/ice')}`,
      '',
      'British Broadcasting Corporation',
    ],
    [
      'the line of copyright',
      '',
      '<footer>© 2001–2026 Sound Media Cooperative. All rights reserved.</footer>',
      'Sound Media Cooperative',
    ],
    ['the address', canonical('https://www.soundcourier.example/ice'), '', 'soundcourier.example'],
  ])('the publisher by %s', async (_label, head, after, name) => {
    const page = await found(head, '', after);
    expect(page).toMatchObject({ publisher: name, site: name });
    expect(page.provenance.publisher).toMatchObject({ guess: true });
    expect(page.provenance['container-title']).toMatchObject({ guess: true });
  });

  it('not an article’s address where the page states the front page’s', async () => {
    const head = `<meta property="og:url" content="https://a.example/">${canonical('https://a.example/ice')}`;
    expect((await found(head)).URL).toBe('https://a.example/ice');
    expect((await found(canonical('https://a.example/'))).URL).toBe('https://a.example/');
  });
});

test.prop([
  fc.array(
    fc.oneof(
      fc.constantFrom(
        '<meta name="author" content="',
        '<h1>',
        '<time datetime="',
        '<p class="byline">By ',
        '"@type":"NewsArticle"',
        '<script type="application/ld+json">',
        '</script>',
        '{"@graph":[',
        '">',
        '</p>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 25 },
  ),
])('no page can make the rules fail, and every field says where it came from', async (parts) => {
  const { csl, provenance } = await parseDocument('page.html', `<p>${words}</p>${parts.join('')}`, today);
  for (const field of Object.keys(csl))
    if (field !== 'type') expect(provenance).toHaveProperty([field === 'custom' ? 'modified' : field]);
});
