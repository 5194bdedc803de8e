import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ProjectInfo } from '../../../shared/contract/values.ts';
import type { Backend } from '../backend.ts';
import { removeProjectFiles } from '../database/project-files.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Drafts } from '../imports/drafts.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { projectExtension } from './project-repository.ts';
import { sampleProject } from './sample/sample-project.ts';
import type { ParsedSample } from './sample-store.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
  readonly settings: SettingsStore;
  readonly jobs: Jobs;
  readonly drafts: Drafts;
  readonly emit: Backend['emit'];
}

type LifecycleProcedure =
  | 'project.current'
  | 'project.recent'
  | 'project.forgetRecent'
  | 'project.create'
  | 'project.open'
  | 'project.close';

/**
 * Opening, making and closing projects. One project is open at a time; a failing open leaves the present one open.
 * Jobs read the open project, so they are cancelled before it goes.
 */
export function createProjectLifecycle({ database, imports, settings, jobs, drafts, emit }: Parts): {
  handlers: Handlers<LifecycleProcedure>;
} {
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** Openings and closings happen one after the other, however many windows ask for them at once. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = lastTurn.then(work);
    lastTurn = result.catch(() => {});
    return result;
  }

  async function open(path: string): Promise<ProjectInfo> {
    const current = await database.operate('project.describe', {});
    if (current?.path === (await realPath(path))) return current;
    await jobs.cancelAll();
    return arriveAt(await database.operate('project.open', { path, mode: 'open' }));
  }

  async function create(path: string, sample: boolean): Promise<ProjectInfo> {
    const parsed = sample ? await parseSample() : null;
    await jobs.cancelAll();
    const created = await database.operate('project.open', { path, mode: 'create' });
    return arriveAt(parsed ? await fillWithSample(created, parsed) : created);
  }

  async function parseSample(): Promise<ParsedSample> {
    const parsed = sampleProject.documents.map(
      async (document) => [document.key, await imports.parse(document.name, document.text)] as const,
    );
    return Object.fromEntries(await Promise.all(parsed));
  }

  async function fillWithSample({ path }: ProjectInfo, parsed: ParsedSample): Promise<ProjectInfo> {
    try {
      return await database.operate('project.storeSample', { parsed });
    } catch (thrown) {
      await close();
      removeProjectFiles(path);
      throw thrown;
    }
  }

  async function arriveAt(project: ProjectInfo): Promise<ProjectInfo> {
    drafts.clear();
    await settings.remember(project.path);
    emit('project.didSwitch', { project, history: await database.call('history.status', {}) });
    return project;
  }

  async function close(): Promise<void> {
    await jobs.cancelAll();
    await database.operate('project.close', {});
    drafts.clear();
    emit('project.didSwitch', { project: null, history: { undo: null, redo: null } });
  }

  return {
    handlers: {
      'project.current': () => database.operate('project.describe', {}),
      'project.recent': () => settings.recent(),
      'project.forgetRecent': async ({ path }) => {
        await settings.forget(path);
        return {};
      },
      'project.create': ({ path, sample }) => inTurn(() => create(withExtension(resolve(path)), sample)),
      'project.open': ({ path }) => inTurn(() => open(existingFile(resolve(path)))),
      'project.close': async () => {
        await inTurn(close);
        return {};
      },
    },
  };
}

/** The path with links resolved and in the disk's own letter case; the path itself where there is nothing. */
function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** A project may be named without its ending, as when it was made. */
function existingFile(path: string): string {
  return existsSync(path) ? path : withExtension(path);
}

function withExtension(path: string): string {
  return path.toLowerCase().endsWith(projectExtension) ? path : `${path}${projectExtension}`;
}
