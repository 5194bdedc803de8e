import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import { addFormulaGuard } from '../../../shared/domain/formula-guard.ts';
import { countedWarnings } from './formats/counted-warnings.ts';
import { excelCharacters } from './formats/excel-limits.ts';
import type { FormatModule, TableContent, TableHead } from './formats/format-module.ts';
import { formatModules } from './formats/table-formats.ts';
import { webAddress } from './formats/web-address.ts';
import type { TableExport, TableSnapshot } from './table-snapshot.ts';
import { tooManyRows } from './too-many-rows.ts';

export type ExportPreview = ProcedureOutput<'exports.preview'>;

/** Rows that are written to memory to tell how large the file will be. */
const sampledRows = 100;
/** What is shown of a file's text; a single cell may be as long as a book. */
const shownCharacters = 20_000;

/** The first `limit` rows as they will stand in the file, and what is worth knowing about all of them. */
export async function previewTable(
  { format: formatName, profile }: Pick<TableExport, 'format' | 'profile'>,
  snapshot: TableSnapshot,
  limit: number,
): Promise<ExportPreview> {
  const format = formatModules[formatName];
  const head: TableHead = { title: snapshot.title, columns: snapshot.columns, profile };
  const { sample, ...findings } = examine(snapshot);
  const table = format.show(head);
  const first = sample.slice(0, limit);
  return {
    header: [...table.header],
    rows: first.map((cells) => table.row(cells)),
    text: await beginningOf(format, { ...head, rows: first }),
    rowCount: findings.rows,
    estimatedBytes: await estimateBytes(format, head, sample, findings.bytes),
    refusal: tooManyRows(format, findings.rows),
    warnings: [...describeQuotes(findings), ...snapshot.notes(), ...format.warnings(findings, head)],
    sourcesToCheck: [...findings.toCheck],
    names: { pseudonyms: snapshot.pseudonyms, cells: findings.nameCells },
  };
}

interface Findings {
  rows: number;
  /** Of all cells, as UTF-8. */
  bytes: number;
  formulas: number;
  long: number;
  addresses: number;
  /** Cells, of the header too, in which a real name stands that has a pseudonym. */
  nameCells: number;
  readonly unverified: Set<string>;
  readonly disputed: Set<string>;
  /** Sources. */
  readonly withoutReference: Set<string>;
  readonly incomplete: Set<string>;
  readonly toCheck: Set<string>;
}

/** Looks at every row once. */
function examine(snapshot: TableSnapshot): Findings & { readonly sample: readonly (readonly string[])[] } {
  const sample: (readonly string[])[] = [];
  const findings: Findings = {
    rows: 0,
    bytes: 0,
    formulas: 0,
    long: 0,
    addresses: 0,
    nameCells: 0,
    unverified: new Set(),
    disputed: new Set(),
    withoutReference: new Set(),
    incomplete: new Set(),
    toCheck: new Set(),
  };
  // What stands across a crossing table are titles.
  for (const { label } of snapshot.columns) if (snapshot.findNames(label).length > 0) findings.nameCells += 1;
  const isAddressColumn = snapshot.columns.map(({ facts }) => facts.kind === 'address');
  for (const row of snapshot.rows) {
    if (sample.length < sampledRows) sample.push(row.cells);
    findings.rows += 1;
    for (const [index, cell] of row.cells.entries()) {
      findings.bytes += Buffer.byteLength(cell);
      if (cell.length > excelCharacters) findings.long += 1;
      if (isAddressColumn[index] && webAddress(cell) !== null) findings.addresses += 1;
      if (snapshot.findNames(cell).length > 0) findings.nameCells += 1;
      if (addFormulaGuard(cell) !== cell) findings.formulas += 1;
    }
    for (const { quoteId, status } of row.quotes) {
      if (status === 'unverified') findings.unverified.add(quoteId);
      if (status === 'disputed') findings.disputed.add(quoteId);
    }
    const { referenced } = row;
    if (!referenced) continue;
    if (referenced.status === 'in-text only') findings.withoutReference.add(referenced.sourceId);
    if (referenced.status === 'incomplete') findings.incomplete.add(referenced.sourceId);
    if (referenced.missing.length > 0) findings.toCheck.add(referenced.sourceId);
  }
  return { ...findings, sample };
}

function describeQuotes({ unverified, disputed, withoutReference, incomplete }: Findings): string[] {
  return countedWarnings([
    [unverified.size, '1 quote has not been reviewed yet.', '# quotes have not been reviewed yet.'],
    [disputed.size, '1 quote is marked as disputed.', '# quotes are marked as disputed.'],
    [incomplete.size, '1 source has an incomplete reference.', '# sources have incomplete references.'],
    [
      withoutReference.size,
      '1 source is cited in the text only: this style gives it no reference; its cell says what would make it citable.',
      '# sources are cited in the text only: this style gives them no reference; their cells say what would make them citable.',
    ],
  ]);
}

/** The text a file begins with; null where a file is not text to be read by people. */
async function beginningOf(format: FormatModule, content: TableContent): Promise<string | null> {
  if (!format.isReadable) return null;
  let text = '';
  for await (const piece of format.write(content)) text += piece;
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

/** What the file will take, judged by its first rows: what stands around the rows is the same for any number of them. */
async function estimateBytes(
  format: FormatModule,
  head: TableHead,
  sample: readonly (readonly string[])[],
  allBytes: number,
): Promise<number> {
  const empty = await fileBytes(format, { ...head, rows: [] });
  const sampled = await fileBytes(format, { ...head, rows: sample });
  const cells = sample.flat().reduce((sum, cell) => sum + Buffer.byteLength(cell), 0);
  return cells === 0 ? sampled : Math.round(empty + ((sampled - empty) * allBytes) / cells);
}

async function fileBytes(format: FormatModule, content: TableContent): Promise<number> {
  let bytes = 0;
  for await (const piece of format.write(content)) bytes += Buffer.byteLength(piece);
  return bytes;
}
