import { ListFilter } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { formatLocator, locatorOf, paragraphNumbers } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { CodeDots } from '../reader/code-dots.tsx';
import { excerptOf } from '../reader/excerpt.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { codeNamesOf, linkCountOf } from '../reader/quote-label.ts';
import { useRovingFocus } from '../reader/roving-focus.ts';
import { TextField } from '../ui/text-field.tsx';
import panel from './inspector.module.css';
import { filterQuotes } from './quote-filter.ts';
import styles from './quote-list.module.css';

interface QuoteListProps {
  document: DocumentRecord;
  /** In document order. */
  quotes: readonly Quote[];
  codes: CodeLookup;
}

/** All quotes of the document, in its order; also the way in for people who use a screen reader. */
export function QuoteList({ document, quotes, codes }: QuoteListProps) {
  const [typed, setTyped] = useState('');
  const { segments } = document.revision;
  const numbers = useMemo(() => paragraphNumbers(segments), [segments]);
  const shown = useMemo(() => filterQuotes(quotes, typed, codes), [quotes, typed, codes]);
  const moveFocus = useRovingFocus();

  return (
    <>
      <TextField
        aria-label="Filter quotes"
        placeholder="Filter quotes"
        icon={ListFilter}
        value={typed}
        onChange={setTyped}
      />
      {shown.length === 0 && <p className={panel.muted}>No quote has these words.</p>}
      <ul className={styles.list} aria-label="Quotes" onKeyDown={moveFocus}>
        {shown.map((quote, position) => (
          <QuoteLine
            key={quote.id}
            quote={quote}
            locator={formatLocator(locatorOf(segments, numbers, quote))}
            codes={codes}
            isTabStop={position === 0}
          />
        ))}
      </ul>
    </>
  );
}

interface QuoteLineProps {
  quote: Quote;
  locator: string;
  codes: CodeLookup;
  isTabStop: boolean;
}

const QuoteLine = memo(function QuoteLine({ quote, locator, codes, isTabStop }: QuoteLineProps) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.quote}
        data-roving
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => show(quote)}
      >
        <span className={styles.words} dir="auto">
          {excerptOf(quote.exact, 140)}
        </span>
        <span className={styles.facts}>
          <CodeDots quote={quote} codes={codes} />
          <span className={styles.codes}>{codeNamesOf(quote, codes).join(', ')}</span>
          <span className={styles.place}>{[linkCountOf(quote), locator].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
    </li>
  );
});

function show(quote: Quote): void {
  const { openQuote } = useWorkbench.getState();
  openQuote({ documentId: quote.documentId, quoteId: quote.id, start: quote.start, end: quote.end });
}
