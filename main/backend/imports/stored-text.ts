export interface StoredText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Makes decoded text into the text that is stored: without byte order mark, with LF for CRLF and CR. Nothing is
 * trimmed or normalised, so quotes stay verbatim. What no project file can hold (zero characters, halves of
 * surrogate pairs) becomes U+FFFD, with a warning.
 */
export function toStoredText(decoded: string): StoredText {
  const lines = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const text = lines.replaceAll('\0', '\ufffd').toWellFormed();
  const replaced = countDifferences(lines, text);
  if (replaced === 0) return { text, warnings: [] };
  const characters = replaced === 1 ? '1 character that is' : `${replaced} characters that are`;
  return {
    text,
    warnings: [`${characters} not valid in a text ${replaced === 1 ? 'was' : 'were'} replaced by “\ufffd”.`],
  };
}

/** Replacing keeps the length, so both texts can be compared unit by unit. */
function countDifferences(before: string, after: string): number {
  if (before === after) return 0;
  let count = 0;
  for (let index = 0; index < before.length; index += 1) {
    if (before.charCodeAt(index) !== after.charCodeAt(index)) count += 1;
  }
  return count;
}
