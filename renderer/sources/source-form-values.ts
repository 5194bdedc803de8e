import type { CslItem, CslName } from '../../shared/domain/csl.ts';
import { formatCalendarDate, parseCalendarDate } from '../../shared/domain/dates.ts';
import { formatName, parseName } from '../../shared/domain/names.ts';
import type { ProvenanceByField } from '../../shared/domain/records.ts';

/** The fields of a source that the form shows, named as CSL names them, as the words in them. */
export interface SourceFormValues {
  readonly type: CslItem['type'];
  readonly title: string;
  /** One name per line. */
  readonly author: string;
  /** One name per line. */
  readonly interviewer: string;
  readonly issued: string;
  /** When the publisher last changed the text. CSL has no variable for it; it is kept in `custom`. */
  readonly modified: string;
  readonly 'container-title': string;
  readonly publisher: string;
  readonly URL: string;
  readonly language: string;
  readonly accessed: string;
}

export type SourceField = keyof SourceFormValues;

const textFields = ['title', 'container-title', 'publisher', 'URL', 'language'] as const;
const nameFields = ['author', 'interviewer'] as const;
const dateFields = ['issued', 'accessed'] as const;
const shownDates = [...dateFields, 'modified'] as const;

/** What the form shows of a source. */
export function formValuesOf(csl: CslItem): SourceFormValues {
  return {
    type: csl.type,
    title: csl.title ?? '',
    author: namesAsLines(csl.author),
    interviewer: namesAsLines(csl.interviewer),
    issued: formatCalendarDate(csl.issued),
    modified: csl.custom?.modified ?? '',
    'container-title': csl['container-title'] ?? '',
    publisher: csl.publisher ?? '',
    URL: csl.URL ?? '',
    language: csl.language ?? '',
    accessed: formatCalendarDate(csl.accessed),
  };
}

export interface SourceRecord {
  readonly csl: CslItem;
  readonly provenance: ProvenanceByField;
}

/**
 * The source as the form has it. Fields whose words did not change stay exactly as they were, with where they came
 * from; changed ones come from the analyst; emptied ones are left out. Variables the form does not show are kept.
 */
export function applyFormValues(source: SourceRecord, values: SourceFormValues): SourceRecord {
  const before = formValuesOf(source.csl);
  const csl: CslItem = { ...source.csl, type: values.type };
  const provenance: ProvenanceByField = { ...source.provenance };

  function write(field: SourceField, value: unknown): void {
    if (values[field] === before[field]) return;
    if (value === undefined) {
      if (field === 'modified') csl.custom = withoutModified(csl.custom);
      else delete csl[field];
      if (csl.custom === undefined) delete csl.custom;
      delete provenance[field];
      return;
    }
    if (field === 'modified') csl.custom = { ...csl.custom, modified: String(value) };
    else Object.assign(csl, { [field]: value });
    provenance[field] = { origin: 'analyst', guess: false };
  }

  if (values.type !== before.type) provenance.type = { origin: 'analyst', guess: false };
  for (const field of textFields) write(field, values[field].trim() || undefined);
  for (const field of nameFields) write(field, linesAsNames(values[field]));
  for (const field of dateFields) write(field, parseCalendarDate(values[field]) ?? undefined);
  write('modified', parseCalendarDate(values.modified) ? values.modified.trim() : undefined);
  return { csl, provenance };
}

/** What else is kept in `custom`; undefined for nothing. */
function withoutModified(custom: CslItem['custom']): CslItem['custom'] {
  const { modified: _, ...rest } = custom ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** What is wrong with the form, by field, in words. Fields that did not change are never wrong. */
export function formProblems(
  source: SourceRecord,
  values: SourceFormValues,
): Partial<Record<SourceField, string>> {
  const before = formValuesOf(source.csl);
  const problems: Partial<Record<SourceField, string>> = {};
  for (const field of shownDates) {
    const text = values[field].trim();
    if (values[field] === before[field] || text === '' || parseCalendarDate(text)) continue;
    problems[field] = 'Write a date as 2026-02-04, 2026-02 or 2026.';
  }
  const address = values.URL.trim();
  if (values.URL !== before.URL && address !== '' && !isWebAddress(address)) {
    problems.URL = 'Write the full address, beginning with https:// or http://.';
  }
  return problems;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Institutions of several words stand in quotation marks, so that they are not taken for a person's name. */
function namesAsLines(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map((name) => (name.literal?.includes(' ') ? `"${name.literal}"` : formatName(name)))
    .join('\n');
}

function linesAsNames(lines: string): CslName[] | undefined {
  const names = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const institution = /^["“„](.+)["”“]$/u.exec(line)?.[1];
      return institution ? { literal: institution.trim() } : parseName(line);
    });
  return names.length > 0 ? names : undefined;
}
