import type { OpenTable } from './table-definitions.ts';

/** The search and filters of a table in words, for whoever wonders later which rows were chosen. */
export function filterWords(
  search: string,
  filterModel: Readonly<Record<string, unknown>>,
  { columns }: Pick<OpenTable, 'columns'>,
): string[] {
  const conditions = Object.entries(filterModel).flatMap(([id, model]) => {
    const column = columns.find((candidate) => candidate.id === id);
    return column ? [`${column.label}: ${conditionWords(model as readonly string[] | Condition)}`] : [];
  });
  return search === '' ? conditions : [`Search: ${search}`, ...conditions];
}

/** A word that can be ticked, as it is shown: an empty cell states nothing. */
export function choiceWords(choice: string): string {
  return choice === '' ? 'not stated' : choice;
}

/** A filter as the grid keeps it: words that are ticked, or one condition or several on words, a number or a day. */
interface Condition {
  readonly type?: string;
  readonly filter?: string | number | null;
  readonly filterTo?: number | null;
  readonly dateFrom?: string | null;
  readonly dateTo?: string | null;
  readonly operator?: string;
  readonly conditions?: readonly Condition[];
}

function conditionWords(model: readonly string[] | Condition): string {
  if (isTicked(model)) return model.map(choiceWords).join(' or ');
  if (model.conditions)
    return model.conditions.map(conditionWords).join(` ${(model.operator ?? 'and').toLowerCase()} `);
  const type = (model.type ?? '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const values = [model.filter, model.filterTo, model.dateFrom?.slice(0, 10), model.dateTo?.slice(0, 10)];
  const told = values.filter((value) => value !== undefined && value !== null && value !== '');
  return [type, told.join(' to ')].join(' ').trim();
}

function isTicked(model: readonly string[] | Condition): model is readonly string[] {
  return Array.isArray(model);
}
