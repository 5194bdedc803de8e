const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As it stands, a parser would make a line feed of it.
  '\r': '&#13;',
  // No page can hold it.
  '\0': '\uFFFD',
};

/** A text as it is written in HTML, between tags or in an attribute's double quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r\0]/g, (character) => escapes[character] ?? '');
}
