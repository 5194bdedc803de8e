import type { Page } from '@playwright/test';

/** Counts events of one kind in the page from now on, to prove that a session did without mouse or keyboard. */
export async function watchInput(
  page: Page,
  event: 'pointerdown' | 'keydown',
): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle((name) => {
    const counted = { count: 0 };
    window.addEventListener(
      name,
      () => {
        counted.count += 1;
      },
      { capture: true },
    );
    return counted;
  }, event);
  return () => counter.evaluate(({ count }) => count);
}
