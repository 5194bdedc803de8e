import type { Provenance } from '../../../../shared/domain/csl.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceField, SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import { distinctNames, readAuthorNames } from './author-names.ts';
import type { MetaContents } from './meta-contents.ts';
import { articleAddress } from './page-address.ts';
import { withoutSiteName } from './page-title.ts';
import { readDoi } from './stated-text.ts';

type TextField = 'container-title' | 'publisher' | 'section' | 'ISSN' | 'volume' | 'issue';
const textFields: readonly TextField[] = [
  'container-title',
  'publisher',
  'section',
  'ISSN',
  'volume',
  'issue',
];

/** A vocabulary of `meta` elements: the names it uses for each field, in lower case, the most exact first. */
interface Vocabulary {
  readonly origin: Provenance['origin'];
  readonly names: Readonly<Partial<Record<SourceField, readonly string[]>>>;
  /** Whether each element for an author holds one name, so that commas stand inside it. */
  readonly hasOneNameEach?: boolean;
}

/** In the order in which they are believed. */
const vocabularies: readonly Vocabulary[] = [
  {
    // Highwire Press tags, as Google Scholar reads them, and those of bepress and EPrints, which are like them.
    origin: 'citation-meta',
    hasOneNameEach: true,
    names: {
      title: ['citation_title', 'bepress_citation_title', 'eprints.title', 'wkhealth_title'],
      author: ['citation_author', 'citation_authors', 'bepress_citation_author', 'eprints.creators_name'],
      issued: [
        'citation_publication_date',
        'citation_date',
        'citation_cover_date',
        'citation_online_date',
        'citation_year',
        'bepress_citation_date',
        'eprints.date',
      ],
      'container-title': [
        'citation_journal_title',
        'citation_conference_title',
        'citation_inbook_title',
        'citation_book_title',
        'bepress_citation_journal_title',
        'eprints.publication',
      ],
      publisher: [
        'citation_publisher',
        'citation_technical_report_institution',
        'citation_dissertation_institution',
        'eprints.publisher',
      ],
      volume: ['citation_volume', 'bepress_citation_volume', 'eprints.volume'],
      issue: ['citation_issue', 'bepress_citation_issue', 'eprints.number'],
      page: ['citation_firstpage', 'bepress_citation_firstpage', 'eprints.pagerange'],
      DOI: ['citation_doi', 'bepress_citation_doi', 'eprints.id_number', 'eprints.doi'],
      ISSN: ['citation_issn', 'bepress_citation_issn', 'eprints.issn'],
      language: ['citation_language'],
      URL: ['citation_abstract_html_url', 'citation_fulltext_html_url', 'citation_public_url'],
    },
  },
  {
    // https://ogp.me, with its article namespace and the names that are written for it.
    origin: 'open-graph',
    names: {
      title: ['og:title'],
      author: ['article:author', 'og:article:author', 'article:author_name', 'og:author'],
      issued: [
        'article:published_time',
        'og:article:published_time',
        'article:published',
        'article:publicationdate',
        'article:published_date',
        'article:publish_date',
        'article:created',
        'og:published_time',
        'og:pubdate',
      ],
      modified: [
        'article:modified_time',
        'og:article:modified_time',
        'og:updated_time',
        'article:modified',
        'article:updated',
      ],
      'container-title': ['og:site_name'],
      publisher: ['article:publisher', 'og:publisher'],
      section: ['article:section', 'og:article:section'],
      language: ['og:locale'],
      URL: ['og:url'],
    },
  },
  {
    // Dublin Core and PRISM.
    origin: 'dublin-core',
    names: {
      title: ['dc.title', 'dcterms.title', 'prism.title'],
      author: [
        'dc.creator',
        'dcterms.creator',
        'dc.creator.personalname',
        'dc.contributor.author',
        'dc.author',
      ],
      issued: [
        'dcterms.issued',
        'dc.date.issued',
        'dc.date',
        'dcterms.date',
        'prism.publicationdate',
        'dc.date.created',
        'dcterms.created',
      ],
      modified: ['dcterms.modified', 'dc.date.modified', 'prism.modificationdate'],
      'container-title': ['prism.publicationname', 'dc.source', 'dcterms.ispartof', 'dc.relation.ispartof'],
      publisher: ['dc.publisher', 'dcterms.publisher'],
      section: ['prism.section'],
      language: ['dc.language', 'dcterms.language'],
      URL: ['dc.identifier', 'dcterms.identifier', 'dc.identifier.uri', 'prism.url'],
      DOI: ['prism.doi', 'dc.identifier.doi', 'dc.identifier', 'dcterms.identifier'],
      ISSN: ['prism.issn', 'prism.eissn'],
      volume: ['prism.volume'],
      issue: ['prism.number'],
      page: ['prism.startingpage'],
    },
  },
  {
    origin: 'meta',
    names: {
      title: [
        'headline',
        'hdl',
        'parsely-title',
        'sailthru.title',
        'cxenseparse:title',
        'twitter:title',
        'twitter:text:title',
        'title',
      ],
      author: [
        'author',
        'authors',
        'byl',
        'parsely-author',
        'sailthru.author',
        'cxenseparse:author',
        'dcsext.author',
        'rbauthors',
        'bt:author',
        'shareaholic:article_author_name',
        'twitter:data of the author',
      ],
      issued: [
        'datepublished',
        'pubdate',
        'publish-date',
        'publish_date',
        'publishdate',
        'publication_date',
        'publicationdate',
        'published-date',
        'published_at',
        'parsely-pub-date',
        'sailthru.date',
        'cxenseparse:recs:publishtime',
        'cxenseparse:publishtime',
        'cxenseparse:recs:articlepublisheddate',
        'bt:pubdate',
        'shareaholic:article_published_time',
        'rnews:datepublished',
        'originalpublicationdate',
        'article.published',
        'date.available',
        'pdate',
        'ptime',
        'displaydate',
        'created',
        'date',
        'datecreated',
      ],
      modified: [
        'datemodified',
        'last-modified',
        'lastmod',
        'modified',
        'parsely-modified-date',
        'bt:moddate',
        'shareaholic:article_modified_time',
        'article.updated',
        'revision_date',
        'utime',
      ],
      'container-title': ['application-name', 'apple-mobile-web-app-title', 'shareaholic:site_name'],
      publisher: ['publisher', 'copyright-holder', 'cre', 'rights-holder', 'organization'],
      section: ['parsely-section', 'articlesection', 'cxenseparse:section', 'section'],
      language: ['language', 'content-language', 'inlanguage'],
      URL: ['parsely-link', 'twitter:url', 'shareaholic:url'],
      DOI: ['doi'],
      ISSN: ['issn'],
    },
  },
];

