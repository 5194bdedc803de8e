import type { Quote } from '../../shared/domain/records.ts';
import { CodeFinder } from '../inspector/code-finder.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { CodeLookup } from './highlight-styles.ts';

interface CodePromptProps {
  quote: Quote;
  codes: CodeLookup;
  onClose: () => void;
}

/** Asks for one code: type, Enter, and back to the text. */
export function CodePrompt({ quote, codes, onClose }: CodePromptProps) {
  return (
    <Dialog isOpen isDismissable onClose={onClose} title="Code quote" size="small">
      <CodeFinder quote={quote} codes={codes} list="inline" autoFocus onCoded={onClose} />
    </Dialog>
  );
}
