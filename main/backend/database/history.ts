import type { TableName } from '../../../shared/contract/define-procedure.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { HistoryEntry, HistoryStatus } from '../../../shared/contract/values.ts';
import { now, type ProjectDatabase } from './project-database.ts';
import { touchedQuotes } from './touched-quotes.ts';
import { trackedTables } from './tracked-tables.ts';

interface ChangeRow {
  table_name: TableName;
  before: string | null;
  after: string | null;
}

/** What a step did: its result, and what it touched. */
export interface Recorded<Result> {
  readonly result: Result;
  /** Empty when it changed nothing. */
  readonly tables: readonly TableName[];
  /** See `touchedQuotes`. */
  readonly quoteIds: readonly string[] | null;
}

/**
 * Runs `change` as one transaction and one named step. When it throws, nothing of it stays. A step that changed
 * nothing (the time of change aside) leaves no trace, so that saving a field as it was takes no redo away; any other
 * makes steps that were undone before it unreachable for redo.
 */
export function recordStep<Result>(
  project: ProjectDatabase,
  step: { label: string; procedure: string },
  change: () => Result,
): Recorded<Result> {
  return runStep(project, () => insertStep(project, step), change).recorded;
}

/**
 * Work of many small transactions that is taken back as one: runs `change` as one transaction and adds it to the step
 * `stepId`, if that is still the last thing that was done; else a new step begins. What was added stays when the work ends
 * half-way. `labelOf` names the step by what is in it now.
 * @returns the step it is part of; null when it changed nothing
 */
export function continueStep<Result>(
  project: ProjectDatabase,
  {
    stepId,
    procedure,
    labelOf,
  }: { stepId: number | null; procedure: string; labelOf: (id: number) => string },
  change: () => Result,
): { result: Result; stepId: number | null } {
  const begin = () =>
    stepId !== null && isLast(project, stepId) ? stepId : insertStep(project, { label: '', procedure });
  const { recorded, id } = runStep(project, begin, change, (present) => {
    project.prepare('UPDATE history_step SET label = ? WHERE id = ?').run(labelOf(present), present);
  });
  return { result: recorded.result, stepId: recorded.tables.length > 0 ? id : null };
}

/** What a step touched until now, for those who show it. Nothing where it was taken back. */
export function touchedByStep(project: ProjectDatabase, stepId: number): Recorded<null> {
  return { result: null, ...touchedBy(project, stepId) };
}

function insertStep(
  project: ProjectDatabase,
  { label, procedure }: { label: string; procedure: string },
): number {
  const { lastInsertRowid } = project
    .prepare("INSERT INTO history_step (label, procedure, actor, at, state) VALUES (?, ?, ?, ?, 'done')")
    .run(label, procedure, project.actor, now());
  return Number(lastInsertRowid);
}

/** Whether a step is the last one in force, with nothing undone since. */
function isLast(project: ProjectDatabase, stepId: number): boolean {
  const undone = project.prepare("SELECT 1 FROM history_step WHERE state = 'undone' LIMIT 1").get();
  return undone === undefined && project.prepare<StepRow>(lastDone).get()?.id === stepId;
}

function runStep<Result>(
  project: ProjectDatabase,
  begin: () => number,
  change: () => Result,
  whenChanged: (stepId: number) => void = () => {},
): { recorded: Recorded<Result>; id: number } {
  const { connection } = project;
  const transaction = connection.transaction(() => {
    connection.exec('SAVEPOINT step');
    const id = begin();
    const setRecording = project.prepare('UPDATE recording SET step_id = ?');
    setRecording.run(id);
    const result = change();
    setRecording.run(null);
    const didChange = project.prepare(anyChange).get(id) !== undefined;
    if (didChange) {
      project.prepare("UPDATE history_step SET state = 'discarded' WHERE state = 'undone'").run();
      whenChanged(id);
    } else connection.exec('ROLLBACK TO step');
    connection.exec('RELEASE step');
    const touched = didChange ? touchedBy(project, id) : { tables: [], quoteIds: [] };
    return { recorded: { result, ...touched }, id };
  });
  // IMMEDIATE: the write lock is taken at the start, so a step never fails half-way for want of it.
  return transaction.immediate();
}

const anyChange = `SELECT 1 FROM history_change WHERE step_id = ? AND
  json_remove(before, '$.modified_at') IS NOT json_remove(after, '$.modified_at') LIMIT 1`;

function touchedBy(project: ProjectDatabase, stepId: number): Pick<Recorded<unknown>, 'tables' | 'quoteIds'> {
  const tables = project
    .prepare('SELECT DISTINCT table_name FROM history_change WHERE step_id = ?')
    .pluck()
    .all(stepId) as unknown as TableName[];
  return { tables, quoteIds: touchedQuotes(project, stepId) };
}

