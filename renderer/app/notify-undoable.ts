import type { Client } from '../transport/client.ts';
import { type Notice, notify } from './announce.ts';
import { undo } from './history-steps.ts';

/**
 * Tells of the step just made and offers to take exactly that step back. Once others were made, the offer is declined
 * in words instead of undoing the wrong one. Call it right after the step was answered.
 */
export async function notifyUndoable(
  client: Client,
  notice: Pick<Notice, 'title' | 'detail'>,
): Promise<void> {
  const [step] = await client.call('history.list', { id: null, limit: 1 });
  if (!step) return notify({ tone: 'info', ...notice });
  const { stepId } = step;
  notify({ tone: 'info', ...notice, action: { label: 'Undo', run: () => void undo(client, stepId) } });
}
