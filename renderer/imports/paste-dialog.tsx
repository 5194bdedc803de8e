import { useId, useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-field.tsx';

/** Takes pasted text. What was typed stays until it is imported, even when the dialog is closed. */
export function PasteDialog({ onPaste }: { onPaste: (text: string) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const formId = useId();
  useCommand('imports.paste', () => setIsOpen(true));

  function submit(): void {
    if (text.trim() === '') {
      setProblem('Paste or type the text of an article or interview first.');
      return;
    }
    setIsOpen(false);
    setText('');
    onPaste(text);
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
          onChange={(value) => {
            setText(value);
            setProblem(null);
          }}
          errorMessage={problem}
        />
      </form>
    </Dialog>
  );
}
