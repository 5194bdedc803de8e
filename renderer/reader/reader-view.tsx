import { BookOpen } from 'lucide-react';
import { useWorkbench } from '../app/workbench-store.ts';
import { Comparison } from '../revisions/comparison.tsx';
import { EarlierRevision } from '../revisions/earlier-revision.tsx';
import { EditText } from '../revisions/edit-text.tsx';
import { PlaceQuote } from '../revisions/place-quote.tsx';
import { useShownDocument } from '../revisions/use-shown-document.ts';
import { SourcePage } from '../sources/source-page.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useCodes, useDocumentQuotes } from './document-quotes.ts';
import { Reader } from './reader.tsx';

/** The middle pane: the open document, or what to do when there is none. */
export function ReaderView() {
  const documentId = useWorkbench((state) => state.documentId);
  const sourceId = useWorkbench((state) => state.sourceId);
  if (documentId) return <OpenDocument key={documentId} documentId={documentId} />;
  if (sourceId) return <SourcePage key={sourceId} sourceId={sourceId} />;
  return (
    <EmptyState icon={BookOpen} title="No document is open">
      Choose a source in the library, or drop files on the window to import them.
    </EmptyState>
  );
}

function OpenDocument({ documentId }: { documentId: string }) {
  const { query: document, document: shown, earlierId, mode } = useShownDocument(documentId);
  const { query: quotes, index } = useDocumentQuotes(documentId, earlierId);
  const codes = useCodes();
  const closeDocument = useWorkbench((state) => state.closeDocument);

  if (document.error?.code === 'notFound') {
    return (
      <EmptyState
        icon={BookOpen}
        title="This document is no longer in the project"
        actions={<Button onPress={closeDocument}>Close it</Button>}
      >
        It was removed. Undo brings it back.
      </EmptyState>
    );
  }
  const error = document.error ?? quotes.error;
  if (error) {
    const retry = () => void Promise.all([document.refetch(), quotes.refetch()]);
    return <ErrorNotice error={error} actions={<Button onPress={retry}>Try again</Button>} />;
  }
  // The text is there to be read before its quotes are.
  if (!document.data || !shown) return null;
  if (mode?.kind === 'edit') return <EditText document={document.data} />;
  if (mode?.kind === 'compare') return <Comparison document={document.data} mode={mode} />;
  if (earlierId !== null) {
    const { number } = document.data.revision;
    return (
      <EarlierRevision key={earlierId} document={shown} currentNumber={number} index={index} codes={codes} />
    );
  }
  const reader = (
    <Reader document={document.data} index={index} areQuotesRead={quotes.isSuccess} codes={codes} />
  );
  if (mode?.kind !== 'place') return reader;
  return (
    <PlaceQuote document={document.data} mode={mode}>
      {reader}
    </PlaceQuote>
  );
}
