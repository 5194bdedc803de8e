/**
 * Makes what a person typed into an FTS5 query (https://www.sqlite.org/fts5.html#full_text_query_syntax): words and
 * "quoted phrases" must all occur; the last word, unless quoted, also matches as a beginning. Everything is quoted,
 * so no character of the input is ever an operator. Null when the input holds no letter or digit.
 */
export function matchExpression(input: string): string | null {
  const terms: string[] = [];
  let lastIsPrefix = false;
  for (const [, phrase, word] of input.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)/gu)) {
    const text = phrase ?? word ?? '';
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    terms.push(`"${text.replaceAll('\0', ' ')}"`);
    lastIsPrefix = word !== undefined;
  }
  if (terms.length === 0) return null;
  return terms.join(' AND ') + (lastIsPrefix ? ' *' : '');
}
