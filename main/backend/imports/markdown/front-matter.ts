import { parse } from 'yaml';
import type { CslName, Provenance } from '../../../../shared/domain/csl.ts';
import { parseName } from '../../../../shared/domain/names.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';

/** Fields and the keys people and programs use for them, the most exact first. */
const keys = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'creator', 'by'],
  interviewer: ['interviewer'],
  issued: ['issued', 'date', 'published', 'publishdate', 'pubdate', 'datepublished', 'publication_date'],
  accessed: ['accessed', 'access_date', 'retrieved'],
  'container-title': [
    'container-title',
    'publication',
    'journal',
    'newspaper',
    'magazine',
    'site',
    'site_name',
    'website',
    'publisher',
  ],
  publisher: ['publisher'],
  section: ['section'],
  URL: ['url', 'source', 'source_url', 'link', 'canonical', 'permalink'],
  DOI: ['doi'],
  language: ['language', 'lang', 'locale'],
} as const;

/**
 * Reads YAML front matter into the fields of the source, as said outright.
 * @returns whether it could be read
 */
export function readFrontMatter(yaml: string, fields: SourceFields): boolean {
  const entries = parseEntries(yaml);
  if (!entries) return false;
  const found = (field: keyof typeof keys) => {
    const key = keys[field].find((candidate) => entries.has(candidate));
    const value = key === undefined ? undefined : entries.get(key);
    const provenance: Provenance = { origin: 'front-matter', guess: false, ...(key ? { detail: key } : {}) };
    return { value, provenance };
  };
  for (const field of ['title', 'container-title', 'publisher', 'section', 'DOI'] as const) {
    const { value, provenance } = found(field);
    fields.propose(field, asText(value), provenance);
  }
  for (const field of ['author', 'interviewer'] as const) {
    const { value, provenance } = found(field);
    fields.propose(field, asNames(value), provenance);
  }
  for (const field of ['issued', 'accessed'] as const) {
    const { value, provenance } = found(field);
    fields.propose(field, readStatedDate(asText(value)), provenance);
  }
  const url = found('URL');
  fields.propose('URL', webAddress(asText(url.value)), url.provenance);
  const language = found('language');
  fields.propose('language', canonicalLanguage(asText(language.value)), language.provenance);
  return true;
}

/** The entries by key in lower case; null when this is not a YAML mapping. */
function parseEntries(yaml: string): Map<string, unknown> | null {
  try {
    const parsed: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'error' });
    if (parsed === null) return new Map();
    if (typeof parsed !== 'object' || Array.isArray(parsed)) return null;
    return new Map(Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), value]));
  } catch {
    return null;
  }
}

function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
}

/** A name, a list of names, or names as objects (`{ name }`, `{ family, given }`). */
function asNames(value: unknown): CslName[] {
  if (Array.isArray(value)) return value.flatMap(asNames);
  if (typeof value === 'object' && value !== null) {
    const [name, family, given] = ['name', 'family', 'given'].map((key) =>
      asText(Object.entries(value).find(([own]) => own === key)?.[1]),
    );
    if (family) return [given ? { family, given } : { literal: family }];
    return name ? [parseName(name)] : [];
  }
  // “Ruiz, Ana” is one name in a field of its own; several stand between semicolons or “and”.
  return asText(value)
    .split(/\s*;\s*|\s+and\s+|\s+&\s+/)
    .filter((name) => name !== '')
    .map((name) => parseName(name.replace(/^\[\[(.*)\]\]$/, '$1')));
}
