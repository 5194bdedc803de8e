import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { CslDate, CslName } from '../../../../shared/domain/csl.ts';
import { parseName } from '../../../../shared/domain/names.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { isPersonName, parseNameList } from '../text/person-names.ts';
import { webAddress } from '../web-address.ts';
import { bareWords } from '../words.ts';
import { isJunkTitle } from './junk-titles.ts';

/** What a PDF says about itself. */
export interface PdfMetadata {
  /** The document information dictionary (ISO 32000-2, 14.3.3): text by name. */
  readonly info: ReadonlyMap<string, string>;
  /** XMP (ISO 16684-1): values by name with prefix, in lower case, e.g. `dc:title`. */
  readonly xmp: ReadonlyMap<string, readonly string[]>;
}

/** “Ferry fares to double – The Tarrow Courier”: how browsers name a page that was printed. */
const siteAtEnd = /^(.{8,}?)\s+[-–—|·]\s+([^-–—|·]{3,60})$/u;

/** Reads both; a PDF whose metadata is damaged has none. */
export async function readPdfMetadata(pdf: PDFDocumentProxy): Promise<PdfMetadata> {
  const read = await pdf.getMetadata().catch(() => null);
  const info = Object.entries(read?.info ?? {}).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && clean(value) !== '' ? [[name, clean(value)]] : [],
  );
  const xmp = [...(read?.metadata ?? [])].flatMap(([name, value]): [string, string[]][] => {
    const values = [value].flat().filter((each) => typeof each === 'string');
    return [[name.toLowerCase(), values.map(clean).filter((each) => each !== '')]];
  });
  return { info: new Map(info), xmp: new Map(xmp) };
}

function clean(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().replace(/\s+/gu, ' ').trim();
}

/**
 * Proposes what the metadata state, XMP before the information dictionary. A title that does not stand on the first
 * page, and an author of whom only the dictionary knows, are guesses: programs fill these in from templates and accounts.
 * @param opening the running text of the first page
 */
export function proposeMetadata(
  { info, xmp }: PdfMetadata,
  opening: string,
  name: string,
  fields: SourceFields,
): void {
  const first = (...names: string[]) => names.flatMap((each) => xmp.get(each) ?? [])[0];
  const xmpSaid = (detail: string) => ({ origin: 'xmp', guess: false, detail }) as const;

  const words = bareWords(opening);
  const standsInText = (title: string) => words.includes(bareWords(title));
  for (const [title, origin, detail] of [
    [first('dc:title'), 'xmp', 'dc:title'],
    [info.get('Title'), 'pdf-info', 'Title'],
  ] as const) {
    if (!title || isJunkTitle(title) || bareWords(title) === bareWords(name)) continue;
    const [, headline, site] = siteAtEnd.exec(title) ?? [];
    if (headline && site && !standsInText(title) && standsInText(headline)) {
      fields.propose('title', headline, { origin, guess: false, detail });
      fields.propose('container-title', site, { origin, guess: true, detail });
    }
    fields.propose('title', title, { origin, guess: !standsInText(title), detail });
  }

  const creators = (xmp.get('dc:creator') ?? []).flatMap(readAuthors);
  fields.propose('author', creators, { origin: 'xmp', guess: !hasPublication(xmp), detail: 'dc:creator' });
  fields.propose('author', readAuthors(info.get('Author') ?? ''), {
    origin: 'pdf-info',
    guess: true,
    detail: 'Author',
  });

  fields.propose(
    'issued',
    firstDate(xmp, 'prism:publicationdate', 'prism:coverdate'),
    xmpSaid('prism:publicationDate'),
  );
  fields.propose('container-title', first('prism:publicationname'), xmpSaid('prism:publicationName'));
  fields.propose('volume', first('prism:volume'), xmpSaid('prism:volume'));
  fields.propose('issue', first('prism:number', 'prism:issue'), xmpSaid('prism:number'));
  fields.propose(
    'page',
    pageRange(first('prism:startingpage'), first('prism:endingpage')),
    xmpSaid('prism:startingPage'),
  );
  fields.propose('ISSN', first('prism:issn', 'prism:eissn'), xmpSaid('prism:issn'));
  fields.propose('publisher', first('dc:publisher'), xmpSaid('dc:publisher'));
  fields.propose(
    'DOI',
    findDoi(first('prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier') ?? ''),
    xmpSaid('prism:doi'),
  );
  fields.propose('URL', webAddress(first('prism:url') ?? ''), xmpSaid('prism:url'));
  fields.propose('language', canonicalLanguage(first('dc:language') ?? ''), xmpSaid('dc:language'));
  fields.propose('language', canonicalLanguage(info.get('Language') ?? ''), {
    origin: 'pdf-info',
    guess: true,
    detail: 'Lang',
  });
  if (first('prism:publicationname') && first('prism:issn', 'prism:eissn', 'prism:volume')) {
    fields.propose('type', 'article-journal', xmpSaid('prism:publicationName'));
  }
}

