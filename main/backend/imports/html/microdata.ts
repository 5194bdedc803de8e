import type { CslName } from '../../../../shared/domain/csl.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { readAuthorNames } from './author-names.ts';
import { type DomDocument, type DomElement, lineOf } from './dom.ts';
import { isElsewhere } from './elsewhere.ts';
import { statedLine } from './stated-text.ts';

const articles =
  '[itemtype*="schema.org/"][itemtype*="Article"], [itemtype*="schema.org/BlogPosting"], [itemtype*="schema.org/Report"]';
/** https://microformats.org/wiki/h-entry and the older hAtom. */
const entries = '.h-entry, .hentry';
/** Properties looked at: pages repeat a few of them for every comment. */
const maximumMatches = 20;

/** Reads the article that a page marks up with the microdata of schema.org, or as an entry of microformats. */
export function readMicrodata(document: DomDocument, fields: SourceFields): void {
  const article = findOwn(document, articles);
  if (article) readArticle(article, fields);
  const entry = findOwn(document, entries);
  if (entry) readEntry(entry, fields);
}

/** The first element that is not about something else: comments are entries too. */
function findOwn(document: DomDocument, selectors: string): DomElement | undefined {
  return [...document.querySelectorAll(selectors)].find((element) => !isElsewhere(element));
}

const marked = (detail: string) => ({ origin: 'markup', guess: false, detail }) as const;

function readArticle(article: DomElement, fields: SourceFields): void {
  const valuesOf = (property: string) => firstOf(article, `[itemprop~="${property}"]`).map(stateOf);
  fields.propose('title', valuesOf('headline')[0], marked('headline'));
  fields.propose('author', authorsOf(firstOf(article, '[itemprop~="author"]')), marked('author'));
  fields.propose('issued', readStatedDate(valuesOf('datePublished')[0] ?? ''), marked('datePublished'));
  fields.propose('modified', readStatedDate(valuesOf('dateModified')[0] ?? ''), marked('dateModified'));
  fields.propose('section', valuesOf('articleSection')[0], marked('articleSection'));
  const publisher = article.querySelector('[itemprop~="publisher"] [itemprop~="name"]');
  fields.propose('publisher', publisher && stateOf(publisher), marked('publisher'));
}

function readEntry(entry: DomElement, fields: SourceFields): void {
  const first = (selectors: string) => entry.querySelector(selectors);
  const [title, issued, modified] = [
    first('.p-name, .entry-title'),
    first('.dt-published, time.published, abbr.published, time.entry-date'),
    first('.dt-updated, time.updated, abbr.updated'),
  ];
  fields.propose('title', title && lineOf(title), marked('entry'));
  fields.propose('author', authorsOf(firstOf(entry, '.p-author, .author .fn, .vcard .fn')), marked('entry'));
  fields.propose('issued', readStatedDate(issued ? stateOf(issued) : ''), marked('entry'));
  fields.propose('modified', readStatedDate(modified ? stateOf(modified) : ''), marked('entry'));
}

/** Authors, each an element of its own; one inside another is the same person. */
function authorsOf(elements: readonly DomElement[]): CslName[] {
  const names = elements.map((element) => {
    const name = element.querySelector('[itemprop~="name"], .p-name, .fn');
    return stateOf(name ?? element);
  });
  return [...new Set(names)].flatMap((name) => (name.length > 120 ? [] : readAuthorNames(name)));
}

/** What an element states: its `content` or `datetime`, else its words. */
function stateOf(element: DomElement): string {
  const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (stated !== null) return statedLine(stated);
  const isAbbreviation = element.tagName.toUpperCase() === 'ABBR';
  return statedLine((isAbbreviation ? element.getAttribute('title') : null) ?? lineOf(element));
}

function firstOf(element: DomElement, selectors: string): DomElement[] {
  return [...element.querySelectorAll(selectors)].slice(0, maximumMatches);
}
