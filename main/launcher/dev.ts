import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.ts';
import { projectRoot } from './project-root.ts';

/** Changes that come closer together than this, in milliseconds, are built once. */
const quietTime = 200;

/**
 * `npm run dev`: browser mode that is built again after each change. A change of the interface only needs a reload of
 * the page; a change of `main` or `shared` starts the server again, at a new address.
 */
class DevelopmentServer {
  #server: ChildProcess | null = null;
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #building = false;

  async start(): Promise<void> {
    await ensureBuilt();
    this.#serve();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#end());
    for (const folder of ['main', 'renderer', 'shared']) {
      watch(path.join(projectRoot, folder), { recursive: true }, () => this.#didChange(folder));
    }
  }

  #didChange(folder: string): void {
    this.#changed.add(folder);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#rebuild(), quietTime);
  }

  async #rebuild(): Promise<void> {
    if (this.#building) return;
    this.#building = true;
    while (this.#changed.size > 0) {
      const changed = this.#changed;
      this.#changed = new Set();
      try {
        await ensureBuilt();
        if (changed.has('main') || changed.has('shared')) await this.#restart();
        else process.stderr.write('Built. Reload the page.\n');
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    this.#building = false;
  }

  #serve(): void {
    this.#server = spawn(
      process.execPath,
      [path.join(projectRoot, 'dist/main/web.js'), ...process.argv.slice(2)],
      { stdio: 'inherit' },
    );
  }

  async #restart(): Promise<void> {
    await this.#stopServing();
    this.#serve();
  }

  async #stopServing(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }

  async #end(): Promise<void> {
    await this.#stopServing();
    process.exit();
  }
}

await new DevelopmentServer().start();
