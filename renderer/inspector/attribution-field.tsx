import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { usePutQuote } from '../reader/document-quotes.ts';
import { useBackend } from '../transport/react.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './attribution-field.module.css';
import { AttributionForm } from './attribution-form.tsx';
import { attributionWords } from './attribution-words.ts';
import { PanelSection } from './panel-section.tsx';

interface AttributionFieldProps {
  quote: Quote;
  /** A speaker the text itself names. */
  suggestedPerson: string;
}

/** Who said the words: one line, or the form to change it. */
export function AttributionField({ quote, suggestedPerson }: AttributionFieldProps) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const [isEditing, setIsEditing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const takeAway = () => {
    setError(null);
    client.call('quotes.attribute', { id: quote.id, attribution: null }).then(putQuote).catch(setError);
  };

  return (
    <PanelSection title="Attribution">
      {isEditing ? (
        <AttributionForm quote={quote} suggestedPerson={suggestedPerson} onDone={() => setIsEditing(false)} />
      ) : quote.attribution ? (
        <div className={styles.line}>
          <span className={styles.words}>
            {attributionWords({ ...quote.attribution, date: '' })}
            {quote.attribution.date && <span className={styles.date}>, {quote.attribution.date}</span>}
          </span>
          <IconButton icon={Pencil} label="Change the attribution" onPress={() => setIsEditing(true)} />
          <IconButton icon={X} label="Take the attribution away" onPress={takeAway} />
        </div>
      ) : (
        <div>
          <Button onPress={() => setIsEditing(true)}>
            {suggestedPerson ? `Say who said it: ${suggestedPerson}?` : 'Say who said it'}
          </Button>
        </div>
      )}
      {error && <ErrorNotice error={error} />}
    </PanelSection>
  );
}
