import { notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { writeClipboard } from '../app/write-clipboard.ts';
import { useBackend } from '../transport/react.tsx';
import { type QuoteAtHand, tellToSelect } from './quote-at-hand.ts';

/** Copies the words selected, or the present quote, as one puts them into a text of one's own. */
export function useCopyCitation(documentId: string, { attempt, selectedSpan, present }: QuoteAtHand): void {
  const client = useBackend();
  useCommand('quotes.copyCitation', () =>
    attempt(async () => {
      const span = selectedSpan() ?? present();
      if (!span) {
        tellToSelect();
        return;
      }
      const { start, end } = span;
      const { text } = await client.call('citations.cite', { documentId, start, end });
      if (writeClipboard({ text })) notify({ tone: 'success', title: 'Copied with citation', detail: text });
      else notify({ tone: 'error', title: 'The clipboard could not be written to', detail: text });
    }),
  );
}
