import { useState } from 'react';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './quote-history.module.css';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What was done to a quote, newest first; read only when it is opened. */
export function QuoteHistory({ quoteId }: { quoteId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.title}>History</summary>
      {isOpen && <Steps quoteId={quoteId} />}
    </details>
  );
}

function Steps({ quoteId }: { quoteId: string }) {
  const history = useProcedure('quotes.history', { id: quoteId });
  if (history.error) return <ErrorNotice error={history.error} />;
  return (
    <ol className={styles.steps}>
      {history.data?.map((step) => (
        <li key={step.stepId} className={styles.step} data-undone={step.undone || undefined}>
          <span className={styles.changes}>
            {step.changes.length > 0 ? step.changes.join('. ') : step.label}
            {step.undone && ' (undone)'}
          </span>
          <span className={styles.facts}>
            <time dateTime={step.at}>{time.format(new Date(step.at))}</time> · {step.actor}
          </span>
        </li>
      ))}
    </ol>
  );
}
