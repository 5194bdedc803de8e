import type { DomDocument } from './dom.ts';
import { statedLine } from './stated-text.ts';

/** Contents of the page's `meta` elements by name, in lower case, in the order of the page. */
export type MetaContents = ReadonlyMap<string, readonly string[]>;

/** More than any page states of itself. */
const maximumElements = 2000;

/**
 * Collects `meta` elements. A name may stand in `name`, `property` or `itemprop`; several names in one of these, and
 * Dublin Core and PRISM names may have a colon for their dot (`dc:title`).
 */
export function collectMetaContents(document: DomDocument): MetaContents {
  const contents = new Map<string, string[]>();
  for (const element of [...document.querySelectorAll('meta')].slice(0, maximumElements)) {
    const content = statedLine(element.getAttribute('content') ?? element.getAttribute('value') ?? '');
    if (content === '') continue;
    const names = new Set(
      ['name', 'property', 'itemprop']
        .flatMap((attribute) => (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        .map((name) => name.replace(/^(dc|dcterms|prism|eprints):/, '$1.')),
    );
    for (const name of names) {
      if (name !== '') contents.set(name, [...(contents.get(name) ?? []), content]);
    }
  }
  readParselyPage(contents);
  readLabelledData(contents);
  return contents;
}

/** Parse.ly’s older form: one element with all fields as JSON. */
function readParselyPage(contents: Map<string, string[]>): void {
  try {
    const page: unknown = JSON.parse(contents.get('parsely-page')?.[0] ?? 'null');
    if (typeof page !== 'object' || page === null) return;
    for (const [key, value] of Object.entries(page)) {
      const values = [value].flat().filter((item) => typeof item === 'string' && item !== '');
      const name = `parsely-${key.replaceAll('_', '-').toLowerCase()}`;
      if (!contents.has(name)) contents.set(name, values);
    }
  } catch {
    // Not the JSON it should be: it states nothing.
  }
}

/** `twitter:label1` “Written by” says what `twitter:data1` is. */
function readLabelledData(contents: Map<string, string[]>): void {
  for (const number of [1, 2, 3]) {
    const label = contents.get(`twitter:label${number}`)?.[0] ?? '';
    const data = contents.get(`twitter:data${number}`);
    if (
      data &&
      /^(?:written by|author|by|verfasst von|geschrieben von|écrit par|escrito por|автор)$/i.test(label)
    )
      contents.set('twitter:data of the author', data);
  }
}
