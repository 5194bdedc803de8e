import type { StyleKind, StyleSummary } from '../../shared/domain/styles.ts';

/** How a style cites, in words; the first is shown, all of them can be searched for. */
export const kindWords: Readonly<Record<StyleKind, readonly [string, ...string[]]>> = {
  'author-date': ['Author and date', 'author-date'],
  author: ['Author'],
  numeric: ['Numbers', 'numeric', 'numbered'],
  note: ['Notes', 'footnotes', 'endnotes'],
  label: ['Labels'],
};

/** What the styles offered first are called for short; the others by their title. */
const shortNames: Readonly<Record<string, string>> = {
  apa: 'APA, 7th edition',
  'chicago-author-date': 'Chicago, 17th edition (author-date)',
  'chicago-fullnote-bibliography': 'Chicago, 17th edition (full notes)',
  'chicago-note-bibliography': 'Chicago, 17th edition (short notes)',
  'modern-language-association': 'MLA, 9th edition',
  'harvard-cite-them-right': 'Harvard (Cite Them Right)',
  'american-medical-association': 'AMA, 11th edition',
  'bluebook-law-review': 'Bluebook (law review)',
  oscola: 'OSCOLA',
};

export function styleName({ id, title }: Pick<StyleSummary, 'id' | 'title'>): string {
  return shortNames[id] ?? title;
}

/** A field as CSL names it, in words: `Political science`. */
export function fieldName(field: string): string {
  if (field === 'generic-base') return 'General';
  const words = field.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** `German (Austria)` for `de-AT`; a tag that means nothing stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What is said of a style under its name: how it cites, for which fields, in which language. */
export function styleFacts({ kind, fields, locale }: StyleSummary): string {
  return [kind && kindWords[kind][0], ...fields.map(fieldName), locale && languageName(locale)]
    .filter(Boolean)
    .join(' · ');
}
