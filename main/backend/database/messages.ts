import type { TableName } from '../../../shared/contract/define-procedure.ts';
import type { HistoryStatus } from '../../../shared/contract/values.ts';

/** What starts the worker (`workerData`). */
export interface DatabaseWorkerData {
  readonly actor: string;
  readonly backupsDirectory: string;
}

export interface DatabaseRequest {
  readonly target: 'procedure' | 'operation';
  readonly name: string;
  readonly input: unknown;
}

/** What a committed step touched, for `project.didChange`. */
export interface Changes {
  readonly tables: readonly TableName[];
  readonly quoteIds: readonly string[] | null;
  readonly history: HistoryStatus;
}

export interface DatabaseAnswer {
  readonly output: unknown;
  readonly changes: Changes | null;
  /** How long it took inside the worker. */
  readonly milliseconds: number;
}
