/**
 * The words by which a work is named that reports somebody else's. English by style: APA manual (7th ed., 8.6) “as cited
 * in”, The Chicago Manual of Style (17th ed., 14.260) “quoted in”, MLA Handbook (9th ed., 6.77) “qtd. in”. Other languages
 * as their academic writing has it; the rest are in English.
 */
const byLanguage: Readonly<Record<string, string>> = {
  de: 'zit. nach',
  fr: 'cité dans',
  es: 'citado en',
  it: 'citato in',
  pt: 'citado em',
  nl: 'geciteerd in',
  pl: 'cyt. za',
  uk: 'цит. за',
};

/** The words of a style, by its name (`chicago-author-date`), in a locale such as `de-AT`. */
export function citedInWords(style: string, locale: string): string {
  const words = byLanguage[locale.slice(0, 2)];
  if (words) return words;
  if (style.startsWith('chicago')) return 'quoted in';
  return style.startsWith('modern-language-association') ? 'qtd. in' : 'as cited in';
}
