import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { AppSettings, type ProcedureInput, type RecentProject } from '../../../shared/contract/procedures.ts';
import type { Log } from '../log.ts';
import { projectExtension } from '../project/project-repository.ts';

const recentKept = 12;

const StoredSettings = z.object({
  app: AppSettings.default({ theme: 'system' }),
  recent: z.array(z.object({ path: z.string(), openedAt: z.iso.datetime() })).default([]),
});
type StoredSettings = z.infer<typeof StoredSettings>;

/** Settings of this computer's user: theme and recent projects. Nothing of a project's content is kept here. */
export interface SettingsStore {
  get(): AppSettings;
  update(change: ProcedureInput<'settings.update'>): Promise<AppSettings>;
  recent(): RecentProject[];
  remember(path: string): Promise<void>;
  forget(path: string): Promise<void>;
}

/** Opens the settings in `directory`, made when missing. A file that cannot be read is set aside, not deleted. */
export function openSettings(directory: string, log: Log): SettingsStore {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'settings.json');
  let stored = readSettings(path, log);

  async function save(next: StoredSettings): Promise<void> {
    stored = next;
    await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
  }

  return {
    get: () => stored.app,
    async update(change) {
      await save({ ...stored, app: { theme: change.theme ?? stored.app.theme } });
      return stored.app;
    },
    recent: () =>
      stored.recent.map((entry) => ({
        ...entry,
        name: basename(entry.path, projectExtension),
        exists: existsSync(entry.path),
      })),
    async remember(projectPath) {
      const others = stored.recent.filter((entry) => entry.path !== projectPath);
      await save({
        ...stored,
        recent: [{ path: projectPath, openedAt: new Date().toISOString() }, ...others].slice(0, recentKept),
      });
    },
    forget: (projectPath) =>
      save({ ...stored, recent: stored.recent.filter((entry) => entry.path !== projectPath) }),
  };
}

function readSettings(path: string, log: Log): StoredSettings {
  if (!existsSync(path)) return StoredSettings.parse({});
  try {
    return StoredSettings.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (thrown) {
    const kept = `${path}.unreadable`;
    renameSync(path, kept);
    log.warn('settings could not be read; the defaults are used and the old file is kept', {
      kept,
      reason: thrown instanceof Error ? thrown.message : String(thrown),
    });
    return StoredSettings.parse({});
  }
}
