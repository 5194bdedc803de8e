import type { ProcedureCallInput } from '../../shared/contract/procedures.ts';
import type { ReferenceDraft, ReferenceDraftItem } from '../../shared/domain/references.ts';

/** What is decided otherwise than proposed: everything comes in, and matched sources only get what they do not have. */
export interface ReferenceDecisions {
  readonly leftOut: ReadonlySet<number>;
  readonly asNew: ReadonlySet<number>;
  /** Variables to replace, by ordinal. */
  readonly replaced: ReadonlyMap<number, ReadonlySet<string>>;
}

export const asProposed: ReferenceDecisions = { leftOut: new Set(), asNew: new Set(), replaced: new Map() };

/** The same decisions with one reference taken in or left out. */
export function withLeftOut(
  decisions: ReferenceDecisions,
  ordinal: number,
  isLeftOut: boolean,
): ReferenceDecisions {
  return { ...decisions, leftOut: toggled(decisions.leftOut, ordinal, isLeftOut) };
}

/** The same decisions with one reference being a source of its own, or not. */
export function withAsNew(
  decisions: ReferenceDecisions,
  ordinal: number,
  isNew: boolean,
): ReferenceDecisions {
  return { ...decisions, asNew: toggled(decisions.asNew, ordinal, isNew) };
}

/** The same decisions with one variable of a matched source being replaced, or not. */
export function withReplaced(
  decisions: ReferenceDecisions,
  ordinal: number,
  variable: string,
  isReplaced: boolean,
): ReferenceDecisions {
  const variables = toggled(decisions.replaced.get(ordinal) ?? new Set<string>(), variable, isReplaced);
  return { ...decisions, replaced: new Map([...decisions.replaced, [ordinal, variables]]) };
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value, isIn: boolean): ReadonlySet<Value> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

/** What is asked of the backend. */
export function importInput(
  { draftId }: ReferenceDraft,
  { leftOut, asNew, replaced }: ReferenceDecisions,
): ProcedureCallInput<'references.import'> {
  return {
    draftId,
    leaveOut: [...leftOut],
    asNew: [...asNew],
    replace: [...replaced].map(([ordinal, variables]) => ({ ordinal, variables: [...variables] })),
  };
}

export const referenceFilters = ['all', 'new', 'matched', 'warned'] as const;
export type ReferenceFilter = (typeof referenceFilters)[number];

/** The references of one kind. */
export function filterReferences(
  items: readonly ReferenceDraftItem[],
  filter: ReferenceFilter,
): readonly ReferenceDraftItem[] {
  if (filter === 'new') return items.filter(({ match }) => match === null);
  if (filter === 'matched') return items.filter(({ match }) => match !== null);
  return filter === 'warned' ? items.filter(({ warnings }) => warnings.length > 0) : items;
}
