import type { CslDate, CslName, Provenance } from '../../../../shared/domain/csl.ts';
import { formatName, parseName } from '../../../../shared/domain/names.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { parseNameList } from '../text/person-names.ts';
import { proposeIdentifiers } from './identifiers.ts';

/** What a word processor writes about a document beside its text. Empty where it says nothing. */
export interface DocumentProperties {
  readonly title: string;
  /** One name, or several separated by semicolons. */
  readonly creator: string;
  /** ISO 8601. */
  readonly created: string;
  readonly publisher: string;
  readonly language: string;
  readonly identifiers: readonly string[];
}

/** Names that programs and computers give themselves. */
const junkCreator =
  /^(?:admin(?:istrator)?|user(?:name)?|owner|author|autor|auteur|unknown|guest|gast|default|root|test|none|home|office|pc|laptop|hp|dell|lenovo|acer|asus|toshiba|samsung|apple|microsoft(?: office)?(?: word)?(?: user)?|windows(?: user)?|benutzer|utilisateur|usuario|utente|gebruiker|kullanıcı|пользователь|користувач|администратор|адміністратор|python-docx|apache poi|docx?4?j?|openoffice(?:\.org)?|libreoffice|google docs|pandoc|calibre|un-?named|x+|\W*|\d*)\s*\d*$/iu;
/** Titles that stand for none: those of new documents, of templates and of print jobs. */
const junkTitle =
  /^(?:(?:untitled|unbenannt|sans titre|sans nom|sin título|senza titolo|без назви|без названия|unknown|new|neues?)?\s*(?:(?:word |microsoft word )?document|dokument|documento|документ|doc|title|titel|template|vorlage|powerpoint presentation)?|microsoft word\s*[-–—].*|\W*|\d*)[\s_-]*\d*$|\.(?:docx?|odt|rtf|dotx?|html?|pdf)$/iu;
/** Before word processors stamped files; programs without a clock write such years. */
const earliestYear = 1985;

/** Whether a title is one that a program made up. */
export function isJunkTitle(title: string): boolean {
  return junkTitle.test(title);
}

const from = (detail: string, guess = false): Provenance => ({
  origin: 'document-properties',
  guess,
  detail,
});

/** Proposes what the author has written into the properties: call it before the text is looked at. */
export function proposeStatedProperties(properties: DocumentProperties, fields: SourceFields): void {
  const title = properties.title.replace(/\s+/gu, ' ').trim();
  if (!isJunkTitle(title)) fields.propose('title', title, from('title'));
  fields.propose('publisher', properties.publisher.trim(), from('publisher'));
  fields.propose('language', canonicalLanguage(properties.language), from('language'));
  proposeIdentifiers(properties.identifiers, fields, from);
}

/**
 * Proposes the people in the properties where their names stand in the opening lines too: then it is them who wrote the
 * text, and not whose computer it was written on. Still a guess: a letter names the one it goes to.
 */
export function proposeNamedCreators(
  { creator }: DocumentProperties,
  opening: string,
  text: string,
  fields: SourceFields,
): void {
  const names = readCreators(creator);
  // Whoever speaks in the text has a part in a conversation, which other rules tell.
  const areNamed = names
    .map(formatName)
    .every((name) => opening.includes(name) && !text.includes(`${name}:`));
  fields.propose('author', areNamed ? names : null, from('creator', true));
}

/**
 * Proposes what the program has filled in by itself, as guesses, where the text says nothing: who the computer belongs
 * to and when the file was made.
 */
export function proposeAutomaticProperties(
  properties: DocumentProperties,
  fields: SourceFields,
  today: Date,
): void {
  fields.propose('author', readCreators(properties.creator), from('creator', true));
  fields.propose('issued', readCreated(properties.created, today), from('created', true));
}

/** The people and institutions in a list separated by semicolons, without names that stand for nobody. */
export function readCreators(creator: string): CslName[] {
  return creator
    .split(/\s*[;\n]\s*/u)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => !junkCreator.test(name))
    .flatMap((name) => {
      const names = parseNameList(name);
      if (names.length > 0) return names;
      return [/^[^,]+,[^,]+$/.test(name) ? parseName(name) : { literal: name }];
    });
}

function readCreated(created: string, today: Date): CslDate | null {
  const date = readStatedDate(created);
  const year = date?.['date-parts']?.[0]?.[0] ?? 0;
  return year >= earliestYear && Date.parse(created) <= today.getTime() ? date : null;
}
