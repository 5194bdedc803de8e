import { useCallback } from 'react';
import { announce, notify } from '../app/announce.ts';
import { runCommand } from '../app/commands.ts';
import { useBackend } from '../transport/react.tsx';

/**
 * Returns a function that tells of the step just made and offers to undo it. Undo always takes back the latest step,
 * so once others were made the offer is declined in words instead of undoing the wrong one.
 */
export function useUndoNotice(): (title: string, detail: string) => Promise<void> {
  const client = useBackend();
  return useCallback(
    async (title, detail) => {
      const latest = async () => (await client.call('history.list', { id: null, limit: 1 }))[0];
      const step = await latest();
      const undo = async () => {
        const now = await latest();
        if (now && now.stepId === step?.stepId && !now.undone) runCommand('history.undo');
        else
          notify({
            tone: 'info',
            title: 'Not undone',
            detail: 'Other changes were made since: undo those first.',
          });
      };
      announce(title);
      notify({ tone: 'info', title, detail, action: { label: 'Undo', run: () => void undo() } });
    },
    [client],
  );
}
