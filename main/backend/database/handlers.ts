import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { ProjectDatabase } from './project-database.ts';

/** Carries out procedures on the open project, inside the database worker. Synchronous, so each is atomic. */
export type DatabaseHandlers<N extends ProcedureName> = {
  readonly [K in N]: (project: ProjectDatabase, input: ProcedureInput<K>) => ProcedureOutput<K>;
};
