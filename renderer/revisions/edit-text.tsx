import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { withSpeakerLabels } from '../../shared/domain/speaker-label.ts';
import { useCommand } from '../app/commands.ts';
import { useReadingModes } from '../app/reading-mode.ts';
import { useIsLong } from '../app/use-is-long.ts';
import { useJob } from '../app/use-job.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useLeaveGuard } from '../inspector/use-leave-guard.ts';
import { titleOf } from '../reader/document-header.tsx';
import { useReadingType } from '../reader/settings/text-setting.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { isApple } from '../ui/key-names.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './edit-text.module.css';
import { ModeBar } from './mode-bar.tsx';
import { notifyRevision } from './notify-revision.ts';

/**
 * The text of a document to be changed. Nothing is stored until it is saved; then it is a new revision. What was typed
 * stays when the connection is lost, when another document is opened and when saving fails.
 */
export function EditText({ document }: { document: DocumentRecord }) {
  const { id: documentId } = document;
  const { leave, keepDraft } = useReadingModes.getState();
  // Fixed while one edits: the text is made from this revision, whatever happens meanwhile.
  const [basis] = useState(() => startingPoint(document));
  const field = useRef<HTMLTextAreaElement>(null);
  const [isChanged, setIsChanged] = useState(basis.text !== basis.savedText);
  const [isLeaving, setIsLeaving] = useState(false);
  const revise = useJob('documents.revise');
  const isSaving = revise.job !== null;
  const isLong = useIsLong(isSaving);
  useLeaveGuard(isChanged, () => {});
  useReadingType(field);
  useCommand('view.read', () => field.current?.focus());
  /** Saved or dropped: nothing is left to keep. */
  const isSettled = useRef(false);
  useDraft(documentId, basis, { field, isSettled });
  useCaretAtReadingPlace(document, field);

  function save(revisionId: string): void {
    const text = field.current?.value;
    if (text === undefined || isSaving) return;
    revise.start(
      { documentId, revisionId, text },
      {
        onDone: (outcome) => {
          end();
          notifyRevision(documentId, outcome);
        },
      },
    );
  }

  function cancel(): void {
    if (isSaving) revise.cancel();
    else if (field.current?.value === basis.savedText) end();
    else setIsLeaving(true);
  }

  function end(): void {
    isSettled.current = true;
    keepDraft(documentId, null);
    leave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (isApple ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      save(basis.revisionId);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      cancel();
    }
  }

  const isOvertaken = revise.error?.code === 'revision.overtaken';
  return (
    <section className={styles.pane} aria-label="Edit text" onKeyDown={onKeyDown}>
      <ModeBar
        tone="warning"
        title={`Editing the text of revision ${basis.number}`}
        actions={
          <>
            <Button onPress={cancel}>{isSaving ? 'Stop saving' : 'Cancel'}</Button>
            <Button variant="primary" isPending={isSaving} onPress={() => save(basis.revisionId)}>
              Save new revision
            </Button>
          </>
        }
      >
        {isApple ? '⌘ Enter' : 'Ctrl+Enter'} saves, Escape leaves. Revision {basis.number} stays readable, and
        every quote is looked for in the new text.
      </ModeBar>
      {revise.error && (
        <div className={styles.message}>
          <ErrorNotice
            error={revise.error}
            actions={
              isOvertaken &&
              document.revision.id !== basis.revisionId && (
                <Button onPress={() => save(document.revision.id)}>
                  Save after revision {document.revision.number}
                </Button>
              )
            }
          />
        </div>
      )}
      {isLong && (
        <div className={styles.message}>
          <Progress label="Finding the quotes in the new text…" value={revise.job?.progress ?? null} />
        </div>
      )}
      <textarea
        ref={field}
        className={styles.text}
        aria-label={`Text of ${titleOf(document)}`}
        lang={document.source.csl.language}
        dir="auto"
        spellCheck={false}
        defaultValue={basis.text}
        readOnly={isSaving}
        onInput={() => setIsChanged(true)}
      />
      <ConfirmDialog
        isOpen={isLeaving}
        title="Drop your changes?"
        confirmLabel="Drop changes"
        onCancel={() => setIsLeaving(false)}
        onConfirm={end}
      >
        What you changed in this text since you began to edit it is lost. Revision {basis.number} and its
        quotes are as they were.
      </ConfirmDialog>
    </section>
  );
}

interface Basis {
  readonly revisionId: string;
  readonly number: number;
  /** The text as the revision has it, with the names of its speakers. */
  readonly savedText: string;
  /** The text to go on with. */
  readonly text: string;
}

function startingPoint({ id, revision }: DocumentRecord): Basis {
  const savedText = withSpeakerLabels(revision.text, revision.segments);
  const draft = useReadingModes.getState().drafts[id];
  return {
    revisionId: draft?.revisionId ?? revision.id,
    number: draft?.number ?? revision.number,
    savedText,
    text: draft?.text ?? savedText,
  };
}

/** Keeps what was typed when the field goes off screen: another view, another document. */
function useDraft(
  documentId: string,
  { revisionId, number, savedText }: Basis,
  {
    field,
    isSettled,
  }: {
    readonly field: { readonly current: HTMLTextAreaElement | null };
    readonly isSettled: { readonly current: boolean };
  },
): void {
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      if (!element || isSettled.current) return;
      const isUnsaved = element.value !== savedText;
      const draft = isUnsaved ? { revisionId, number, text: element.value } : null;
      useReadingModes.getState().keepDraft(documentId, draft);
    };
  }, [documentId, revisionId, number, savedText, field, isSettled]);
}

/** The caret begins where one was reading; leaving the field and coming back makes the browser scroll there. */
function useCaretAtReadingPlace(
  { id: documentId, revision }: DocumentRecord,
  field: { readonly current: HTMLTextAreaElement | null },
): void {
  const { text, segments } = useRef(revision).current;
  useEffect(() => {
    const place = useWorkbench.getState().scrollOffsets[documentId] ?? 0;
    const before = segments.filter(({ start }) => start <= place);
    const offset = withSpeakerLabels(text.slice(0, place), before).length;
    field.current?.setSelectionRange(offset, offset);
    field.current?.blur();
    field.current?.focus();
  }, [documentId, text, segments, field]);
}
