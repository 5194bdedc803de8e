import { z } from 'zod';
import { Id } from './ids.ts';
import { type QuoteStatus, quoteStatuses } from './records.ts';
import {
  type Confidence,
  confidences,
  type Relation,
  relations,
  relationWords,
  strengthWords,
  type Verdict,
  verdicts,
} from './relations.ts';

/**
 * Tables that were written here and come back changed. A record is found by its identifier alone, never by its words; a
 * column is known by its label in the table or by its name in the contract, whichever table it stands in.
 */

/** What a table can update. */
export const updatedKinds = ['claim', 'quote', 'evidence'] as const;
export const UpdatedKind = z.enum(updatedKinds);
export type UpdatedKind = z.infer<typeof UpdatedKind>;

/** The fields of each kind that a table can change, in the order they are shown. */
export const updatedFields = {
  claim: ['statement', 'description', 'verdict', 'confidence'],
  quote: ['comment', 'status', 'codes'],
  evidence: ['relation', 'strength', 'note'],
} as const satisfies Readonly<Record<UpdatedKind, readonly string[]>>;
export type UpdatedField = (typeof updatedFields)[UpdatedKind][number];
export const UpdatedField = z.enum([
  ...updatedFields.claim,
  ...updatedFields.quote,
  ...updatedFields.evidence,
]);

export const updatedKindWords: Readonly<Record<UpdatedKind, string>> = {
  claim: 'Claim',
  quote: 'Quote',
  evidence: 'Link',
};

/** What a field is called; its label as a column. */
export const updatedFieldWords: Readonly<Record<UpdatedField, string>> = {
  statement: 'Claim',
  description: 'Description',
  verdict: 'Verdict',
  confidence: 'Confidence',
  comment: 'Comment',
  status: 'Status',
  codes: 'Codes',
  relation: 'Relation',
  strength: 'Strength',
  note: 'Note',
};

/** Headings by which a column is known: its label and its name, in lower case. */
const identifierHeadings: Readonly<Record<UpdatedKind, readonly string[]>> = {
  claim: ['claim id', 'claim-id'],
  quote: ['quote id', 'quote-id'],
  evidence: ['evidence id', 'evidence-id'],
};
const fieldHeadings: Readonly<Partial<Record<UpdatedField, readonly string[]>>> = {
  statement: ['claim', 'statement'],
};
const quoteHeadings = ['quote', 'exact'];

/** Where a table says what; null for what it does not say. Positions from 0. */
export interface UpdateColumns {
  readonly identifiers: Readonly<Record<UpdatedKind, number | null>>;
  readonly fields: Readonly<Record<UpdatedField, number | null>>;
  /** The verbatim words, which are compared and never changed. */
  readonly quote: number | null;
  /** Labels of the columns that can change nothing. */
  readonly ignored: readonly string[];
}

/** The columns of a table that was written here; null for a table without any of our identifiers. */
export function updateColumnsOf(columns: readonly string[]): UpdateColumns | null {
  const headings = columns.map((column) => column.trim().toLowerCase());
  const find = (wanted: readonly string[]) => {
    const index = headings.findIndex((heading) => wanted.includes(heading));
    return index === -1 ? null : index;
  };
  const identifiers = {
    claim: find(identifierHeadings.claim),
    quote: find(identifierHeadings.quote),
    evidence: find(identifierHeadings.evidence),
  };
  if (updatedKinds.every((kind) => identifiers[kind] === null)) return null;
  // A link leads to its claim and its quote, so a table with links alone can change those too.
  const isKnown = (kind: UpdatedKind) => identifiers[kind] !== null || identifiers.evidence !== null;
  const fields = Object.fromEntries(
    updatedKinds.flatMap((kind) =>
      updatedFields[kind].map((field) => [
        field,
        isKnown(kind) ? find(fieldHeadings[field] ?? [field]) : null,
      ]),
    ),
  ) as Record<UpdatedField, number | null>;
  const quote = isKnown('quote') ? find(quoteHeadings) : null;
  const used = new Set([...Object.values(identifiers), ...Object.values(fields), quote]);
  return { identifiers, fields, quote, ignored: columns.filter((_, index) => !used.has(index)) };
}

/** One field of one record that the table has otherwise. `before` is what the project has now. */
export const TableDifference = z.object({
  kind: UpdatedKind,
  id: Id,
  field: UpdatedField,
  before: z.string(),
  after: z.string(),
});
export type TableDifference = z.infer<typeof TableDifference>;

