import { useMemo } from 'react';
import { create } from 'zustand';
import { AppError } from '../../shared/contract/errors.ts';
import { type FileDialogs, useFileDialogs } from '../host/file-dialogs.ts';
import { joinPath } from '../host/paths.ts';
import type { Client } from '../transport/client.ts';
import { useBackend, useBackendEvent, useProcedure, useRefresh } from '../transport/react.tsx';
import { announce, notify } from './announce.ts';
import { useCommand } from './commands.ts';
import { saveMemory } from './workspace-memory.ts';

interface ProjectAttempt {
  /** What is being done, e.g. `Opening…`; null when nothing is. */
  readonly busy: string | null;
  /** Why the last attempt failed, until the next one. */
  readonly error: AppError | null;
}

/** How the last attempt to make or open a project went. The start screen shows it. */
export const useProjectAttempt = create<ProjectAttempt>()(() => ({ busy: null, error: null }));

export interface ProjectActions {
  /** Asks where, then makes a project. */
  create(): Promise<void>;
  /** Asks where, then makes the sample project. */
  createSample(): Promise<void>;
  /** Asks which project, unless a path is given, and opens it. */
  open(path?: string): Promise<void>;
  close(): Promise<void>;
}

/** What a person can do with project files. Errors go to `useProjectAttempt`, and to a toast inside the workbench. */
export function useProjectActions(): ProjectActions {
  const client = useBackend();
  const dialogs = useFileDialogs();
  const refresh = useRefresh();
  return useMemo(
    () => projectActions(client, dialogs, () => refresh('project.recent')),
    [client, dialogs, refresh],
  );
}

function projectActions(client: Client, dialogs: FileDialogs, onDone: () => void): ProjectActions {
  async function attempt(busy: string, action: () => Promise<void>): Promise<void> {
    if (useProjectAttempt.getState().busy) return;
    useProjectAttempt.setState({ busy, error: null });
    try {
      await action();
      useProjectAttempt.setState({ busy: null });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      if (await isProjectOpen(client)) {
        useProjectAttempt.setState({ busy: null });
        notify({ tone: 'error', title: 'That did not work', detail: thrown.message });
      } else {
        useProjectAttempt.setState({ busy: null, error: thrown });
      }
    } finally {
      onDone();
    }
  }

  async function make(name: string, sample: boolean): Promise<void> {
    const { documentsDirectory } = await client.call('host.describe', {});
    const target = await dialogs.chooseWhereToSave({
      kind: 'project',
      suggestedPath: joinPath(documentsDirectory, name),
      title: sample ? 'Where to put the sample project' : 'New project',
    });
    if (!target) return;
    await saveOpenProject(client);
    const { name: madeName } = await client.call('project.create', { path: target.path, sample });
    announce(`Project ${madeName} made.`);
  }

  return {
    create: () => attempt('Making the project…', () => make('Untitled.corroborate', false)),
    createSample: () => attempt('Making the sample project…', () => make('Sample project.corroborate', true)),
    open: (path) =>
      attempt('Opening…', async () => {
        const chosen = path ?? (await dialogs.chooseProjectToOpen());
        if (!chosen) return;
        await saveOpenProject(client);
        const { name } = await client.call('project.open', { path: chosen });
        announce(`Project ${name} opened.`);
      }),
    close: () =>
      attempt('Closing…', async () => {
        await saveOpenProject(client);
        await client.call('project.close', {});
      }),
  };
}

/** Saves where the person is, before another project takes its place. */
async function saveOpenProject(client: Client): Promise<void> {
  if (await isProjectOpen(client)) await saveMemory(client);
}

async function isProjectOpen(client: Client): Promise<boolean> {
  return (await client.call('project.current', {})) !== null;
}

/** Registers the commands about project files, and opens the files the operating system hands over. */
export function useProjectCommands(): void {
  const actions = useProjectActions();
  const isProjectOpen = Boolean(useProcedure('project.current', {}).data);
  useCommand('project.create', () => void actions.create());
  useCommand('project.createSample', () => void actions.createSample());
  useCommand('project.open', () => void actions.open());
  useCommand('project.close', isProjectOpen ? () => void actions.close() : null);
  useBackendEvent('host.didReceiveFile', ({ path }) => void actions.open(path));
}
