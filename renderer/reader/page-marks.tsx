import { memo, type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '../../shared/domain/selectors.ts';
import type { PageBreak } from './page-breaks.ts';
import styles from './page-marks.module.css';
import type { TextSurface } from './text-surface.ts';

interface PageMarksProps {
  surface: TextSurface;
  /** The element the marks are placed in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>;
  breaks: readonly PageBreak[];
  near: Span;
  unfolded: ReadonlySet<number>;
}

/** Pixels within `page`. */
interface Mark {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly isWithin: boolean;
}

/**
 * The pages of the file that begin near the view: the name in the margin, and a stroke before the first word where that
 * stands within a paragraph. Screen readers are told by the segments themselves.
 */
export const PageMarks = memo(function PageMarks({ surface, page, breaks, near, unfolded }: PageMarksProps) {
  const [marks, setMarks] = useState<readonly Mark[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `unfolded` changes where the text is displayed.
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || breaks.length === 0) return;
    const measure = () => setMarks(measureMarks(surface, breaks, near, element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [surface, page, breaks, near, unfolded]);

  if (breaks.length === 0) return null;
  return (
    <div aria-hidden>
      {marks.map(({ name, top, left, height, isWithin }) => (
        <div key={name}>
          <span className={styles.mark} style={{ top }}>
            p. {name}
          </span>
          {isWithin && <span className={styles.stroke} style={{ top, left, height }} />}
        </div>
      ))}
    </div>
  );
});

function measureMarks(
  surface: TextSurface,
  breaks: readonly PageBreak[],
  near: Span,
  page: HTMLElement,
): Mark[] {
  const origin = page.getBoundingClientRect();
  return breaks
    .filter(({ offset }) => offset >= near.start && offset < near.end)
    .flatMap(({ name, offset, isWithin }) => {
      const box = surface.range({ start: offset, end: offset + 1 })?.getBoundingClientRect();
      if (!box || box.height === 0) return [];
      return [
        {
          name,
          top: Math.round(box.top - origin.top),
          left: Math.round(box.left - origin.left) - 2,
          height: Math.round(box.height),
          isWithin,
        },
      ];
    });
}
