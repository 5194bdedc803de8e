import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Interface } from '../e2e/pages/interface.ts';
import { launchChromium, newPage, newServer } from './app-in-chromium.ts';
import type { Article } from './articles.ts';
import type { Bench, BenchContext } from './bench.ts';
import { fillLongDocuments, quotesPerDocument } from './long-documents.ts';
import { installPageTimer, timePainting } from './page-timer.ts';
import { median, showMilliseconds } from './statistics.ts';

const runs = 5;

/** From the click in the library until the whole text is in the page and the quotes in view are painted. */
export const openingDocument: Bench = {
  title: 'Open a long document',
  async measure(context) {
    const project = join(context.folder, 'long.corroborate');
    const { short, long } = fillLongDocuments(project, runs);
    const { first, again } = await openEach(context, project, short, long);
    const floor = await openBare(context, long);
    const floorNote = 'floor: the text as plain <p> elements';
    return [
      {
        name: `Open 200 kB with ${quotesPerDocument} highlights`,
        value: median(first),
        unit: 'ms',
        floor,
        note: `median of ${runs}, slowest ${showMilliseconds(Math.max(...first))}; ${floorNote}`,
      },
      {
        name: `Open it again`,
        value: median(again),
        unit: 'ms',
        floor,
        note: `median of ${runs}, slowest ${showMilliseconds(Math.max(...again))}; ${floorNote}`,
      },
    ];
  },
};

async function openEach(
  { folder, chromium }: BenchContext,
  project: string,
  short: Article,
  long: readonly Article[],
): Promise<{ first: number[]; again: number[] }> {
  const server = await newServer(folder);
  await server.start(project);
  const browser = await launchChromium(chromium);
  const page = await newPage(browser);
  await installPageTimer(page);
  await page.goto(server.url);
  const app = new Interface(page);
  await app.library.open(short.title);
  const first: number[] = [];
  const again: number[] = [];
  for (const article of long) {
    first.push(await open(page, app, article));
    await app.library.open(short.title);
    again.push(await open(page, app, article));
    await app.library.open(short.title);
  }
  await browser.close();
  await server.stop();
  return { first, again };
}

function open(page: Page, app: Interface, { title, paragraphs }: Article): Promise<number> {
  const length = paragraphs.join('').length;
  return timePainting(
    page,
    (expected) => ({
      milliseconds: window.benchTimeUntilPainted('pointerdown', () => {
        const text = document.querySelector(`[role="document"][aria-label="${expected.title}"]`);
        if ((text?.textContent.length ?? 0) < expected.length) return false;
        return [...CSS.highlights].some(([name, { size }]) => name.startsWith('quote-code-') && size > 0);
      }),
    }),
    { title, length },
    () => app.library.source(title).click(),
  );
}

/** The floor: the same texts, already in a bare page, put into it with one click. Returns the median in milliseconds. */
async function openBare({ chromium }: BenchContext, articles: readonly Article[]): Promise<number> {
  const browser = await launchChromium(chromium);
  const page = await newPage(browser);
  await installPageTimer(page);
  await page.goto('data:text/html,<!doctype html><button>Open</button><main></main>');
  const times: number[] = [];
  for (const { paragraphs } of articles) {
    const milliseconds = await timePainting(
      page,
      (texts) => {
        const main = document.querySelector('main');
        const show = () => {
          const elements = texts.map((text) => {
            const element = document.createElement('p');
            element.textContent = text;
            return element;
          });
          main?.replaceChildren(...elements);
          shown = true;
        };
        let shown = false;
        document.querySelector('button')?.addEventListener('click', show, { once: true });
        return { milliseconds: window.benchTimeUntilPainted('pointerdown', () => shown) };
      },
      paragraphs,
      () => page.getByRole('button').click(),
    );
    times.push(milliseconds);
  }
  await browser.close();
  return median(times);
}
