import type { CommandName } from '../../shared/domain/commands.ts';
import { commandOf } from '../../shared/domain/commands.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { useCommand } from './commands.ts';
import { redo, undo } from './history-steps.ts';

/** Registers undo and redo, each while there is something to undo or redo. */
export function useHistoryCommands(): void {
  const client = useBackend();
  const { data: status } = useProcedure('history.status', {});

  useCommand('history.undo', status?.undo ? () => void undo(client) : null);
  useCommand('history.redo', status?.redo ? () => void redo(client) : null);
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
