/** Browsers look for the declaration in the first bytes only (HTML Standard, 13.2.3.2). */
const searchedBytes = 1024;

/** The encoding that a page declares of itself in a `meta` element or an XML declaration; null when there is none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searchedBytes));
  const meta = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const xml = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return meta?.[1] ?? xml?.[1] ?? null;
}
