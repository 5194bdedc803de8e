import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ProcedureInput } from '../../../shared/contract/procedures.ts';
import { AppSettings, type RecentProject, Theme } from '../../../shared/contract/values.ts';
import { defaultReadingSettings, ReadingSettings } from '../../../shared/domain/reading-settings.ts';
import { Shortcuts } from '../../../shared/domain/shortcuts.ts';
import { StyleId } from '../../../shared/domain/styles.ts';
import type { Log } from '../log.ts';
import { projectExtension } from '../project/project-repository.ts';

const recentKept = 12;

/** What is missing, or cannot be understood, of how text is set is as it was in the beginning. */
const StoredReading = ReadingSettings.partial()
  .catch({})
  .transform((stored) => ReadingSettings.parse({ ...defaultReadingSettings, ...stored }));

const StoredSettings = z.object({
  app: z
    .object({
      theme: Theme.default('system'),
      reading: StoredReading.prefault({}),
      shortcuts: Shortcuts.catch({}).prefault({}),
      favouriteStyles: z.array(StyleId).catch([]).prefault([]),
    })
    .prefault({}),
  recent: z.array(z.object({ path: z.string(), openedAt: z.iso.datetime() })).default([]),
});
type StoredSettings = z.infer<typeof StoredSettings>;

/** Settings of this computer's user: theme, how text is set, keys, favourite citation styles, and recent projects. Nothing of a project's content is kept here. */
export interface SettingsStore {
  get(): AppSettings;
  update(change: ProcedureInput<'settings.update'>): Promise<AppSettings>;
  recent(): RecentProject[];
  /** Puts a project first among the recent ones. A convenience: that it cannot be written is logged, no more. */
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
    try {
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
    } catch (thrown) {
      throw new AppError(
        'storage.failed',
        `The settings could not be written to “${path}”. They hold until Corroborate is closed. Check that the folder is there and that the disk has room.`,
        { path },
        { cause: thrown },
      );
    }
  }

  return {
    get: () => stored.app,
    async update(change) {
      await save({ ...stored, app: AppSettings.parse({ ...stored.app, ...change }) });
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
      const recent = [{ path: projectPath, openedAt: new Date().toISOString() }, ...others];
      try {
        await save({ ...stored, recent: recent.slice(0, recentKept) });
      } catch (thrown) {
        log.warn('the recent projects could not be written', {
          reason: thrown instanceof Error ? String(thrown.cause) : String(thrown),
        });
      }
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
