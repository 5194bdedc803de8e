/** The beginning of a text on one line, cut at a word where there is one, at most `length` characters and “…”. */
export function excerptOf(text: string, length = 80): string {
  const beginning = text.slice(0, readFor(length));
  const line = beginning.replace(/\s+/gu, ' ').trim();
  if (line.length <= length && beginning.length === text.length) return line;
  const cut = withoutHalfCharacter(line.slice(0, length));
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > length / 2 ? lastSpace : cut.length).trimEnd()}…`;
}

/** The beginning of a quote in quotation marks; its own marks at the ends are left out, so that none stand double. */
export function excerptInMarks(text: string, length = 80): string {
  const beginning = text.slice(0, readFor(length) + 1);
  const words = beginning.trim().replace(/^["“”„«»‘’']+|["“”„«»‘’']+$/gu, '');
  return `“${excerptOf(words, length)}”`;
}

/** Characters looked at: a quote can be a whole book, and is asked for its beginning each time it is drawn. */
const readFor = (length: number) => 20 * length;

function withoutHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
