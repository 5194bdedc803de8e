import { create } from 'zustand';

/** Asks the inspector to put the focus into its comment field, now or as soon as it shows the quote. */
export const useFocusRequest = create<{ readonly quoteId: string | null }>()(() => ({ quoteId: null }));

/** The reader's Enter: go and write the comment on this quote. */
export function requestCommentFocus(quoteId: string): void {
  useFocusRequest.setState({ quoteId });
}

/** The request was met. */
export function clearFocusRequest(): void {
  useFocusRequest.setState({ quoteId: null });
}
