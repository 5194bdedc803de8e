import { useCallback } from 'react';
import { useBackend } from '../transport/react.tsx';
import { notify } from './announce.ts';
import { useWorkbench } from './workbench-store.ts';

/** Returns a function that shows a quote in the reader, wherever in its document it stands. */
export function useOpenQuote(): (quoteId: string) => void {
  const client = useBackend();
  return useCallback(
    (quoteId) => {
      client.call('quotes.get', { id: quoteId }).then(
        ({ documentId, revisionId, start, end }) =>
          useWorkbench.getState().openQuote({ documentId, quoteId, revisionId, start, end }),
        (error: Error) =>
          notify({ tone: 'error', title: 'The quote could not be opened.', detail: error.message }),
      );
    },
    [client],
  );
}
