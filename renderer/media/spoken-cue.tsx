import { useLayoutEffect } from 'react';
import type { Cue } from '../../shared/domain/documents.ts';
import type { TextSurface } from '../reader/text-surface.ts';
import { useHighlightPainter } from '../reader/use-highlight-painter.ts';

const looks = ['spoken'] as const;
/** Above quotes, below what was found. */
const priority = 90;

interface SpokenCueProps {
  surface: TextSurface;
  cue: Cue | null;
  /** Changes when text was folded or unfolded, and its nodes with it. */
  unfolded: ReadonlySet<number>;
}

/** Paints what the recording is at onto the text. Renders nothing itself. */
export function SpokenCue({ surface, cue, unfolded }: SpokenCueProps) {
  const painter = useHighlightPainter('media-', looks, priority);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `unfolded` changes where the text is displayed.
  useLayoutEffect(() => {
    painter?.paint('spoken', cue ? surface.staticRanges(cue) : []);
  }, [painter, surface, cue, unfolded]);
  return null;
}
