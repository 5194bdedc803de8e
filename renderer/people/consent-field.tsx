import type { DocumentRecord } from '../../shared/domain/records.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { PanelSection } from '../inspector/panel-section.tsx';
import { useBackend } from '../transport/react.tsx';
import { TextArea } from '../ui/text-field.tsx';

/** What the people in an interview agreed to; saves itself. */
export function ConsentField({ document: { id, consent } }: { document: DocumentRecord }) {
  const client = useBackend();
  const field = useAutosave({
    saved: consent,
    save: (text) => client.call('documents.setConsent', { id, consent: text }),
    name: 'The consent note',
  });
  return (
    <PanelSection title="Consent">
      <TextArea
        aria-label="Consent"
        placeholder="What was agreed to: use, name, period, withdrawal"
        rows={1}
        grows
        value={field.text}
        onChange={field.change}
        onBlur={field.flush}
        errorMessage={field.problem}
      />
    </PanelSection>
  );
}
