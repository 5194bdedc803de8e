import type { Page } from '@playwright/test';

export interface Pasted {
  readonly text: string;
  /** Empty where there is no rich text. */
  readonly html: string;
}

/** What the browser's clipboard holds, as a program that pastes it gets it. */
export async function pasted(page: Page): Promise<Pasted> {
  const paste = await page.evaluateHandle(() => {
    const received = { text: '', html: '' };
    window.addEventListener(
      'paste',
      (event) => {
        received.text = event.clipboardData?.getData('text/plain') ?? '';
        received.html = event.clipboardData?.getData('text/html') ?? '';
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    return received;
  });
  await page.keyboard.press('ControlOrMeta+v');
  const received = await paste.jsonValue();
  await paste.dispose();
  return received;
}
