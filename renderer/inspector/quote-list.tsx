import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { formatLocator, locatorOf, placesOf } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { linkCountOf } from '../reader/quote-label.ts';
import { useProcedure } from '../transport/react.tsx';
import { filterQuotes } from './quote-filter.ts';
import { QuoteFilterBar } from './quote-filter-bar.tsx';
import { QuoteGrid } from './quote-grid.tsx';
import { groupByClaim } from './quote-groups.ts';
import { groupedLines, plainLines, type QuoteLine, quotesOf } from './quote-lines.ts';
import styles from './quote-list.module.css';
import { QuoteListActions } from './quote-list-actions.tsx';
import { takeReturn, useLastOpened } from './quote-list-return.ts';
import { useRemoveQuotes } from './remove-quotes.ts';
import { choose, nothingChosen, type RowSelection } from './row-selection.ts';

interface QuoteListProps {
  document: DocumentRecord;
  /** In document order. */
  quotes: readonly Quote[];
  codes: CodeLookup;
}

/**
 * All quotes of the document, filtered, in its order or by claim; also the way in for people who use a screen reader.
 * Choosing one shows it in the text; Enter or a double click opens it; Ctrl and Shift choose several.
 */
export function QuoteList({ document, quotes, codes }: QuoteListProps) {
  const { filter, order } = useWorkbench((state) => state.quoteList);
  const deferredFilter = useDeferredValue(filter);
  const claims = useProcedure('claims.list', {}).data;
  const shown = useMemo(() => filterQuotes(quotes, deferredFilter, codes), [quotes, deferredFilter, codes]);
  const lines = useMemo(
    () =>
      order === 'claim' && claims
        ? groupedLines(groupByClaim(shown, claims, deferredFilter.claims))
        : plainLines(shown),
    [shown, claims, order, deferredFilter.claims],
  );
  const [selection, setSelection] = useRowSelection(lines);
  const [isReturning] = useState(takeReturn);
  const selected = useMemo(() => quotesOf(lines, selection.chosen), [lines, selection.chosen]);
  const removeQuotes = useRemoveQuotes();
  const remove = () => void removeQuotes(selected);

  const { revision, citeBy } = document;
  const places = useMemo(() => placesOf(revision, citeBy), [revision, citeBy]);
  const factsOf = useCallback(
    (quote: Quote) => [linkCountOf(quote), formatLocator(locatorOf(places, quote))],
    [places],
  );

  return (
    <>
      <QuoteFilterBar quotes={quotes} codes={codes} />
      <QuoteListActions
        title={document.source.csl.title ?? ''}
        shown={shown}
        selected={selected}
        total={quotes.length}
        codes={codes}
        onRemove={remove}
      />
      <div className={styles.frame}>
        {lines.length === 0 ? (
          <p className={styles.nothing}>No quote fits the filter.</p>
        ) : (
          <QuoteGrid
            lines={lines}
            codes={codes}
            factsOf={factsOf}
            selection={selection}
            onSelect={(next) => {
              setSelection(next);
              const [only, ...others] = quotesOf(lines, next.chosen);
              if (only && others.length === 0) showInText(only);
            }}
            onOpen={open}
            onRemove={remove}
            takesFocus={isReturning}
          />
        )}
      </div>
    </>
  );
}

/** What is chosen in the list. It begins with the quote one comes back from; what goes makes way for what follows it. */
function useRowSelection(lines: readonly QuoteLine[]) {
  const [selection, setSelection] = useState<RowSelection>(() => {
    const { quoteId } = useLastOpened.getState();
    const line = lines.find((candidate) => candidate.kind === 'quote' && candidate.quote.id === quoteId);
    return line ? choose(line.id) : nothingChosen;
  });
  const cursorIndex = useRef(-1);
  useEffect(() => {
    if (selection.cursor === null) return;
    const index = lines.findIndex(({ id }) => id === selection.cursor);
    if (index !== -1) cursorIndex.current = index;
    else {
      const next = lines.slice(0, cursorIndex.current + 1).findLast(({ kind }) => kind === 'quote');
      setSelection({ ...nothingChosen, cursor: next?.id ?? null });
    }
  }, [lines, selection.cursor]);
  return [selection, setSelection] as const;
}

/** Brings the words into sight; the list stays. */
function showInText({ documentId, start, end }: Quote): void {
  useWorkbench.getState().openDocument(documentId, { start, end });
}

function open(quote: Quote): void {
  const { openQuote } = useWorkbench.getState();
  openQuote({ documentId: quote.documentId, quoteId: quote.id, start: quote.start, end: quote.end });
}
