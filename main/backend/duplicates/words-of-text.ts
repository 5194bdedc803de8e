/** Scripts that put no spaces between words: each character counts as a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordPattern = new RegExp(`[${unspaced}]|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+`, 'gv');

/** Characters of a text that are compared, as many as a transcript of ten hours has and more: what comes after costs more than it tells. */
const comparedLength = 1_000_000;

/** The words of a text for comparing it with others: lower case, without signs, so that typesetting makes no difference. */
export function wordsOfText(text: string): string[] {
  return text.slice(0, comparedLength).normalize('NFC').toLowerCase().match(wordPattern) ?? [];
}
