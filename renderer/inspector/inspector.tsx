import { useEffect } from 'react';
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
  const quoteId = useWorkbench((state) => state.quoteId);
  const { document, earlierId } = useShownDocument(documentId);
  const { query, index } = useDocumentQuotes(documentId, earlierId);
  const codes = useCodes();
  const quote = index.items.find((candidate) => candidate.id === quoteId);
  const isGone = quoteId !== null && query.isSuccess && !query.isFetching && !quote;

  // Removed elsewhere, or by undo: nothing is selected any more.
  useEffect(() => {
    if (isGone) useWorkbench.getState().selectQuote(null);
  }, [isGone]);

  if (!document || !query.data) return null;
  if (quote) return <QuotePanel key={quote.id} quote={quote} document={document} codes={codes} />;
  return <DocumentPanel document={document} quotes={index.items} codes={codes} />;
}
