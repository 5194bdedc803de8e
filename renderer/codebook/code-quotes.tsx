import type { Code, ListedQuote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { QuoteRow } from '../inspector/quote-row.tsx';
import { quotesInWords } from '../inspector/quotes-in-words.ts';
import { useCodes } from '../reader/document-quotes.ts';
import { useRovingFocus } from '../reader/roving-focus.ts';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './code-quotes.module.css';

/** Shown at most. */
const limit = 200;

/** The quotes that carry a code, newest first; each opens in the reader. Arrow keys move between them. */
export function CodeQuotes({ code }: { code: Code }) {
  const quotes = useProcedure('quotes.listLatest', { codeId: code.id, limit });
  const codes = useCodes();
  const moveFocus = useRovingFocus();
  if (quotes.error) return <ErrorNotice error={quotes.error} />;
  const shown = quotes.data ?? [];
  return (
    <section aria-labelledby="code-quotes">
      <h2 id="code-quotes" className={styles.title}>
        {quotesInWords(code.quoteCount)}
        {shown.length === limit && code.quoteCount > limit && `, the latest ${limit}`}
      </h2>
      <ul className={styles.list} aria-label="Quotes with this code" onKeyDown={moveFocus}>
        {shown.map((quote, position) => (
          <li key={quote.id} className={styles.item}>
            <button
              type="button"
              className={styles.quote}
              data-roving
              tabIndex={position === 0 ? 0 : -1}
              onClick={() => show(quote)}
            >
              <QuoteRow
                quote={quote}
                codes={codes}
                facts={[quote.attribution?.personName ?? '', quote.sourceTitle]}
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function show({ documentId, id, revisionId, start, end }: ListedQuote): void {
  useWorkbench.getState().openQuote({ documentId, quoteId: id, revisionId, start, end });
}
