import type { CslDate, CslName } from '../../../../shared/domain/csl.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { readWrittenDate } from '../text/dates-in-text.ts';
import { isPersonName, parseNameList } from '../text/person-names.ts';
import { bareWords } from '../words.ts';
import { distinctNames, readAuthorNames } from './author-names.ts';
import { type DomDocument, type DomElement, lineOf } from './dom.ts';
import { isElsewhere } from './elsewhere.ts';
import { readPageBlocks } from './page-blocks.ts';

/** Elements that authors of pages mark as bylines, the most exact first. */
const bylines = [
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '[class~="p-author"], [class~="byline"], [class~="byline-name"], [class~="author-name"], [class~="author_name"], [class~="authorname"]',
  '[class*="byline" i]',
  '[class*="article-author" i], [class*="article__author" i], [class*="post-author" i], [class*="entry-author" i], [class*="story-author" i], [class*="contributor" i]',
  '[class~="author"], [class*="authors" i], [id="author"], [data-testid*="author" i]',
  'article address, main address',
];
/** The same for the day of publication. */
const dates = [
  '[itemprop~="datePublished"]',
  'time[pubdate], time[class*="publish" i], time[class*="created" i], [class~="dt-published"]',
  'article header time, header time, [class*="byline" i] time, [class*="meta" i] time, [class*="dateline" i] time',
  'article time[datetime], main time[datetime]',
  'time[datetime], time',
  '[class*="publish" i][class*="date" i], [class*="pubdate" i], [class*="pub-date" i], [class*="article-date" i], [class*="article__date" i], [class*="post-date" i], [class*="entry-date" i], [class*="story-date" i], [class*="dateline" i], [class*="timestamp" i], [class*="time-stamp" i], [class~="published"]',
  '[class~="date"], [class*="byline" i], [class~="datetime"], [class*="_date" i], [class*="-date" i], [id*="date" i]',
];
const changes =
  '[itemprop~="dateModified"], time[class*="updat" i], time[class*="modif" i], [class*="update" i] time, [class~="dt-updated"]';

/** Elements looked at for one rule. */
const maximumMatches = 25;
/** How far up the part of the page is that the names of several authors share. */
const nearLevels = 3;
const longestByline = 160;
const longestDate = 80;

/**
 * Reads author and dates from visible elements that are marked as such. Classes are conventions only, so these are
 * guesses.
 * @param language of the page, a BCP 47 tag, for dates in words
 * @param today no date after it is proposed
 */
export function readVisibleMarkup(
  document: DomDocument,
  language: string | null,
  today: Date,
  fields: SourceFields,
): void {
  if (!fields.has('author')) readBylines(document, fields);
  const guess = (detail: string) => ({ origin: 'markup', guess: true, detail }) as const;
  const read = (element: DomElement) => readDateOf(element, language, today);
  for (const selectors of fields.has('modified') ? [] : [changes]) {
    const [found] = matchesOf(document, selectors).flatMap(read);
    fields.propose('modified', found?.date, guess(found?.words ?? ''));
  }
  for (const selectors of fields.has('issued') ? [] : dates) {
    const [found] = matchesOf(document, selectors)
      .filter((element) => !/updat|modif/i.test(element.getAttribute('class') ?? ''))
      .flatMap(read);
    fields.propose('issued', found?.date, guess(found?.words ?? ''));
    if (found) return;
  }
}

/**
 * The first kind of element that holds names, below the title rather than above it. Several of a kind that stand together are
 * several authors, as long as all are names.
 */
function readBylines(document: DomDocument, fields: SourceFields): void {
  const title = findTitleHeading(document, fields.get('title'));
  for (const selectors of bylines) {
    const found = shownOf(belowTitleFirst(document, selectors, title))
      .map((element) => ({ element, line: bylineOf(element) }))
      .filter(({ line }) => line !== '' && line.length <= longestByline)
      .map((byline) => ({ ...byline, names: namesIn(byline.line) }));
    const start = found.findIndex(({ names }) => names.length > 0);
    const first = found[start];
    if (!first) continue;
    // Names alone in elements of one kind and place stand together; after anything else another part of the page begins.
    const rest = isPersonName(first.line) ? found.slice(start + 1) : [];
    const end = rest.findIndex(({ element, line }) => !isPersonName(line) || !isNear(element, first.element));
    const together = [first, ...rest.slice(0, end === -1 ? rest.length : end)];
    const authors = distinctNames(together.flatMap(({ names }) => names));
    fields.propose('author', authors, { origin: 'markup', guess: true, detail: first.line });
    return;
  }
}

