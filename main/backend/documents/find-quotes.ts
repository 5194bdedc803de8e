import type { AnchoringClient } from '../anchoring/worker-client.ts';
import { type FoundQuote, withFormerPlaces } from './found-quotes.ts';
import type { RevisionBasis } from './store-revision.ts';

/** Tells how far long work has come. */
export type Progress = (done: number, total: number | null, label: string) => void;

/** Looks for all quotes of a document in a new text, those that were left on an earlier revision too. */
export async function findQuotes(
  anchoring: AnchoringClient,
  { standing }: RevisionBasis,
  text: string,
  { signal, progress }: { signal: AbortSignal; progress: Progress },
): Promise<FoundQuote[]> {
  const total = standing.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const results: FoundQuote[] = [];
  for (const { text: before, quotes } of standing) {
    const found = results.length;
    const onProgress = (done: number) => progress(found + done, total, 'Finding the quotes');
    const anchored = await anchoring.reanchor(before, text, quotes, { signal, onProgress });
    results.push(...withFormerPlaces(quotes, anchored));
  }
  return results;
}
