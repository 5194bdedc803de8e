import { type ClipboardEvent, useCallback } from 'react';
import type { TextSurface } from './text-surface.ts';

/** Copies the revision's own words, as a quote would keep them, not what the page makes of them. */
export function useVerbatimCopy(surface: TextSurface, text: string) {
  return useCallback(
    (event: ClipboardEvent<HTMLElement>) => {
      const selection = surface.selection();
      if (!selection || selection.anchor === selection.focus) return;
      const { anchor, focus } = selection;
      event.clipboardData.setData('text/plain', text.slice(Math.min(anchor, focus), Math.max(anchor, focus)));
      event.preventDefault();
    },
    [surface, text],
  );
}