/** A file says when it was made. That is a guess at when its text was published, taken when nothing better is known. */
export function proposeFileDate({ info, xmp }: PdfMetadata, today: Date, fields: SourceFields): void {
  const date = firstDate(xmp, 'dc:date', 'xmp:createdate') ?? readPdfDate(info.get('CreationDate') ?? '');
  const [year = 0, month = 1, day = 1] = date?.['date-parts']?.[0] ?? [];
  if (Date.UTC(year, month - 1, day) > today.getTime()) return;
  fields.propose('issued', date, { origin: 'pdf-info', guess: true, detail: 'CreationDate' });
}

/**
 * Proposes a DOI that stands among the words of the first page: outright where it is called a DOI, else as a guess; it
 * may be that of another work.
 */
export function proposeDoi(opening: string, fields: SourceFields): void {
  const labelled = /doi(?:\.org\/|\s*:?\s*)(10\.\d{4,9}\/\S+)/iu.exec(opening)?.[1];
  const doi = findDoi(labelled ?? opening);
  fields.propose('DOI', doi, {
    origin: 'text',
    guess: labelled === undefined,
    ...(doi ? { detail: doi } : {}),
  });
}

/** A DOI in a text, without the signs that end a sentence; null when there is none. */
function findDoi(text: string): string | null {
  const [found] = /\b10\.\d{4,9}\/[^\s"<>]+/u.exec(text) ?? [];
  return found?.replace(/[.,;:)\]}]+$/u, '') ?? null;
}

/** Whether a publisher's program filled in the metadata, rather than an account's name. */
function hasPublication(xmp: PdfMetadata['xmp']): boolean {
  return [...xmp.keys()].some((name) => name.startsWith('prism:'));
}

/** `Ruiz, Ana`; `Ana Ruiz; Tom Hale`; `Ana Ruiz, Tom Hale and Reuters`. Empty for what names nobody, such as `admin`. */
function readAuthors(stated: string): CslName[] {
  if (stated.includes(';')) return stated.split(';').flatMap((part) => readAuthors(part.trim()));
  const [family = '', given = '', ...others] = stated.split(/,\s*/u);
  if (given !== '' && others.length === 0 && !family.includes(' ') && isPersonName(`${given} ${family}`)) {
    return [parseName(stated)];
  }
  return parseNameList(stated);
}

function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && first !== last ? `${first}–${last}` : first;
}

function firstDate(xmp: PdfMetadata['xmp'], ...names: readonly string[]): CslDate | null {
  const stated = names.flatMap((name) => xmp.get(name) ?? [])[0];
  return stated === undefined ? null : readStatedDate(stated);
}

/** `D:20240304101500+01'00'` (ISO 32000-2, 7.9.4); the day is that of the place it was written at. */
function readPdfDate(stated: string): CslDate | null {
  const [, year = '', month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(stated) ?? [];
  return readStatedDate([year, month, day].filter((part) => part !== undefined).join('-'));
}
