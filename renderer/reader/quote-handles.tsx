import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { settleSpan } from '../../shared/domain/quote-span.ts';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { scrollAtEdges } from './edge-scrolling.ts';
import { excerptOf } from './excerpt.ts';
import { showPending } from './pending-quotes.ts';
import type { QuoteEnd } from './quote-extent.ts';
import styles from './quote-handles.module.css';
import { withSpan } from './quote-mutations.ts';
import type { TextSurface } from './text-surface.ts';

interface QuoteHandlesProps {
  quote: Quote;
  text: string;
  surface: TextSurface;
  scroller: RefObject<HTMLElement | null>;
  /** The element the handles are placed in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>;
  /** Changes when text is folded, unfolded or comes near, and its boxes with it. */
  layout: unknown;
  onChange: (span: Span) => void;
  onMove: (end: QuoteEnd, direction: 'forward' | 'backward') => void;
}

const ends = ['start', 'end'] as const;

/**
 * Handles at both ends of the selected quote. Dragged, they take the end along, with the new extent shown all the while;
 * Escape leaves it as it was. The keyboard has commands for the same.
 */
export function QuoteHandles({
  quote,
  text,
  surface,
  scroller,
  page,
  layout,
  onChange,
  onMove,
}: QuoteHandlesProps) {
  const places = useEndPlaces(quote, surface, page, layout);
  const [dragged, setDragged] = useState<QuoteEnd | null>(null);

  const startDragging = (end: QuoteEnd, event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const box = caretBoxAt(surface, quote, end);
    if (!box) return;
    setDragged(end);
    // The knob hangs beside the line; what counts is where the line's own end is taken.
    const grip = { x: box.x - event.clientX, y: box.y + box.height / 2 - event.clientY };
    followPointer({
      onMove: ({ clientX, clientY }) => {
        const offset = surface.offsetAtPoint(clientX + grip.x, clientY + grip.y);
        return offset === null ? null : spanWith(text, quote, end, offset);
      },
      quote,
      text,
      scroller: scroller.current,
      onEnd: (span) => {
        setDragged(null);
        if (span) onChange(span);
      },
    });
  };

  return (
    <div className={styles.handles} data-dragging={dragged ?? undefined}>
      {ends.map((end) => {
        const place = places[end];
        if (!place) return null;
        return (
          <div
            key={end}
            role="slider"
            tabIndex={-1}
            aria-label={end === 'start' ? 'Start of the quote' : 'End of the quote'}
            aria-valuemin={0}
            aria-valuemax={text.length}
            aria-valuenow={quote[end]}
            aria-valuetext={wordsAt(quote, end)}
            aria-orientation="horizontal"
            className={styles.handle}
            data-end={end}
            style={{ transform: `translate(${place.x}px, ${place.y}px)`, height: place.height }}
            onPointerDown={(event) => startDragging(end, event)}
            // No text is selected meanwhile, and the keyboard stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onKeyDown={(event) => moveByKey(event, (direction) => onMove(end, direction))}
          />
        );
      })}
    </div>
  );
}

function wordsAt({ exact }: Quote, end: QuoteEnd): string {
  const words = exact.trim().split(/\s+/u);
  return excerptOf((end === 'start' ? words.slice(0, 4) : words.slice(-4)).join(' '), 60);
}

function moveByKey(event: KeyboardEvent, move: (direction: 'forward' | 'backward') => void): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  event.preventDefault();
  move(event.key === 'ArrowRight' ? 'forward' : 'backward');
}

/** The span with one end at an offset, by the rules of making a quote; null when no word would be left. */
function spanWith(text: string, quote: Span, end: QuoteEnd, offset: number): Span | null {
  const span = { start: quote.start, end: quote.end, [end]: offset };
  if (span.start >= span.end || text.slice(span.start, span.end).trim() === '') return null;
  return settleSpan(text, span);
}

interface Following {
  quote: Quote;
  text: string;
  /** Scrolls when the pointer comes near its edges. */
  scroller: HTMLElement | null;
  /** The span for where the pointer is; null to leave it as it is. */
  onMove: (event: PointerEvent) => Span | null;
  /** The span when the pointer was let go; null when nothing is to change. */
  onEnd: (span: Span | null) => void;
}

/** Follows the pointer until it is let go, and shows the quote as it would be. */
function followPointer({ quote, text, scroller, onMove, onEnd }: Following): void {
  const listening = new AbortController();
  const { signal } = listening;
  let span: Span | null = null;
  let hide = () => {};
  let last: PointerEvent | null = null;
  const end = (result: Span | null) => {
    listening.abort();
    onEnd(result);
    // After the change itself shows, so that the old extent does not flash up.
    hide();
  };
  const follow = () => {
    const now = last && onMove(last);
    if (!now || (now.start === (span ?? quote).start && now.end === (span ?? quote).end)) return;
    span = now;
    const hideNow = showPending(withSpan(quote, text, now));
    hide();
    hide = hideNow;
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      last = event;
      follow();
    },
    { signal },
  );
  if (scroller) scrollAtEdges(scroller, () => last && { y: last.clientY }, { signal, onScroll: follow });
  window.addEventListener('pointerup', () => end(span), { signal });
  window.addEventListener('pointercancel', () => end(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(null);
    },
    { signal, capture: true },
  );
}

interface EndPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Where the ends of the quote are in the page; null for one that is not displayed. Measured again when it may change. */
function useEndPlaces(
  { start, end }: Span,
  surface: TextSurface,
  page: RefObject<HTMLElement | null>,
  layout: unknown,
): Record<QuoteEnd, EndPlace | null> {
  const [places, setPlaces] = useState<Record<QuoteEnd, EndPlace | null>>({ start: null, end: null });
  const latest = useRef({ start, end });
  latest.current = { start, end };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the quote's ends and `layout` change the boxes.
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const measure = () => {
      const origin = element.getBoundingClientRect();
      const placeOf = (which: QuoteEnd) => {
        const box = caretBoxAt(surface, latest.current, which);
        return box && { x: box.x - origin.x, y: box.y - origin.y, height: box.height };
      };
      setPlaces({ start: placeOf('start'), end: placeOf('end') });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [surface, page, start, end, layout]);
  return places;
}

/** The box of a caret at an end of a span, in the window; null where it is not displayed. */
function caretBoxAt(surface: TextSurface, span: Span, end: QuoteEnd): DOMRect | null {
  const place = surface.place(span[end], end === 'start' ? 'next' : 'previous');
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  const boxes = [...range.getClientRects()];
  // Between two lines a caret has two boxes: a start belongs to the lower line, an end to the upper one.
  return (end === 'start' ? boxes.at(-1) : boxes[0]) ?? null;
}
