import { startTransition, useEffect, useMemo, useState } from 'react';
import { useWorkbench } from '../app/workbench-store.ts';
import type { Section } from './section-plan.ts';

/** Sections drawn at once beyond the place one reads at: many screens full, and all of any but a very long text. */
const sectionsAtOnce = 120;

/**
 * The sections to draw. The first frame shows those up to the reading place, or the place jumped to, and some way
 * beyond; the rest of a very long text is drawn in pieces that leave time for everything else, and then shown whole.
 */
export function useShownSections(documentId: string, sections: readonly Section[]): readonly Section[] {
  const [isWhole, setIsWhole] = useState(false);
  const [place] = useState(() => placeAskedFor(documentId));
  useEffect(() => startTransition(() => setIsWhole(true)), []);
  return useMemo(() => {
    const count = sections.findLastIndex((section) => section.start <= place) + sectionsAtOnce;
    return isWhole || count >= sections.length ? sections : sections.slice(0, count);
  }, [isWhole, place, sections]);
}

function placeAskedFor(documentId: string): number {
  const { scrollOffsets, jump } = useWorkbench.getState();
  return Math.max(scrollOffsets[documentId] ?? 0, jump?.documentId === documentId ? jump.end : 0);
}