interface StepRow {
  id: number;
  label: string;
}

const lastDone = "SELECT id, label FROM history_step WHERE state = 'done' ORDER BY id DESC LIMIT 1";
const firstUndone = "SELECT id, label FROM history_step WHERE state = 'undone' ORDER BY id LIMIT 1";

/** What undo and redo would do now. */
export function historyStatus(project: ProjectDatabase): HistoryStatus {
  return {
    undo: project.prepare<StepRow>(lastDone).get()?.label ?? null,
    redo: project.prepare<StepRow>(firstUndone).get()?.label ?? null,
  };
}

/**
 * Takes back the last step in force; with `stepId` only if it is that one.
 * Errors: `history.nothingToUndo`, `history.overtaken`.
 */
export function undo(project: ProjectDatabase, stepId?: number): Recorded<{ label: string }> {
  const step = project.prepare<StepRow>(lastDone).get();
  if (!step) throw new AppError('history.nothingToUndo', 'There is nothing to undo.');
  if (stepId !== undefined && step.id !== stepId) {
    throw new AppError(
      'history.overtaken',
      `Something else was done since: “${step.label}”. Nothing was undone; undo that first.`,
      { stepId, lastStepId: step.id },
    );
  }
  return replay(project, step, 'undone');
}

/** Does the first undone step again. Error: `history.nothingToRedo`. */
export function redo(project: ProjectDatabase): Recorded<{ label: string }> {
  const step = project.prepare<StepRow>(firstUndone).get();
  if (!step) throw new AppError('history.nothingToRedo', 'There is nothing to redo.');
  return replay(project, step, 'done');
}

function replay(
  project: ProjectDatabase,
  step: StepRow,
  state: 'done' | 'undone',
): Recorded<{ label: string }> {
  const transaction = project.connection.transaction(() => {
    // Rows come back one by one; a child may come before its parent, so references are checked at the end.
    project.connection.pragma('defer_foreign_keys = ON');
    const order = state === 'undone' ? 'DESC' : 'ASC';
    const changes = project
      .prepare<ChangeRow>(
        `SELECT table_name, before, after FROM history_change WHERE step_id = ? ORDER BY id ${order}`,
      )
      .all(step.id);
    for (const { table_name, before, after } of changes) {
      if (state === 'undone') replaceRow(project, table_name, after, before);
      else replaceRow(project, table_name, before, after);
    }
    project.prepare('UPDATE history_step SET state = ? WHERE id = ?').run(state, step.id);
    return { result: { label: step.label }, ...touchedBy(project, step.id) };
  });
  return transaction.immediate();
}

type Row = Record<string, string | number | null>;

/** Makes the row `from` into the row `to`; null is "no such row". */
function replaceRow(
  project: ProjectDatabase,
  table: TableName,
  from: string | null,
  to: string | null,
): void {
  const { primaryKey } = trackedTables[table];
  const where = primaryKey.map((column) => `"${column}" = ?`).join(' AND ');
  const fromRow = from === null ? null : (JSON.parse(from) as Row);
  const toRow = to === null ? null : (JSON.parse(to) as Row);
  const keyOf = (row: Row) => primaryKey.map((column) => row[column] ?? null);
  if (fromRow && !toRow) {
    // Children that a cascade takes along were recorded themselves and are gone already, or come after in their own change.
    project.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...keyOf(fromRow));
  } else if (toRow && !fromRow) {
    const columns = Object.keys(toRow);
    project
      .prepare(
        `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(toRow));
  } else if (fromRow && toRow) {
    const columns = Object.keys(toRow);
    project
      .prepare(`UPDATE ${table} SET ${columns.map((name) => `"${name}" = ?`).join(', ')} WHERE ${where}`)
      .run(...Object.values(toRow), ...keyOf(fromRow));
  }
}

interface EntryRow {
  stepId: number;
  label: string;
  at: string;
  actor: string;
  state: string;
}

/** The steps that touched a thing (or all steps), newest first. Steps that were undone and overtaken are left out. */
export function listHistory(project: ProjectDatabase, id: string | null, limit: number): HistoryEntry[] {
  const columns = 'id AS stepId, label, at, actor, state';
  const rows =
    id === null
      ? project
          .prepare<EntryRow>(
            `SELECT ${columns} FROM history_step WHERE state <> 'discarded' ORDER BY id DESC LIMIT ?`,
          )
          .all(limit)
      : project
          .prepare<EntryRow>(
            `SELECT ${columns} FROM history_step WHERE state <> 'discarded' AND id IN (
               SELECT step_id FROM history_change WHERE subject = @id UNION SELECT step_id FROM history_change WHERE object = @id
             ) ORDER BY id DESC LIMIT @limit`,
          )
          .all({ id, limit });
  return rows.map(({ state, ...entry }) => ({ ...entry, undone: state === 'undone' }));
}
