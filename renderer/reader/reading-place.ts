import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Segment } from '../../shared/domain/documents.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { holdOffset, readingOffset, scrollToPlace } from './reading-position.ts';
import { partsOf } from './segment-table.ts';
import type { TextSurface } from './text-surface.ts';

/** Milliseconds for which a place jumped to is marked. */
const flashDuration = 1600;
/** Milliseconds between two notes of where one is. */
const noteInterval = 150;

type Jump = NonNullable<ReturnType<typeof useWorkbench.getState>['jump']>;

/** The last jump made. The workbench keeps asking for it, also when the reader is shown again later. */
const useLastJump = create<{ readonly jump: Jump | null }>()(() => ({ jump: null }));

interface ReadingPlaceOptions {
  documentId: string;
  segments: readonly Segment[];
  surface: TextSurface;
  scroller: RefObject<HTMLElement | null>;
  text: RefObject<HTMLElement | null>;
  /** Shows the segments with these ordinals, should they be folded away. */
  unfold: (ordinals: readonly number[]) => void;
}

/**
 * Keeps the reading place: goes back to it when the document is opened again, notes it while one scrolls, and goes
 * where the workbench asks to. Returns the place just jumped to, to be marked for a moment.
 */
export function useReadingPlace(options: ReadingPlaceOptions): Span | null {
  useRestoredPlace(options);
  useNotedPlace(options);
  return useJumps(options);
}

function useRestoredPlace({ documentId, surface, scroller, text }: ReadingPlaceOptions): void {
  const current = useRef(surface);
  current.current = surface;
  useLayoutEffect(() => {
    const { scrollOffsets, jump } = useWorkbench.getState();
    const offset = scrollOffsets[documentId] ?? 0;
    const willJump = jump?.documentId === documentId && jump !== useLastJump.getState().jump;
    if (offset > 0 && !willJump && scroller.current && text.current)
      return holdOffset(current.current, scroller.current, text.current, offset);
  }, [documentId, scroller, text]);
}

function useNotedPlace({ documentId, segments, surface, scroller }: ReadingPlaceOptions): void {
  const latest = useRef({ segments, surface });
  latest.current = { segments, surface };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      clearTimeout(timer);
      timer = undefined;
      const offset = readingOffset(latest.current.surface, latest.current.segments, element);
      if (offset !== null) useWorkbench.getState().setScrollOffset(documentId, offset);
    };
    const onScroll = () => {
      timer ??= setTimeout(note, noteInterval);
    };
    // The window closes: the last movement still counts.
    const onLeave = () => {
      if (timer !== undefined) note();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', onLeave);
    return () => {
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', onLeave);
      clearTimeout(timer);
    };
  }, [documentId, scroller]);
}

function useJumps({
  documentId,
  segments,
  surface,
  scroller,
  text,
  unfold,
}: ReadingPlaceOptions): Span | null {
  const jump = useWorkbench((state) => state.jump);
  const [flash, setFlash] = useState<Span | null>(null);
  const latest = useRef({ segments, surface, unfold });
  latest.current = { segments, surface, unfold };

  useEffect(() => {
    if (!jump || jump.documentId !== documentId || jump === useLastJump.getState().jump) return;
    useLastJump.setState({ jump });
    latest.current.unfold(partsOf(latest.current.segments, jump).map((part) => part.index));
    // The next frame, when what was folded away is there to go to.
    let stopSettling: (() => void) | undefined;
    const frame = requestAnimationFrame(() => {
      if (!scroller.current) return;
      stopSettling = scrollToPlace(latest.current.surface, scroller.current, jump);
      setFlash({ start: jump.start, end: jump.end });
      takeCaretTo(jump.start, latest.current.surface, text.current);
    });
    const timer = setTimeout(() => setFlash(null), flashDuration);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      stopSettling?.();
    };
  }, [jump, documentId, scroller, text]);

  return flash;
}

/** The caret goes along, unless it would be taken out of a field someone writes in. */
function takeCaretTo(offset: number, surface: TextSurface, text: HTMLElement | null): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return;
  if (active === document.body) text?.focus({ preventScroll: true });
  surface.select({ anchor: offset, focus: offset });
}
