import type { CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import { bareWords } from '../words.ts';
import { distinctNames, readAuthorNames } from './author-names.ts';
import { type DomDocument, lineOf } from './dom.ts';
import { JsonLdGraph, type JsonObject, typesOf } from './json-ld-graph.ts';
import { articleAddress } from './page-address.ts';
import { readDoi } from './stated-text.ts';

/** Types of schema.org that are articles, with the CSL type each comes to. */
const articleTypes: Readonly<Record<string, CslItem['type']>> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  AskPublicNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  LiveBlogPosting: 'article-newspaper',
  SatiricalArticle: 'article-newspaper',
  BlogPosting: 'post-weblog',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  Report: 'report',
  Article: 'webpage',
  AdvertiserContentArticle: 'webpage',
  TechArticle: 'webpage',
  APIReference: 'webpage',
  SocialMediaPosting: 'webpage',
  DiscussionForumPosting: 'webpage',
};
/** What pages call themselves that do not say they are articles; believed for what they state besides. */
const pageTypes = new Set(['WebPage', 'ItemPage', 'FAQPage', 'ProfilePage', 'ClaimReview']);
const periodicalTypes =
  /^(?:Periodical|Newspaper|Magazine|WebSite|Blog|CreativeWorkSeries|PublicationSeries)$/;

/** Reads the article that a page describes in JSON-LD (https://schema.org/Article), if there is one. */
export function readJsonLd(document: DomDocument, fields: SourceFields): void {
  const graph = JsonLdGraph.of(document);
  const article = chooseArticle(graph.objects, document);
  if (article) readArticle(article, graph, fields);
  const page = graph.objects.find((object) => typesOf(object).some((type) => pageTypes.has(type)));
  if (page) readPage(page, graph, fields);
}

/**
 * Pages describe other articles too, in lists of what else there is to read. The one whose headline the page shows as
 * its own is meant; else the first.
 */
function chooseArticle(objects: readonly JsonObject[], document: DomDocument): JsonObject | undefined {
  const articles = objects.filter((object) => typeOf(object) !== null);
  if (articles.length < 2) return articles[0];
  const shown = [
    lineOf(document.querySelector('h1')),
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    lineOf(document.querySelector('title')),
  ]
    .map(bareWords)
    .filter((title) => title !== '');
  const isShown = (article: JsonObject) => {
    const headline = bareWords(JsonLdGraph.textOf(article.headline ?? article.name));
    return headline !== '' && shown.some((title) => title.startsWith(headline) || title === headline);
  };
  return articles.find(isShown) ?? articles[0];
}

function readArticle(article: JsonObject, graph: JsonLdGraph, fields: SourceFields): void {
  const { textOf } = JsonLdGraph;
  const from = (detail: string) => ({ origin: 'json-ld', guess: false, detail }) as const;
  fields.propose('type', typeOf(article), from(typesOf(article).join(', ')));
  fields.propose('title', textOf(article.headline) || textOf(article.name), from('headline'));
  readMaking(article, graph, fields);
  fields.propose('issued', readStatedDate(textOf(article.dateCreated)), from('dateCreated'));
  readWhole(article, graph, fields);
  fields.propose('section', textOf(article.articleSection), from('articleSection'));
  fields.propose('language', canonicalLanguage(graph.nameOf(article.inLanguage)), from('inLanguage'));
  fields.propose('DOI', doiOf(article), from('identifier'));
  const page = article.mainEntityOfPage;
  const addresses = [
    article.url,
    page,
    ...graph.resolveAll(page).map((object) => object['@id'] ?? object.url),
  ];
  const address = addresses.map((value) => articleAddress(textOf(value))).find((value) => value !== null);
  fields.propose('URL', address, from('url'));
}

/** What is said of a page that holds for the article on it, where the article does not say it. */
function readPage(page: JsonObject, graph: JsonLdGraph, fields: SourceFields): void {
  readMaking(page, graph, fields);
  readWhole(page, graph, fields);
}

/** Who made it, who published it, and when. */
function readMaking(work: JsonObject, graph: JsonLdGraph, fields: SourceFields): void {
  const { textOf } = JsonLdGraph;
  const from = (detail: string) => ({ origin: 'json-ld', guess: false, detail }) as const;
  for (const property of ['author', 'creator'] as const)
    fields.propose('author', distinctNames(namesOf(work[property], graph)), from(property));
  fields.propose('issued', readStatedDate(textOf(work.datePublished)), from('datePublished'));
  fields.propose('modified', readStatedDate(textOf(work.dateModified)), from('dateModified'));
  for (const property of ['publisher', 'sourceOrganization', 'copyrightHolder', 'provider'] as const)
    fields.propose('publisher', graph.nameOf(work[property]), from(property));
}

/** What it appeared in: a newspaper or site, or a periodical by way of its volume and issue. */
function readWhole(work: JsonObject, graph: JsonLdGraph, fields: SourceFields): void {
  const { textOf } = JsonLdGraph;
  const from = (detail: string) => ({ origin: 'json-ld', guess: false, detail }) as const;
  const wholes = graph.wholesOf(work);
  const periodical = wholes.find((whole) => typesOf(whole).some((type) => periodicalTypes.test(type)));
  const stated = (property: string) => [work, ...wholes].map((part) => textOf(part[property])).find(Boolean);
  fields.propose('container-title', periodical && textOf(periodical.name), from('isPartOf'));
  fields.propose('volume', stated('volumeNumber'), from('volumeNumber'));
  fields.propose('issue', stated('issueNumber'), from('issueNumber'));
  fields.propose('ISSN', stated('issn'), from('issn'));
  const [first, last] = [textOf(work.pageStart), textOf(work.pageEnd)];
  const pages = textOf(work.pagination) || (first && last ? `${first}–${last}` : first);
  fields.propose('page', pages, from('pagination'));
}

function typeOf(object: JsonObject): CslItem['type'] | null {
  const known = typesOf(object).find((type) => Object.hasOwn(articleTypes, type));
  return known === undefined ? null : (articleTypes[known] ?? null);
}

/** Authors as text, as objects, as references into the graph, or as lists of these. */
function namesOf(value: unknown, graph: JsonLdGraph): CslName[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, graph));
  const [person] = graph.resolveAll(value);
  const { textOf } = JsonLdGraph;
  const [family, given] = [textOf(person?.familyName), textOf(person?.givenName)];
  const name = graph.nameOf(value) || [given, family].filter(Boolean).join(' ');
  const isOrganisation = person && typesOf(person).some((type) => /Organization|NGO|Corporation/.test(type));
  if (isOrganisation) return name === '' || webAddress(name) ? [] : [{ literal: name }];
  return readAuthorNames(name);
}

/** As `identifier`, in text or as a property with a value, or as an address under `sameAs`. */
function doiOf(article: JsonObject): string | null {
  const candidates = [article.doi, article.identifier, article.sameAs].flat().map((value) => {
    const { textOf } = JsonLdGraph;
    return typeof value === 'object' && value !== null && 'value' in value
      ? textOf(value.value)
      : textOf(value);
  });
  return candidates.map(readDoi).find((doi) => doi !== null) ?? null;
}
