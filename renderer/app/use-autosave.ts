import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { notify } from './announce.ts';

/** Milliseconds without typing after which the words are saved. */
const pause = 1000;

interface AutosaveOptions {
  /** The words as the project has them. */
  saved: string;
  save: (text: string) => Promise<unknown>;
  /** Why the words cannot be saved as they are, or null. */
  problemWith?: (text: string) => string | null;
  /** What the words are, for the message when saving fails after the field is gone: `The claim’s statement`. */
  name: string;
}

interface Autosave {
  readonly text: string;
  /** What is wrong, to be shown at the field; the words stay in it. */
  readonly problem: string | null;
  change(text: string): void;
  /** Saves now: when the field loses focus, or on Enter. */
  flush(): void;
  /** Goes back to the words as the project has them. */
  revert(): void;
}

/**
 * Text that saves itself: after a pause in typing, when its field is left, and when it goes off screen. What could
 * not be saved stays in the field, with the reason. Undo elsewhere shows here unless there is something unsaved.
 */
export function useAutosave({ saved, save, problemWith = () => null, name }: AutosaveOptions): Autosave {
  const [draft, setDraft] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The words last sent; once the project shows them the draft has done its work. */
  const sent = useRef<string | null>(null);
  const text = draft ?? saved;

  const send = (words: string) => {
    sent.current = words;
    return save(words);
  };
  const flush = () => {
    clearTimeout(timer.current);
    if (draft === null || draft === sent.current || problemWith(draft)) return;
    if (draft === saved) return setDraft(null);
    setFailure(null);
    send(draft).catch((error: AppError) => {
      sent.current = null;
      setFailure(error.message);
    });
  };

  useEffect(() => {
    if (sent.current !== saved) return;
    sent.current = null;
    setDraft((current) => (current === saved ? null : current));
  }, [saved]);

  const latest = useRef({ flush, save, draft, saved, problemWith, name });
  latest.current = { flush, save, draft, saved, problemWith, name };
  useEffect(() => () => saveOnLeaving(latest.current, timer.current, sent.current), []);

  return {
    text,
    problem: failure ?? problemWith(text),
    change(words) {
      setDraft(words);
      setFailure(null);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current.flush(), pause);
    },
    flush,
    revert() {
      clearTimeout(timer.current);
      setDraft(null);
      setFailure(null);
    },
  };
}

type Leaving = Pick<AutosaveOptions, 'saved' | 'save' | 'name'> & {
  readonly draft: string | null;
  readonly problemWith: (text: string) => string | null;
};

/** Saves what the field still held. If that fails the words stand in a message that stays until it is closed. */
function saveOnLeaving(
  { draft, saved, save, problemWith, name }: Leaving,
  timer: ReturnType<typeof setTimeout> | undefined,
  sent: string | null,
): void {
  clearTimeout(timer);
  if (draft === null || draft === saved || draft === sent || problemWith(draft)) return;
  const attempt = () => {
    save(draft).catch((error: AppError) =>
      notify({
        tone: 'error',
        title: `${name} was not saved. ${error.message}`,
        detail: draft,
        action: { label: 'Try again', run: attempt },
      }),
    );
  };
  attempt();
}
