import {
  type PointerEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Quote } from '../../../shared/domain/records.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import { useAfterPaint } from '../../app/after-paint.ts';
import type { DocumentFind } from '../find/document-find.ts';
import { hitsIn } from '../find/find-hits.ts';
import { type CodeLookup, groupByStyle, quoteStyles } from '../highlight-styles.ts';
import type { IntervalIndex } from '../interval-index.ts';
import { sectionElements } from '../near-sections.ts';
import { scrollToOffset } from '../reading-position.ts';
import type { Section } from '../section-plan.ts';
import type { TextSurface } from '../text-surface.ts';
import styles from './minimap.module.css';
import { layerPaths, touchedRows } from './minimap-rows.ts';
import { offsetAtShare, type ScaleStep } from './text-scale.ts';

/** Pixels. */
const rowHeight = 2;
const width = 14;
const quoteColumn = { left: 2, width: 6 };
const hitColumn = { left: 9, width: 4 };
/** Rows around the pointer in which a mark is what is meant. */
const reach = 2;
/** Milliseconds between two measurements: sections find their heights one after another while one scrolls. */
const measureInterval = 150;
/** Where in the view a place comes to stand that was pointed at. */
const viewShare = 0.3;

interface MinimapProps {
  surface: TextSurface;
  sections: readonly Section[];
  scroller: RefObject<HTMLElement | null>;
  page: RefObject<HTMLElement | null>;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  find: Pick<DocumentFind, 'hits' | 'current'>;
}

/**
 * The whole document beside the scroll bar: where quotes are, by the colour of their first code, where the hits are,
 * and what is in view; pointing goes there. For the eye and the mouse: everything in it is also in the quote list, the
 * margin and the find bar.
 */
export function Minimap({ surface, sections, scroller, page, codes, find, ...latest }: MinimapProps) {
  // A quote just made is first of all painted in the text; the strip follows when there is time.
  const index = useAfterPaint(latest.index);
  const hits = useDeferredValue(find.hits);
  const strip = useRef<HTMLDivElement>(null);
  const { scale, frame } = useTextScale(scroller, page, sections);
  const stopSettling = useRef<(() => void) | null>(null);
  const view = useViewMark(scroller, scale);
  const rows = Math.max(1, Math.floor(frame.height / rowHeight));

  const quotePaths = useMemo(() => {
    const groups = groupByStyle(index.items, codes);
    const layers = quoteStyles.map((style) => touchedRows(groups.get(style) ?? [], scale, rows));
    return layerPaths(layers, quoteColumn.left, quoteColumn.width);
  }, [index, codes, scale, rows]);
  const hitPath = useMemo(
    () => layerPaths([touchedRows(hits, scale, rows)], hitColumn.left, hitColumn.width)[0],
    [hits, scale, rows],
  );
  const currentHit = find.hits[find.current];
  const currentPath = currentHit
    ? layerPaths([touchedRows([currentHit], scale, rows)], hitColumn.left - 2, hitColumn.width + 3)[0]
    : '';

  const goTo = (event: PointerEvent<HTMLElement>) => {
    const element = scroller.current;
    const box = strip.current?.getBoundingClientRect();
    if (!element || !box || box.height === 0) return;
    stopSettling.current?.();
    const share = (event.clientY - box.top) / box.height;
    element.scrollTop = share * element.scrollHeight - element.clientHeight / 2;
    if (event.type !== 'pointerdown') return;
    const aimed = (reach * rowHeight) / box.height;
    const around = {
      start: offsetAtShare(scale, share - aimed),
      end: offsetAtShare(scale, share + aimed) + 1,
    };
    const mark = nearestMark(around, hits, index);
    stopSettling.current = scrollToOffset(
      surface,
      element,
      mark?.start ?? offsetAtShare(scale, share),
      mark ? viewShare : 0.5,
    );
  };

  return (
    <div
      ref={strip}
      className={styles.minimap}
      style={{ top: frame.top, height: frame.height }}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The text keeps the focus and what is selected in it.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <div ref={view} className={styles.view} />
      <svg className={styles.marks} viewBox={`0 0 ${width} ${rows}`} preserveAspectRatio="none">
        <title>Quotes and hits in the whole document</title>
        {quoteStyles.map((style, position) => (
          <path key={style} data-style={style} d={quotePaths[position]} />
        ))}
        <path data-style="hit" d={hitPath} />
        <path data-style="current" d={currentPath} />
      </svg>
    </div>
  );
}

/** The hit that is meant, else the quote. */
function nearestMark(around: Span, hits: readonly Span[], index: IntervalIndex<Quote>): Span | undefined {
  return hitsIn(hits, around)[0] ?? index.overlapping(around.start, around.end)[0];
}

interface TextScale {
  readonly scale: readonly ScaleStep[];
  /** Where the text is seen, in pixels of the pane. */
  readonly frame: { readonly top: number; readonly height: number };
}

/** Where the sections stand in the whole; measured again, now and then, while the text changes its size. */
function useTextScale(
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  sections: readonly Section[],
): TextScale {
  const [scale, setScale] = useState<TextScale>({ scale: [], frame: { top: 0, height: 0 } });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !page.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measureNow = () => {
      timer = undefined;
      setScale(measuredScale(element, sections));
    };
    const measure = () => {
      timer ??= setTimeout(measureNow, measureInterval);
    };
    measureNow();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(page.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [scroller, page, sections]);
  return scale;
}

function measuredScale(scroller: HTMLElement, sections: readonly Section[]): TextScale {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const whole = Math.max(scroller.scrollHeight, 1);
  const scale = sectionElements(scroller).flatMap((element, position): ScaleStep[] => {
    const section = sections[position];
    if (!section) return [];
    const { top, bottom } = element.getBoundingClientRect();
    return [
      {
        start: section.start,
        end: section.end,
        top: (top - origin) / whole,
        bottom: (bottom - origin) / whole,
      },
    ];
  });
  return { scale, frame: { top: scroller.offsetTop, height: scroller.offsetHeight } };
}

/** Keeps the mark of what is in view where it belongs, without drawing anything else anew. */
function useViewMark(scroller: RefObject<HTMLElement | null>, scale: readonly ScaleStep[]) {
  const mark = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of the text moves the mark.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = () => {
      if (!mark.current) return;
      const { scrollTop, scrollHeight, clientHeight } = element;
      mark.current.hidden = scrollHeight <= clientHeight;
      mark.current.style.top = `${(100 * scrollTop) / scrollHeight}%`;
      mark.current.style.height = `${(100 * clientHeight) / scrollHeight}%`;
    };
    place();
    element.addEventListener('scroll', place, { passive: true });
    return () => element.removeEventListener('scroll', place);
  }, [scroller, scale]);
  return mark;
}
