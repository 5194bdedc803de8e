import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { CommandName } from '../../shared/domain/commands.ts';

export type CommandHandler = () => void;

interface Registration {
  readonly run: CommandHandler;
}

/** The handlers now mounted, by command; the latest one counts. */
const useRegistry = create<{
  readonly handlers: Readonly<Partial<Record<CommandName, readonly Registration[]>>>;
}>()(() => ({ handlers: {} }));

/**
 * Registers a command's handler while the component is mounted; null leaves the command to others, or disabled when
 * there is no other. Of several handlers the one mounted last runs.
 */
export function useCommand(name: CommandName, handler: CommandHandler | null): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const enabled = handler !== null;
  useEffect(() => {
    if (!enabled) return;
    return register(name, () => latest.current?.());
  }, [name, enabled]);
}

function register(name: CommandName, run: CommandHandler): () => void {
  const registration: Registration = { run };
  setHandlers(name, (handlers) => [...handlers, registration]);
  return () => setHandlers(name, (handlers) => handlers.filter((other) => other !== registration));
}

function setHandlers(
  name: CommandName,
  change: (handlers: readonly Registration[]) => readonly Registration[],
): void {
  useRegistry.setState(({ handlers }) => ({
    handlers: { ...handlers, [name]: change(handlers[name] ?? []) },
  }));
}

/** Runs a command. Returns false when nothing handles it now. */
export function runCommand(name: CommandName): boolean {
  const registration = useRegistry.getState().handlers[name]?.at(-1);
  registration?.run();
  return registration !== undefined;
}

/** Whether a command can be given now. */
export function isCommandEnabled(name: CommandName): boolean {
  return (useRegistry.getState().handlers[name]?.length ?? 0) > 0;
}

/** Whether a command can be given now, kept up to date. */
export function useCommandEnabled(name: CommandName): boolean {
  return useRegistry(({ handlers }) => (handlers[name]?.length ?? 0) > 0);
}

/** The commands that can be given now, kept up to date. */
export function useEnabledCommands(): ReadonlySet<CommandName> {
  const handlers = useRegistry((registry) => registry.handlers);
  return new Set(
    (Object.keys(handlers) as CommandName[]).filter((name) => (handlers[name]?.length ?? 0) > 0),
  );
}
