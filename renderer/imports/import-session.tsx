import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { announce } from '../app/announce.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useBackend } from '../transport/react.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { type DraftEdits, decisionOf, editsAsFound, problemsOf } from './draft-edits.ts';
import { asAppError, commitItem, endImport, importAllAsFound, readItem, skipItem } from './import-actions.ts';
import { importLabelOf } from './import-destination.ts';
import { currentItem, type ImportItem, useImportQueue } from './import-queue.ts';
import { ImportStep } from './import-step.tsx';
import { ImportStepButtons } from './import-step-buttons.tsx';
import { ImportSummary, SummaryButtons } from './import-summary.tsx';
import { ImportingAll, ImportingAllButtons } from './importing-all.tsx';

/** Work on one item: what the analyst made of it, and how the attempt to import it goes. */
interface Work {
  readonly itemId: string;
  readonly edits: DraftEdits | null;
  readonly error: AppError | null;
  readonly showProblems: boolean;
}

/** One round of importing: item after item, or all at once, then what became of them. */
export function ImportSession() {
  const client = useBackend();
  const items = useImportQueue((state) => state.items);
  const openDocument = useWorkbench((state) => state.openDocument);
  const [allRun, setAllRun] = useState<'not started' | 'running' | 'finished'>('not started');
  const [isCommitting, setIsCommitting] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [work, setWork] = useState<Work | null>(null);
  const abort = useRef<AbortController | null>(null);

  const item = allRun === 'finished' ? undefined : currentItem(items);
  const draft = item?.state.status === 'ready' ? item.state.draft : null;
  const present: Work =
    work && work.itemId === item?.id
      ? work
      : { itemId: item?.id ?? '', edits: null, error: null, showProblems: false };
  const edits = present.edits ?? (draft && editsAsFound(draft));

  useReadCurrent(allRun === 'running' ? undefined : item);

  function finish(): void {
    const imported = items.flatMap(({ state }) => (state.status === 'imported' ? [state.documentId] : []));
    endImport(client);
    if (imported[0]) openDocument(imported[0]);
  }

  /** Puts the present item where it was decided. Null when that failed; a document's identifier when it is in. */
  async function importPresent(): Promise<{ documentId: string | null } | null> {
    if (!item || !draft || !edits) return null;
    if (edits.destination.kind === 'source' && Object.keys(problemsOf(draft, edits)).length > 0) {
      setWork({ ...present, showProblems: true });
      return null;
    }
    setIsCommitting(true);
    try {
      const documentId = await commitItem(client, item, draft, decisionOf(draft, edits));
      if (documentId !== null) announce(`Imported “${edits.values.title.trim() || item.name}”.`);
      return { documentId };
    } catch (thrown) {
      setWork({ ...present, error: asAppError(thrown) });
      return null;
    } finally {
      setIsCommitting(false);
    }
  }

  async function importOne(): Promise<void> {
    const settled = await importPresent();
    if (!settled || items.length > 1) return;
    endImport(client);
    if (settled.documentId !== null) openDocument(settled.documentId);
  }

  async function importAll(): Promise<void> {
    if (draft && (await importPresent()) === null) return;
    const controller = new AbortController();
    abort.current = controller;
    setAllRun('running');
    await importAllAsFound(client, controller.signal);
    setAllRun('finished');
  }

  function skip(skipped: ImportItem): void {
    skipItem(client, skipped);
    if (items.length === 1) endImport(client);
  }

  function openExisting(documentId: string): void {
    if (item) skip(item);
    if (items.length === 1) openDocument(documentId);
  }

  function leave(): void {
    const isTyped = typeof item?.content === 'string';
    const remaining = items.filter(
      ({ state }) => state.status === 'waiting' || state.status === 'ready',
    ).length;
    if (present.edits || isTyped || remaining > 1) setIsLeaving(true);
    else finish();
  }

  if (allRun === 'running') {
    return (
      <Dialog
        isOpen
        onClose={() => abort.current?.abort()}
        title="Importing"
        size="small"
        footer={<ImportingAllButtons onStop={() => abort.current?.abort()} />}
      >
        <ImportingAll items={items} />
      </Dialog>
    );
  }
  if (!item) {
    return (
      <Dialog
        isOpen
        onClose={finish}
        title="Import finished"
        footer={<SummaryButtons items={items} onDone={finish} />}
      >
        <ImportSummary items={items} />
      </Dialog>
    );
  }
  const position = items.length > 1 ? ` (${items.indexOf(item) + 1} of ${items.length})` : '';
  return (
    <>
      <Dialog
        isOpen
        onClose={leave}
        title={`Import “${item.name}”${position}`}
        size={item.state.status === 'failed' ? 'medium' : 'large'}
        onSubmit={() => {
          if (!isCommitting) void importOne();
        }}
        footer={
          <ImportStepButtons
            item={item}
            remaining={items.length - items.indexOf(item) - 1}
            isCommitting={isCommitting}
            onCancel={leave}
            onSkip={() => skip(item)}
            onRetry={() => void readItem(client, item)}
            onImport={() => void importOne()}
            onImportAll={() => void importAll()}
            importLabel={importLabelOf(edits?.destination)}
          />
        }
      >
        <ImportStep
          key={item.id}
          item={item}
          edits={edits}
          onEdit={(changed) => setWork({ ...present, edits: changed })}
          error={present.error}
          showProblems={present.showProblems}
          onOpenExisting={openExisting}
        />
      </Dialog>
      <ConfirmDialog
        isOpen={isLeaving}
        title="Leave the import?"
        confirmLabel="Leave"
        onCancel={() => setIsLeaving(false)}
        onConfirm={finish}
      >
        What was imported stays. What was not imported yet, with the changes you made to it here, is dropped;
        the files themselves are not touched.
      </ConfirmDialog>
    </>
  );
}

/** Reads the item whose turn it is. */
function useReadCurrent(item: ImportItem | undefined): void {
  const client = useBackend();
  const id = item?.id;
  useEffect(() => {
    const current = useImportQueue.getState().items.find((candidate) => candidate.id === id);
    if (current?.state.status === 'waiting') void readItem(client, current);
  }, [client, id]);
}
