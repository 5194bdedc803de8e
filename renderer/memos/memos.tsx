import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Memo, MemoSubject } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { clearFocusRequest, useFocusRequest } from '../inspector/focus-request.ts';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import { excerptOf } from '../reader/excerpt.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './memos.module.css';

const noMemos: readonly Memo[] = [];

/** The memos on one thing, in order of writing, and a way to write another. Each saves itself. */
export function Memos({ subject }: { subject: MemoSubject }) {
  const memos = useProcedure('memos.list', { subject });
  const [draft, setDraft] = useState<{ readonly id: string; readonly asked: number } | null>(null);
  const stored = memos.data ?? noMemos;
  // A memo just begun becomes the stored one in its place: it has the same identifier.
  const isDraftStored = stored.some(({ id }) => id === draft?.id);
  useEffect(() => {
    if (isDraftStored) setDraft(null);
  }, [isDraftStored]);
  const begin = () => setDraft((before) => ({ id: before?.id ?? newId(), asked: (before?.asked ?? 0) + 1 }));

  const isAsked = useFocusRequest(
    (request) => request.field === 'memo' && subject.kind === 'quote' && request.quoteId === subject.id,
  );
  useEffect(() => {
    if (!isAsked) return;
    setDraft({ id: newId(), asked: 1 });
    clearFocusRequest();
  }, [isAsked]);

  if (memos.error) return <ErrorNotice error={memos.error} />;
  const begun = draft && !isDraftStored ? [draft] : [];
  return (
    <>
      {stored.length + begun.length > 0 && (
        <ul className={styles.memos} aria-label="Memos">
          {[...stored, ...begun].map((memo) => (
            <MemoItem
              key={memo.id}
              id={memo.id}
              subject={subject}
              memo={'text' in memo ? memo : null}
              asked={memo.id === draft?.id ? draft.asked : 0}
              onDropped={() => setDraft((before) => (before?.id === memo.id ? null : before))}
            />
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} onPress={begin}>
          Add memo
        </Button>
      </div>
    </>
  );
}

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface MemoItemProps {
  id: string;
  subject: MemoSubject;
  /** As the project has it; null while nothing of it is stored. */
  memo: Memo | null;
  asked: number;
  /** It was left without words. */
  onDropped: () => void;
}

function MemoItem({ id, subject, memo, asked, onDropped }: MemoItemProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  /** The first saving, which makes the memo; later ones wait for it. */
  const making = useRef<Promise<unknown> | null>(null);

  const save = async (text: string) => {
    // A memo without words is taken away when it is left, not while somebody thinks of better ones.
    if (text.trim() === '') return;
    if (!memo && !making.current) {
      making.current = client.call('memos.create', { id, subject, text });
      making.current.catch(() => {
        making.current = null;
      });
      await making.current;
      announce('Memo saved');
      return;
    }
    await making.current;
    await client.call('memos.update', { id, text });
  };
  const remove = async () => {
    setError(null);
    try {
      await making.current;
      await client.call('memos.remove', { id });
      await notifyUndoable(client, { title: 'Memo removed', detail: excerptOf(memo?.text ?? '', 80) });
    } catch (failure) {
      setError(failure as AppError);
    }
  };

  return (
    <li className={styles.memo}>
      <MarkdownField
        label="Memo"
        placeholder="A thought, a doubt, what to look into"
        saved={memo?.text ?? ''}
        save={save}
        name="A memo"
        asked={asked}
        onLeave={(text) => {
          if (text.trim() !== '') return;
          if (memo || making.current) void remove();
          onDropped();
        }}
      />
      {memo && (
        <div className={styles.facts}>
          <span>
            {memo.author} · <time dateTime={memo.createdAt}>{time.format(new Date(memo.createdAt))}</time>
          </span>
          <IconButton icon={Trash2} label="Remove memo" onPress={() => void remove()} />
        </div>
      )}
      {error && <ErrorNotice error={error} />}
    </li>
  );
}
