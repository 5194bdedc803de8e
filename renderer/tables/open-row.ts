import { useMemo } from 'react';
import type { RowSubject } from '../../shared/domain/tables/table-definitions.ts';
import { useOpenQuote } from '../app/use-open-quote.ts';
import { useWorkbench } from '../app/workbench-store.ts';

/** Lead from a row to what it is about. */
export interface RowOpeners {
  openQuote(quoteId: string): void;
  openClaim(claimId: string): void;
  openCode(codeId: string): void;
  /** Shows the document of a source in the reader, or the source itself where it has none. */
  openSource(sourceId: string, documentId: string | null): void;
}

export function useRowOpeners(): RowOpeners {
  const openQuote = useOpenQuote();
  return useMemo(
    () => ({
      openQuote,
      openClaim: (claimId) => useWorkbench.getState().openClaim(claimId),
      openCode: (codeId) => useWorkbench.getState().openCode(codeId),
      openSource: (sourceId, documentId) => {
        const { openDocument, openSource } = useWorkbench.getState();
        if (documentId === null) openSource(sourceId);
        else openDocument(documentId);
      },
    }),
    [openQuote],
  );
}

/** Opens what a row stands for first of all. */
export function openRow(subject: RowSubject, openers: RowOpeners): void {
  const { quote, claimId, codeId, sourceId, documentId } = subject;
  if (quote) openers.openQuote(quote.id);
  else if (claimId !== undefined) openers.openClaim(claimId);
  else if (codeId !== undefined) openers.openCode(codeId);
  else if (sourceId !== undefined) openers.openSource(sourceId, documentId ?? null);
}
