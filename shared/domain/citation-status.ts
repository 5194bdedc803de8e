import { z } from 'zod';
import { type CitationDoubt, doubtsAbout } from './citation-doubts.ts';
import { CslDate, type CslItem, CslName } from './csl.ts';
import { type CslVariable, CslVariableName, isDateVariable, isNameVariable } from './csl-variables.ts';
import { formatCalendarDate } from './dates.ts';
import { formatName } from './names.ts';
import type { ProvenanceByField } from './records.ts';
import { type ReferenceNeed, referenceNeeds } from './reference-needs.ts';

/** `in-text only`: the style gives it no entry in the list of references. */
export const citationStatuses = ['complete', 'incomplete', 'in-text only'] as const;
export const CitationStatus = z.enum(citationStatuses);
export type CitationStatus = z.infer<typeof CitationStatus>;

/** What a reference lacks: any one of the variables would do. */
export const MissingPart = z.object({
  variables: z.array(CslVariableName).min(1),
  what: z.string(),
  reason: z.string(),
});
export type MissingPart = z.infer<typeof MissingPart>;

export interface CitationAssessment {
  readonly status: CitationStatus;
  readonly missing: readonly MissingPart[];
  /** What is there, but looks wrong or was only guessed. */
  readonly doubts: readonly CitationDoubt[];
}

/** What is known of a source whose reference is looked at. */
interface AssessedSource {
  readonly csl: CslItem;
  readonly provenance: ProvenanceByField;
  /** As a style renders it; '' where it gives none. */
  readonly reference: string;
}

/** Looks at what a reference is made of. What the analyst said a source does not have is not missed. */
export function assessCitation({ csl, provenance, reference }: AssessedSource): CitationAssessment {
  return { ...statusOf(csl, reference), doubts: doubtsAbout(csl, provenance) };
}

function statusOf(csl: CslItem, reference: string): Omit<CitationAssessment, 'doubts'> {
  const isUnlisted = reference === '';
  const missing = referenceNeeds(csl.type, isUnlisted)
    .filter((need) => !isMet(csl, need))
    .map(({ variables, what, reason }) => ({ variables: [...variables], what, reason }));
  if (isUnlisted) return { status: 'in-text only', missing };
  return { status: missing.length === 0 ? 'complete' : 'incomplete', missing };
}

function isMet(csl: CslItem, { variables }: ReferenceNeed): boolean {
  return variables.some((variable) => hasValue(csl, variable)) || isAbsent(csl, variables[0]);
}

/** Whether a variable holds something a style can print. */
export function hasValue(csl: CslItem, variable: CslVariable): boolean {
  const value: unknown = csl[variable];
  // What came in with a variable Corroborate does not read itself may be of any kind.
  if (isNameVariable(variable)) return Array.isArray(value) && value.some(isName);
  if (isDateVariable(variable)) return formatCalendarDate(CslDate.safeParse(value).data).trim() !== '';
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

function isName(value: unknown): boolean {
  const name = CslName.safeParse(value).data;
  return name !== undefined && formatName(name).trim() !== '';
}

/** Whether the analyst said that the source has none of what this variable stands for. */
export function isAbsent(csl: CslItem, variable: CslVariable): boolean {
  return csl.custom?.absent?.includes(variable) ?? false;
}

/** The item with the analyst's word that it has none of what these variables stand for. */
export function withAbsent(csl: CslItem, variables: readonly CslVariable[]): CslItem {
  const absent = [...new Set([...(csl.custom?.absent ?? []), ...variables])];
  return { ...csl, custom: { ...csl.custom, absent } };
}

/**
 * What a table says of a source's reference: `complete`, `incomplete: author, issued`, or that it is cited in the text only
 * and what would make it citable in the list of references.
 */
export function citationStatusText(csl: CslItem, reference: string): string {
  const { status, missing } = statusOf(csl, reference);
  if (status === 'complete') return status;
  if (status === 'incomplete') return `${status}: ${missing.map(fieldsOf).join(', ')}`;
  if (missing.length === 0) return `${status}: this style gives it no reference`;
  return `${status}: ${listed(missing.map(inWords), 'and')} would make it citable`;
}

/** What the cell of a reference says: the reference, or why there is none. */
export function referenceText(csl: CslItem, reference: string): string {
  return reference === '' ? citationStatusText(csl, reference) : reference;
}

/** The usual fields, by their names in CSL: `URL or page`. */
function fieldsOf({ variables }: MissingPart): string {
  return variables.slice(0, 2).join(' or ');
}

/** What is missing; where many fields would do, the first of them: `where it can be found (URL, container-title or publisher)`. */
function inWords({ what, variables }: MissingPart): string {
  return variables.length < 3 ? what : `${what} (${listed(variables.slice(0, 4), 'or')})`;
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}
