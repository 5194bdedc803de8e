import { CslDate, type CslItem } from '../../../shared/domain/csl.ts';
import { isDateVariable, isNameVariable } from '../../../shared/domain/csl-variables.ts';

/**
 * The part of a source that citeproc can take. An item keeps every variable it came with, and some programs write
 * values of another kind than the variable's; one of those must not stop a whole table from being cited.
 */
export function citableItem(item: CslItem): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(dated(item)).flatMap(([variable, value]) => {
      const citable = citableValue(variable, value);
      return citable === null ? [] : [[variable, citable]];
    }),
  );
}

/** An interview that did not appear anywhere is cited by the day on which it took place: styles ask for `issued` alone. */
function dated(item: CslItem): CslItem {
  if (item.type !== 'interview' || item.issued || !item['event-date']) return item;
  return { ...item, issued: item['event-date'] };
}

/** Null for what cannot be cited. */
function citableValue(variable: string, value: unknown): unknown {
  if (isNameVariable(variable))
    return Array.isArray(value) && value.every(isName) ? value.map(citableFields) : null;
  if (isDateVariable(variable)) return citableDate(value);
  if (typeof value === 'string') return citableText(value);
  return typeof value === 'number' ? value : null;
}

function isName(name: unknown): name is Record<string, unknown> {
  return isRecord(name) && Object.values(name).every((part) => typeof part !== 'object');
}

/** The fields of a name or a date. */
function citableFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? citableText(value) : value,
    ]),
  );
}

/** Invisible, and taken out of what citeproc gives back. */
export const wordJoiner = '\u2060';

/** citeproc looks names up in plain objects, and fails for one that every object answers to, such as `constructor`. */
function citableText(text: string): string {
  return text.trim() in Object.prototype ? `${text}${wordJoiner}` : text;
}

/** Both ends of a range are given as exactly as the less exact one: citeproc refuses `2026-01` to `2027`. */
function citableDate(value: unknown): unknown {
  const date = CslDate.safeParse(value);
  if (!date.success) return null;
  const { 'date-parts': ends, ...rest } = date.data;
  const fields = citableFields(rest);
  if (!ends) return fields;
  const precision = Math.min(...ends.map((end) => end.length));
  return { ...fields, 'date-parts': ends.map((end) => end.slice(0, precision)) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
