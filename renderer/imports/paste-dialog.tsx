import { type ClipboardEvent, useId, useRef, useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-field.tsx';
import type { PastedMarkup } from './import-queue.ts';
import styles from './imports.module.css';
import { holdsOnly, markupIn } from './pasted-markup.ts';

/** What was pasted with its formatting, and the words the field showed right after. */
interface FormattedPaste extends PastedMarkup {
  readonly text: string;
}

type ReadAs = 'formatted' | 'plain';
const ways: readonly { value: ReadAs; label: string }[] = [
  { value: 'formatted', label: 'With headings and lists' },
  { value: 'plain', label: 'As plain text' },
];

/**
 * Takes pasted text; with its headings and lists where it was copied with them and not changed since. What was typed
 * stays until it is imported, even when the dialog is closed.
 */
export function PasteDialog({ onPaste }: { onPaste: (content: string | PastedMarkup) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [formatted, setFormatted] = useState<FormattedPaste | null>(null);
  const [readAs, setReadAs] = useState<ReadAs>('formatted');
  const [problem, setProblem] = useState<string | null>(null);
  /** What is being pasted, between the event and the change of the field that follows it. */
  const pasting = useRef<{ html: string; words: string } | null>(null);
  const formId = useId();
  useCommand('imports.paste', () => setIsOpen(true));
  const isUnchanged = formatted !== null && formatted.text === text;

  function takeClipboard({ clipboardData }: ClipboardEvent): void {
    const html = markupIn(clipboardData);
    pasting.current = html === null ? null : { html, words: clipboardData.getData('text/plain') };
  }

  function change(value: string): void {
    setText(value);
    setProblem(null);
    const pasted = pasting.current;
    pasting.current = null;
    if (!pasted || !holdsOnly(value, pasted.words)) return;
    setFormatted({ html: pasted.html, text: value });
    setReadAs('formatted');
  }

  function submit(): void {
    if (text.trim() === '') {
      setProblem('Paste or type the text of an article or interview first.');
      return;
    }
    setIsOpen(false);
    setText('');
    setFormatted(null);
    onPaste(isUnchanged && readAs === 'formatted' ? { html: formatted.html } : text);
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      onSubmit={submit}
      title="Import pasted text"
      footer={
        <>
          <Button onPress={() => setIsOpen(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Continue
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextArea
          label="Text, with title, byline and date if you have them"
          rows={16}
          typeface="reading"
          autoFocus
          value={text}
          onPaste={takeClipboard}
          onChange={change}
          errorMessage={problem}
        />
        {formatted && text !== '' && (
          <div className={styles.pasteChoice}>
            <SegmentedControl
              label="How the pasted text is read"
              segments={ways}
              value={isUnchanged ? readAs : 'plain'}
              onChange={setReadAs}
              isDisabled={!isUnchanged}
            />
            <p className={styles.pasteNote} role="status">
              {isUnchanged
                ? 'The text was copied with its formatting. Links come in as their words; pictures are left out.'
                : 'You changed the words, so they are read as plain text. Undo the change, or paste again, to keep headings and lists.'}
            </p>
          </div>
        )}
      </form>
    </Dialog>
  );
}
