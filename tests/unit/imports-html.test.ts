import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';

const today = new Date('2026-03-01');
const parse = (html: string) => parseDocument('a.html', html, today);

describe('a web page', async () => {
  const name = 'page.html';
  const document = await parseDocument(
    name,
    readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url)),
    today,
  );
  const blocks = document.segments.map(({ kind, setAside, start, end }) => [
    kind,
    setAside,
    document.text.slice(start, end).slice(0, 48),
  ]);

  it('keeps all visible text in order and sets the page around the article aside', () => {
    expect(blocks).toEqual([
      ['list-item', 'interface-text', 'Home'],
      ['list-item', 'interface-text', 'All departures'],
      ['heading', null, 'Ferry to run through the winter'],
      ['paragraph', 'byline', 'By Sanna Lindqvist'],
      ['caption', null, 'The Alke at Ostersund pier. (Photo: Mirja Tallbe'],
      ['paragraph', null, 'The ferry between Ostersund and the islands will'],
      ['paragraph', null, '“We have waited a generation for this,” said Ain'],
      ['paragraph', null, 'The board expects 30,000 passengers by April, al'],
      ['heading', null, 'What it costs'],
      ['paragraph', null, 'Item\tEuros'],
      ['paragraph', null, 'Diesel\t1.2 million'],
      ['list-item', null, 'One crew more than in summer, from November to A'],
      ['list-item', null, 'A new classification for ice'],
      ['block-quote', null, 'Nobody on the islands has ever asked what a road'],
      ['paragraph', null, 'The first winter departure is planned for the fi'],
      ['paragraph', expect.any(String), 'Subscribe to our newsletter and get the harbour '],
      ['paragraph', 'interface-text', '© 2026 Sound Media Cooperative'],
    ]);
  });

  it('believes JSON-LD before Open Graph, Dublin Core and the title', () => {
    expect(document.csl).toMatchObject({
      type: 'article-newspaper',
      title: 'Ferry to run through the winter',
      author: [{ given: 'Sanna', family: 'Lindqvist' }, { literal: 'Harbour News Agency' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
      publisher: 'Sound Media Cooperative',
      'container-title': 'Sound Courier',
      section: 'Transport',
      URL: 'https://soundcourier.example/winter-ferry',
      language: 'en',
    });
    expect(document.provenance).toMatchObject({
      title: { origin: 'json-ld', guess: false },
      'container-title': { origin: 'open-graph', guess: false, detail: 'og:site_name' },
      URL: { origin: 'meta', guess: false },
    });
  });
});

