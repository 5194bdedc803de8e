import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Interface } from '../e2e/pages/interface.ts';
import { withApp, withBarePage } from './app-in-chromium.ts';
import type { Article } from './articles.ts';
import type { Bench } from './bench.ts';
import { fillLongDocuments, longInterview } from './long-documents.ts';
import { nextFrame, timePainting, timeQuoting } from './page-timer.ts';
import { median, percentile, showMilliseconds } from './statistics.ts';

const quoteCount = 20;

/** From the key press with words selected until they are painted, in a document with many quotes already. */
export const makingQuotes: Bench = {
  title: 'Make a quote',
  async measure(context) {
    const project = join(context.folder, 'quotes.corroborate');
    const [article] = fillLongDocuments(project, 1, longInterview).long;
    if (!article) return [];
    const phrases = phrasesOf(article);
    const ours = await withApp(context, project, (app) => quoteEach(app, article, phrases));
    const floors = await withBarePage(context.chromium, bareHtml(article), (page) =>
      paintEach(page, phrases),
    );
    const note = (times: readonly number[]) => `p95 ${showMilliseconds(percentile(times, 0.95))}`;
    return [
      {
        name: 'Make one quote',
        value: median(ours),
        unit: 'ms',
        floor: median(floors),
        note: `median of ${quoteCount}, ${note(ours)}, in 200 kB with ${longInterview.quotes} quotes; floor (${note(floors)}): paint the words in a bare page, store nothing`,
      },
    ];
  },
};

/** Words inside a paragraph. */
interface Phrase {
  readonly paragraph: number;
  /** UTF-16 offset in the paragraph. */
  readonly start: number;
  readonly words: string;
}

/** Words in the middle of paragraphs all over the article. */
function phrasesOf({ paragraphs }: Article): Phrase[] {
  const step = Math.floor(paragraphs.length / quoteCount);
  return Array.from({ length: quoteCount }, (_, index) => {
    const paragraph = index * step;
    const text = paragraphs[paragraph] ?? '';
    const words = text.split(' ').slice(12, 20).join(' ');
    return { paragraph, start: text.indexOf(words), words };
  });
}

async function quoteEach(
  { page, library, reader }: Interface,
  { title }: Article,
  phrases: readonly Phrase[],
): Promise<number[]> {
  await library.open(title);
  const times: number[] = [];
  for (const { words } of phrases) {
    // Text that is laid out for the first time moves what stands below it, so it is scrolled to first.
    await reader.paragraph(words).scrollIntoViewIfNeeded();
    await nextFrame(page);
    await nextFrame(page);
    await reader.select(words);
    times.push(await timeQuoting(page, words));
  }
  return times;
}

function bareHtml({ paragraphs }: Article): string {
  return `<style>::highlight(quote) { background: gold }</style><p>${paragraphs.join('<p>')}`;
}

/** The floor: the key paints the words at once; nothing is stored and nothing else is shown. */
async function paintEach(page: Page, phrases: readonly Phrase[]): Promise<number[]> {
  const times: number[] = [];
  for (const phrase of phrases) {
    await page.locator('p').nth(phrase.paragraph).scrollIntoViewIfNeeded();
    const milliseconds = await timePainting(
      page,
      ({ paragraph, start, words }) => {
        let isPainted = false;
        const paint = () => {
          const node = document.querySelectorAll('p')[paragraph]?.firstChild;
          if (!node) return;
          const place = { startContainer: node, startOffset: start, endContainer: node };
          const range = new StaticRange({ ...place, endOffset: start + words.length });
          CSS.highlights.set('quote', new Highlight(...(CSS.highlights.get('quote') ?? []), range));
          isPainted = true;
        };
        window.addEventListener('keydown', paint, { once: true });
        return { milliseconds: window.benchTimeUntilPainted('keydown', () => isPainted) };
      },
      phrase,
      () => page.keyboard.press('q'),
    );
    times.push(milliseconds);
  }
  return times;
}
