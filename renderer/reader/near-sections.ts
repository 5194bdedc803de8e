import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Span } from '../../shared/domain/selectors.ts';
import type { Section } from './section-plan.ts';

/** How far beyond the view sections count as near: three quarters of its height on either side. */
const nearMargin = '75% 0px';

/** The text that is near the view: first to last character of the sections there. Empty until the first frame. */
export function useNearSpan(scroller: RefObject<HTMLElement | null>, sections: readonly Section[]): Span {
  const [nearKeys, setNearKeys] = useState<ReadonlySet<number>>(new Set());

  useEffect(() => {
    const root = scroller.current;
    if (!root || sections.length === 0) return;
    const observer = new IntersectionObserver((entries) => setNearKeys((keys) => updated(keys, entries)), {
      root,
      rootMargin: nearMargin,
    });
    for (const element of root.querySelectorAll('[data-section]')) observer.observe(element);
    return () => {
      observer.disconnect();
      setNearKeys(new Set());
    };
  }, [scroller, sections]);

  return useMemo(() => {
    const near = sections.filter((section) => nearKeys.has(section.key));
    return { start: near[0]?.start ?? 0, end: near.at(-1)?.end ?? 0 };
  }, [sections, nearKeys]);
}

function updated(
  keys: ReadonlySet<number>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<number> {
  const next = new Set(keys);
  for (const { target, isIntersecting } of entries) {
    const key = Number((target as HTMLElement).dataset.section);
    if (isIntersecting) next.add(key);
    else next.delete(key);
  }
  return next;
}
