import type { Quote } from '../../shared/domain/records.ts';
import { AttributionForm } from '../inspector/attribution-form.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface AttributePromptProps {
  quote: Quote;
  suggestedPerson: string;
  onClose: () => void;
}

/** Asks who said the words, and goes back to the text. */
export function AttributePrompt({ quote, suggestedPerson, onClose }: AttributePromptProps) {
  return (
    <Dialog isOpen onClose={onClose} title="Attribute quote" size="small">
      <AttributionForm quote={quote} suggestedPerson={suggestedPerson} onDone={onClose} />
    </Dialog>
  );
}
