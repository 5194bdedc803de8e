/** The text when it is an http or https address, as it stands; else null. */
export function webAddress(text: string): string | null {
  const address = text.trim();
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? address : null;
}
