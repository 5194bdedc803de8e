import { z } from 'zod';
import { removeFormulaGuard } from './formula-guard.ts';
import { type Confidence, confidences, type Verdict, verdicts } from './relations.ts';

/** Records that are read of one table, and claims that can be brought in at once. */
export const maximumTableRecords = 100_000;
export const maximumImportedClaims = 20_000;
/** The longest statement, in UTF-16 units. */
export const maximumStatementLength = 10_000;

/** Whether a file is a table of claims, by its name. */
export function isTableFile(name: string): boolean {
  return /\.(csv|tsv|xlsx)$/iu.test(name);
}

/** A table as a file holds it, before anything is made of it. Every record has as many cells as there are columns. */
export const ClaimTable = z.object({
  columns: z.array(z.string()),
  records: z.array(z.array(z.string())),
  /** The encoding the bytes were read with, as the WHATWG Encoding Standard names it, e.g. `windows-1252`. */
  encoding: z.string(),
  warnings: z.array(z.string()),
});
export type ClaimTable = z.infer<typeof ClaimTable>;

/** Positions of the columns that say what; null for what the table does not say. */
export interface ClaimColumns {
  readonly statement: number;
  readonly description: number | null;
  readonly verdict: number | null;
  readonly confidence: number | null;
}

/** A claim as a table states it. */
export interface StatedClaim {
  readonly statement: string;
  readonly description: string;
  readonly verdict: Verdict;
  readonly confidence: Confidence | null;
}

/** The claims of a table, and what was left out of it. */
export interface ClaimsOfTable {
  /** One for each statement, in the order of the table. */
  readonly claims: readonly StatedClaim[];
  /** Records without a statement, and records that state a claim again. */
  readonly empty: number;
  readonly repeated: number;
  /** Statements over `maximumStatementLength`. */
  readonly tooLong: number;
  /** Verdicts that are none of ours, each once; such claims stay open. */
  readonly unknownVerdicts: readonly string[];
  /** Confidences that are none of ours, each once; such claims state none. */
  readonly unknownConfidences: readonly string[];
}

const headings: Readonly<Record<keyof ClaimColumns, readonly string[]>> = {
  statement: ['claim', 'statement', 'assertion', 'claimreviewed'],
  description: ['description', 'claim description', 'details'],
  verdict: ['verdict', 'rating'],
  confidence: ['confidence', 'confidence level'],
};

/** The columns a table means, by their headings; the first one states the claims where no heading tells. */
export function proposedColumns(columns: readonly string[]): ClaimColumns {
  const find = (wanted: readonly string[]) => {
    const index = columns.findIndex((column) => wanted.includes(column.trim().toLowerCase()));
    return index === -1 ? null : index;
  };
  return {
    statement: find(headings.statement) ?? 0,
    description: find(headings.description),
    verdict: find(headings.verdict),
    confidence: find(headings.confidence),
  };
}

/** Cells of the columns that begin with a guard, see `formula-guard.ts`. */
export function countGuardedCells({ records }: ClaimTable, { statement, description }: ClaimColumns): number {
  const positions =
    description === null || description === statement ? [statement] : [statement, description];
  const cells = records.flatMap((record) => positions.map((position) => record[position] ?? ''));
  return cells.filter((cell) => removeFormulaGuard(cell) !== cell).length;
}

/**
 * The claims a table states. With `keepsGuards` its cells are taken as they stand; otherwise the apostrophe that our
 * Spreadsheet profile puts before what looks like a formula is taken off again, so that the words come back exactly.
 */
export function claimsOfTable(
  { records }: ClaimTable,
  columns: ClaimColumns,
  { keepsGuards = false }: { readonly keepsGuards?: boolean } = {},
): ClaimsOfTable {
  const claims = new Map<string, StatedClaim>();
  const unknownVerdicts = new Set<string>();
  const unknownConfidences = new Set<string>();
  let empty = 0;
  let repeated = 0;
  let tooLong = 0;
  for (const record of records) {
    const words = (position: number | null) => {
      const cell = position === null ? '' : (record[position] ?? '');
      return (keepsGuards ? cell : removeFormulaGuard(cell)).trim();
    };
    const statement = words(columns.statement);
    if (statement === '') empty += 1;
    else if (statement.length > maximumStatementLength) tooLong += 1;
    else if (claims.has(statement)) repeated += 1;
    else {
      const choice = <Choice extends string>(
        position: number | null,
        choices: readonly Choice[],
        unknown: Set<string>,
      ) => {
        const said = words(position);
        const chosen = choices.find((candidate) => candidate === said.toLowerCase());
        if (said !== '' && !chosen) unknown.add(said);
        return chosen;
      };
      claims.set(statement, {
        statement,
        description: words(columns.description),
        verdict: choice(columns.verdict, verdicts, unknownVerdicts) ?? 'open',
        confidence: choice(columns.confidence, confidences, unknownConfidences) ?? null,
      });
    }
  }
  return {
    claims: [...claims.values()],
    empty,
    repeated,
    tooLong,
    unknownVerdicts: [...unknownVerdicts],
    unknownConfidences: [...unknownConfidences],
  };
}
