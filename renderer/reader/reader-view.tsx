import { BookOpen } from 'lucide-react';
import { useWorkbench } from '../app/workbench-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useCodes, useDocumentQuotes } from './document-quotes.ts';
import { Reader } from './reader.tsx';

/** The middle pane: the open document, or what to do when there is none. */
export function ReaderView() {
  const documentId = useWorkbench((state) => state.documentId);
  if (documentId) return <OpenDocument key={documentId} documentId={documentId} />;
  return (
    <EmptyState icon={BookOpen} title="No document is open">
      Choose a source in the library, or drop files on the window to import them.
    </EmptyState>
  );
}

function OpenDocument({ documentId }: { documentId: string }) {
  const document = useProcedure('documents.get', { id: documentId });
  const { query: quotes, index } = useDocumentQuotes(documentId);
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
  if (!document.data || !quotes.data) return null;
  return <Reader document={document.data} index={index} codes={codes} />;
}
