import type { z } from 'zod';
import { claimsProcedures } from './procedures/claims.ts';
import { codesProcedures } from './procedures/codes.ts';
import { documentsProcedures } from './procedures/documents.ts';
import { exportsProcedures } from './procedures/exports.ts';
import { hostProcedures } from './procedures/host.ts';
import { importsProcedures } from './procedures/imports.ts';
import { mediaProcedures } from './procedures/media.ts';
import { memosProcedures } from './procedures/memos.ts';
import { originsProcedures } from './procedures/origins.ts';
import { peopleProcedures } from './procedures/people.ts';
import { projectProcedures } from './procedures/project.ts';
import { quotesProcedures } from './procedures/quotes.ts';
import { referencesProcedures } from './procedures/references.ts';
import { searchProcedures } from './procedures/search.ts';
import { sourcesProcedures } from './procedures/sources.ts';
import { stylesProcedures } from './procedures/styles.ts';
import { tablesProcedures } from './procedures/tables.ts';

/**
 * The contract: every procedure of the backend. Both shells and the CLI call these and nothing else, and both ends
 * parse what crosses. Offsets are UTF-16 units, half-open; instants are ISO 8601 UTC.
 */
export const procedures = {
  ...hostProcedures,
  ...projectProcedures,
  ...importsProcedures,
  ...sourcesProcedures,
  ...originsProcedures,
  ...referencesProcedures,
  ...documentsProcedures,
  ...quotesProcedures,
  ...codesProcedures,
  ...claimsProcedures,
  ...mediaProcedures,
  ...memosProcedures,
  ...peopleProcedures,
  ...searchProcedures,
  ...stylesProcedures,
  ...tablesProcedures,
  ...exportsProcedures,
} as const;

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<N extends ProcedureName> = z.infer<(typeof procedures)[N]['input']>;
/** What a caller may send: fields with defaults can be left out. */
export type ProcedureCallInput<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.infer<(typeof procedures)[N]['output']>;

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}
