import { quoteStatuses } from '../../shared/domain/records.ts';
import { confidences, relations, relationWords, verdicts } from '../../shared/domain/relations.ts';
import type { EvidenceColumnId } from '../../shared/domain/tables.ts';
import type { EvidenceLine } from './evidence-lines.ts';

/** Columns whose cells are one of a few words, in the order these words have in the domain; '' where a cell may be empty. */
export const choiceColumns: Readonly<Partial<Record<EvidenceColumnId, readonly string[]>>> = {
  relation: relations.map((relation) => relationWords[relation].label),
  strength: ['1', '2', '3'],
  status: quoteStatuses,
  verdict: verdicts,
  confidence: [...confidences, ''],
};

/** Columns whose cells are calendar dates (EDTF level 0) or instants (ISO 8601). */
export const dateColumns: ReadonlySet<EvidenceColumnId> = new Set(['issued', 'accessed', 'said', 'created']);

type Order = (a: string, b: string) => number;

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** ISO 8601 dates sort by their characters: a year before its months, a month before its days. */
const chronological: Order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const byChoice = (choices: readonly string[]): Order => {
  const place = new Map(choices.map((choice, index) => [choice, index]));
  return (a, b) => (place.get(a) ?? choices.length) - (place.get(b) ?? choices.length);
};

function orderOfTexts(columnId: EvidenceColumnId): Order {
  const choices = choiceColumns[columnId];
  if (choices) return byChoice(choices);
  return dateColumns.has(columnId) ? chronological : words.compare;
}

/** Orders by the numbers in the locator: page 9 before page 10, `9:05` before `1:02:07`. */
const byLocator = (a: EvidenceLine, b: EvidenceLine): number => {
  const first = byParts(a.row.locator?.first ?? '', b.row.locator?.first ?? '');
  return first || byParts(a.row.locator?.last ?? '', b.row.locator?.last ?? '');
};

/** A time with more parts is later: hours come before minutes. */
function byParts(a: string, b: string): number {
  return a.split(':').length - b.split(':').length || words.compare(a, b);
}

/**
 * How two cells of a column are ordered. The grid turns the result round for a descending sort; empty cells come
 * last either way.
 */
export function cellOrder(columnId: EvidenceColumnId) {
  const compareTexts = orderOfTexts(columnId);
  return (a: string, b: string, lineA: EvidenceLine, lineB: EvidenceLine, descending: boolean): number => {
    if (a === '' || b === '') {
      const emptyLast = Number(a === '') - Number(b === '');
      return descending ? -emptyLast : emptyLast;
    }
    return columnId === 'locator' ? byLocator(lineA, lineB) : compareTexts(a, b);
  };
}