/** A record with all its differences. */
export const UpdatedRecord = z.object({
  kind: UpdatedKind,
  id: Id,
  /** By which the reader knows it: the claim, or the words of the quote, cut where they are long. */
  label: z.string(),
  /** More of it: the claim of a link, the title of a quote's source as it is shown; may be empty. */
  detail: z.string(),
  /** Rows of the table that say so, as a spreadsheet counts them: the header is the first. */
  rows: z.array(z.number().int()),
  differences: z.array(TableDifference.pick({ field: true, before: true, after: true })),
});
export type UpdatedRecord = z.infer<typeof UpdatedRecord>;

/** What in a table cannot be followed, and where. */
export const TableProblem = z.object({ message: z.string(), rows: z.array(z.number().int()) });
export type TableProblem = z.infer<typeof TableProblem>;

/** A code that the project does not have, and how many quotes would get it. */
export const NewCode = z.object({ name: z.string(), quotes: z.number().int() });
export type NewCode = z.infer<typeof NewCode>;

/** A table as against the project. */
export const TableUpdate = z.object({
  /** Rows of the table, without its header. */
  rows: z.number().int(),
  /** Records of the project that the table names. */
  known: z.number().int(),
  records: z.array(UpdatedRecord),
  newCodes: z.array(NewCode),
  problems: z.array(TableProblem),
  /** Columns that can change nothing. */
  ignoredColumns: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type TableUpdate = z.infer<typeof TableUpdate>;

/** All differences of an update, one by one. */
export function differencesOf({ records }: Pick<TableUpdate, 'records'>): TableDifference[] {
  return records.flatMap(({ kind, id, differences }) =>
    differences.map((difference) => ({ kind, id, ...difference })),
  );
}

/** Words of a closed list as a table may have them: labels and names, in any case. */
const closedLists: Readonly<Partial<Record<UpdatedField, ReadonlyMap<string, string>>>> = {
  relation: new Map(
    relations.flatMap((relation: Relation) => [
      [relation, relation],
      [relationWords[relation].label.toLowerCase(), relation],
    ]),
  ),
  strength: new Map(
    strengthWords.flatMap((word, index) => [
      [String(index + 1), String(index + 1)],
      [word.toLowerCase(), String(index + 1)],
    ]),
  ),
  verdict: new Map(verdicts.map((verdict: Verdict) => [verdict, verdict])),
  // Not stated is an empty cell.
  confidence: new Map(['' as const, ...confidences].map((each: Confidence | '') => [each, each])),
  status: new Map(quoteStatuses.map((status: QuoteStatus) => [status, status])),
};

/** Whether a field takes one word of a list. */
export function isClosed(field: UpdatedField): boolean {
  return closedLists[field] !== undefined;
}

/** The value that a cell means in a field that takes one word of a list; null when it is none of them. */
export function closedValue(field: UpdatedField, cell: string): string | null {
  return closedLists[field]?.get(cell.trim().toLowerCase()) ?? null;
}

/** How a value is told: relations have labels, a confidence may not be stated, all else stands for itself. */
export function shownValue(field: UpdatedField, value: string): string {
  if (field === 'confidence' && value === '') return 'not stated';
  const relation = field === 'relation' && relations.find((each) => each === value);
  return relation ? relationWords[relation].label : value;
}

/** What stands between the names of codes in a cell. */
export const codeSeparator = '; ';

/**
 * The names of codes in a cell. Names may themselves hold a semicolon, so the longest run of pieces that is a known name is
 * one; spaces around semicolons do not count, nor does case for known names, which come as the project has them.
 * @param known names of the project, by `codeKey`
 */
export function codeNames(cell: string, known: ReadonlyMap<string, string>): string[] {
  const pieces = cell
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const longest = Math.max(1, ...[...known.keys()].map((key) => key.split(';').length));
  const names = new Map<string, string>();
  for (let start = 0; start < pieces.length; ) {
    let length = Math.min(longest, pieces.length - start);
    const keyOf = () => codeKey(pieces.slice(start, start + length).join(';'));
    while (length > 1 && !known.has(keyOf())) length -= 1;
    const key = keyOf();
    if (!names.has(key)) names.set(key, known.get(key) ?? (pieces[start] as string));
    start += length;
  }
  return [...names.values()];
}

/** By what names of codes are compared: without spaces around semicolons, and without the case of A to Z, as the project does. */
export function codeKey(name: string): string {
  return name
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(';')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
