/**
 * Puts a text on the clipboard, in answer to a key or a press. By the browser's own command: the page has no permission
 * to write to the clipboard by itself, and needs none. With `html`, programs that know formatted text take that instead.
 * Returns whether it worked.
 */
export function copyText(text: string, html?: string): boolean {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  // Without this the command does nothing where no words are selected.
  document.addEventListener('beforecopy', (event) => event.preventDefault(), options);
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  try {
    return document.execCommand('copy');
  } finally {
    listening.abort();
  }
}
