import type { CslDate } from '../../../../shared/domain/csl.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import { decodeEntities } from './dom.ts';

/** Where a page was saved from and when, according to the file. */
export interface SavedPage {
  readonly address: string | null;
  readonly savedOn: CslDate | null;
}

/** Programs write their note before anything else of the page. */
const searchedLength = 20_000;

/**
 * Reads the note that a program left when it saved a page: SingleFile (a comment with `url:` and `saved date:`),
 * Chrome, Edge and Internet Explorer (`saved from url=(0042)…`) and Save Page WE (`savepage-url`, `savepage-date`).
 */
export function readSavedPage(html: string): SavedPage {
  const head = html.slice(0, searchedLength);
  const singleFile = /<!--\s*Page saved with SingleFile\b(?<note>[^>]{0,4000}?)-->/i.exec(head)?.groups?.note;
  if (singleFile !== undefined) {
    return {
      address: addressIn(/^\s*url:\s*(\S+)/im.exec(singleFile)?.[1]),
      savedOn: readStatedDate(/^\s*saved date:\s*(.+)$/im.exec(singleFile)?.[1] ?? ''),
    };
  }
  const browser = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head)?.[1];
  if (browser !== undefined) return { address: addressIn(browser), savedOn: null };
  const note = (name: string) =>
    new RegExp(`<meta name="savepage-${name}" content="([^"<>]{1,2000})"`, 'i').exec(head)?.[1] ?? '';
  return { address: addressIn(decodeEntities(note('url'))), savedOn: readStatedDate(note('date')) };
}

/** Proposes where and when a page was saved; the page’s own address for good comes before. */
export function proposeSavedPage({ address, savedOn }: SavedPage, fields: SourceFields): void {
  const note = { origin: 'file', guess: false, detail: 'saved page' } as const;
  fields.propose('URL', address, note);
  fields.propose('accessed', savedOn, note);
}

/** Inside comments two hyphens are escaped. */
function addressIn(text: string | undefined): string | null {
  return text === undefined ? null : webAddress(text.replaceAll(/%2D%2D/gi, '--'));
}
