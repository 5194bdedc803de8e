import { create } from 'zustand';

interface LastOpened {
  /** The quote to stand on in the list when one comes back to it. */
  readonly quoteId: string | null;
  /** Whether one is on the way back, so that the list takes the focus. */
  readonly isReturning: boolean;
}

/** Where one left the quote list, to be found there again. */
export const useLastOpened = create<LastOpened>()(() => ({ quoteId: null, isReturning: false }));

/** From a quote back to the list. */
export function returnToList(quoteId: string): void {
  useLastOpened.setState({ quoteId, isReturning: true });
}

/** Whether the list is shown because one came back to it; asked once. */
export function takeReturn(): boolean {
  const { isReturning } = useLastOpened.getState();
  useLastOpened.setState({ isReturning: false });
  return isReturning;
}
