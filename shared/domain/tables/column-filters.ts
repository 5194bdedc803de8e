import { z } from 'zod';
import { choicesOf, factsOf, isDateColumn, plainNumber } from './column-facts.ts';
import { firstDay } from './first-day.ts';

/**
 * The filters of AG Grid's columns, as the grid keeps them and with the meaning it gives them, so that the command line
 * chooses the rows the screen shows (https://www.ag-grid.com/react-data-grid/filter-text/ and -number/, -date/).
 */

/** Whether there is something in the cell: needs nothing to compare with. */
const emptiness = { filterType: z.string().optional(), type: z.enum(['blank', 'notBlank']) };
const comparisons = [
  'equals',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
] as const;

const TextCondition = z.discriminatedUnion('type', [
  z.object(emptiness),
  z.object({
    filterType: z.literal('text').optional(),
    type: z.enum(['contains', 'notContains', 'equals', 'notEqual', 'startsWith', 'endsWith']),
    filter: z.string().min(1),
  }),
]);
const NumberCondition = z.discriminatedUnion('type', [
  z.object(emptiness),
  z.object({
    filterType: z.literal('number').optional(),
    type: z.enum(comparisons),
    filter: z.number(),
    filterTo: z.number().nullish(),
  }),
  z.object({
    filterType: z.literal('number').optional(),
    type: z.literal('inRange'),
    filter: z.number(),
    filterTo: z.number(),
  }),
]);
/** `2026-02-04 00:00:00`: a local day. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const DateCondition = z.discriminatedUnion('type', [
  z.object(emptiness),
  z.object({
    filterType: z.literal('date').optional(),
    type: z.enum(comparisons),
    dateFrom: Day,
    dateTo: Day.nullish(),
  }),
  z.object({
    filterType: z.literal('date').optional(),
    type: z.literal('inRange'),
    dateFrom: Day,
    dateTo: Day,
  }),
]);

const ChoiceFilter = z.array(z.string());
/** One condition, or two that hold together or instead of each other; numbers and dates have one. */
const TextFilter = z.union([
  z.object({
    filterType: z.string().optional(),
    operator: z.enum(['AND', 'OR']),
    conditions: z.array(TextCondition).length(2),
  }),
  TextCondition,
]);

type Passes = (cell: string) => boolean;

/** What a column's filter lets pass, by the cell's text; null for a filter that means nothing in this column. */
export function filterOfColumn(columnId: string, model: unknown): Passes | null {
  if (choicesOf(columnId)) return read(ChoiceFilter, model, (ticked) => (cell) => ticked.includes(cell));
  if (isDateColumn(columnId)) return read(DateCondition, model, dateCondition);
  if (factsOf(columnId).kind === 'number') return read(NumberCondition, model, numberCondition);
  return read(TextFilter, model, textFilter);
}

function read<Model>(
  schema: z.ZodType<Model>,
  model: unknown,
  passes: (filter: Model) => Passes,
): Passes | null {
  const parsed = schema.safeParse(model);
  return parsed.success ? passes(parsed.data) : null;
}

function textFilter(filter: z.infer<typeof TextFilter>): Passes {
  if (!('conditions' in filter)) return textCondition(filter);
  const each = filter.conditions.map(textCondition);
  return filter.operator === 'AND'
    ? (cell) => each.every((one) => one(cell))
    : (cell) => each.some((one) => one(cell));
}

function textCondition(condition: z.infer<typeof TextCondition>): Passes {
  if (!('filter' in condition)) return (cell) => (cell.trim() === '') === (condition.type === 'blank');
  const wanted = condition.filter.toLowerCase();
  const tests: Readonly<Record<typeof condition.type, (cell: string) => boolean>> = {
    contains: (cell) => cell.includes(wanted),
    notContains: (cell) => !cell.includes(wanted),
    equals: (cell) => cell === wanted,
    notEqual: (cell) => cell !== wanted,
    startsWith: (cell) => cell.startsWith(wanted),
    endsWith: (cell) => cell.endsWith(wanted),
  };
  const passes = tests[condition.type];
  return (cell) => passes(cell.toLowerCase());
}

function numberCondition(condition: z.infer<typeof NumberCondition>): Passes {
  const passes =
    'filter' in condition
      ? comparison(condition.type, condition.filter, condition.filterTo ?? null)
      : emptinessOf(condition.type);
  return (cell) => passes(plainNumber(cell));
}

function dateCondition(condition: z.infer<typeof DateCondition>): Passes {
  const time = (day: string) => firstDay(day.slice(0, 10))?.getTime() ?? Number.NaN;
  const passes =
    'dateFrom' in condition
      ? comparison(condition.type, time(condition.dateFrom), condition.dateTo ? time(condition.dateTo) : null)
      : emptinessOf(condition.type);
  return (cell) => passes(firstDay(cell)?.getTime() ?? null);
}

type PassesValue = (value: number | null) => boolean;

function emptinessOf(type: 'blank' | 'notBlank'): PassesValue {
  return (value) => (value === null) === (type === 'blank');
}

/** Both ends of a range belong to it. A cell without a value passes only where emptiness is asked for. */
function comparison(
  type: (typeof comparisons)[number] | 'inRange',
  from: number,
  to: number | null,
): PassesValue {
  return (value) => {
    if (value === null) return false;
    switch (type) {
      case 'equals':
        return value === from;
      case 'notEqual':
        return value !== from;
      case 'lessThan':
        return value < from;
      case 'lessThanOrEqual':
        return value <= from;
      case 'greaterThan':
        return value > from;
      case 'greaterThanOrEqual':
        return value >= from;
      case 'inRange':
        return to !== null && value >= from && value <= to;
    }
  };
}
