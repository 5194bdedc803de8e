import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const builtEntry = fileURLToPath(new URL('../../dist/main/web.js', import.meta.url));

export interface ServerFolders {
  /** Settings, recent projects, backups. */
  readonly userData: string;
  /** Where new projects go. */
  readonly documents: string;
}

/** Browser mode as a person starts it, as a process of its own. */
export class BrowserModeServer {
  readonly #folders: ServerFolders;
  readonly #entry: string;
  #process: ChildProcess | null = null;
  #url: string | null = null;
  #messages = '';

  /** `entry` is the built entry file of browser mode, the project's own unless another is given. */
  constructor(folders: ServerFolders, entry: string = builtEntry) {
    this.#folders = folders;
    this.#entry = entry;
  }

  /** The printed address, token included. */
  get url(): string {
    if (this.#url === null) throw new Error('The server is not running.');
    return this.#url;
  }

  /** Everything the server wrote to standard error since it was made. */
  get messages(): string {
    return this.#messages;
  }

  /** Starts the server, with a project file to open if one is given, and waits for the line with its address. */
  async start(project?: string): Promise<void> {
    const child = spawn(process.execPath, [this.#entry, '--no-open', ...(project ? [project] : [])], {
      cwd: path.dirname(this.#entry),
      env: {
        ...process.env,
        CORROBORATE_USER_DATA: this.#folders.userData,
        CORROBORATE_DOCUMENTS: this.#folders.documents,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    child.stderr.on('data', (text: Buffer) => {
      this.#messages += text.toString();
    });
    for await (const line of createInterface(child.stdout)) {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0];
      if (!address) continue;
      this.#url = address;
      return;
    }
    throw new Error(`Browser mode ended before it printed its address. It wrote:\n${this.#messages}`);
  }

  /** Ends the server the way Ctrl+C does and waits until its project is closed. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends the server without warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    this.#url = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
