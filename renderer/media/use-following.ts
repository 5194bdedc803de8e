import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Cue, Segment } from '../../shared/domain/documents.ts';
import { segmentIndexAt } from '../../shared/domain/locators.ts';
import type { TextSurface } from '../reader/text-surface.ts';

interface FollowingOptions {
  readonly surface: TextSurface;
  readonly segments: readonly Segment[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly cue: Cue | null;
  readonly isPlaying: boolean;
}

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
/** Lines nearer to the edges than this are not comfortable to read along, in pixels. */
const edge = 72;

/** Keeps what is spoken in view while it plays, until the person scrolls. */
export function useFollowing({ surface, segments, scroller, cue, isPlaying }: FollowingOptions) {
  const [isFollowing, setFollowing] = useState(true);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = () => setFollowing(false);
    const stopOnBar = ({ target }: PointerEvent) => {
      if (target === element) stop();
    };
    const stopOnKey = ({ key }: KeyboardEvent) => {
      if (scrollKeys.has(key)) stop();
    };
    element.addEventListener('wheel', stop, { passive: true });
    element.addEventListener('touchmove', stop, { passive: true });
    element.addEventListener('pointerdown', stopOnBar);
    element.addEventListener('keydown', stopOnKey);
    return () => {
      element.removeEventListener('wheel', stop);
      element.removeEventListener('touchmove', stop);
      element.removeEventListener('pointerdown', stopOnBar);
      element.removeEventListener('keydown', stopOnKey);
    };
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !cue || !isPlaying || !isFollowing) return;
    const view = element.getBoundingClientRect();
    let place = surface.range(cue)?.getBoundingClientRect();
    if (place && place.height === 0) {
      // Far away the text is not laid out.
      surface.element(segmentIndexAt(segments, cue.start))?.scrollIntoView({ block: 'center' });
      place = surface.range(cue)?.getBoundingClientRect();
    }
    if (!place || (place.top >= view.top + edge && place.bottom <= view.bottom - edge)) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = element.scrollTop + place.top - view.top - view.height / 3;
    element.scrollTo({ top, behavior: isStill ? 'auto' : 'smooth' });
  }, [surface, segments, scroller, cue, isPlaying, isFollowing]);

  return { isFollowing, follow: () => setFollowing(true) };
}