/** The heading that shows the page's title; null where there is none. */
function findTitleHeading(document: DomDocument, title = ''): DomElement | null {
  const wanted = bareWords(title);
  if (wanted === '') return null;
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, maximumMatches);
  return headings.find((heading) => bareWords(lineOf(heading)) === wanted) ?? null;
}

/** Pages list other articles, with their bylines, in menus above their own. */
function belowTitleFirst(document: DomDocument, selectors: string, title: DomElement | null): DomElement[] {
  const elements = [...document.querySelectorAll(selectors)];
  if (!title) return elements;
  const inOrder = [...document.querySelectorAll(`h1, h2, ${selectors}`)];
  const below = new Set(inOrder.slice(inOrder.indexOf(title) + 1));
  const isBelow = (element: DomElement) => below.has(element);
  return [...elements.filter(isBelow), ...elements.filter((element) => !isBelow(element))];
}

/** Whether two elements stand in the same part of the page: beside each other, or a few levels below one element of its own. */
function isNear(element: DomElement, other: DomElement): boolean {
  let part = element.parentElement;
  for (let steps = 1; part && steps <= nearLevels; steps += 1) {
    if (steps > 1 && /^(?:BODY|MAIN|ARTICLE)$/i.test(part.tagName)) return false;
    if (part.contains(other)) return true;
    part = part.parentElement;
  }
  return false;
}

/** The lines an element shows; its text alone would run them together. */
function blockLines(element: DomElement): string[] {
  return readPageBlocks(element).flatMap(({ text }) => text.split('\n'));
}

/** The words of a byline: of its first block, after a “By” that may be a block of its own. */
function bylineOf(element: DomElement): string {
  const name = element.querySelector('[itemprop~="name"]');
  const blocks = blockLines(name ?? element);
  const isLabel = /^(?:(?:written|posted|published)\s+)?(?:by|von|par|por|автор)\s*:?$/iu.test(
    blocks[0] ?? '',
  );
  return blocks.slice(0, isLabel ? 2 : 1).join(' ');
}

function namesIn(line: string): CslName[] {
  const words = line
    .replace(
      /^(?:(?:written|posted|published|reported|story|text|words)\s+)?(?:by|von|par|por|di|автор(?:ка)?|текст)\s*:?\s+/iu,
      '',
    )
    .replace(/\s+(?:on|in|at|am|le|el|\||·|•|–|—|-)\s.*$/u, '')
    .replace(
      /\s+(?:@\w|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:updated|published|posted)\b).*$/iu,
      '',
    );
  const names = parseNameList(words);
  // A name that is not written as names are is believed when the line says “by”.
  if (names.length > 0 || words === line || /\d/.test(words)) return names;
  return readAuthorNames(words).slice(0, 8);
}

function readDateOf(
  element: DomElement,
  language: string | null,
  today: Date,
): { date: CslDate; words: string }[] {
  const stated = element.getAttribute('datetime') ?? element.getAttribute('content');
  const words = blockLines(element).join(' ');
  if (stated === null && words.length > longestDate) return [];
  const date =
    (stated && readStatedDate(stated)) || readStatedDate(words) || readWrittenDate(words, language, today);
  if (!date || isAfter(date, today)) return [];
  return [{ date, words: stated ?? words }];
}

function isAfter(date: CslDate, today: Date): boolean {
  const [year = 0, month = 1, day = 1] = date['date-parts']?.[0] ?? [];
  return Date.UTC(year, month - 1, day) > today.getTime() + 24 * 60 * 60 * 1000;
}

function matchesOf(document: DomDocument, selectors: string): DomElement[] {
  return shownOf(document.querySelectorAll(selectors));
}

/** The first of the elements that belong to the article. */
function shownOf(elements: Iterable<DomElement>): DomElement[] {
  const matches: DomElement[] = [];
  for (const element of elements) {
    if (!isElsewhere(element)) matches.push(element);
    if (matches.length === maximumMatches) break;
  }
  return matches;
}
