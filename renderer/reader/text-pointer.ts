import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { spansAtPoint } from './hit-test.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { Overlap } from './overlap-menu.tsx';
import type { TextSelection, TextSurface } from './text-surface.ts';

/** Milliseconds in which a second press makes it a double click, which selects a word instead. */
const doubleClickTime = 250;

interface TextPointerOptions {
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  /** The overlap menu's coordinates are in here. */
  pane: RefObject<HTMLElement | null>;
}

/** Clicking on quotes, and the words selected with the mouse. */
export function useTextPointer(options: TextPointerOptions) {
  const latest = useRef(options);
  latest.current = options;
  const [overlap, setOverlap] = useState<Overlap | null>(null);
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const overlapTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>) => {
    clearTimeout(overlapTimer.current);
    setSelection(null);
    if (event.button !== 0) return;
    const { surface } = latest.current;
    const before = event.shiftKey && surface.longSelection() ? surface.selection() : null;
    const onPointerUp = () =>
      requestAnimationFrame(() => {
        const now = surface.selection();
        // Of a long selection the browser knows the moving end only.
        if (before && now) surface.select({ anchor: before.anchor, focus: now.focus });
        setSelection(wordsSelected(surface));
      });
    window.addEventListener('pointerup', onPointerUp, { once: true });
  }, []);

  const onClick = useCallback((event: MouseEvent<HTMLElement>) => {
    const { surface, index, pane } = latest.current;
    if (wordsSelected(surface) || (event.target as Element).closest('button')) return;
    const { clientX, clientY } = event;
    const quotes = spansAtPoint(surface, index, clientX, clientY);
    if (quotes.length < 2) {
      useWorkbench.getState().selectQuote(quotes[0]?.id ?? null);
      return;
    }
    const show = () => setOverlap(overlapAt(pane.current, clientX, clientY, quotes));
    overlapTimer.current = setTimeout(show, doubleClickTime);
  }, []);

  useEffect(() => () => clearTimeout(overlapTimer.current), []);

  useEffect(() => {
    if (!selection) return;
    const onSelectionChange = () => {
      const now = wordsSelected(latest.current.surface);
      if (now?.anchor !== selection.anchor || now.focus !== selection.focus) setSelection(null);
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [selection]);

  const showOverlap = useCallback(
    (quotes: readonly Quote[], x: number, y: number) =>
      setOverlap(overlapAt(latest.current.pane.current, x, y, quotes)),
    [],
  );
  const closeOverlap = useCallback(() => setOverlap(null), []);
  return { onPointerDown, onClick, overlap, showOverlap, closeOverlap, selection };
}

/** `x` and `y` are in the window. */
function overlapAt(pane: HTMLElement | null, x: number, y: number, quotes: readonly Quote[]): Overlap {
  const origin = pane?.getBoundingClientRect();
  return { x: x - (origin?.left ?? 0), y: y - (origin?.top ?? 0), quotes };
}

function wordsSelected(surface: TextSurface): TextSelection | null {
  const selection = surface.selection();
  return selection && selection.anchor !== selection.focus ? selection : null;
}
