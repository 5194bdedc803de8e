import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../dist/main/web.js', import.meta.url));

/** Browser mode as a person would start it: the built program in a process of its own, with folders of its own. */
export interface RunningServer {
  /** The address to open, with the token in it. New with every start. */
  readonly url: string;
  readonly port: number;
  /** Where the program proposes to keep projects. */
  readonly documents: string;
  /** Ends the program as Ctrl+C does. Its folders stay. */
  stop(): Promise<void>;
  /** Ends the program without giving it time for anything. */
  kill(): Promise<void>;
}

/** The folders of one person on one machine; they outlive the programs started in them. */
export interface Machine {
  readonly documents: string;
  readonly userData: string;
  /** Removes everything. */
  dispose(): void;
}

export function createMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-e2e-'));
  const machine = { documents: join(folder, 'Documents'), userData: join(folder, 'user-data') };
  mkdirSync(machine.documents);
  return { ...machine, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts browser mode and waits until it has printed its address. Port 0 takes any free one. */
export async function startServer(
  machine: Machine,
  { port = 0, project }: { port?: number; project?: string } = {},
): Promise<RunningServer> {
  const server = spawn(
    process.execPath,
    [
      entry,
      '--no-open',
      '--port',
      String(port),
      '--user-data',
      machine.userData,
      ...(project ? [project] : []),
    ],
    {
      env: { ...process.env, CORROBORATE_DOCUMENTS: machine.documents, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = await printedAddress(server);
  return {
    url,
    port: Number(new URL(url).port),
    documents: machine.documents,
    stop: () => end(server, 'SIGTERM'),
    kill: () => end(server, 'SIGKILL'),
  };
}

async function printedAddress(server: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (data: Buffer) => {
      printed += data.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.stderr?.on('data', (data: Buffer) => {
      printed += data.toString('utf8');
    });
    server.once('exit', () =>
      reject(new Error(`Browser mode ended before it printed an address:\n${printed}`)),
    );
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}
