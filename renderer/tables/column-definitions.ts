import type { ColDef, DoesFilterPassParams } from 'ag-grid-community';
import { cellOrder } from '../../shared/domain/tables/cell-order.ts';
import { choicesOf, factsOf, isDateColumn, plainNumber } from '../../shared/domain/tables/column-facts.ts';
import { isColumnAcross } from '../../shared/domain/tables/crossing-tables.ts';
import { firstDay } from '../../shared/domain/tables/first-day.ts';
import type { OpenColumn, OpenTable } from '../../shared/domain/tables/table-definitions.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { CountCell, LongTextCell, QuoteCell, RelationCell, StanceCell } from './cell-renderers.tsx';
import styles from './cells.module.css';
import { ChoiceFilter } from './choice-filter.tsx';
import { columnWidth } from './column-widths.ts';

type LineColumn = ColDef<TableLine, string>;

/** A table's columns as the grid takes them; cells, words and order are those of the export. */
export function columnDefinitions({ columns, usual }: OpenTable): LineColumn[] {
  const shown = new Set(usual);
  return columns.map((column) => {
    const { id, label, description } = column;
    const order = cellOrder(id);
    return {
      colId: id,
      headerName: label,
      headerTooltip: description,
      // At first only: what the analyst made of a column stays when other columns come in.
      initialHide: !shown.has(id),
      initialWidth: columnWidth(id),
      wrapHeaderText: isColumnAcross(id),
      // By itself the grid would search what a column is filtered by, of a date its `Date`.
      getQuickFilterText: ({ data }) => column.value(data.row, data.context),
      valueGetter: ({ data }) => (data ? column.value(data.row, data.context) : ''),
      // The grid turns the answer round itself for a descending sort.
      comparator: (a, b, _nodeA, _nodeB, descending) =>
        (descending ? -1 : 1) * order(a ?? '', b ?? '', descending),
      cellClass: cellClasses(id),
      ...cellRenderer(id),
      ...filterOf(column),
    };
  });
}

function cellClasses(id: string): string[] {
  const isFaint = isDateColumn(id);
  const isIdentifier = id.endsWith('-id') || id === 'text-sha256';
  const classes = [styles.cell, isFaint && styles.faint, isIdentifier && styles.identifier];
  return classes.filter((name) => typeof name === 'string');
}

function cellRenderer(id: string): Pick<LineColumn, 'cellRenderer'> {
  if (id === 'quote') return { cellRenderer: QuoteCell };
  if (id === 'relation') return { cellRenderer: RelationCell };
  if (id.startsWith('source:')) return { cellRenderer: StanceCell };
  if (id.startsWith('document:')) return { cellRenderer: CountCell };
  const isLong = factsOf(id).room > 1 && !isDateColumn(id) && !id.endsWith('-id') && id !== 'text-sha256';
  return isLong ? { cellRenderer: LongTextCell } : {};
}

type FilterOptions = Pick<LineColumn, 'filter' | 'filterParams' | 'filterValueGetter'>;

/** A list to tick for columns of a few words, a calendar for dates, a number for counts, words to look for in all others. */
function filterOf({ id, value }: OpenColumn): FilterOptions {
  const choices = choicesOf(id);
  if (choices)
    return { filter: { component: ChoiceFilter, doesFilterPass: isAmongChoices }, filterParams: { choices } };
  const one = { buttons: ['reset'], maxNumConditions: 1, inRangeInclusive: true };
  if (isDateColumn(id))
    return {
      filter: 'agDateColumnFilter',
      filterValueGetter: ({ data }) => (data ? firstDay(value(data.row, data.context)) : null),
      filterParams: one,
    };
  if (factsOf(id).kind === 'number')
    return {
      filter: 'agNumberColumnFilter',
      filterValueGetter: ({ data }) => (data ? plainNumber(value(data.row, data.context)) : null),
      filterParams: one,
    };
  return { filter: 'agTextColumnFilter', filterParams: { buttons: ['reset'], debounceMs: 200 } };
}

function isAmongChoices({
  model,
  node,
  handlerParams,
}: DoesFilterPassParams<TableLine, unknown, string[]>): boolean {
  return model.includes(String(handlerParams.getValue(node)));
}
