import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Span } from '../../shared/domain/selectors.ts';
import type { Interface } from '../e2e/pages/interface.ts';
import { withApp, withBarePage } from './app-in-chromium.ts';
import type { Article } from './articles.ts';
import type { Bench, BenchContext, BenchRow } from './bench.ts';
import { type DocumentSize, fillLongDocuments, quoteSpans } from './long-documents.ts';
import { heapSize, timeClick, timeScrolling } from './page-probes.ts';
import { nextFrame, timePainting, timeQuoting } from './page-timer.ts';
import { bundlePeer, type PeerName, peerNames } from './peer-bundles.ts';
import type { PeerDocument } from './peers/peer-page.ts';
import { median } from './statistics.ts';

const sizes: readonly DocumentSize[] = [
  { length: 1_000_000, quotes: 1000 },
  { length: 1_000_000, quotes: 5000 },
  { length: 1_000_000, quotes: 10_000 },
  { length: 5_000_000, quotes: 10_000 },
];
const clicks = 7;
/** Milliseconds for one thing; a peer that needs longer is given up. */
const timeLimit = 20_000;

const measures = {
  first: { name: 'first paint', unit: 'ms' },
  change: { name: 'switch document', unit: 'ms' },
  add: { name: 'add one quote', unit: 'ms' },
  click: { name: 'answer a click', unit: 'ms' },
  frameMedian: { name: 'scroll, frame (median)', unit: 'ms' },
  frameP95: { name: 'scroll, frame (p95)', unit: 'ms' },
  heap: { name: 'memory, JavaScript heap', unit: 'MB' },
} as const;
type Measure = keyof typeof measures;
/** Null: not done within the time limit, or not tried any more. */
type Measured = Readonly<Record<Measure, number | null>>;

/** Opening, changing and scrolling documents with thousands of quotes, beside two other ways to show them. */
export const reading: Bench = {
  title: 'Reader with thousands of quotes',
  async measure(context) {
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(...(await measureSize(context, size)));
    return rows;
  },
};

async function measureSize(context: BenchContext, size: DocumentSize): Promise<BenchRow[]> {
  const label = `${size.length / 1_000_000} MB, ${size.quotes.toLocaleString('en-US')} quotes`;
  const project = join(context.folder, `${size.length}-${size.quotes}.corroborate`);
  const { long } = fillLongDocuments(project, 2, size);
  const ours = await withApp(context, project, (app) => measureOurs(app, long));
  const documents = long.map((article) => peerDocument(article, size));
  const peers = {} as Record<PeerName, Measured>;
  for (const name of peerNames) peers[name] = await measurePeer(context, name, documents);
  return (Object.keys(measures) as Measure[]).map((measure) => ({
    name: `${label}: ${measures[measure].name}`,
    value: ours[measure] ?? Number.NaN,
    unit: measures[measure].unit,
    peers: Object.fromEntries(peerNames.map((name) => [name, peers[name][measure]])),
  }));
}

/** In the app itself: its answers come from the backend, and everything else is on the screen too. */
async function measureOurs(app: Interface, [one, other]: readonly Article[]): Promise<Measured> {
  if (!one || !other) throw new Error('Two documents are needed.');
  const { page, reader } = app;
  await app.ready();
  const first = await openOurs(app, one);
  await openOurs(app, other);
  const change = await openOurs(app, one);
  const heap = await heapSize(page);
  const times: number[] = [];
  for (let index = 0; index < clicks; index += 1) {
    const { left, right, top, bottom } = await reader.glyph(one.paragraphs[0] ?? '', 3 + index * 20);
    times.push(await timeClick(page, (left + right) / 2, (top + bottom) / 2));
    await closeOverlaps(app);
  }
  const frames = await timeScrolling(page, 'main [role="document"]');
  const words = (one.paragraphs[0] ?? '').split(' ').slice(2, 8).join(' ');
  await reader.paragraph(words).first().scrollIntoViewIfNeeded();
  await nextFrame(page);
  await reader.select(words);
  const add = await timeQuoting(page, words);
  return { first, change, add, click: median(times), frameMedian: frames.median, frameP95: frames.p95, heap };
}

function openOurs({ page, library }: Interface, { title }: Article): Promise<number> {
  return timePainting(
    page,
    (name) => ({
      milliseconds: window.benchTimeUntilPainted('pointerdown', () => {
        const isThere = document.querySelector(`[role="document"][aria-label="${name}"]`) !== null;
        return (
          isThere && [...CSS.highlights].some(([key, { size }]) => key.startsWith('quote-code-') && size > 0)
        );
      }),
    }),
    title,
    () => library.source(title).click(),
  );
}

