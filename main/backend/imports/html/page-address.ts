import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import type { DomDocument } from './dom.ts';
import type { MetaContents } from './meta-contents.ts';

/** A web address that can be an article's; null for others, and for a site's front page, which many pages state by mistake. */
export function articleAddress(text: string): string | null {
  const address = webAddress(text);
  return address !== null && isFrontPage(address) ? null : address;
}

/**
 * Proposes the address that a page calls its canonical one, then where it was saved from. A front page's address is
 * taken when nothing better is known.
 */
export function readPageAddress(
  document: DomDocument,
  contents: MetaContents,
  savedFrom: string | null,
  fields: SourceFields,
): void {
  const canonical = canonicalAddress(document, savedFrom);
  const stated = { origin: 'meta', guess: false, detail: 'link rel="canonical"' } as const;
  const saved = { origin: 'file', guess: false, detail: 'saved page' } as const;
  fields.propose('URL', articleAddress(canonical), stated);
  fields.propose('URL', savedFrom, saved);
  fields.propose('URL', webAddress(canonical), stated);
  const graph = contents.get('og:url')?.map(webAddress).find(Boolean);
  fields.propose('URL', graph, { origin: 'open-graph', guess: false, detail: 'og:url' });
}

function canonicalAddress(document: DomDocument, savedFrom: string | null): string {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim() ?? '';
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const against = webAddress(base) ?? savedFrom;
  if (link === '' || webAddress(link) !== null || against === null) return link;
  return URL.canParse(link, against) ? new URL(link, against).href : '';
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that stands in an address, as in `/2026/02/04/`, `/2026/feb/04/` or `/2026-02-04-`; null when there is none. */
export function dateInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const match =
    /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2]|[a-z]{3})\2(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/i.exec(path);
  const [words = '', year, , month = '', day] = match ?? [];
  if (words === '') return null;
  const number = /\d/.test(month) ? month : String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
  return number === '00' ? null : `${year}-${number}-${day}`;
}
