import { cpus, loadavg, totalmem, type } from 'node:os';
import type { Browser } from '../runner/chromium.ts';

/** What the numbers were measured on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Gigabytes. */
  readonly memory: number;
  readonly system: string;
  /** Processes that wanted to run, on average over the last minute, before the benchmarks began; 0 on Windows. */
  readonly loadBefore: number;
  readonly node: string;
  readonly chromium: string;
}

export function describeMachine(browser: Browser): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 1024 ** 3),
    system: type(),
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
    node: process.version,
    chromium: browser.version,
  };
}

/** The machine in one line. */
export function showMachine(machine: Machine): string {
  const { processor, cores, memory, system, loadBefore, node, chromium } = machine;
  return `${cores} cores (${processor}), ${memory} GB, ${system}, load ${loadBefore} before; Node ${node}, ${chromium}`;
}