describe('metadata', () => {
  const page = (head: string, body = '<p>Some words.</p>') =>
    parse(`<html><head>${head}</head><body>${body}</body></html>`);

  it('reads Highwire Press tags', async () => {
    const document = await page(`
      <meta name="citation_title" content="Ice and timetables">
      <meta name="citation_author" content="Berg, Aino"><meta name="citation_author" content="Olli Heim">
      <meta name="citation_publication_date" content="2025/11/3">
      <meta name="citation_journal_title" content="Journal of Small Harbours">
      <meta name="citation_doi" content="10.1234/ice"><meta name="citation_volume" content="4">
      <meta property="og:title" content="Something else">`);
    expect(document.csl).toMatchObject({
      type: 'article-journal',
      title: 'Ice and timetables',
      author: [
        { family: 'Berg', given: 'Aino' },
        { family: 'Heim', given: 'Olli' },
      ],
      issued: { 'date-parts': [[2025, 11, 3]] },
      'container-title': 'Journal of Small Harbours',
      DOI: '10.1234/ice',
      volume: '4',
    });
    expect(document.provenance.title?.origin).toBe('citation-meta');
  });

  it('reads Open Graph, Dublin Core and plain meta elements, in this order', async () => {
    const document = await page(`
      <meta name="author" content="By Olli Heim"><meta name="DC.publisher" content="Sound Media">
      <meta name="dc.title" content="Second"><meta property="og:title" content="First">
      <meta property="article:author" content="https://soundcourier.example/people/heim">
      <meta property="article:published_time" content="2026-02-04T10:00:00Z"><meta property="og:locale" content="en_US">`);
    expect(document.csl).toMatchObject({
      title: 'First',
      author: [{ given: 'Olli', family: 'Heim' }],
      publisher: 'Sound Media',
      issued: { 'date-parts': [[2026, 2, 4]] },
      language: 'en-US',
    });
    expect(document.provenance).toMatchObject({
      title: { origin: 'open-graph' },
      publisher: { origin: 'dublin-core' },
      author: { origin: 'meta' },
    });
  });

  it('falls back to what is visibly marked, as a guess', async () => {
    const document = await page(
      '<title>Winter ferry</title>',
      '<p class="byline">By Olli Heim</p><time datetime="2026-02-04">Wednesday</time><p>Some words.</p>',
    );
    expect(document.csl).toMatchObject({
      title: 'Winter ferry',
      author: [{ given: 'Olli', family: 'Heim' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
    });
    expect(document.provenance).toMatchObject({
      title: { guess: true },
      author: { origin: 'markup', guess: true },
      issued: { origin: 'markup', guess: true },
    });
  });

  it('passes over JSON-LD that is broken or describes no article', async () => {
    expect(
      (await page('<script type="application/ld+json">{ not json</script><title>A</title>')).csl.title,
    ).toBe('A');
    expect(
      (
        await page(
          '<script type="application/ld+json">{"@type":"Recipe","name":"Soup"}</script><title>A</title>',
        )
      ).csl.title,
    ).toBe('A');
  });
});

describe('pages that leave things out', () => {
  it.each([
    ['no body', '<html><p>Some words.</p></html>', 'Some words.'],
    ['no html', '<!doctype html><p>Some words.', 'Some words.'],
    ['no markup', 'Some words.', 'Some words.'],
    ['a quotation mark in the root', '<html lang="en><body><p>Some words.</p></body></html>', 'Some words.'],
    ['text after the end', '<html><body><p>Some</p></body></html><p>words.</p>', 'Some\n\nwords.'],
    ['layout tables', '<table><tr><td><p>Some</p></td><td><p>words.</p></td></tr></table>', 'Some\n\nwords.'],
    [
      'line breaks and hidden words in cells',
      '<table><tr><td>Old<br>bridge<span hidden>secret</span></td><td></td><td style="display:none">no</td><td>1913<script>x</script><style>y</style></td></tr></table>',
      'Old bridge\t\t1913',
    ],
    ['words beside cells', '<table><tr>Some<td>words</td></tr></table>', 'Some\twords'],
    [
      'blocks of all kinds in cells',
      '<table><tr><td><section>Old</section><section>bridge</section></td><td>1913</td></tr></table>',
      'Old\n\nbridge\n\n1913',
    ],
    ['line breaks for paragraphs', 'Some<br><br>words<br>here.', 'Some\n\nwords\nhere.'],
    [
      'hidden text',
      '<p hidden>a</p><p style="display: none">b</p><template>c</template><p>Some words.</p>',
      'Some words.',
    ],
  ])('%s', async (_label, html, text) => {
    expect((await parse(html)).text).toBe(text);
  });
});

it('reads a line break in a title as a space', async () => {
  const html =
    '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline" class="entry-title">The ferry<br>runs late</h1><p>Some words.</p></article>';
  expect((await parse(html)).csl.title).toBe('The ferry runs late');
});

describe('areas of a page beside its article', () => {
  const sentence =
    'The ferry across the sound has carried people to work since before the bridge was built, and will go on. ';
  const article = `<p>${sentence.repeat(2)}</p>`.repeat(6);

  it.each([
    [
      'author-biography',
      '<div class="author-bio"><p>Ana Ruiz writes about boats and the people on them.</p></div>',
    ],
    [
      'author-biography',
      '<section id="about-the-author"><p>She has lived on the islands since 1998.</p></section>',
    ],
    [
      'promotion',
      '<div class="newsletter-signup"><p>The best of the harbour, every Sunday morning.</p></div>',
    ],
    ['promotion', '<ul class="related"><li>Ice closes the channel</li></ul>'],
    ['interface-text', '<div class="social-share"><p>Tell the islands</p></div>'],
    ['interface-text', '<div id="cookie-consent"><p>Choose what we may store.</p></div>'],
  ])('are set aside as %s: %s', async (reason, area) => {
    for (const page of [`<article>${article}${area}</article>`, `<article>${article}</article>${area}`]) {
      const { segments } = await parseDocument('a.html', Buffer.from(page), today);
      expect(segments.map(({ setAside }) => setAside)).toEqual([...Array(6).fill(null), reason]);
    }
  });

  it('are the article itself where they hold most of the page', async () => {
    const page = `<div class="newsletter"><article>${article}</article></div><div class="related-post">${article}</div>`;
    const { segments } = await parseDocument('a.html', Buffer.from(page), today);
    expect(segments.filter(({ setAside }) => setAside === 'promotion')).toEqual([]);
  });

  it('hold captions, which stay', async () => {
    const figures =
      '<figure><img><div><p>A boat in the ice</p></div></figure><div class="wp-caption-text">A boat on land</div><figure><pre>tide</pre></figure>';
    const { segments } = await parseDocument('a.html', `<article>${article}${figures}</article>`, today);
    expect(segments.slice(6).map(({ kind, setAside }) => [kind, setAside])).toEqual([
      ['caption', null],
      ['caption', null],
      ['paragraph', null],
    ]);
  });
});

describe('what was copied out of a page', () => {
  it('comes in whole, with its structure and the words of its links', async () => {
    const { text, segments, csl } = await parse(
      `<meta charset="utf-8"><h1 style="font-size: 2em">Winter ferry</h1><p>By Ana Ruiz</p>
       <p>The <a href="https://a.example/ferry">ferry</a> runs through the <b>winter</b>, the board decided on Wednesday, by five votes to two.</p>
       <nav><p>A short note that a page would lose.</p></nav><h2>What it costs</h2>
       <ul><li>One crew</li><li>Diesel</li></ul><blockquote>“Nobody asked.”</blockquote><p>Read more</p>`,
    );
    expect(
      segments.map(({ kind, setAside, start, end }) => [kind, setAside, text.slice(start, end).slice(0, 24)]),
    ).toEqual([
      ['heading', null, 'Winter ferry'],
      ['paragraph', 'byline', 'By Ana Ruiz'],
      ['paragraph', null, 'The ferry runs through t'],
      ['paragraph', null, 'A short note that a page'],
      ['heading', null, 'What it costs'],
      ['list-item', null, 'One crew'],
      ['list-item', null, 'Diesel'],
      ['block-quote', null, '“Nobody asked.”'],
      ['paragraph', 'interface-text', 'Read more'],
    ]);
    expect(csl).toMatchObject({ title: 'Winter ferry', author: [{ given: 'Ana', family: 'Ruiz' }] });
  });
});

describe('an example of code', () => {
  it('in a table that only sets it off stays in the text, with its lines', async () => {
    const prose = `<p>${'Every timetable is a list of departures, and every departure has a pier and a time. '.repeat(3)}</p>`;
    const code =
      '<div class="code"><table><tr><td><pre>ferry.depart();\n  tide.wait();</pre></td></tr></table></div>';
    const page = `<html lang="en"><body><nav>Home</nav><article><h1>Timetables as data</h1>${prose.repeat(3)}${code}${prose.repeat(3)}</article></body></html>`;
    const { text, segments } = await parse(page);
    const segment = segments.find(({ start, end }) => text.slice(start, end).startsWith('ferry.depart'));
    expect(segment).toMatchObject({ setAside: null });
    expect(text).toContain('ferry.depart();\n  tide.wait();');
  });
});
