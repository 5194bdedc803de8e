import {
  type TableUpdate,
  type UpdatedField,
  type UpdatedKind,
  updatedKinds,
} from '../../shared/domain/table-update.ts';
import { counted } from '../claims/import-claims-words.ts';
import type { Piece } from '../revisions/text-changes.ts';

const kindNouns: Readonly<Record<UpdatedKind, string>> = {
  claim: 'claim',
  quote: 'quote',
  evidence: 'link',
};

/** Names for many values of a field. */
export const fieldPlurals: Readonly<Record<UpdatedField, string>> = {
  statement: 'Claims',
  description: 'Descriptions',
  verdict: 'Verdicts',
  confidence: 'Confidences',
  comment: 'Comments',
  status: 'Statuses',
  codes: 'Codes',
  relation: 'Relations',
  strength: 'Strengths',
  note: 'Notes',
};

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** `14 differences in 3 claims and 6 links; 200 others are as the table has them.` */
export function summaryOf({ records, known }: TableUpdate): string {
  const differences = records.reduce((sum, record) => sum + record.differences.length, 0);
  if (differences === 0) return 'Nothing in the table differs from the project.';
  const counts = updatedKinds.flatMap((kind) => {
    const count = records.filter((record) => record.kind === kind).length;
    return count === 0 ? [] : [counted(count, kindNouns[kind])];
  });
  const others = known - records.length;
  const rest =
    others === 0
      ? ''
      : ` ${counted(others, 'other record')} of the table ${others === 1 ? 'is' : 'are'} the same here.`;
  return `${counted(differences, 'difference')} in ${listed.format(counts)}.${rest}`;
}

/** `row 3`, `rows 3–5, 9`; no more than `shownStretches` of them are named. */
export function rowWords(rows: readonly number[], shownStretches = 12): string {
  const stretches: [first: number, last: number][] = [];
  for (const row of rows) {
    const open = stretches.at(-1);
    if (open && row === open[1] + 1) open[1] = row;
    else stretches.push([row, row]);
  }
  const words = stretches
    .slice(0, shownStretches)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
  const more = stretches.length > shownStretches ? ' …' : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${words}${more}`;
}

/** What is kept of a long stretch on each side that meets a change, in UTF-16 units. */
const keptBesideChange = 80;
/** What is shown of a long stretch that was taken out or put in. */
const keptOfChange = 600;

/** The pieces of a comparison with what is long in them left out in the middle, so that the changes are in sight. */
export function shortenPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, index) => {
    const isSame = kind === 'same';
    const kept = isSame ? keptBesideChange : keptOfChange;
    const head = isSame && index === 0 ? 0 : kept;
    const tail = isSame && index === pieces.length - 1 ? 0 : kept;
    return text.length <= head + tail + 20
      ? { kind, text }
      : { kind, text: `${wholeStart(text, head)}[…]${wholeEnd(text, tail)}` };
  });
}

function wholeStart(text: string, length: number): string {
  return length === 0 ? '' : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')} `;
}

function wholeEnd(text: string, length: number): string {
  return length === 0 ? '' : ` ${text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
