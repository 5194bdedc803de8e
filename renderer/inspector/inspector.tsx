import { useEffect, useMemo } from 'react';
import { useAfterPaint } from '../app/after-paint.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useCodes, useDocumentQuotes } from '../reader/document-quotes.ts';
import { useShownDocument } from '../revisions/use-shown-document.ts';
import { DocumentPanel } from './document-panel.tsx';
import styles from './inspector.module.css';
import { QuotePanel } from './quote-panel.tsx';

/** The right pane: everything about the selected quote, else about the document and its quotes. */
export function Inspector() {
  const documentId = useWorkbench((state) => state.documentId);
  if (!documentId) {
    return <p className={styles.empty}>Open a document to see its quotes here.</p>;
  }
  return <DocumentInspector key={documentId} documentId={documentId} />;
}

function DocumentInspector({ documentId }: { documentId: string }) {
  const selectedId = useWorkbench((state) => state.quoteId);
  const { document, earlierId } = useShownDocument(documentId);
  const { query, index: latest } = useDocumentQuotes(documentId, earlierId);
  // A quote just made or selected is first of all painted in the text.
  const isRead = query.data !== undefined;
  const shown = useAfterPaint(
    useMemo(() => ({ quoteId: selectedId, index: latest, isRead }), [selectedId, latest, isRead]),
  );
  const { quoteId, index } = shown;
  const codes = useCodes();
  const quote = index.items.find((candidate) => candidate.id === quoteId);
  const isUpToDate = quoteId === selectedId && index === latest;
  const isGone = quoteId !== null && isUpToDate && query.isSuccess && !query.isFetching && !quote;

  // Removed elsewhere, or by undo: nothing is selected any more.
  useEffect(() => {
    if (isGone) useWorkbench.getState().selectQuote(null);
  }, [isGone]);

  if (!document || !shown.isRead) return null;
  if (quote) return <QuotePanel key={quote.id} quote={quote} document={document} codes={codes} />;
  return <DocumentPanel document={document} quotes={index.items} codes={codes} />;
}
