import { Pencil } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { notify } from '../app/announce.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { useLeaveGuard } from '../inspector/use-leave-guard.ts';
import { useBackend, useConnection } from '../transport/react.tsx';
import { IconButton } from '../ui/button.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { emphasise, markOfKey } from './emphasis-keys.ts';
import { Markdown } from './markdown.tsx';
import styles from './markdown-field.module.css';

interface MarkdownFieldProps {
  /** Read by screen readers: `Comment`. */
  label: string;
  placeholder: string;
  /** The words as the project has them. */
  saved: string;
  save: (text: string) => Promise<unknown>;
  /** What the words are, for the message when saving fails after the field is gone. */
  name: string;
  /** Whether somebody asks to write here; grows with each time it is asked. 0: nobody. */
  asked?: number;
  /** The field is left, with these words in it. */
  onLeave?: (text: string) => void;
}

/**
 * Markdown that saves itself: shown as it reads, edited after a press on it or with its button. Ctrl/Cmd+B and I make
 * the words chosen strong or emphasised.
 */
export function MarkdownField({
  label,
  placeholder,
  saved,
  save,
  name,
  asked = 0,
  onLeave,
}: MarkdownFieldProps) {
  const client = useBackend();
  const connection = useConnection();
  const input = useRef<HTMLTextAreaElement>(null);
  const { text, problem, change, flush } = useAutosave({ saved, save, name });
  const [isEditing, setIsEditing] = useState(asked > 0);
  const isUnsaved = text !== saved;
  const isShown = !isEditing && problem === null && text.trim() !== '';
  useLeaveGuard(isUnsaved, flush);

  useEffect(() => {
    if (asked > 0) setIsEditing(true);
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the focus comes back
  useEffect(() => {
    const field = input.current;
    if (!isEditing || !field || document.activeElement === field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [isEditing, asked]);

  const follow = (url: string) => {
    client
      .call('host.openExternal', { url })
      .catch((error: Error) =>
        notify({ tone: 'error', title: 'The address could not be opened', detail: error.message }),
      );
  };
  const editOnPress = ({ target }: MouseEvent) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (!isLink && document.getSelection()?.isCollapsed !== false) setIsEditing(true);
  };
  const leave = ({ target }: FocusEvent) => {
    // The window lost the focus, not the field.
    if (document.activeElement === target) return flush();
    flush();
    setIsEditing(false);
    onLeave?.(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = markOfKey(event);
    const field = input.current;
    if (!mark || !field) return;
    event.preventDefault();
    event.stopPropagation();
    const {
      start,
      end,
      text: words,
      chosen,
    } = emphasise(field.value, field.selectionStart, field.selectionEnd, mark);
    field.setSelectionRange(start, end);
    // The only way to write that the field’s own undo knows of.
    document.execCommand('insertText', false, words);
    field.setSelectionRange(chosen.start, chosen.end);
  };

  if (isShown) {
    return (
      <div className={styles.shown}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button beside it does the same */}
        <div className={styles.words} onClick={editOnPress}>
          <Markdown text={text} onFollow={follow} />
        </div>
        <IconButton icon={Pencil} label={`Edit ${label.toLowerCase()}`} onPress={() => setIsEditing(true)} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the field within
    <div data-markdown onKeyDownCapture={onKeyDown} onFocus={() => setIsEditing(true)}>
      <TextArea
        ref={input}
        aria-label={label}
        placeholder={placeholder}
        rows={3}
        grows
        value={text}
        onChange={change}
        onBlur={leave}
        errorMessage={problem}
        {...(isUnsaved && connection.state !== 'open'
          ? { description: 'Not saved yet: it will be as soon as the connection is back.' }
          : {})}
      />
    </div>
  );
}
