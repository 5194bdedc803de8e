import type { CslItem } from '../../../shared/domain/csl.ts';

/** Name and date variables of CSL 1.0.2, Appendix IV. All other variables are text or numbers. */
const nameVariables = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);
const dateVariables = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);

/**
 * The part of a source that citeproc can take. An item keeps every variable it came with, and some programs write
 * values of another kind than the variable's; one of those must not stop a whole table from being cited.
 */
export function citableItem(item: CslItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([variable, value]) => isCitable(variable, value)));
}

function isCitable(variable: string, value: unknown): boolean {
  if (nameVariables.has(variable)) return Array.isArray(value) && value.every(isName);
  if (dateVariables.has(variable)) return isRecord(value) && isDateParts(value['date-parts']);
  return typeof value === 'string' || typeof value === 'number';
}

function isName(name: unknown): boolean {
  return isRecord(name) && Object.values(name).every((part) => typeof part !== 'object');
}

function isDateParts(parts: unknown): boolean {
  return (
    parts === undefined ||
    (Array.isArray(parts) && parts.every((part) => Array.isArray(part) && part.length > 0))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
