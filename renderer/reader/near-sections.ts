import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Span } from '../../shared/domain/selectors.ts';
import type { Section } from './section-plan.ts';

/** How far beyond the view sections count as near: three quarters of its height on either side. */
const nearMargin = 0.75;

/** The text that is near the view: first to last character of the sections there. */
export function useNearSpan(scroller: RefObject<HTMLElement | null>, sections: readonly Section[]): Span {
  const [nearKeys, setNearKeys] = useState<ReadonlySet<number>>(new Set());

  // Before the first frame, so that text never shows without its highlights.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections are at other places.
  useLayoutEffect(() => {
    if (scroller.current) setNearKeys(nearKeysIn(scroller.current));
  }, [scroller, sections]);

  useEffect(() => {
    const root = scroller.current;
    if (!root || sections.length === 0) return;
    const observer = new IntersectionObserver((entries) => setNearKeys((keys) => updated(keys, entries)), {
      root,
      rootMargin: `${nearMargin * 100}% 0px`,
    });
    for (const element of sectionElements(root)) observer.observe(element);
    return () => observer.disconnect();
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
    const key = sectionKeyOf(target as HTMLElement);
    if (isIntersecting) next.add(key);
    else next.delete(key);
  }
  return next;
}

function nearKeysIn(root: HTMLElement): ReadonlySet<number> {
  const view = root.getBoundingClientRect();
  const margin = view.height * nearMargin;
  const near = sectionElements(root).filter((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > view.top - margin && box.top < view.bottom + margin;
  });
  return new Set(near.map(sectionKeyOf));
}

/** The sections' elements, in order. */
export function sectionElements(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-section]')];
}

/** The section's key: the ordinal of its first segment. */
export function sectionKeyOf(element: HTMLElement): number {
  return Number(element.dataset.section);
}
