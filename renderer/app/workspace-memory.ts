import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Id } from '../../shared/domain/ids.ts';
import { TableKind } from '../../shared/domain/tables/table-kinds.ts';
import { QuoteListMemory } from '../inspector/quote-list-memory.ts';
import { emptyTableMemory, TableMemory } from '../tables/table-memory.ts';
import type { Client } from '../transport/client.ts';
import { useBackend } from '../transport/react.tsx';
import { emptyMemory, libraryOrders, useWorkbench, views, type WorkbenchMemory } from './workbench-store.ts';

/** While the person moves about, the memory is saved this often, in milliseconds: little is lost however it ends. */
const saveInterval = 250;

/** What is read back; a field that cannot be understood is forgotten, the others are kept. */
const Memory = z.object({
  view: z.enum(views).catch(emptyMemory.view),
  documentId: Id.nullable().catch(null),
  quoteId: Id.nullable().catch(null),
  claimId: Id.nullable().catch(null),
  codeId: Id.nullable().catch(null),
  scrollOffsets: z.record(z.string(), z.number().min(0)).catch({}),
  paneSizes: z.record(z.string(), z.number().min(0).max(100)).catch({}),
  libraryOrder: z.enum(libraryOrders).catch(emptyMemory.libraryOrder),
  table: TableKind.catch(emptyMemory.table),
  tables: z.partialRecord(TableKind, TableMemory.catch(emptyTableMemory)).catch({}),
  searchText: z.string().catch(''),
  quoteList: QuoteListMemory.catch(emptyMemory.quoteList),
});

/** Reads what `workspace.load` answers. */
export function parseMemory(state: unknown): WorkbenchMemory {
  return Memory.safeParse(state).data ?? emptyMemory;
}

/** The part of the store that is remembered. */
export function memoryOf(state: WorkbenchMemory): WorkbenchMemory {
  return Memory.parse(state);
}

/** Saves where the person is in the open project. */
export async function saveMemory(client: Client): Promise<void> {
  await client.call('workspace.save', { state: { ...memoryOf(useWorkbench.getState()) } });
}

/**
 * Brings back where the person was in the project and saves it as they go on. Returns true once it is back.
 * Mount it anew for each project.
 */
export function useWorkspaceMemory(): boolean {
  const client = useBackend();
  const [isRestored, setIsRestored] = useState(false);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let isUnmounted = false;
    void loadMemory(client).then((memory) => {
      if (isUnmounted) return;
      useWorkbench.getState().restore(memory);
      stop = saveChanges(client);
      setIsRestored(true);
    });
    return () => {
      isUnmounted = true;
      stop?.();
    };
  }, [client]);

  return isRestored;
}

/** Where the person was matters less than the project: what cannot be loaded is forgotten. */
async function loadMemory(client: Client): Promise<WorkbenchMemory> {
  try {
    return parseMemory(await client.call('workspace.load', {}));
  } catch {
    return emptyMemory;
  }
}

function saveChanges(client: Client): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = JSON.stringify(memoryOf(useWorkbench.getState()));
  let isLeaving = false;

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    const current = JSON.stringify(memoryOf(useWorkbench.getState()));
    if (current === saved) return;
    saved = current;
    // Not knowing the place next time is no reason to disturb the person now.
    saveMemory(client).catch(() => {});
  }

  const unsubscribe = useWorkbench.subscribe(() => {
    // Others note their last movement on leaving as well, and may hear of it after this.
    if (isLeaving) save();
    else timer ??= setTimeout(save, saveInterval);
  });
  const onLeave = () => {
    isLeaving = true;
    save();
  };
  window.addEventListener('pagehide', onLeave);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('pagehide', onLeave);
  };
}
