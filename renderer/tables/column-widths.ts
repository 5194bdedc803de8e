import { factsOf } from '../../shared/domain/tables/column-facts.ts';
import { isColumnAcross } from '../../shared/domain/tables/crossing-tables.ts';

/** Pixels a column starts with, where the room its cells ask for is not enough to tell. */
const widths: Readonly<Record<string, number>> = {
  claim: 240,
  relation: 124,
  quote: 380,
  speaker: 150,
  title: 220,
  author: 150,
  'container-title': 150,
  publisher: 150,
  addressee: 150,
  reference: 340,
  locator: 96,
  strength: 96,
  language: 100,
  supports: 104,
  mentions: 108,
  'independent-sources': 176,
  'quote-count': 96,
  'link-count': 104,
  'claim-count': 96,
  'code-path': 300,
  type: 150,
};

/** Pixels a column starts with. */
export function columnWidth(columnId: string): number {
  if (isColumnAcross(columnId)) return 150;
  return (
    widths[columnId] ?? (columnId.endsWith('-id') ? 170 : { 1: 124, 2: 200, 4: 220 }[factsOf(columnId).room])
  );
}
