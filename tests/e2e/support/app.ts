import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { BrowserModeServer } from '../../support/browser-mode-server.ts';

/** The running app, whatever shell shows it: what specs and page objects may rely on. */
export interface RunningApp {
  /** The page that shows the interface. After `restart` it is the same page, loaded anew. */
  readonly page: Page;
  /** A folder of this test alone, removed when it ends. */
  readonly folder: string;
  /** Where the app puts new projects: inside `folder`. */
  readonly documents: string;
  /** Closes the app and starts it again with the same settings; opens a project file if one is given. */
  restart(project?: string): Promise<void>;
  /** Ends the app without warning, as a power cut would; the page stays. */
  kill(): Promise<void>;
  /** Ends the app without warning and starts it again. */
  crashAndRestart(project?: string): Promise<void>;
  /** Cuts the line between page and backend; needs `test.use({ canDisconnect: true })`, and browser mode. */
  disconnect(): Promise<void>;
  /** Lets the page find its line again. */
  reconnect(): Promise<void>;
  /** Takes an error that the test provokes on purpose off the list of those that fail it. */
  expectDefect(pattern: RegExp): void;
}

/** Browser mode in a page of the given browser context. */
class BrowserModeApp implements RunningApp {
  readonly page: Page;
  readonly folder: string;
  readonly documents: string;
  readonly #server: BrowserModeServer;
  readonly #closers = new Set<() => Promise<void>>();
  readonly #expectedDefects: RegExp[] = [];
  readonly #defects: string[] = [];
  #reachable = true;

  constructor(page: Page, folder: string, documents: string, server: BrowserModeServer) {
    this.page = page;
    this.folder = folder;
    this.documents = documents;
    this.#server = server;
    this.#collectDefects();
  }

  /** Errors the page threw or reported, breaches of its security policy, and requests to anywhere but its own server. */
  get defects(): readonly string[] {
    return this.#defects.filter((defect) => !this.#expectedDefects.some((pattern) => pattern.test(defect)));
  }

  expectDefect(pattern: RegExp): void {
    this.#expectedDefects.push(pattern);
  }

  #collectDefects(): void {
    this.page.on('pageerror', (error) => this.#defects.push(error.stack ?? error.message));
    this.page.on('console', (message) => {
      // A lost connection is reported by the browser itself, and tests lose it on purpose.
      const expected = /WebSocket connection|WebSocket is already in CLOSING|ERR_CONNECTION/.test(
        message.text(),
      );
      if (message.type() === 'error' && !expected) this.#defects.push(message.text());
    });
    this.page.on('request', (request) => {
      const { hostname, protocol, href } = new URL(request.url());
      const isOwn = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
      if (!isOwn) this.#defects.push(`Request to ${href}`);
    });
  }

  async open(project?: string): Promise<void> {
    await this.#server.start(project);
    await this.page.goto(this.#server.url);
  }

  /** Puts a switch into the page's WebSocket. Before the page is opened. */
  async addConnectionSwitch(): Promise<void> {
    await this.page.routeWebSocket(/\/channel\?/, async (socket) => {
      if (!this.#reachable) {
        await socket.close({ code: 1011 });
        return;
      }
      const server = socket.connectToServer();
      const close = async () => {
        await server.close();
        await socket.close({ code: 1011 });
      };
      this.#closers.add(close);
      socket.onClose(() => this.#closers.delete(close));
    });
  }

  async restart(project?: string): Promise<void> {
    await this.#leavePage();
    await this.#server.stop();
    await this.#server.start(project);
    await this.page.goto(this.#server.url);
  }

  /**
   * Leaves the page and gives what it says on the way out the time to arrive. Going to a page of another process alone
   * would not: the browser then lets the old page say goodbye when the new one is already there.
   */
  async #leavePage(): Promise<void> {
    await this.page.reload();
    await this.page.goto('about:blank');
  }

  async kill(): Promise<void> {
    await this.#server.kill();
  }

  async crashAndRestart(project?: string): Promise<void> {
    await this.kill();
    await this.#server.start(project);
    await this.page.goto(this.#server.url);
  }

  async disconnect(): Promise<void> {
    this.#reachable = false;
    const closers = [...this.#closers];
    this.#closers.clear();
    await Promise.all(closers.map((close) => close()));
  }

  async reconnect(): Promise<void> {
    this.#reachable = true;
  }
}

export interface Fixtures {
  readonly app: RunningApp;
}

export interface Options {
  /** Whether the test loses its connection on purpose; otherwise the page's WebSocket is left alone. */
  readonly canDisconnect: boolean;
}

/**
 * `test` with a running app. Specs use `app.page`, never the plain `page`, so that the same specs can run against
 * another shell. What the page writes to its console as an error, throws, or asks of another host fails the test.
 */
export const test = base.extend<Fixtures & Options>({
  canDisconnect: [false, { option: true }],
  app: async ({ page, canDisconnect }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'corroborate-e2e-'));
    const documents = path.join(folder, 'documents');
    await mkdir(documents);
    const server = new BrowserModeServer({ userData: path.join(folder, 'user-data'), documents });
    const app = new BrowserModeApp(page, folder, documents, server);
    try {
      if (canDisconnect) await app.addConnectionSwitch();
      await app.open();
      await use(app);
      expect(app.defects, 'errors in the page, or requests that left it').toEqual([]);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

export { expect };
