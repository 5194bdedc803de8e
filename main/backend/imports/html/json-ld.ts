import type { CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { parseName } from '../../../../shared/domain/names.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import type { DomDocument } from './dom.ts';

type JsonObject = { readonly [key: string]: unknown };

/** Types of schema.org that are articles, with the CSL type each comes to. */
const articleTypes: Readonly<Record<string, CslItem['type']>> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  LiveBlogPosting: 'article-newspaper',
  BlogPosting: 'post-weblog',
  ScholarlyArticle: 'article-journal',
  Report: 'report',
  Article: 'webpage',
  TechArticle: 'webpage',
};

/** Nesting that is followed; real data are three or four levels deep. */
const maximumDepth = 8;

/** Reads the first article described in JSON-LD (https://schema.org/Article), if there is one. */
export function readJsonLd(document: DomDocument, fields: SourceFields): void {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => collectObjects(parseJson(textContent), 0),
  );
  const article = objects.find((object) => typeOf(object) !== null);
  if (!article) return;
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && Object.keys(object).length > 1
        ? [[object['@id'], object] as const]
        : [],
    ),
  );
  readArticle(article, byId, fields);
}

function readArticle(article: JsonObject, byId: ReadonlyMap<string, JsonObject>, fields: SourceFields): void {
  const from = (detail: string) => ({ origin: 'json-ld', guess: false, detail }) as const;
  const publisher = nameOf(article.publisher, byId);
  fields.propose('type', typeOf(article), {
    origin: 'json-ld',
    guess: false,
    detail: String(article['@type']),
  });
  fields.propose('title', textOf(article.headline) || textOf(article.name), from('headline'));
  fields.propose('author', namesOf(article.author ?? article.creator, byId), from('author'));
  fields.propose(
    'issued',
    readStatedDate(textOf(article.datePublished) || textOf(article.dateCreated)),
    from('datePublished'),
  );
  fields.propose('container-title', periodicalOf(article, byId), from('isPartOf'));
  fields.propose('publisher', publisher, from('publisher'));
  fields.propose('section', textOf(article.articleSection), from('articleSection'));
  fields.propose('language', canonicalLanguage(textOf(article.inLanguage)), from('inLanguage'));
  const page = article.mainEntityOfPage;
  const address = textOf(article.url) || textOf(page) || (isObject(page) ? textOf(page['@id']) : '');
  fields.propose('URL', webAddress(address), from('url'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return null;
  }
}

/** All objects in order: those of lists, of `@graph`, and those nested in others. */
function collectObjects(value: unknown, depth: number): JsonObject[] {
  if (depth > maximumDepth) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collectObjects(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap((item) => collectObjects(item, depth + 1))];
}

function typeOf(object: JsonObject): CslItem['type'] | null {
  const types = [object['@type']].flat().map((type) => String(type).replace(/^https?:\/\/schema\.org\//, ''));
  const known = types.find((type) => Object.hasOwn(articleTypes, type));
  return known === undefined ? null : (articleTypes[known] ?? null);
}

/** Text, or the first text of a list. Named entities are left to `nameOf`. */
function textOf(value: unknown): string {
  const first = Array.isArray(value) ? value.find((item) => typeof item === 'string') : value;
  return typeof first === 'string' ? first.replace(/\s+/gu, ' ').trim() : '';
}

function nameOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): string {
  if (Array.isArray(value)) return value.map((item) => nameOf(item, byId)).find((name) => name !== '') ?? '';
  if (!isObject(value)) return textOf(value);
  return textOf(resolve(value, byId).name);
}

/** What the article appeared in, where `isPartOf` names a publication and not, as it may, the page. */
function periodicalOf(article: JsonObject, byId: ReadonlyMap<string, JsonObject>): string {
  const whole = [article.isPartOf]
    .flat()
    .filter(isObject)
    .map((part) => resolve(part, byId));
  return textOf(
    whole.find((part) => /Periodical|Newspaper|Magazine|WebSite|Blog/.test(String(part['@type'])))?.name,
  );
}

/** Authors as text, as objects, as references into the graph, or as lists of these. */
function namesOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): CslName[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, byId));
  const name = nameOf(value, byId);
  if (name === '' || webAddress(name)) return [];
  const isOrganisation = isObject(value) && /Organization/.test(String(resolve(value, byId)['@type']));
  return [isOrganisation ? { literal: name } : parseName(name)];
}

/** The object that `{ "@id": … }` stands for, when the page describes it elsewhere. */
function resolve(object: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const id = object['@id'];
  return object.name === undefined && typeof id === 'string' ? (byId.get(id) ?? object) : object;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
