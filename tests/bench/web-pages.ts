import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { type Article, makeArticle } from './articles.ts';
import type { Bench } from './bench.ts';
import { showMilliseconds, timed } from './statistics.ts';

const pageCount = 100;
const articleLength = 6000;
const longLength = 1024 * 1024;
const today = new Date('2026-12-31');

/** Reading web pages: metadata, main text, what is set aside. The floor only parses them and looks for the main text. */
export const webPages: Bench = {
  title: 'Web pages',
  async measure() {
    const pages = Array.from({ length: pageCount }, (_, index) =>
      pageOf(makeArticle(index, articleLength), 60),
    );
    const long = pageOf(makeArticle(pageCount, longLength), 60);
    // Both ways have run once before they are measured.
    await parseDocument('first.html', bytesOf(pages[0] ?? ''), today);
    readBare(pages[0] ?? '');
    const [ours, floor] = [await readAll(pages), await timed(() => pages.forEach(readBare))];
    const note = 'floor: linkedom and Readability alone';
    return [
      {
        name: `Web pages of ${Math.round((pages[0]?.length ?? 0) / 1024)} kB: pages a second`,
        value: (pageCount / ours) * 1000,
        unit: 'pages/s',
        floor: (pageCount / floor) * 1000,
        note: `${showMilliseconds(ours / pageCount)} each; ${note}`,
      },
      {
        name: 'A web page of 1 MB',
        value: await readAll([long]),
        unit: 'ms',
        floor: await timed(() => readBare(long)),
        note,
      },
    ];
  },
};

/** Milliseconds to read pages as files, one after the other. */
function readAll(pages: readonly string[]): Promise<number> {
  const files = pages.map(bytesOf);
  return timed(async () => {
    for (const file of files) await parseDocument('page.html', file, today);
  });
}

function readBare(html: string): void {
  const { document } = parseHTML(html);
  new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
}

function bytesOf(html: string): Uint8Array {
  return new TextEncoder().encode(html);
}

/** An article in the middle of what newspapers put around one: data, menus, teasers, scripts. */
function pageOf({ title, paragraphs }: Article, teasers: number): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    author: [{ '@type': 'Person', name: 'Ada Okafor' }],
    datePublished: '2026-02-04T10:00:00Z',
    publisher: { '@type': 'Organization', name: 'Harbour Ledger' },
  };
  const links = Array.from(
    { length: teasers },
    (_, index) => `<li class="item"><a href="/story/${index}">Story ${index}</a></li>`,
  );
  const cards = Array.from(
    { length: teasers },
    (_, index) =>
      `<div class="card teaser"><a href="/story/${index}"><img src="/picture-${index}.jpg" alt=""></a><h3><a href="/story/${index}">What else happened, part ${index}</a></h3><p class="meta"><time datetime="2026-02-03">3 February</time></p></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Harbour Ledger</title>
    <meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Ledger">
    <link rel="canonical" href="https://ledger.example/2026/02/04/report">
    <script type="application/ld+json">${JSON.stringify(data)}</script><script>${'var a = 1;'.repeat(1500)}</script>
    <style>${'.a { color: red }'.repeat(500)}</style></head><body><header><nav><ul>${links.join('')}</ul></nav></header>
    <main><article><h1>${title}</h1><p class="byline">By Ada Okafor</p>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>
    <aside class="related">${cards.join('')}</aside></main><footer><p>© 2026 Harbour Ledger</p></footer></body></html>`;
}