/**
 * Reads `meta` elements, the most exact vocabulary first.
 * @param headings the page's own, to tell where a title ends and the name of the site begins
 */
export function readMetaElements(
  contents: MetaContents,
  headings: readonly string[],
  fields: SourceFields,
): void {
  for (const vocabulary of vocabularies) readVocabulary(vocabulary, contents, headings, fields);
  if (contents.has('citation_journal_title'))
    fields.propose('type', 'article-journal', {
      origin: 'meta',
      guess: false,
      detail: 'citation_journal_title',
    });
}

function readVocabulary(
  { origin, names, hasOneNameEach }: Vocabulary,
  contents: MetaContents,
  headings: readonly string[],
  fields: SourceFields,
): void {
  /** Tries each name for a field until one can be read. */
  function propose<F extends SourceField>(
    field: F,
    read: (values: readonly string[]) => Parameters<typeof fields.propose<F>>[1],
  ): void {
    for (const name of names[field] ?? []) {
      const values = contents.get(name);
      if (values) fields.propose(field, read(values), { origin, guess: false, detail: name });
    }
  }
  // Some pages put the address of a profile where a name should be.
  for (const field of textFields) propose(field, ([value = '']) => (webAddress(value) ? null : value));
  const sites = contents.get('og:site_name') ?? [];
  propose('title', ([value = '']) => (webAddress(value) ? null : withoutSiteName(value, sites, headings)));
  propose('page', ([first = '']) => pageRange(first, contents));
  const houses = [...sites, fields.get('publisher'), fields.get('container-title')];
  const readAuthors = (value: string) =>
    houses.includes(value) ? [{ literal: value }] : readAuthorNames(value, hasOneNameEach);
  propose('author', (values) => distinctNames(values.flatMap(readAuthors)));
  propose('issued', ([value = '']) => readStatedDate(value));
  propose('modified', ([value = '']) => readStatedDate(value));
  propose('URL', (values) => values.map(articleAddress).find((value) => value !== null));
  propose('DOI', (values) => values.map(readDoi).find((value) => value !== null));
  propose('language', ([value = '']) => canonicalLanguage(value));
}

/** “17” with the last page that another element names: “17–24”. */
function pageRange(first: string, contents: MetaContents): string {
  const last = (contents.get('citation_lastpage') ?? contents.get('prism.endingpage'))?.[0];
  return last && last !== first && !/[-–]/.test(first) ? `${first}–${last}` : first;
}
