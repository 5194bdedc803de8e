import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import type { ProcedureCallInput, ProcedureName, ProcedureOutput } from '../../shared/contract/procedures.ts';
import { createAnchoringClient } from './anchoring/worker-client.ts';
import { annotationHandlers } from './annotations/annotation-handlers.ts';
import type { Backend, BackendOptions, EventListener } from './backend.ts';
import { citationHandlers } from './citations/citation-handlers.ts';
import { createCitationsClient } from './citations/worker-client.ts';
import {
  type DatabaseProcedure,
  databaseHandlers,
  type MainProcedure,
} from './database/database-procedures.ts';
import { createDatabaseClient } from './database/worker-client.ts';
import { compareHandlers } from './documents/compare-handlers.ts';
import { originalHandlers } from './documents/original-handlers.ts';
import { reviseHandlers } from './documents/revise-handlers.ts';
import { exportHandlers } from './exports/export-handlers.ts';
import { createExportsClient } from './exports/worker-client.ts';
import { createFolder, listFolder } from './files/list-folder.ts';
import { batchHandlers } from './imports/batch/batch-handlers.ts';
import { createDrafts } from './imports/drafts.ts';
import { importHandlers } from './imports/import-handlers.ts';
import { createImportsClient } from './imports/worker-client.ts';
import { createJobs } from './jobs/jobs.ts';
import { createProjectLifecycle } from './project/project-lifecycle.ts';
import { referenceHandlers } from './references/reference-handlers.ts';
import { createDispatcher, type Handlers } from './rpc/dispatcher.ts';
import { openSettings } from './settings/settings-store.ts';
import { createStyleCatalogue } from './styles/style-catalogue.ts';
import { styleHandlers } from './styles/style-handlers.ts';
import { tableHandlers } from './tables/table-handlers.ts';
import { viewFileHandlers } from './tables/view-file-handlers.ts';

/**
 * Puts the application together: workers, stores and handlers behind one dispatcher. No worker is started before it
 * is needed.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { host, workers, cslDirectory, userDataDirectory, actor, log } = options;
  const listeners = new Set<EventListener>();
  function emit<N extends EventName>(event: N, payload: EventPayload<N>): void {
    for (const listener of listeners) listener(event, payload);
  }

  const backupsDirectory = join(userDataDirectory, 'backups');
  mkdirSync(backupsDirectory, { recursive: true });
  const settings = openSettings(userDataDirectory, log);
  const drafts = createDrafts();
  const jobs = createJobs(emit);
  const imports = createImportsClient(workers.imports, log);
  const citations = createCitationsClient({ entry: workers.citations, cslDirectory, log });
  const exports = createExportsClient({ entry: workers.exports, log });
  const anchoring = createAnchoringClient({ entry: workers.anchoring, log });
  const database = createDatabaseClient({
    entry: workers.database,
    workerData: { actor, backupsDirectory },
    log,
    onChange: ({ tables, quoteIds, history }) =>
      emit('project.didChange', { tables: [...tables], quoteIds: quoteIds && [...quoteIds], history }),
    onCrash: () => emit('project.didSwitch', { project: null, history: { undo: null, redo: null } }),
  });
  const lifecycle = createProjectLifecycle({ database, imports, settings, jobs, drafts, emit });

  const mainHandlers: Handlers<MainProcedure> = {
    'host.describe': () => host.describe(),
    'host.showOpenDialog': (input) => host.showOpenDialog(input),
    'host.showSaveDialog': (input) => host.showSaveDialog(input),
    'host.openExternal': async ({ url }) => {
      await host.openExternal(url);
      return {};
    },
    'settings.get': () => settings.get(),
    'settings.update': async (change) => {
      const updated = await settings.update(change);
      emit('settings.didChange', { settings: updated });
      return updated;
    },
    'files.listFolder': ({ path, extensions }) =>
      listFolder(path, extensions, host.describe().documentsDirectory),
    'files.createFolder': ({ parent, name }) => createFolder(parent, name),
    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    ...lifecycle.handlers,
    ...importHandlers({ database, imports, drafts }),
    ...annotationHandlers({ database, anchoring, jobs }),
    ...compareHandlers({ database, drafts, anchoring }),
    ...batchHandlers({ database, imports, anchoring, jobs }),
    ...originalHandlers(database),
    ...reviseHandlers({ database, imports, drafts, anchoring, jobs }),
    ...citationHandlers({ database, citations }),
    ...styleHandlers({ database, citations, catalogue: createStyleCatalogue(cslDirectory) }),
    ...tableHandlers({ database, citations }),
    ...viewFileHandlers,
    ...referenceHandlers({ database, imports, exports, jobs }),
    ...exportHandlers({ host, cslDirectory, database, citations, exports, jobs }),
  };

  const toDatabase = <N extends DatabaseProcedure>(procedure: N) =>
    [procedure, (input: never) => database.call(procedure, input)] as const;
  const databaseProcedures = [
    'history.undo',
    'history.redo',
    ...Object.keys(databaseHandlers),
  ] as DatabaseProcedure[];
  const handlers = { ...mainHandlers, ...Object.fromEntries(databaseProcedures.map(toDatabase)) } as Handlers;
  const dispatch = createDispatcher(handlers, log);

  return {
    dispatch,
    emit,
    call: async <N extends ProcedureName>(procedure: N, input: ProcedureCallInput<N>) =>
      (await dispatch(procedure, input)) as ProcedureOutput<N>,
    recordingOf: (documentId) => database.operate('media.readPath', { documentId }).catch(() => null),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await jobs.cancelAll();
      await Promise.all([database, imports, anchoring, citations, exports].map((worker) => worker.close()));
      listeners.clear();
    },
  };
}
