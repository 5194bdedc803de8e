import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Interface } from '../e2e/pages/interface.ts';
import { withApp, withBarePage } from './app-in-chromium.ts';
import type { Article } from './articles.ts';
import type { Bench } from './bench.ts';
import { fillLongDocuments, type LongDocuments, longInterview } from './long-documents.ts';
import { timePainting } from './page-timer.ts';
import { median, showMilliseconds } from './statistics.ts';

const runs = 5;

/** From the click in the library until the whole text is in the page and the quotes in view are painted. */
export const openingDocument: Bench = {
  title: 'Open a long document',
  async measure(context) {
    const project = join(context.folder, 'long.corroborate');
    const documents = fillLongDocuments(project, runs, longInterview);
    const { first, again } = await withApp(context, project, (app) => openEach(app, documents));
    const floor = await withBarePage(context.chromium, '<button>Open</button><main></main>', (page) =>
      showEach(page, documents.long),
    );
    const row = (name: string, times: readonly number[]) => ({
      name,
      value: median(times),
      unit: 'ms' as const,
      floor,
      note: `median of ${runs}, slowest ${showMilliseconds(Math.max(...times))}; floor: the text as plain <p> elements`,
    });
    return [row(`Open 200 kB with ${longInterview.quotes} highlights`, first), row('Open it again', again)];
  },
};

async function openEach(
  app: Interface,
  { short, long }: LongDocuments,
): Promise<{ first: number[]; again: number[] }> {
  const first: number[] = [];
  const again: number[] = [];
  for (const article of long) {
    for (const times of [first, again]) {
      await app.library.open(short.title);
      times.push(await openOne(app, article));
    }
  }
  return { first, again };
}

function openOne({ page, library }: Interface, { title, paragraphs }: Article): Promise<number> {
  return timePainting(
    page,
    (expected) => ({
      milliseconds: window.benchTimeUntilPainted('pointerdown', () => {
        const text = document.querySelector(`[role="document"][aria-label="${expected.title}"]`);
        if ((text?.textContent.length ?? 0) < expected.length) return false;
        return [...CSS.highlights].some(([name, { size }]) => name.startsWith('quote-code-') && size > 0);
      }),
    }),
    { title, length: paragraphs.join('').length },
    () => library.source(title).click(),
  );
}

/** The floor: texts that the page has already, shown with one click. Returns the median in milliseconds. */
async function showEach(page: Page, articles: readonly Article[]): Promise<number> {
  const times: number[] = [];
  for (const { paragraphs } of articles) {
    const milliseconds = await timePainting(
      page,
      (texts) => {
        let isShown = false;
        const show = () => {
          const elements = texts.map((text) => {
            const element = document.createElement('p');
            element.textContent = text;
            return element;
          });
          document.querySelector('main')?.replaceChildren(...elements);
          isShown = true;
        };
        document.querySelector('button')?.addEventListener('click', show, { once: true });
        return { milliseconds: window.benchTimeUntilPainted('pointerdown', () => isShown) };
      },
      paragraphs,
      () => page.getByRole('button').click(),
    );
    times.push(milliseconds);
  }
  return median(times);
}
