import { useEffect, useState } from 'react';
import type { Span } from '../../shared/domain/selectors.ts';
import type { TextSurface } from './text-surface.ts';

/** What is selected, while it is so long that the browser does not show it itself; see `TextSurface.longSelection`. */
export function useLongSelection(surface: TextSurface): Span | null {
  const [words, setWords] = useState<Span | null>(null);
  useEffect(() => {
    const follow = () => {
      const now = surface.longSelection();
      setWords((before) => (before?.start === now?.start && before?.end === now?.end ? before : now));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [surface]);
  return words;
}
