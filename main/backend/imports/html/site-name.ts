import { formatName } from '../../../../shared/domain/names.ts';
import type { SourceFields } from '../source-fields.ts';
import { bareWords } from '../words.ts';
import { type DomDocument, lineOf } from './dom.ts';
import type { MetaContents } from './meta-contents.ts';

const copyrightSign = String.raw`(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)`;
const copyrightLine = new RegExp(
  String.raw`^${copyrightSign}(?:\s*(?:©|\([Cc]\)|by|[\d\s,–-]+))*\s*(?<holder>\p{Lu}[^|•·©]{2,60}?)(?:\s+\d{4})?(?:(?<=\p{L}{2})[.,]|[|•·]|\s+[–-]\s|\s+[Aa]ll [Rr]ights|\s+[Aa]lle [Rr]echte|\s+[Tt]ous droits|\s+[Tt]odos los|$)`,
  'u',
);
const longestFooterLine = 300;

/** Names the site goes by according to the page: stated ones, and the end of the window's title that fits its address. */
export function siteNames(document: DomDocument, contents: MetaContents, fields: SourceFields): string[] {
  const stated = [
    fields.get('container-title'),
    ...(contents.get('og:site_name') ?? []),
    fields.get('publisher'),
  ];
  const inTitle = endOfTitle(document, hostOf(fields.get('URL')));
  return [...stated, inTitle].filter((name) => typeof name === 'string');
}

/**
 * Proposes site and publisher where the page does not state them: each from the other, from the end of the title in
 * the window, or from a line of copyright. All of these are guesses.
 * @param lines the page's visible text
 */
export function guessSite(
  document: DomDocument,
  contents: MetaContents,
  lines: readonly string[],
  fields: SourceFields,
): void {
  const host = hostOf(fields.get('URL'));
  propose(fields, 'meta', fields.get('publisher'), 'publisher');
  propose(fields, 'meta', fields.get('container-title'), 'site name');
  propose(fields, 'meta', endOfTitle(document, host), 'title');
  const notice = [...(contents.get('copyright') ?? []), ...(contents.get('dcterms.rightsholder') ?? [])];
  const stated = notice.map((words) =>
    copyrightHolder(/^\P{L}*copyright|^©/iu.test(words) ? words : `© ${words}`),
  );
  propose(fields, 'meta', stated.find(Boolean), 'copyright');
  const authors = (fields.get('author') ?? []).map(formatName);
  const footer = lines.slice(-60).filter((line) => line.length <= longestFooterLine);
  const line = footer.findLast((words) => copyrightHolder(words) !== null);
  const holder = line === undefined ? null : copyrightHolder(line);
  // On a page of one's own the author holds the rights.
  if (line !== undefined && !authors.includes(holder ?? '')) propose(fields, 'text', holder, line);
}

/** Proposes the name of the site's address where it goes by no other name. */
export function guessSiteByAddress(fields: SourceFields): void {
  propose(fields, 'address', hostOf(fields.get('URL')), fields.get('URL') ?? '');
}

/** Proposes a name for both; they go by the same name where a page does not tell them apart. */
function propose(
  fields: SourceFields,
  origin: 'meta' | 'text' | 'address',
  name: string | null | undefined,
  detail: string,
): void {
  if (!name) return;
  fields.propose('container-title', name, { origin, guess: true, detail });
  fields.propose('publisher', name, { origin, guess: true, detail });
}

/** Who holds the rights according to a line such as “© 2026 Sound Media Cooperative. All rights reserved.” */
export function copyrightHolder(line: string): string | null {
  const holder = copyrightLine.exec(line.trim())?.groups?.holder?.trim() ?? '';
  return holder === '' || /^(?:all rights|the (?:author|contributors)|copyright)/i.test(holder)
    ? null
    : holder;
}

/** The last part of the window's title, or the first, where its letters are those of the address. */
function endOfTitle(document: DomDocument, host: string | null): string | null {
  const title = lineOf(document.querySelector('title'));
  const parts = title.split(/\s+(?:[|–—·•»:]|-|::)\s+/u);
  if (parts.length < 2 || host === null) return null;
  const labels = host.replace(/\.(?:co|com|org|net|ac|gov)?\.?[a-z]{2,}$/i, '').split('.');
  // “en.wikipedia” may be called by both parts or by the last.
  const sites = [labels.join(''), labels.at(-1) ?? ''].map((site) => site.replace(/[^\p{L}\p{N}]/gu, ''));
  const fits = (part: string | undefined) =>
    part !== undefined && part.length <= 60 && sites.some((site) => fitsHost(part, site));
  return [parts.at(-1), parts[0]].find(fits) ?? null;
}

/** “The New York Times” fits `nytimes`, “Kyiv Independent” fits `kyivindependent`. */
function fitsHost(name: string, site: string): boolean {
  const words = bareWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0 || site.length < 2) return false;
  const withoutArticle = words[0] === 'the' ? words.slice(1) : words;
  return [words, withoutArticle].some((list) => {
    const initials = list.map((word) => word[0]).join('');
    const lastWhole =
      list
        .slice(0, -1)
        .map((word) => word[0])
        .join('') + (list.at(-1) ?? '');
    return [list.join(''), initials, lastWhole].includes(site);
  });
}

/** An address without protocol, path and `www`: what a reader would call a site that has no other name. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '');
  return /\p{L}\.\p{L}{2,}$/u.test(host) || host.includes('.xn--') ? host : null;
}
