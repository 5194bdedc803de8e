import type { Client } from '../transport/client.ts';
import { type Notice, notify } from './announce.ts';
import { undo } from './history-steps.ts';

/**
 * Tells of the step just made and offers to take exactly that step back. Call it right after the step was answered.
 * The notice goes as soon as the step was undone or another one was made, when the offer would be void.
 */
export async function notifyUndoable(
  client: Client,
  notice: Pick<Notice, 'title' | 'detail'>,
): Promise<void> {
  const stepId = await lastStep(client);
  if (stepId === null) {
    notify({ tone: 'info', ...notice });
    return;
  }
  const action = { label: 'Undo', run: () => void undo(client, stepId) };
  const ignoreChanges = client.on('project.didChange', () => void closeWhenVoid());
  const close = notify({ tone: 'info', ...notice, action }, ignoreChanges);

  async function closeWhenVoid(): Promise<void> {
    if ((await lastStep(client)) !== stepId) close();
  }
}

/** The last step that is in force; null when there is none. */
async function lastStep(client: Client): Promise<number | null> {
  const [step] = await client.call('history.list', { id: null, limit: 1 });
  return step && !step.undone ? step.stepId : null;
}
