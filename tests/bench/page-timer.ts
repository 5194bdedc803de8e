import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** See `timePainting`; lives in the page. */
    benchTimeUntilPainted(eventType: 'pointerdown' | 'keydown', isThere: () => boolean): Promise<number>;
  }
}

/** Puts the timer into every page that `page` loads from now on. */
export async function installPageTimer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchTimeUntilPainted = (eventType, isThere) =>
      new Promise((resolve) => {
        const onEvent = ({ timeStamp }: Event) => {
          const look = () => {
            // What is there when a frame begins is painted in that frame; the task comes after the painting.
            if (isThere()) setTimeout(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(eventType, onEvent, { capture: true, once: true });
      });
  });
}

/** Something that was begun in the page and will have taken `milliseconds`. */
interface Timing {
  readonly milliseconds: Promise<number>;
}

/**
 * Times what an input event sets off, inside the page: from the event's own time stamp to the frame that paints the
 * result. `arm` runs in the page, calls `window.benchTimeUntilPainted` and returns its promise as `milliseconds`;
 * then `act` sends the event.
 */
export async function timePainting<Argument>(
  page: Page,
  arm: (argument: Argument) => Timing,
  argument: Argument,
  act: () => Promise<void>,
): Promise<number> {
  // The promise stays in the page, in an object: evaluateHandle would wait for a promise.
  const timing = await page.evaluateHandle(arm as (argument: unknown) => Timing, argument as unknown);
  await act();
  const milliseconds = await timing.evaluate((begun) => begun.milliseconds);
  await timing.dispose();
  return milliseconds;
}

/** Presses Q on the words selected in the reader, and times it until exactly these words are painted. In milliseconds. */
export function timeQuoting(page: Page, words: string): Promise<number> {
  return timePainting(
    page,
    (expected) => ({
      milliseconds: window.benchTimeUntilPainted('keydown', () =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .some(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent?.slice(startOffset, endOffset) === expected,
          ),
      ),
    }),
    words,
    () => page.keyboard.press('q'),
  );
}

/** Waits until the next frame is painted and what it left to do is done. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
