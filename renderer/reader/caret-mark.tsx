import { type RefObject, useEffect, useRef } from 'react';
import styles from './caret-mark.module.css';
import { caretBox } from './reading-caret.ts';
import type { TextSurface } from './text-surface.ts';

interface CaretMarkProps {
  surface: TextSurface;
  /** The element the mark is placed in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>;
}

/** Draws the reading caret: browsers show none in text that cannot be edited. CSS shows it while the text has focus. */
export function CaretMark({ surface, page }: CaretMarkProps) {
  const mark = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const place = () => placeMark(mark.current, surface, element);
    place();
    document.addEventListener('selectionchange', place);
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => {
      document.removeEventListener('selectionchange', place);
      observer.disconnect();
    };
  }, [surface, page]);

  return <div ref={mark} className={styles.caret} aria-hidden />;
}

function placeMark(mark: HTMLElement | null, surface: TextSurface, page: HTMLElement): void {
  if (!mark) return;
  const box = caretBox(surface);
  mark.hidden = box === null;
  if (!box) return;
  const origin = page.getBoundingClientRect();
  mark.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
  mark.style.height = `${box.height}px`;
  restartBlinking(mark);
}

/** A caret that has just moved is always visible. */
function restartBlinking(mark: HTMLElement): void {
  for (const animation of mark.getAnimations()) animation.currentTime = 0;
}
