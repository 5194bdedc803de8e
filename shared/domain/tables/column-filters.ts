import { z } from 'zod';
import { choicesOf, factsOf, isDateColumn, plainNumber } from './column-facts.ts';
import { firstDay } from './first-day.ts';

/**
 * The filters of AG Grid's columns, as the grid keeps them and with the meaning it gives them, so that the command line
 * chooses the rows the screen shows (https://www.ag-grid.com/react-data-grid/filter-text/ and -number/, -date/).
 */

const TextCondition = z.object({
  filterType: z.literal('text').optional(),
  type: z.enum([
    'contains',
    'notContains',
    'equals',
    'notEqual',
    'startsWith',
    'endsWith',
    'blank',
    'notBlank',
  ]),
  filter: z.string().optional(),
});
const comparisons = [
  'equals',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'inRange',
  'blank',
  'notBlank',
] as const;
const NumberCondition = z.object({
  filterType: z.literal('number').optional(),
  type: z.enum(comparisons),
  filter: z.number().nullish(),
  filterTo: z.number().nullish(),
});
/** `2026-02-04 00:00:00`: a local day. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const DateCondition = z.object({
  filterType: z.literal('date').optional(),
  type: z.enum(comparisons),
  dateFrom: Day.nullish(),
  dateTo: Day.nullish(),
});

/** One condition, or two or more that hold together or instead of each other. */
function conditionsOf<Condition extends z.ZodType>(condition: Condition) {
  return z.union([
    z.object({
      filterType: z.string().optional(),
      operator: z.enum(['AND', 'OR']),
      conditions: z.array(condition).min(1),
    }),
    condition,
  ]);
}

const ChoiceFilter = z.array(z.string());
const TextFilter = conditionsOf(TextCondition);
const NumberFilter = conditionsOf(NumberCondition);
const DateFilter = conditionsOf(DateCondition);

type Passes = (cell: string) => boolean;

/** What a column's filter lets pass, by the cell's text; null for a filter that means nothing in this column. */
export function filterOfColumn(columnId: string, model: unknown): Passes | null {
  if (choicesOf(columnId)) return read(ChoiceFilter, model, (ticked) => (cell) => ticked.includes(cell));
  if (isDateColumn(columnId)) return read(DateFilter, model, (filter) => anyOrAll(filter, dateCondition));
  if (factsOf(columnId).kind === 'number')
    return read(NumberFilter, model, (filter) => anyOrAll(filter, numberCondition));
  return read(TextFilter, model, (filter) => anyOrAll(filter, textCondition));
}

function read<Model>(
  schema: z.ZodType<Model>,
  model: unknown,
  passes: (filter: Model) => Passes,
): Passes | null {
  const parsed = schema.safeParse(model);
  return parsed.success ? passes(parsed.data) : null;
}

interface Several<Condition> {
  readonly operator: 'AND' | 'OR';
  readonly conditions: readonly Condition[];
}

function anyOrAll<Condition extends object>(
  filter: Condition | Several<Condition>,
  passes: (condition: Condition) => Passes,
): Passes {
  if (!('conditions' in filter)) return passes(filter);
  const each = filter.conditions.map(passes);
  return filter.operator === 'AND'
    ? (cell) => each.every((one) => one(cell))
    : (cell) => each.some((one) => one(cell));
}

function textCondition({ type, filter = '' }: z.infer<typeof TextCondition>): Passes {
  const wanted = filter.toLowerCase();
  const tests: Readonly<Record<typeof type, (cell: string) => boolean>> = {
    contains: (cell) => cell.includes(wanted),
    notContains: (cell) => !cell.includes(wanted),
    equals: (cell) => cell === wanted,
    notEqual: (cell) => cell !== wanted,
    startsWith: (cell) => cell.startsWith(wanted),
    endsWith: (cell) => cell.endsWith(wanted),
    blank: (cell) => cell.trim() === '',
    notBlank: (cell) => cell.trim() !== '',
  };
  return (cell) => tests[type](cell.toLowerCase());
}

function numberCondition({ type, filter, filterTo }: z.infer<typeof NumberCondition>): Passes {
  const passes = comparison(type, filter ?? null, filterTo ?? null);
  return (cell) => passes(plainNumber(cell));
}

function dateCondition({ type, dateFrom, dateTo }: z.infer<typeof DateCondition>): Passes {
  const time = (day: string | null | undefined) =>
    day ? (firstDay(day.slice(0, 10))?.getTime() ?? null) : null;
  const passes = comparison(type, time(dateFrom), time(dateTo));
  return (cell) => passes(firstDay(cell)?.getTime() ?? null);
}

/** Both ends of a range belong to it. A cell without a value passes only where emptiness is asked for. */
function comparison(
  type: (typeof comparisons)[number],
  from: number | null,
  to: number | null,
): (value: number | null) => boolean {
  if (type === 'blank') return (value) => value === null;
  if (type === 'notBlank') return (value) => value !== null;
  return (value) => {
    if (value === null || from === null) return false;
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
