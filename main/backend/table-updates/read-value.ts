import { maximumStatementLength } from '../../../shared/domain/claim-table.ts';
import {
  closedValue,
  codeKey,
  codeNames,
  codeSeparator,
  isClosed,
  type UpdatedField,
  updatedFieldWords,
} from '../../../shared/domain/table-update.ts';
import { readCell } from './read-cell.ts';

/** The longest text the contract takes, in UTF-16 units. */
const maximumTextLength = 1_000_000;

/** What a cell asks of a field: nothing, another value, or what cannot be done. */
export type ValueReading =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly after: string }
  | { readonly kind: 'problem'; readonly message: string };

const same = { kind: 'same' } as const;
const problem = (message: string) => ({ kind: 'problem', message }) as const;

/** Reads a cell as the value of a field that has the value `before`. */
export function readValue(
  field: UpdatedField,
  cell: string,
  before: string,
  codes: ReadonlyMap<string, string>,
): ValueReading {
  if (isClosed(field)) return readWord(field, cell, before);
  const label = updatedFieldWords[field];
  const reading = readCell(cell, before);
  switch (reading.kind) {
    case 'same':
      return same;
    case 'cut':
      return problem(
        `${label}: the text was cut off for a spreadsheet. The longer text of the project was left as it is.`,
      );
    case 'rewritten':
      return problem(
        `${label}: the number is only written in another way, as spreadsheets do. It was left as it is.`,
      );
    case 'changed':
      if (field === 'codes') return readCodes(reading.text, before, codes);
      if (field === 'statement') return readStatement(reading.text, before);
      return reading.text.length > maximumTextLength
        ? problem(`${label}: the text is too long. It was left as it is.`)
        : { kind: 'changed', after: reading.text };
  }
}

function readWord(field: UpdatedField, cell: string, before: string): ValueReading {
  const label = updatedFieldWords[field];
  const said = cell.trim();
  const after = closedValue(field, said);
  if (after === null && said === '')
    return problem(`${label}: the cell is empty. The field cannot be, so it was left as it is.`);
  if (after === null)
    return problem(`${label}: “${said.slice(0, 60)}” is not known here. It was left as it is.`);
  return after === before ? same : { kind: 'changed', after };
}

function readStatement(text: string, before: string): ValueReading {
  const after = text.trim();
  if (after === before.trim()) return same;
  if (after === '')
    return problem('Claim: the cell is empty. A claim needs a statement, so it was left as it is.');
  if (after.length > maximumStatementLength)
    return problem('Claim: the statement is too long. It was left as it is.');
  return { kind: 'changed', after };
}

/** Codes that stay keep their order; those that are added follow in the order of the cell. */
function readCodes(text: string, before: string, codes: ReadonlyMap<string, string>): ValueReading {
  const wanted = new Map(codeNames(text, codes).map((name) => [codeKey(name), name]));
  const present = codeNames(before, codes);
  const presentKeys = new Set(present.map(codeKey));
  const added = [...wanted].filter(([key]) => !presentKeys.has(key)).map(([, name]) => name);
  const kept = present.filter((name) => wanted.has(codeKey(name)));
  if (added.length === 0 && kept.length === present.length) return same;
  return { kind: 'changed', after: [...kept, ...added].join(codeSeparator) };
}
