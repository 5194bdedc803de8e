import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ProjectInfo } from '../../../shared/contract/procedures.ts';
import type { Backend } from '../backend.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Drafts } from '../imports/drafts.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { projectExtension } from './project-repository.ts';
import { sampleProject } from './sample/sample-project.ts';

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

/** Opening, making and closing projects. One project is open at a time; a failing open leaves the present one open. */
export function createProjectLifecycle({ database, imports, settings, jobs, drafts, emit }: Parts): {
  handlers: Handlers<LifecycleProcedure>;
} {
  async function announce(project: ProjectInfo | null): Promise<void> {
    drafts.clear();
    const history = project ? await database.call('history.status', {}) : { undo: null, redo: null };
    emit('project.didSwitch', { project, history });
  }

  async function switchTo(path: string, mode: 'create' | 'open'): Promise<ProjectInfo> {
    const current = await database.operate('project.describe', {});
    if (mode === 'open' && current?.path === path) return current;
    const opened = await database.operate('project.open', { path, mode });
    jobs.cancelAll();
    return opened;
  }

  async function fillWithSample(path: string): Promise<ProjectInfo> {
    try {
      const parsed = await Promise.all(
        sampleProject.documents.map(
          async (document) => [document.key, await imports.parse(document.name, document.text)] as const,
        ),
      );
      await database.operate('project.storeSample', { parsed: Object.fromEntries(parsed) });
    } catch (thrown) {
      await database.operate('project.close', {});
      await rm(path, { force: true });
      throw thrown;
    }
    const filled = await database.operate('project.describe', {});
    if (!filled)
      throw new AppError(
        'project.notOpen',
        'The sample project was closed while it was being made. Open it again.',
      );
    return filled;
  }

  async function finish(project: ProjectInfo): Promise<ProjectInfo> {
    await settings.remember(project.path);
    await announce(project);
    return project;
  }

  return {
    handlers: {
      'project.current': () => database.operate('project.describe', {}),
      'project.recent': () => settings.recent(),
      'project.forgetRecent': async ({ path }) => {
        await settings.forget(path);
        return {};
      },
      'project.create': async ({ path, sample }) => {
        const target = withExtension(resolve(path));
        const created = await switchTo(target, 'create');
        return finish(sample ? await fillWithSample(target) : created);
      },
      'project.open': async ({ path }) => finish(await switchTo(resolve(path), 'open')),
      'project.close': async () => {
        jobs.cancelAll();
        await database.operate('project.close', {});
        await announce(null);
        return {};
      },
    },
  };
}

function withExtension(path: string): string {
  return path.endsWith(projectExtension) ? path : `${path}${projectExtension}`;
}
