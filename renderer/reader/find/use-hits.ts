import { useEffect, useState } from 'react';
import { type Hits, noHits, searchText } from './find-hits.ts';
import type { FindQuery } from './find-memory.ts';
import { findPattern, longestHit } from './find-pattern.ts';

/** Hits looked for at most. More are of no use to anybody; fewer would be met in a long transcript. */
export const hitLimit = 100_000;
/** Milliseconds of searching before the interface has its turn. */
const slice = 8;

/** What was found, and for what: the hits of an earlier query stand until the next ones are there. */
export interface FoundHits extends Hits {
  readonly query: FindQuery;
  readonly text: string;
}

/**
 * Searches a text anew whenever text or query change; null while nothing was searched. `from` says where to begin.
 */
export function useHits(text: string, query: FindQuery, from: () => number): FoundHits | null {
  const [found, setFound] = useState<FoundHits | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once for each search.
  useEffect(() => {
    const pattern = findPattern(query.words, query);
    const finish = (hits: Hits) => setFound({ ...hits, query, text });
    if (!pattern) return finish(noHits);
    const options = { from: from(), limit: hitLimit, longest: longestHit(query.words) };
    return inSlices(searchText(text, pattern, options), finish);
  }, [text, query]);

  return found?.text === text ? found : null;
}

/** Runs to the end, now and then giving way. The first slice runs at once. Returns the function that calls it off. */
function inSlices<T>(steps: Generator<void, T>, onDone: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    const start = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return onDone(step.value);
      if (performance.now() - start > slice) break;
    }
    timer = setTimeout(run);
  };
  run();
  return () => clearTimeout(timer);
}
