import type { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { monthOf, parseEdtf, parseWrittenDate } from '../../../../shared/domain/edtf-dates.ts';
import type { LineMessage, ReadReference, ReferenceFile } from '../../../../shared/domain/references.ts';
import { attachmentsWarning } from '../attachments.ts';
import { applyExtraLines, parseExtraLines } from '../extra-lines.ts';
import { joinKeywords, oneLine, severalLines } from '../reference-text.ts';
import { type BibtexEntry, readBibtexEntries } from './bibtex-entries.ts';
import {
  dateFields,
  editorRoles,
  eprintArchives,
  housekeeping,
  longFields,
  nameFields,
  otherNames,
  patentOffices,
  plainFields,
  thesisGenres,
  verbatimFields,
} from './bibtex-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { containersOfData, isArticle, isInSeries, typeFromEntry } from './bibtex-types.ts';
import { createInheritance } from './crossrefs.ts';
import { languageTag } from './languages.ts';
import { decodeLatex, decodeVerbatim } from './latex-text.ts';

/**
 * Reads BibTeX and BibLaTeX (manual 3.20, data model of biber) into CSL. Fields without a variable become lines of the note
 * under `tex.`, as Better BibTeX has them.
 */
export function readBibtex(text: string): ReferenceFile {
  const { entries, problems } = readBibtexEntries(text);
  const inherit = createInheritance(entries);
  const keys = new Map<string, number>();
  let attachments = 0;
  const references = entries
    .filter(({ type }) => !containersOfData.has(type))
    .map((entry) => {
      const warnings = [...entry.warnings];
      const earlier = keys.get(entry.key);
      if (earlier !== undefined && entry.key !== '')
        warnings.push({
          line: entry.line,
          message: `The key “${entry.key}” was taken at line ${earlier} already; both come in.`,
        });
      else keys.set(entry.key, entry.line);
      attachments += countFiles(entry.fields.get('file') ?? entry.fields.get('pdf') ?? '');
      return readEntry(entry, inherit(entry, warnings), warnings);
    });
  return { format: 'biblatex', references, problems, warnings: attachmentsWarning(attachments) };
}

/** `Title:path:type;Title:path:type` */
function countFiles(value: string): number {
  return value.trim() === '' ? 0 : value.split(/(?<!\\);/u).filter((file) => file.trim() !== '').length;
}

function readEntry(
  entry: BibtexEntry,
  written: ReadonlyMap<string, string>,
  warnings: LineMessage[],
): ReadReference {
  const { line } = entry;
  const fields = new Map<string, string>();
  for (const [name, value] of written) {
    const usual = Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name;
    if (!fields.has(usual)) fields.set(usual, value);
  }
  const extra = parseExtraLines(severalLines(decodeLatex(fields.get('note') ?? '')));
  const known = typeFromEntry(entry.type, fields);
  if (known === null)
    warnings.push({
      line,
      message: `“@${entry.type}” is not a type that is known; it comes in as “other document”.`,
    });
  const item: CslItem = { type: extra.type ?? known ?? 'document' };
  const reading = new Reading(item, fields, warnings, line);
  reading.readTitles();
  reading.readPlain();
  reading.readNames();
  reading.readDates();
  reading.readNumbers();
  reading.readPublication(entry.type);
  reading.readArchive();
  if (entry.key !== '') item['citation-key'] = entry.key;
  reading.keepOthers();
  applyExtraLines(item, extra);
  return { line, csl: item, warnings };
}

class Reading {
  readonly #item: CslItem;
  readonly #fields: ReadonlyMap<string, string>;
  readonly #warnings: LineMessage[];
  readonly #line: number;
  readonly #taken = new Set<string>(['note']);

  constructor(item: CslItem, fields: ReadonlyMap<string, string>, warnings: LineMessage[], line: number) {
    this.#item = item;
    this.#fields = fields;
    this.#warnings = warnings;
    this.#line = line;
  }

  /** The words of a field; '' where there are none. */
  #text(name: string): string {
    const raw = this.#fields.get(name);
    if (raw === undefined) return '';
    this.#taken.add(name);
    if (verbatimFields.has(name)) return oneLine(decodeVerbatim(raw));
    return longFields.has(name) ? severalLines(decodeLatex(raw)) : oneLine(decodeLatex(raw));
  }

  #set(variable: string, value: unknown): void {
    if (value === '' || value === null) return;
    const item = this.#item as Record<string, unknown>;
    if (item[variable] === undefined) item[variable] = value;
  }

  /** A title and its subtitle, as one. */
  #title(name: string): string {
    const title = this.#text(name);
    const subtitle = this.#text(name.replace('title', 'subtitle'));
    if (title === '' || subtitle === '') return title || subtitle;
    return `${title}${/[?!.:]$/u.test(title) ? '' : ':'} ${subtitle}`;
  }

  readTitles(): void {
    const { type } = this.#item;
    this.#set('title', this.#title('title'));
    this.#set('container-title', this.#title('journaltitle'));
    this.#set('container-title', this.#title('booktitle'));
    const isOnline = ['webpage', 'post', 'post-weblog', 'broadcast', 'document', 'interview'].includes(type);
    if (isOnline) this.#set('container-title', this.#text('titleaddon'));
    if (type === 'periodical' && this.#item.title === undefined)
      this.#set('title', this.#item['container-title'] ?? '');
  }

  readPlain(): void {
    for (const [field, variable] of plainFields) {
      const value = this.#text(field);
      if (field === 'pages') this.#set(variable, value.replace(/\s*[–—]\s*/gu, '-'));
      else if (field === 'keywords') this.#set(variable, joinKeywords(this.#keywords()));
      else if (field === 'doi') this.#set(variable, value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//iu, ''));
      else this.#set(variable, value);
    }
    const langid = this.#text('langid');
    const language = this.#text('language');
    this.#set('language', languageTag(language === '' ? langid : language));
  }

  /** Keywords stand between commas or semicolons, but not those in braces. */
  #keywords(): string[] {
    const raw = this.#fields.get('keywords') ?? '';
    const words: string[] = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < raw.length; at += 1) {
      const character = raw[at];
      if (character === '\\') at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (depth <= 0 && (character === ',' || character === ';' || character === '\n')) {
        words.push(raw.slice(start, at));
        start = at + 1;
      }
    }
    words.push(raw.slice(start));
    return words.map((word) => decodeLatex(word));
  }

  readNames(): void {
    for (const [field, variable] of nameFields) this.#names(field, this.#variableOfEditor(field) ?? variable);
    for (const letter of ['a', 'b', 'c']) {
      const field = `editor${letter}`;
      const variable = this.#variableOfEditor(field);
      if (variable) this.#names(field, variable);
    }
  }

  #variableOfEditor(field: string): string | undefined {
    const role = oneLine(this.#fields.get(`${field}type`) ?? '').toLowerCase();
    if (role === '') return field === 'editora' ? 'contributor' : undefined;
    return Object.hasOwn(editorRoles, role) ? editorRoles[role] : undefined;
  }

  #names(field: string, variable: string): void {
    const raw = this.#fields.get(field);
    if (raw === undefined) return;
    this.#taken.add(field);
    const { names, hasMore } = readBibtexNames(raw.trim());
    const item = this.#item as Record<string, unknown>;
    if (names.length > 0) item[variable] = [...((item[variable] as CslName[] | undefined) ?? []), ...names];
    if (hasMore)
      this.#warnings.push({
        line: this.#line,
        message: `“${field}” ends in “and others”; who they are is not in the file.`,
      });
  }

  readDates(): void {
    for (const [field, variable] of dateFields) {
      // “1999~” is a date in doubt here, where LaTeX would print a space.
      const date =
        parseEdtf(decodeVerbatim(this.#fields.get(field) ?? '')) ?? parseWrittenDate(this.#text(field));
      this.#taken.add(field);
      if (date) this.#set(variable, date);
    }
    const year = this.#text('year');
    const month = this.#text('month');
    const day = this.#text('day');
    if (year !== '' && this.#item.issued === undefined) this.#set('issued', dateOf(year, month, day));
  }

  readNumbers(): void {
    const { type } = this.#item;
    const number = this.#text('number');
    const issue = this.#text('issue');
    if (isArticle(type)) {
      this.#set('issue', number === '' ? issue : number);
      if (number !== '' && issue !== '' && issue !== number) this.#taken.delete('issue');
      this.#set('number', this.#text('eid'));
      return;
    }
    this.#set('issue', issue);
    this.#set(isInSeries(type) ? 'collection-number' : 'number', this.#withPatentOffice(number));
    this.#set('number', this.#text('eid'));
  }

  #withPatentOffice(number: string): string {
    const type = this.#fields.get('type')?.trim().toLowerCase() ?? '';
    return number !== '' && Object.hasOwn(patentOffices, type) ? `${patentOffices[type]}${number}` : number;
  }

  readPublication(entryType: string): void {
    this.#set('publisher', this.#text('publisher'));
    for (const field of ['institution', 'organization']) {
      if (this.#item.publisher === undefined) this.#set('publisher', this.#text(field));
      else if (this.#text(field) !== this.#item.publisher) this.#taken.delete(field);
    }
    const type = this.#text('type');
    const genre = Object.hasOwn(thesisGenres, type.toLowerCase())
      ? (thesisGenres[type.toLowerCase()] ?? '')
      : type;
    if (genre !== '' && !/^(?:patent.{0,2}|thesis|techreport)$/iu.test(genre)) this.#set('genre', genre);
    if (type === '' && Object.hasOwn(thesisGenres, entryType))
      this.#set('genre', thesisGenres[entryType] ?? '');
    const howPublished = this.#fields.get('howpublished') ?? '';
    const address = /\\url\s*\{([^{}]*)\}|^\s*(https?:\/\/\S+)\s*$/u.exec(howPublished);
    this.#taken.add('howpublished');
    if (address) this.#set('URL', decodeVerbatim(address[1] ?? address[2] ?? ''));
    else if (this.#text('howpublished') !== type) this.#set('medium', this.#text('howpublished'));
  }

  readArchive(): void {
    const type = this.#text('eprinttype');
    const eprint = this.#text('eprint');
    if (eprint === '') return;
    const name = Object.hasOwn(eprintArchives, type.toLowerCase())
      ? eprintArchives[type.toLowerCase()]
      : type;
    this.#set('archive', name || 'arXiv');
    this.#set('archive_location', eprint);
    this.#set('call-number', this.#text('eprintclass'));
  }

  /** What has no variable, as lines of the note. */
  keepOthers(): void {
    const lines: string[] = [];
    for (const name of this.#fields.keys()) {
      if (this.#taken.has(name) || housekeeping.has(name)) continue;
      const value = this.#text(name).replace(/\s+/gu, ' ');
      if (value !== '') lines.push(`tex.${name}: ${value}`);
    }
    if (lines.length > 0) this.#item.note = lines.join('\n');
  }
}

/** `year = 2020, month = feb, day = 3`; months may stand in words, with a day before or after them. */
function dateOf(year: string, month: string, day: string): CslDate | null {
  const number = month === '' ? null : monthOf(month);
  if (/^\d{4}$/u.test(year) && (month === '' || number !== null)) {
    const parts = [year, number, number === null || day === '' ? null : Number(day)];
    return parseWrittenDate(
      parts.flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-'),
    );
  }
  return parseWrittenDate([day, month, year].filter(Boolean).join(' '));
}