/** The list of overlapping quotes comes a moment after a click; it is closed before the next. */
async function closeOverlaps({ page, reader }: Interface): Promise<void> {
  await reader.overlapMenu.waitFor({ timeout: 1000 }).catch(() => undefined);
  if (await reader.overlapMenu.isVisible()) await page.keyboard.press('Escape');
  await reader.overlapMenu.waitFor({ state: 'hidden' });
}

const peerPage = `<style>
  main { height: 800px; width: 640px; overflow: auto; font: 17px/1.65 serif }
  span { background: #f4dc8460; border-bottom: 2px solid #b79a3f } .selected { background: #b3cdf7 }
</style><button>Open one</button><button>Open other</button><main></main>`;

/** In a page with nothing but the text, which it has already: nothing is fetched, stored or shown beside it. */
async function measurePeer(
  { chromium }: BenchContext,
  name: PeerName,
  documents: readonly PeerDocument[],
): Promise<Measured> {
  const script = await bundlePeer(name);
  const measured: Record<Measure, number | null> = {
    first: null,
    change: null,
    add: null,
    click: null,
    frameMedian: null,
    frameP95: null,
    heap: null,
  };
  const addition = additionIn(documents[0]);
  await withBarePage(chromium, peerPage, async (page) => {
    await page.addScriptTag({ content: script });
    await page.evaluate((given) => Object.assign(window.benchPeer, given), { documents, addition });
    measured.first = await openPeer(page, 0);
    await openPeer(page, 1);
    measured.change = await openPeer(page, 0);
    measured.heap = await withinLimit(heapSize(page));
    const times: number[] = [];
    for (let index = 0; index < clicks; index += 1) {
      const box = await page.evaluate(
        (text) => {
          const walker = document.createTreeWalker(
            document.querySelector('main p') ?? document,
            NodeFilter.SHOW_TEXT,
          );
          let left = text;
          while (walker.nextNode()) {
            const length = walker.currentNode.textContent?.length ?? 0;
            if (left < length) break;
            left -= length;
          }
          const range = document.createRange();
          range.setStart(walker.currentNode, left);
          range.setEnd(walker.currentNode, left + 1);
          return range.getBoundingClientRect().toJSON() as DOMRect;
        },
        3 + index * 20,
      );
      times.push(await withinLimit(timeClick(page, (box.left + box.right) / 2, (box.top + box.bottom) / 2)));
    }
    measured.click = median(times);
    const frames = await withinLimit(timeScrolling(page, 'main p'));
    measured.frameMedian = frames.median;
    measured.frameP95 = frames.p95;
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    await nextFrame(page);
    measured.add = await withinLimit(
      timePainting(
        page,
        (before) => ({
          milliseconds: window.benchTimeUntilPainted('keydown', () => window.benchPeer.painted() > before),
        }),
        await page.evaluate(() => window.benchPeer.painted()),
        () => page.keyboard.press('q'),
      ),
    );
  }).catch((error: unknown) => {
    // What was measured before the limit stands.
    if (!(error instanceof TooSlow)) throw error;
  });
  return measured;
}

function openPeer(page: Page, index: number): Promise<number> {
  return withinLimit(
    timePainting(
      page,
      (wanted) => {
        window.benchPeer.shown = null;
        return {
          milliseconds: window.benchTimeUntilPainted(
            'pointerdown',
            () => window.benchPeer.shown === wanted && window.benchPeer.painted() > 0,
          ),
        };
      },
      index,
      () => page.getByRole('button').nth(index).click({ timeout: timeLimit }),
    ),
  );
}

class TooSlow extends Error {}

async function withinLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), timeLimit);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same text and quotes, counted without what stands between paragraphs. */
function peerDocument({ paragraphs }: Article, size: DocumentSize): PeerDocument {
  const starts: number[] = [];
  let start = 0;
  for (const { length } of paragraphs) {
    starts.push(start);
    start += length + 2;
  }
  let paragraph = 0;
  const place = (offset: number) => {
    while ((starts[paragraph + 1] ?? Number.POSITIVE_INFINITY) <= offset) paragraph += 1;
    while ((starts[paragraph] ?? 0) > offset) paragraph -= 1;
    const inside = Math.min(offset - (starts[paragraph] ?? 0), paragraphs[paragraph]?.length ?? 0);
    return (starts[paragraph] ?? 0) - 2 * paragraph + inside;
  };
  const spans = quoteSpans(size).map((span) => ({ start: place(span.start), end: place(span.end) }));
  return { paragraphs, spans: spans.filter((span) => span.start < span.end) };
}

/** Words of the first paragraph to mark as one more quote. */
function additionIn(shown: PeerDocument | undefined): Span {
  const words = shown?.paragraphs[0]?.split(' ') ?? [];
  const start = words.slice(0, 2).join(' ').length + 1;
  return { start, end: start + words.slice(2, 8).join(' ').length };
}
