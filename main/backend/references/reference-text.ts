/** Pieces that the readers of all reference formats share. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Words on one line: control characters taken out, white space as single spaces. */
export function oneLine(text: string): string {
  return text.replace(controls, '').replace(/\s+/gu, ' ').trim();
}

/** Text whose line breaks mean something: control characters taken out, no spaces around lines, at most one empty line. */
export function severalLines(text: string): string {
  return text
    .replace(controls, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const doi = /\b(10\.\d{4,9}\/\S+)$/iu;

/** The DOI in a value such as `https://doi.org/10.1000/1`, `doi:10.1000/1`; null where there is none. */
export function findDoi(text: string): string | null {
  return doi.exec(text.trim())?.[1] ?? null;
}

export function looksLikeIssn(text: string): boolean {
  return /^\d{4}-?\d{3}[\dX]$/iu.test(text.trim());
}

export function looksLikeIsbn(text: string): boolean {
  return /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/iu.test(text.trim());
}

/** Keywords as CSL has them: in one string, with commas between them, or semicolons where one has a comma itself. */
export function joinKeywords(words: readonly string[]): string {
  const unique = [...new Set(words.map(oneLine).filter(Boolean))];
  return unique.join(unique.some((word) => word.includes(',')) ? '; ' : ', ');
}

export function splitKeywords(keyword: string): string[] {
  return keyword
    .split(keyword.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter(Boolean);
}
