import { AppError } from '../../shared/contract/errors.ts';
import type { CommandName } from '../../shared/domain/commands.ts';
import { commandOf } from '../../shared/domain/commands.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { announce, notify } from './announce.ts';
import { useCommand } from './commands.ts';

/** Registers undo and redo, each while there is something to undo or redo. */
export function useHistoryCommands(): void {
  const client = useBackend();
  const { data: status } = useProcedure('history.status', {});

  async function step(procedure: 'history.undo' | 'history.redo', done: string): Promise<void> {
    try {
      const { label } = await client.call(procedure, {});
      announce(`${done}: ${label}`);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notify({ tone: 'error', title: commandOf(procedure).label, detail: thrown.message });
    }
  }

  useCommand('history.undo', status?.undo ? () => void step('history.undo', 'Undone') : null);
  useCommand('history.redo', status?.redo ? () => void step('history.redo', 'Redone') : null);
}

/** Labels of commands as they stand now: `Undo Link quote to claim`. */
export function useCommandLabel(): (name: CommandName) => string {
  const { data: status } = useProcedure('history.status', {});
  return (name) => {
    const { label } = commandOf(name);
    if (name === 'history.undo' && status?.undo) return `${label} ${status.undo}`;
    if (name === 'history.redo' && status?.redo) return `${label} ${status.redo}`;
    return label;
  };
}
