import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import type { DomDocument } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { collectMetaContents } from './meta-contents.ts';
import { readMetaElements } from './meta-elements.ts';
import { readMicrodata } from './microdata.ts';
import { dateInAddress, readPageAddress } from './page-address.ts';
import { pageHeadings, readPageTitle } from './page-title.ts';
import { proposeSavedPage, type SavedPage } from './saved-page.ts';
import { guessSite, siteNames } from './site-name.ts';
import { readVisibleMarkup } from './visible-markup.ts';

/** What is known of a page besides its markup. */
export interface PageContext {
  readonly saved: SavedPage;
  /** The page's visible text, block by block. */
  readonly lines: readonly string[];
  readonly today: Date;
}

/**
 * Reads what a page says about itself, the most exact vocabulary first: JSON-LD, `citation_*`, Open Graph, Dublin
 * Core, other `meta` elements, microdata, and what is visibly marked. What is concluded rather than read comes last and
 * is marked as a guess: the day in the address, the site by its title or its line of copyright.
 */
export function readMetadata(
  document: DomDocument,
  { saved, lines, today }: PageContext,
  fields: SourceFields,
): void {
  const contents = collectMetaContents(document);
  readJsonLd(document, fields);
  readMetaElements(contents, pageHeadings(document), fields);
  readPageAddress(document, contents, saved.address, fields);
  proposeSavedPage(saved, fields);
  readMicrodata(document, fields);
  readLanguage(document, fields);
  readPageTitle(document, siteNames(document, contents, fields), fields);
  readVisibleMarkup(document, fields.get('language') ?? null, today, fields);
  const day = dateInAddress(fields.get('URL') ?? '');
  const address = { origin: 'address', guess: true, detail: fields.get('URL') ?? '' } as const;
  if (day !== null && new Date(day) <= today) fields.propose('issued', readStatedDate(day), address);
  guessSite(document, contents, lines, fields);
  guessType(contents.get('og:type')?.[0], fields);
}

function readLanguage(document: DomDocument, fields: SourceFields): void {
  const root = document.documentElement;
  for (const attribute of ['lang', 'xml:lang']) {
    const language = canonicalLanguage(root?.getAttribute(attribute) ?? '');
    fields.propose('language', language, { origin: 'meta', guess: false, detail: `html ${attribute}` });
  }
  const header = document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content');
  const stated = { origin: 'meta', guess: false, detail: 'content-language' } as const;
  fields.propose('language', canonicalLanguage(header?.split(',')[0] ?? ''), stated);
}

/** A site’s page that has neither an author nor a date is no newspaper’s article. */
function guessType(graphType: string | undefined, fields: SourceFields): void {
  if (graphType === 'website' && !fields.has('author') && !fields.has('issued'))
    fields.propose('type', 'webpage', { origin: 'open-graph', guess: true, detail: 'og:type' });
}
