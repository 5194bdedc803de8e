import { useEffect, useState } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import { usePutQuote } from '../reader/document-quotes.ts';
import { useBackend } from '../transport/react.tsx';
import { clearFocusRequest, useFocusRequest } from './focus-request.ts';
import { PanelSection } from './panel-section.tsx';

/** The analyst's comment on a quote, in Markdown; saves itself. */
export function CommentField({ quote }: { quote: Quote }) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const [asked, setAsked] = useState(0);
  const isAsked = useFocusRequest((request) => request.field === 'comment' && request.quoteId === quote.id);
  useEffect(() => {
    if (!isAsked) return;
    setAsked((times) => times + 1);
    clearFocusRequest();
  }, [isAsked]);

  return (
    <PanelSection title="Comment">
      <MarkdownField
        label="Comment"
        placeholder="What it shows, what to check"
        saved={quote.comment}
        save={(text) => client.call('quotes.setComment', { id: quote.id, comment: text }).then(putQuote)}
        name="The comment on a quote"
        asked={asked}
      />
    </PanelSection>
  );
}
