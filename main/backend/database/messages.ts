import type { ErrorValue } from '../../../shared/contract/errors.ts';
import type { HistoryStatus, TableName } from '../../../shared/contract/procedures.ts';

/** What starts the worker (`workerData`). */
export interface DatabaseWorkerData {
  readonly actor: string;
  readonly backupsDirectory: string;
}

export interface DatabaseRequest {
  readonly seq: number;
  readonly target: 'procedure' | 'operation';
  readonly name: string;
  readonly input: unknown;
}

/** What a committed step touched, for `project.didChange`. */
export interface Changes {
  readonly tables: readonly TableName[];
  readonly history: HistoryStatus;
}

export type DatabaseResponse =
  | {
      readonly seq: number;
      readonly ok: true;
      readonly output: unknown;
      readonly changes: Changes | null;
      readonly milliseconds: number;
    }
  | { readonly seq: number; readonly ok: false; readonly error: ErrorValue; readonly milliseconds: number };
