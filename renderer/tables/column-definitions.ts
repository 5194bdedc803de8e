import type { ColDef, DoesFilterPassParams } from 'ag-grid-community';
import { evidenceColumns } from '../../shared/domain/evidence-table.ts';
import {
  defaultEvidenceColumns,
  type EvidenceColumnId,
  evidenceColumnIds,
} from '../../shared/domain/tables.ts';
import { cellOrder, choiceColumns, dateColumns } from './cell-order.ts';
import { LongTextCell, QuoteCell, RelationCell } from './cell-renderers.tsx';
import styles from './cells.module.css';
import { ChoiceFilter } from './choice-filter.tsx';
import { columnWidths } from './column-widths.ts';
import { cellText, type EvidenceLine } from './evidence-lines.ts';
import { firstDay } from './first-day.ts';

const longTexts: ReadonlySet<EvidenceColumnId> = new Set([
  'claim',
  'speaker',
  'title',
  'author',
  'container-title',
  'URL',
  'citation',
  'narrative-citation',
  'reference',
  'citation-status',
  'note',
  'comment',
  'codes',
  'publisher',
  'addressee',
]);

/** The evidence table's columns as the grid takes them; cells, words and order are those of the export. */
export const columnDefinitions: ColDef<EvidenceLine, string>[] = evidenceColumnIds.map((id) => {
  const column = evidenceColumns[id];
  const order = cellOrder(id);
  return {
    colId: id,
    headerName: column.label,
    headerTooltip: column.description,
    hide: !defaultEvidenceColumns.includes(id),
    width: columnWidths[id],
    valueGetter: ({ data }) => (data ? cellText(id, data) : ''),
    comparator: (a, b, nodeA, nodeB, descending) =>
      nodeA.data && nodeB.data ? order(a ?? '', b ?? '', nodeA.data, nodeB.data, descending) : 0,
    cellClass: cellClasses(id),
    ...cellRenderer(id),
    ...filterOf(id),
  };
});

function cellClasses(id: EvidenceColumnId): string[] {
  const classes = [styles.cell, dateColumns.has(id) && styles.faint, id.endsWith('-id') && styles.identifier];
  return classes.filter((name) => typeof name === 'string');
}

function cellRenderer(id: EvidenceColumnId): Pick<ColDef<EvidenceLine, string>, 'cellRenderer'> {
  if (id === 'quote') return { cellRenderer: QuoteCell };
  if (id === 'relation') return { cellRenderer: RelationCell };
  return longTexts.has(id) ? { cellRenderer: LongTextCell } : {};
}

type FilterOptions = Pick<ColDef<EvidenceLine, string>, 'filter' | 'filterParams' | 'filterValueGetter'>;

/** A list to tick for columns of a few words, a calendar for dates, words to look for in all others. */
function filterOf(id: EvidenceColumnId): FilterOptions {
  const choices = choiceColumns[id];
  if (choices) {
    return { filter: { component: ChoiceFilter, doesFilterPass: isAmongChoices }, filterParams: { choices } };
  }
  if (dateColumns.has(id)) {
    return {
      filter: 'agDateColumnFilter',
      filterValueGetter: ({ data }) => (data ? firstDay(cellText(id, data)) : null),
      filterParams: { buttons: ['reset'], maxNumConditions: 1 },
    };
  }
  return { filter: 'agTextColumnFilter', filterParams: { buttons: ['reset'], debounceMs: 200 } };
}

function isAmongChoices({
  model,
  node,
  handlerParams,
}: DoesFilterPassParams<EvidenceLine, unknown, string[]>): boolean {
  return model.includes(String(handlerParams.getValue(node)));
}
