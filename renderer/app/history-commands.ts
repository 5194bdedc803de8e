import type { CommandName } from '../../shared/domain/commands.ts';
import { commandOf } from '../../shared/domain/commands.ts';
import { favouriteDigitOf } from '../reader/favourite-commands.ts';
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
  const isProjectOpen = Boolean(useProcedure('project.current', {}).data);
  const { data: codes = [] } = useProcedure('codes.list', {}, { enabled: isProjectOpen });
  return (name) => {
    const { label } = commandOf(name);
    const digit = favouriteDigitOf(name);
    const favourite = digit === null ? undefined : codes.find((code) => code.favourite === digit);
    if (favourite) return `Code “${favourite.name}”, or take it off`;
    if (name === 'history.undo' && status?.undo) return `${label} ${status.undo}`;
    if (name === 'history.redo' && status?.redo) return `${label} ${status.redo}`;
    return label;
  };
}
