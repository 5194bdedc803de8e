import { create } from 'zustand';

interface FocusRequest {
  readonly quoteId: string | null;
  readonly field: 'comment' | 'memo';
}

/** Asks the inspector to put the focus into one of its fields, now or as soon as it shows the quote. */
export const useFocusRequest = create<FocusRequest>()(() => ({ quoteId: null, field: 'comment' }));

/** The reader's Enter: go and write the comment on this quote. */
export function requestCommentFocus(quoteId: string): void {
  useFocusRequest.setState({ quoteId, field: 'comment' });
}

/** The reader's M: go and write a memo on this quote. */
export function requestMemoFocus(quoteId: string): void {
  useFocusRequest.setState({ quoteId, field: 'memo' });
}

/** The request was met. */
export function clearFocusRequest(): void {
  useFocusRequest.setState({ quoteId: null });
}
