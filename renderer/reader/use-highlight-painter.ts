import { useEffect, useState } from 'react';
import { HighlightPainter } from './highlight-painter.ts';

/** A painter that lives as long as the component; null until it is mounted. The arguments must stay the same. */
export function useHighlightPainter<Look extends string>(
  prefix: string,
  looks: readonly Look[],
  priority: number,
): HighlightPainter<Look> | null {
  const [painter, setPainter] = useState<HighlightPainter<Look> | null>(null);
  useEffect(() => {
    const made = new HighlightPainter(prefix, looks, priority);
    setPainter(made);
    return () => made.dispose();
  }, [prefix, looks, priority]);
  return painter;
}
