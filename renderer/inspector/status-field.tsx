import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { type Quote, type QuoteStatus, quoteStatuses } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { usePutQuote } from '../reader/document-quotes.ts';
import { useBackend } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { PanelSection } from './panel-section.tsx';
import { statusWords } from './status-words.ts';

/** How far a quote has been looked at. */
export function StatusField({ quote }: { quote: Quote }) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const [error, setError] = useState<AppError | null>(null);

  const change = (status: QuoteStatus) => {
    setError(null);
    client
      .call('quotes.setStatus', { id: quote.id, status })
      .then(putQuote)
      .then(() => announce(`Status: ${statusWords[status].toLowerCase()}`))
      .catch(setError);
  };

  return (
    <PanelSection title="Status">
      <div>
        <SegmentedControl
          label="Status"
          segments={quoteStatuses.map((value) => ({ value, label: statusWords[value] }))}
          value={quote.status}
          onChange={change}
        />
      </div>
      {error && <ErrorNotice error={error} />}
    </PanelSection>
  );
}
