/** What is put on the clipboard: a text, and the same as HTML for programs that take rich text. */
export interface Clipping {
  readonly text: string;
  readonly html?: string | null;
}

/**
 * Puts something on the clipboard, in answer to a key or a press that is a few seconds old at most. By the browser's own
 * command: the page has no permission to write to the clipboard by itself, and needs none. Returns whether it worked.
 */
export function writeClipboard({ text, html = null }: Clipping): boolean {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  // Without this the command does nothing where no words are selected.
  document.addEventListener('beforecopy', (event) => event.preventDefault(), options);
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== null) event.clipboardData?.setData('text/html', html);
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
