import type { SourceFields } from '../source-fields.ts';
import { bareWords, countWords } from '../words.ts';
import { type DomDocument, lineOf } from './dom.ts';
import { statedLine } from './stated-text.ts';

/** What stands between a title and the name of the site, the section or the date. */
const separator = /\s+(?:[|–—·•»:~]|::|-|\/\/)\s+/u;

/** Headings looked at; the title is among the first. */
const maximumHeadings = 20;
/** A heading that makes up less of the window's title than this is rather the name of the site. */
const leastShare = 0.35;

/**
 * “The bridge | Harbour Ledger” is the title “The bridge” of the site “Harbour Ledger”.
 * @param headings of the page: where one of them reads “The bridge”, the title ends there, whatever follows
 */
export function withoutSiteName(
  title: string,
  sites: readonly string[],
  headings: readonly string[] = [],
): string {
  const parts = partsOf(title);
  const shown = new Set(headings.filter((heading) => countWords(heading) >= 2).map(bareWords));
  const end = parts.slice(1).find(({ before }) => shown.has(bareWords(title.slice(0, before))));
  if (end) return title.slice(0, end.before);
  const [first, last] = [parts[0], parts.at(-1)];
  const isSite = (part: string) =>
    sites.some((site) => bareWords(site) !== '' && bareWords(part) === bareWords(site));
  if (!first || !last || parts.length < 2) return title;
  if (isSite(last.text)) return title.slice(0, last.before);
  return isSite(first.text) && parts[1] ? title.slice(parts[1].start) : title;
}

/**
 * Proposes the title that the page shows in its window or as its first heading. Where the two agree there is no
 * doubt; otherwise what looks like the name of a site is left out, and the title is a guess.
 * @param sites names the site goes by
 */
export function readPageTitle(document: DomDocument, sites: readonly string[], fields: SourceFields): void {
  if (fields.has('title')) return;
  const window = statedLine(lineOf(document.querySelector('title')));
  const headings = pageHeadings(document);
  const inWindow = [...headings, ...linesOf(document, 'h2')].filter((heading) =>
    isTitleIn(window, heading, sites),
  );
  // Most pages put their title before the name of the site.
  const agreed = inWindow.find((heading) => bareWords(window).startsWith(bareWords(heading))) ?? inWindow[0];
  fields.propose('title', agreed, { origin: 'markup', guess: false, detail: agreed ?? '' });
  const alone = headings.length === 1 && countWords(headings[0] ?? '') >= 3 ? headings[0] : undefined;
  fields.propose('title', withoutSuffix(window, sites), { origin: 'meta', guess: true, detail: 'title' });
  fields.propose('title', alone ?? headings[0], { origin: 'markup', guess: true, detail: headings[0] ?? '' });
}

/** A heading that the window's title holds, and that is not the name of the site on every page of it. */
function isTitleIn(window: string, heading: string, sites: readonly string[]): boolean {
  if (countWords(heading) < 2 || heading.length < window.length * leastShare) return false;
  const isSite = sites.some((site) => bareWords(site) === bareWords(heading));
  return !isSite && isPartOfTitle(heading, window);
}

/** The page's headings of the first level. */
export function pageHeadings(document: DomDocument): string[] {
  return linesOf(document, 'h1');
}

function linesOf(document: DomDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, maximumHeadings).map(lineOf).filter(Boolean);
}

/** A heading is the whole of the title or one of its parts; typographic signs may differ. */
function isPartOfTitle(heading: string, window: string): boolean {
  const plain = (text: string) =>
    bareWords(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [wanted, title] = [plain(heading), plain(window)];
  return (
    wanted !== '' && (title === wanted || title.startsWith(`${wanted} `) || title.endsWith(` ${wanted}`))
  );
}

/** Leaves out the site's name, or else short parts at the end of a long title. */
function withoutSuffix(window: string, sites: readonly string[]): string {
  const known = withoutSiteName(window, sites);
  if (known !== window) return withoutDate(known);
  const parts = partsOf(window);
  const [first, second] = parts;
  if (!first || !second || countWords(first.text) < 3) return window;
  const isSuffix = parts.slice(1).every(({ text }) => countWords(text) <= 4);
  return isSuffix ? window.slice(0, second.before) : window;
}

/** “The bridge - 07.12.2017” */
function withoutDate(title: string): string {
  return title.replace(/\s+[|–—-]\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u, '');
}

interface TitlePart {
  readonly text: string;
  /** Offset of the part, and of the separator before it. */
  readonly start: number;
  readonly before: number;
}

function partsOf(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let [start, before] = [0, 0];
  for (const match of title.matchAll(new RegExp(separator, 'gu'))) {
    parts.push({ text: title.slice(start, match.index), start, before });
    before = match.index;
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, before });
  return parts;
}
