import { AppError } from '../../shared/contract/errors.ts';
import type { Client } from '../transport/client.ts';
import { announce, notify } from './announce.ts';

/** Takes back the last step, or the given one if it is the last, and says so. */
export function undo(client: Client, stepId?: number): Promise<void> {
  return replay('Undone', 'Not undone', client.call('history.undo', stepId === undefined ? {} : { stepId }));
}

/** Does the last undone step again, and says so. */
export function redo(client: Client): Promise<void> {
  return replay('Redone', 'Not done again', client.call('history.redo', {}));
}

async function replay(done: string, notDone: string, step: Promise<{ label: string }>): Promise<void> {
  try {
    const { label } = await step;
    announce(`${done}: ${label}`);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    notify({ tone: 'error', title: notDone, detail: thrown.message });
  }
}
