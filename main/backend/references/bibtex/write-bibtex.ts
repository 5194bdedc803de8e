import type { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import {
  type CslVariable,
  dateVariables,
  nameVariables,
  textVariables,
} from '../../../../shared/domain/csl-variables.ts';
import { formatEdtf } from '../../../../shared/domain/edtf-dates.ts';
import { extraLinesOf } from '../extra-lines.ts';
import { splitKeywords } from '../reference-text.ts';
import { biblatexOnly, dateFields, eprintArchives, nameFields, plainFields } from './bibtex-fields.ts';
import { writeBibtexNames } from './bibtex-names.ts';
import { entryOf, isArticle, isInSeries, isPartOfBook, typeFromEntry } from './bibtex-types.ts';
import { languageName, languageTag } from './languages.ts';
import { encodeLatex, encodeTitle } from './latex-text.ts';

type Format = 'bibtex' | 'biblatex';
type Fields = Map<string, string>;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const titleFields = new Set([
  'title',
  'shorttitle',
  'booktitle',
  'journaltitle',
  'titleaddon',
  'series',
  'eventtitle',
]);

/**
 * A CSL item as an entry of BibTeX or BibLaTeX. Variables the format has no field for are lines of its note, which Zotero
 * reads into its “Extra” field, see `extra-lines.ts`.
 */
export function writeBibtex(item: CslItem, key: string, format: Format): string {
  const writing = new Writing(item, format);
  const entry = writing.write();
  const lines = [...writing.fields].map(([name, value]) => `\t${name} = ${value}`);
  return `@${entry}{${key},\n${lines.join(',\n')}\n}\n\n`;
}

class Writing {
  readonly fields: Fields = new Map();
  readonly #item: CslItem;
  readonly #format: Format;
  /** Variables that stand in a field. */
  readonly #written = new Set<string>(['note', 'citation-key']);

  constructor(item: CslItem, format: Format) {
    this.#item = item;
    this.#format = format;
  }

  /** Fills `fields` and returns the type of the entry. */
  write(): string {
    const { type } = this.#item;
    let entry = entryOf(type, this.#format);
    if (this.#format === 'biblatex' && type === 'article-newspaper') this.#put('entrysubtype', 'newspaper');
    if (this.#format === 'biblatex' && type === 'article-magazine') this.#put('entrysubtype', 'magazine');
    if (this.#format === 'bibtex' && type === 'thesis') entry = this.#writeThesis(entry);
    this.#writeNames();
    this.#writeContainer();
    this.#writePlain();
    this.#writeNumbers();
    this.#writePublication();
    this.#writeDates();
    this.#writeLanguage();
    this.#writeArchive();
    this.#writeNote(entry);
    return entry;
  }

  #value(variable: CslVariable): string | null {
    const value = (this.#item as Record<string, unknown>)[variable];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }

  #has(variable: CslVariable): boolean {
    return (this.#item as Record<string, unknown>)[variable] !== undefined;
  }

  /** Puts LaTeX into a field. */
  #put(field: string, latex: string, variable?: CslVariable): void {
    this.fields.set(field, `{${latex}}`);
    if (variable) this.#written.add(variable);
  }

  /** Puts words into a field. */
  #putText(field: string, variable: CslVariable): void {
    const value = this.#value(variable);
    if (value === null || this.#written.has(variable)) return;
    this.#put(
      this.#nameOf(field),
      titleFields.has(field) ? encodeTitle(value) : encodeLatex(value),
      variable,
    );
  }

  /** BibTeX calls some fields otherwise. */
  #nameOf(field: string): string {
    if (this.#format === 'biblatex') return field;
    return { journaltitle: 'journal', location: 'address', annotation: 'annote' }[field] ?? field;
  }

  #writeNames(): void {
    for (const [field, variable] of nameFields) {
      if (!this.#has(variable) || !this.#canHave(field)) continue;
      this.#put(
        field,
        writeBibtexNames((this.#item as Record<string, unknown>)[variable] as CslName[]),
        variable,
      );
    }
    if (this.#format === 'bibtex') return;
    for (const [field, role, variable] of [
      ['editora', 'collaborator', 'contributor'],
      ['editorb', 'redactor', 'collection-editor'],
    ] as const) {
      if (!this.#has(variable)) continue;
      this.#put(
        field,
        writeBibtexNames((this.#item as Record<string, unknown>)[variable] as CslName[]),
        variable,
      );
      this.#put(`${field}type`, role);
    }
  }

  #canHave(field: string): boolean {
    return this.#format === 'biblatex' || !biblatexOnly.has(field);
  }

  #writeContainer(): void {
    const { type } = this.#item;
    this.#putText('title', 'title');
    if (isArticle(type)) this.#putText('journaltitle', 'container-title');
    else if (isPartOfBook(type)) this.#putText('booktitle', 'container-title');
    else if (
      this.#format === 'biblatex' &&
      ['webpage', 'post', 'post-weblog', 'broadcast', 'document', 'interview'].includes(type)
    )
      this.#putText('titleaddon', 'container-title');
  }

  #writePlain(): void {
    for (const [field, variable] of plainFields) {
      const value = this.#value(variable);
      if (value === null || !this.#canHave(field)) continue;
      if (field === 'url' || field === 'doi')
        this.#put(field, value.replace(/[{}\\]/gu, encodeURIComponent), variable);
      else if (field === 'pages') this.#writePages(value);
      else if (field === 'keywords') this.#writeKeywords(value);
      else this.#putText(field, variable);
    }
  }

  #writePages(pages: string): void {
    this.#put(
      'pages',
      encodeLatex(pages)
        .replaceAll('{-}-', '--')
        .replace(/(?<!-)-(?!-)/gu, '--'),
      'page',
    );
  }

  #writeKeywords(keyword: string): void {
    const words = splitKeywords(keyword).map((word) =>
      /[,;]/u.test(word) ? `{${encodeLatex(word)}}` : encodeLatex(word),
    );
    this.#put('keywords', words.join(', '), 'keyword');
  }

  #writeNumbers(): void {
    const { type } = this.#item;
    const issue = this.#value('issue');
    if (isArticle(type)) {
      this.#putText(issue !== null && /^\d+$/u.test(issue) ? 'number' : 'issue', 'issue');
      this.#putText('eid', 'number');
      return;
    }
    this.#putText('issue', 'issue');
    this.#putText('number', isInSeries(type) ? 'collection-number' : 'number');
  }

  #writePublication(): void {
    const { type } = this.#item;
    this.#putText(
      type === 'thesis' && this.#format === 'bibtex'
        ? 'school'
        : institutional.has(type)
          ? 'institution'
          : 'publisher',
      'publisher',
    );
    if (type === 'thesis' && this.#item.genre === 'PhD thesis' && this.#format === 'biblatex')
      this.#put('type', 'phdthesis', 'genre');
    this.#putText('type', 'genre');
    if (
      !/\\url|^https?:/u.test(this.#value('medium') ?? '') &&
      this.#value('medium') !== this.#value('genre')
    )
      this.#putText('howpublished', 'medium');
  }

  /** BibTeX has two types for theses instead of a field. */
  #writeThesis(entry: string): string {
    this.#written.add('genre');
    if (this.#item.genre === 'PhD thesis') return entry;
    if (this.#item.genre === 'Master’s thesis') return 'mastersthesis';
    this.#written.delete('genre');
    if (this.#item.genre === undefined) this.#put('type', 'Thesis');
    return entry;
  }

  #writeDates(): void {
    for (const [field, variable] of dateFields) {
      const date = (this.#item as Record<string, unknown>)[variable] as CslDate | undefined;
      if (!date || !this.#canHave(field)) continue;
      if (field === 'date' && this.#format === 'bibtex') this.#writeYear(date);
      else this.#put(field, date['date-parts'] ? formatEdtf(date) : encodeLatex(formatEdtf(date)), variable);
    }
  }

  /** Year, month and day; what BibTeX cannot say stands in the note too. */
  #writeYear(date: CslDate): void {
    const [year, month, day] = date['date-parts']?.[0] ?? [];
    if (year === undefined) {
      this.#put('year', encodeLatex(formatEdtf(date)), 'issued');
      return;
    }
    if (year < 1000 || year > 9999) return;
    this.#put('year', String(year));
    const name = months[(month ?? 0) - 1];
    if (name) this.fields.set('month', name);
    if (name && day !== undefined) this.#put('day', String(day));
    const isAll = date['date-parts']?.length === 1 && !date.circa && date.season === undefined;
    if (isAll) this.#written.add('issued');
  }

  #writeLanguage(): void {
    const tag = this.#value('language');
    if (tag === null || languageTag(tag) !== tag) return;
    const name = languageName(tag);
    if (this.#format === 'biblatex' && name !== null) this.#put('langid', name, 'language');
    else this.#put('language', encodeLatex(tag), 'language');
  }

  #writeArchive(): void {
    const found = Object.entries(eprintArchives).find(([, name]) => name === this.#item.archive);
    const location = this.#value('archive_location');
    if (!found || location === null || /[\\{}%]/u.test(location)) return;
    this.#put('eprinttype', found[0], 'archive');
    this.#put('eprint', location, 'archive_location');
  }

  #writeNote(entry: string): void {
    const fields = new Map([...this.fields].map(([name, value]) => [name, value.slice(1, -1)]));
    const type = typeFromEntry(entry, fields) === this.#item.type ? [] : [`type: ${this.#item.type}`];
    const left = [...textVariables, ...nameVariables, ...dateVariables].filter(
      (variable) => !this.#written.has(variable),
    );
    const kept: string[] = [];
    for (const line of (this.#value('note') ?? '').split('\n')) {
      const own = /^tex\.([a-z][a-z\d-]*): (.+)$/u.exec(line);
      if (own?.[1] && !this.fields.has(own[1])) this.#put(own[1], encodeLatex(own[2] ?? ''));
      else kept.push(line);
    }
    const lines = [kept.join('\n').trim(), ...type, ...extraLinesOf(this.#item, left)].filter(Boolean);
    if (lines.length > 0) this.#put('note', encodeLatex(lines.join('\n')));
  }
}

const institutional = new Set(['report', 'thesis']);
