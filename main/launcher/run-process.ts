import { type SpawnOptions, spawn } from 'node:child_process';

/** How a process ended: its exit code, or 1 where a signal ended it. */
export interface ProcessEnd {
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Runs a program to its end. Signals that ask this process to end are passed on, so that the program can close its
 * project in order. Rejects when the program cannot be started at all.
 */
export function runProcess(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    const passOn = (signal: NodeJS.Signals) => {
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, passOn);
    const forget = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code, signal) => {
      forget();
      resolve({ code: code ?? 1, signal });
    });
  });
}
