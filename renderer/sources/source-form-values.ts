import type { CslDate, CslItem, CslName } from '../../shared/domain/csl.ts';
import {
  type CslVariable,
  dateVariables,
  nameVariables,
  textVariables,
} from '../../shared/domain/csl-variables.ts';
import { formatCalendarDate, parseCalendarDate } from '../../shared/domain/dates.ts';
import { parseEdtf } from '../../shared/domain/edtf-dates.ts';
import { formatName, parseName } from '../../shared/domain/names.ts';
import type { ProvenanceByField } from '../../shared/domain/records.ts';

/** The fields of a source, named as CSL names them; names are written one per line, dates in EDTF. */
export type SourceField = CslVariable | 'type' | 'modified';

/** The words in the fields; '' where a source has none. */
export type SourceFormValues = Readonly<Record<CslVariable, string>> & {
  readonly type: CslItem['type'];
  /** When the publisher last changed the text. CSL has no variable for it; it is kept in `custom`. */
  readonly modified: string;
};

/** What can be edited of a source: all CSL has a variable for. */
export function formValuesOf(csl: CslItem): SourceFormValues {
  const fields = csl as Record<string, unknown>;
  return {
    ...Object.fromEntries(textVariables.map((variable) => [variable, textOf(fields[variable])])),
    ...Object.fromEntries(
      nameVariables.map((variable) => [
        variable,
        namesAsLines(fields[variable] as readonly CslName[] | undefined),
      ]),
    ),
    ...Object.fromEntries(
      dateVariables.map((variable) => [
        variable,
        formatCalendarDate(fields[variable] as CslDate | undefined),
      ]),
    ),
    type: csl.type,
    modified: csl.custom?.modified ?? '',
  } as SourceFormValues;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export interface SourceRecord {
  readonly csl: CslItem;
  readonly provenance: ProvenanceByField;
}

/**
 * The source as the form has it. Fields whose words did not change stay exactly as they were, with where they came
 * from; changed ones come from the analyst; emptied ones are left out. What is no variable of CSL is kept.
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
    if (csl.custom?.absent?.includes(field)) csl.custom = withoutAbsent(csl.custom, field);
    if (csl.custom === undefined) delete csl.custom;
  }

  if (values.type !== before.type) provenance.type = { origin: 'analyst', guess: false };
  for (const field of textVariables) write(field, values[field].trim() || undefined);
  for (const field of nameVariables) write(field, linesAsNames(values[field]));
  for (const field of dateVariables) write(field, parseDate(values[field]) ?? undefined);
  write('modified', parseCalendarDate(values.modified) ? values.modified.trim() : undefined);
  return { csl, provenance };
}

/** A day, month or year, or two of them as `2026-02/2026-03`. */
function parseDate(text: string): CslDate | null {
  return parseCalendarDate(text) ?? (text.includes('/') ? parseEdtf(text) : null);
}

/** The same without the note that the source has none of what was just written; undefined for nothing. */
function withoutAbsent(custom: NonNullable<CslItem['custom']>, field: string): CslItem['custom'] {
  const { absent = [], ...rest } = custom;
  const others = absent.filter((each) => each !== field);
  if (others.length > 0) return { ...rest, absent: others };
  return Object.keys(rest).length > 0 ? rest : undefined;
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
  for (const field of [...dateVariables, 'modified'] as const) {
    const text = values[field].trim();
    if (values[field] === before[field] || text === '') continue;
    if (field === 'modified' ? parseCalendarDate(text) : parseDate(text)) continue;
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
  return (Array.isArray(names) ? (names as readonly CslName[]) : [])
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
