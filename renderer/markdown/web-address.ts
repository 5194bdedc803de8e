/** The address as a browser would write it, if it is one of the web (http or https); null for any other. */
export function followableAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed.href : null;
}
