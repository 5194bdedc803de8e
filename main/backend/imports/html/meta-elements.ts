import type { CslName, Provenance } from '../../../../shared/domain/csl.ts';
import { parseName } from '../../../../shared/domain/names.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceField, SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import { type DomDocument, lineOf } from './dom.ts';

type TextField =
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'section'
  | 'DOI'
  | 'ISSN'
  | 'volume'
  | 'issue'
  | 'page';

/** A vocabulary of `meta` elements: the names it uses for each field, in lower case, the most exact first. */
interface Vocabulary {
  readonly origin: Provenance['origin'];
  readonly names: Readonly<Partial<Record<SourceField, readonly string[]>>>;
}

/** In the order in which they are believed. */
const vocabularies: readonly Vocabulary[] = [
  {
    // Highwire Press tags, as Google Scholar reads them.
    origin: 'citation-meta',
    names: {
      title: ['citation_title'],
      author: ['citation_author', 'citation_authors'],
      issued: ['citation_publication_date', 'citation_date', 'citation_online_date'],
      'container-title': ['citation_journal_title', 'citation_conference_title'],
      publisher: ['citation_publisher'],
      volume: ['citation_volume'],
      issue: ['citation_issue'],
      page: ['citation_firstpage'],
      DOI: ['citation_doi'],
      ISSN: ['citation_issn'],
      language: ['citation_language'],
      URL: ['citation_abstract_html_url', 'citation_fulltext_html_url'],
    },
  },
  {
    // https://ogp.me, with its article namespace.
    origin: 'open-graph',
    names: {
      title: ['og:title'],
      author: ['article:author', 'og:article:author'],
      issued: ['article:published_time', 'og:article:published_time'],
      'container-title': ['og:site_name'],
      section: ['article:section'],
      language: ['og:locale'],
      URL: ['og:url'],
    },
  },
  {
    origin: 'dublin-core',
    names: {
      title: ['dc.title', 'dcterms.title'],
      author: ['dc.creator', 'dcterms.creator'],
      issued: ['dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'dcterms.created'],
      publisher: ['dc.publisher', 'dcterms.publisher'],
      language: ['dc.language', 'dcterms.language'],
      URL: ['dc.identifier', 'dcterms.identifier'],
    },
  },
  {
    origin: 'meta',
    names: {
      title: ['parsely-title', 'sailthru.title', 'twitter:title'],
      author: ['author', 'byl', 'parsely-author', 'sailthru.author'],
      issued: [
        'date',
        'pubdate',
        'publish-date',
        'publication_date',
        'parsely-pub-date',
        'sailthru.date',
        'datepublished',
      ],
      'container-title': ['application-name'],
      publisher: ['publisher', 'copyright-holder'],
      section: ['parsely-section'],
      URL: ['parsely-link'],
    },
  },
];

const textFields: readonly TextField[] = [
  'title',
  'container-title',
  'publisher',
  'section',
  'DOI',
  'ISSN',
  'volume',
  'issue',
  'page',
];

/** Reads `meta` elements, then the page's own address, language and title. */
export function readMetaElements(document: DomDocument, fields: SourceFields): void {
  const contents = collectContents(document);
  for (const vocabulary of vocabularies) readVocabulary(vocabulary, contents, fields);
  const meta = (detail: string) => ({ origin: 'meta', guess: false, detail }) as const;
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  fields.propose('URL', webAddress(address), meta('link rel="canonical"'));
  fields.propose(
    'language',
    canonicalLanguage(document.documentElement?.getAttribute('lang') ?? ''),
    meta('html lang'),
  );
  const title = withoutSiteName(lineOf(document.querySelector('title')), fields.get('container-title'));
  fields.propose('title', title, { ...meta('title'), guess: true });
  if (contents.has('citation_journal_title'))
    fields.propose('type', 'article-journal', meta('citation_journal_title'));
}

/** Contents by name in lower case, in the order of the page. */
function collectContents(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('name') ??
      element.getAttribute('property') ??
      element.getAttribute('itemprop') ??
      ''
    )
      .toLowerCase()
      .trim();
    const content = (element.getAttribute('content') ?? '').replace(/\s+/gu, ' ').trim();
    if (name !== '' && content !== '') contents.set(name, [...(contents.get(name) ?? []), content]);
  }
  return contents;
}

function readVocabulary(
  { origin, names }: Vocabulary,
  contents: ReadonlyMap<string, readonly string[]>,
  fields: SourceFields,
): void {
  const found = (field: SourceField) => {
    const name = names[field]?.find((candidate) => contents.has(candidate)) ?? '';
    return { values: contents.get(name) ?? [], provenance: { origin, guess: false, detail: name } as const };
  };
  for (const field of textFields) {
    const { values, provenance } = found(field);
    fields.propose(field, values[0], provenance);
  }
  const author = found('author');
  fields.propose('author', author.values.flatMap(readNames), author.provenance);
  const issued = found('issued');
  fields.propose('issued', readStatedDate(issued.values[0] ?? ''), issued.provenance);
  const url = found('URL');
  fields.propose('URL', webAddress(url.values[0] ?? ''), url.provenance);
  const language = found('language');
  fields.propose('language', canonicalLanguage(language.values[0] ?? ''), language.provenance);
}

/** Some pages put several names into one element, some a “By”, some the address of a profile. */
function readNames(content: string): CslName[] {
  if (webAddress(content)) return [];
  return content
    .replace(/^by\s+/i, '')
    .split(/\s*;\s*|\s+and\s+|\s*\|\s*/)
    .filter((name) => name !== '')
    .map(parseName);
}

/** “The bridge | Harbour Ledger” is the title “The bridge” of the site “Harbour Ledger”. */
function withoutSiteName(title: string, site: string | undefined): string {
  const [, rest, end] = /^(.+?)\s+[|–—·-]\s+([^|–—·]+)$/.exec(title) ?? [];
  return rest !== undefined && end?.toLowerCase() === site?.toLowerCase() ? rest : title;
}
