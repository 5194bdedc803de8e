import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Interface } from '../e2e/pages/interface.ts';
import { launchChromium, newPage, newServer } from './app-in-chromium.ts';
import type { Article } from './articles.ts';
import type { Bench, BenchContext } from './bench.ts';
import { fillLongDocuments, quotesPerDocument } from './long-documents.ts';
import { installPageTimer, timePainting } from './page-timer.ts';
import { median, percentile, showMilliseconds } from './statistics.ts';

const quoteCount = 20;

/** From the key press with words selected until they are painted, in a document with many quotes already. */
export const makingQuotes: Bench = {
  title: 'Make a quote',
  async measure(context) {
    const project = join(context.folder, 'quotes.corroborate');
    const { long } = fillLongDocuments(project, 1);
    const [article] = long;
    if (!article) return [];
    const words = phrasesOf(article);
    const ours = await quoteEach(context, project, article, words);
    const floors = await paintBare(context, article, words);
    const note = (times: readonly number[]) => `p95 ${showMilliseconds(percentile(times, 0.95))}`;
    return [
      {
        name: 'Make one quote',
        value: median(ours),
        unit: 'ms',
        floor: median(floors),
        note: `median of ${quoteCount}, ${note(ours)}, in 200 kB with ${quotesPerDocument} quotes; floor (${note(floors)}): paint the words in a bare page, store nothing`,
      },
    ];
  },
};

/** Words in the middle of paragraphs all over the article. */
function phrasesOf({ paragraphs }: Article): string[] {
  const step = Math.floor(paragraphs.length / quoteCount);
  return Array.from({ length: quoteCount }, (_, index) =>
    (paragraphs[index * step + 1] ?? '').split(' ').slice(12, 20).join(' '),
  );
}

async function quoteEach(
  { folder, chromium }: BenchContext,
  project: string,
  { title }: Article,
  phrases: readonly string[],
): Promise<number[]> {
  const server = await newServer(folder);
  await server.start(project);
  const browser = await launchChromium(chromium);
  const page = await newPage(browser);
  await installPageTimer(page);
  await page.goto(server.url);
  const { library, reader } = new Interface(page);
  await library.open(title);
  const times: number[] = [];
  for (const words of phrases) {
    await reader.select(words);
    times.push(await pressUntilPainted(page, words));
  }
  await browser.close();
  await server.stop();
  return times;
}

function pressUntilPainted(page: Page, words: string): Promise<number> {
  return timePainting(
    page,
    (expected) => ({
      milliseconds: window.benchTimeUntilPainted('keydown', () =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent?.slice(startOffset, endOffset) === expected,
          ),
        ),
      ),
    }),
    words,
    () => page.keyboard.press('q'),
  );
}

/** The floor: the key paints the words at once; nothing is stored and nothing else is shown. */
async function paintBare(
  { chromium }: BenchContext,
  { paragraphs }: Article,
  phrases: readonly string[],
): Promise<number[]> {
  const browser = await launchChromium(chromium);
  const page = await newPage(browser);
  await installPageTimer(page);
  await page.goto(
    'data:text/html,<!doctype html><style>::highlight(q){background:gold}</style><main></main>',
  );
  await page.evaluate((texts) => {
    CSS.highlights.set('q', new Highlight());
    const elements = texts.map((text) => {
      const element = document.createElement('p');
      element.textContent = text;
      return element;
    });
    document.querySelector('main')?.replaceChildren(...elements);
  }, paragraphs);
  const times: number[] = [];
  for (const words of phrases) {
    const paragraph = page.locator('p').filter({ hasText: words });
    await paragraph.scrollIntoViewIfNeeded();
    times.push(
      await timePainting(
        page,
        (phrase) => {
          const nodes = [...document.querySelectorAll('p')].flatMap(({ firstChild }) => firstChild ?? []);
          const node = nodes.find(({ textContent }) => textContent?.includes(phrase));
          const start = node?.textContent?.indexOf(phrase) ?? 0;
          let painted = false;
          const paint = () => {
            if (!node) return;
            const end = start + phrase.length;
            CSS.highlights.get('q')?.add(
              new StaticRange({
                startContainer: node,
                startOffset: start,
                endContainer: node,
                endOffset: end,
              }),
            );
            painted = true;
          };
          window.addEventListener('keydown', paint, { once: true });
          return { milliseconds: window.benchTimeUntilPainted('keydown', () => painted) };
        },
        words,
        () => page.keyboard.press('q'),
      ),
    );
  }
  await browser.close();
  return times;
}
