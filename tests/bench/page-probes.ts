import type { Page } from '@playwright/test';
import { nextFrame } from './page-timer.ts';
import { median, percentile } from './statistics.ts';

/** Milliseconds from one frame to the next. */
export interface FrameTimes {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

const scrollFrames = 120;
/** Pixels each frame: about a screen in three frames, faster than anybody reads. */
const scrollStep = 300;

/** Scrolls what scrolls around `selector` and times the frames. */
export async function timeScrolling(page: Page, selector: string): Promise<FrameTimes> {
  const times = await page.evaluate(
    ({ inside, frames, step }) =>
      new Promise<number[]>((resolve) => {
        let scroller = document.querySelector(inside);
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1)
          scroller = scroller.parentElement;
        const measured: number[] = [];
        let before = performance.now();
        const onFrame = (now: number) => {
          measured.push(now - before);
          before = now;
          scroller?.scrollBy(0, step);
          if (measured.length <= frames) requestAnimationFrame(onFrame);
          else resolve(measured.slice(1));
        };
        requestAnimationFrame(onFrame);
      }),
    { inside: selector, frames: scrollFrames, step: scrollStep },
  );
  return { median: median(times), p95: percentile(times, 0.95), longest: Math.max(...times) };
}

/** The longest time from one frame to the next while `work` is done, in milliseconds: how long nothing could move. */
export async function longestPause(page: Page, work: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const watched = { longest: 0, isOver: false };
    let before = performance.now();
    const onFrame = () => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - before);
      before = now;
      if (!watched.isOver) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    return watched;
  });
  await work();
  await nextFrame(page);
  const longest = await watch.evaluate((watched) => {
    watched.isOver = true;
    return watched.longest;
  });
  await watch.dispose();
  return longest;
}

/** Clicks and returns the milliseconds that the page's own handlers of the click took. */
export async function timeClick(page: Page, x: number, y: number): Promise<number> {
  const handled = await page.evaluateHandle(() => {
    const sum = { milliseconds: 0 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      let begunAt = 0;
      const begin = () => {
        begunAt = performance.now();
      };
      const end = () => {
        sum.milliseconds += performance.now() - begunAt;
      };
      window.addEventListener(type, begin, { capture: true, once: true });
      window.addEventListener(type, end, { once: true });
    }
    return sum;
  });
  await page.mouse.click(x, y);
  await nextFrame(page);
  const { milliseconds } = await handled.jsonValue();
  await handled.dispose();
  return milliseconds;
}

/** The page's JavaScript heap after a garbage collection, in megabytes. */
export async function heapSize(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 ** 2;
}
