import { useEffect, useRef } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { usePutQuote } from '../reader/document-quotes.ts';
import { useBackend, useConnection } from '../transport/react.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { clearFocusRequest, useFocusRequest } from './focus-request.ts';
import { PanelSection } from './panel-section.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';

/** The analyst's comment on a quote; saves itself. */
export function CommentField({ quote }: { quote: Quote }) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const connection = useConnection();
  const input = useRef<HTMLTextAreaElement>(null);
  const comment = useAutosave({
    saved: quote.comment,
    save: (text) => client.call('quotes.setComment', { id: quote.id, comment: text }).then(putQuote),
    name: 'The comment on a quote',
  });
  const isUnsaved = comment.text !== quote.comment;
  useLeaveGuard(isUnsaved, comment.flush);

  const isFocusAsked = useFocusRequest((request) => request.quoteId === quote.id);
  useEffect(() => {
    if (!isFocusAsked) return;
    input.current?.focus();
    clearFocusRequest();
  }, [isFocusAsked]);

  return (
    <PanelSection title="Comment">
      <TextArea
        ref={input}
        aria-label="Comment"
        placeholder="What it shows, what to check"
        rows={3}
        value={comment.text}
        onChange={comment.change}
        onBlur={comment.flush}
        errorMessage={comment.problem}
        {...(isUnsaved && connection.state !== 'open'
          ? { description: 'Not saved yet: it will be as soon as the connection is back.' }
          : {})}
      />
    </PanelSection>
  );
}
