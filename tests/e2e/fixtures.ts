import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Interface } from './pages/interface.ts';
import { test as base, expect } from './support/app.ts';
import { PreparedProjects, type ProjectContents } from './support/prepared-project.ts';

interface Fixtures {
  /** The interface of the running app, ready to be used. */
  readonly ui: Interface;
  /** Makes a project file in the app's documents folder, without the interface. Returns its path. */
  readonly prepare: (contents: ProjectContents, name?: string) => Promise<string>;
  /** Prepares a project and opens it in the interface. Returns its path. */
  readonly openPrepared: (contents: ProjectContents) => Promise<string>;
}

interface WorkerFixtures {
  readonly preparedProjects: PreparedProjects;
}

/** `test` with a running app (see support/app.ts) and page objects for its interface. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  preparedProjects: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are wanted
    async ({}, use) => {
      const projects = new PreparedProjects();
      await use(projects);
      await projects.dispose();
    },
    { scope: 'worker' },
  ],
  ui: async ({ app }, use) => {
    const ui = new Interface(app.page);
    await ui.ready();
    await use(ui);
  },
  prepare: async ({ app, preparedProjects }, use) => {
    await use(async (contents, name = 'Prepared') => {
      const path = join(app.documents, `${name}.corroborate`);
      await preparedProjects.copyTo(path, contents);
      return path;
    });
  },
  openPrepared: async ({ ui, prepare }, use) => {
    await use(async (contents) => {
      const path = await prepare(contents);
      await ui.openProject(path);
      // Its commands answer from the frame on in which the library is there.
      const [first] = contents.documents;
      if (first) await expect(ui.library.source(first.title).first()).toBeVisible();
      return path;
    });
  },
});

export { expect };

/** The path of a file in `tests/fixtures/e2e/`. */
export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/e2e/${name}`, import.meta.url));
}

/** The text of a file in `tests/fixtures/e2e/`. */
export function fixtureText(name: string): string {
  return readFileSync(fixturePath(name), 'utf8');
}
