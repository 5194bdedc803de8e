import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import type { Quote } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { caretMoveOf, isSelectAll } from './caret-keys.ts';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { quoteLabel } from './quote-label.ts';
import { quoteAtCaret } from './quote-order.ts';
import { caretBox, moveCaret, selectAll } from './reading-caret.ts';
import { bringIntoView, readingOffset } from './reading-position.ts';
import type { TextSurface } from './text-surface.ts';

interface TextKeyboardOptions {
  segments: readonly Segment[];
  surface: TextSurface;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * Walks the reading caret through the text and takes the selected quote along with it. Letters that make and change
 * quotes are commands, see quote-commands.ts.
 */
export function useTextKeyboard(options: TextKeyboardOptions) {
  const latest = useRef(options);
  latest.current = options;
  useNotedSelection(options.surface);

  const onFocus = useCallback(() => {
    const { surface, segments, scroller } = latest.current;
    if (surface.selection() || !scroller.current) return;
    const start = readingOffset(surface, segments, scroller.current) ?? 0;
    surface.select(surface.lastSelection() ?? { anchor: start, focus: start });
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return;
      const { surface, segments, scroller } = latest.current;
      if (event.key === 'Escape') {
        if (leave(surface)) event.preventDefault();
        return;
      }
      if (isSelectAll(event)) {
        event.preventDefault();
        selectAll(surface, segments);
        return;
      }
      const move = caretMoveOf(event);
      if (!move || !scroller.current) return;
      event.preventDefault();
      onFocus();
      moveCaret(move, surface, segments, scroller.current);
      const box = caretBox(surface);
      if (box) bringIntoView(scroller.current, box);
      selectQuoteAtCaret(latest.current);
    },
    [onFocus],
  );

  return { onKeyDown, onFocus };
}

function useNotedSelection(surface: TextSurface): void {
  useEffect(() => {
    const note = () => surface.noteSelection();
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, [surface]);
}

/** Escape: first the words are no longer selected, then the quote is not. False when there was nothing to leave. */
function leave(surface: TextSurface): boolean {
  const selection = surface.selection();
  if (selection && selection.anchor !== selection.focus) {
    surface.select({ anchor: selection.focus, focus: selection.focus });
    return true;
  }
  const { quoteId, selectQuote } = useWorkbench.getState();
  selectQuote(null);
  return quoteId !== null;
}

/** The inspector follows the caret from quote to quote. */
function selectQuoteAtCaret({ surface, index, codes }: TextKeyboardOptions): void {
  const selection = surface.selection();
  if (!selection || selection.anchor !== selection.focus) return;
  const { quoteId, selectQuote } = useWorkbench.getState();
  const quote = quoteAtCaret(index, selection.focus, quoteId);
  if ((quote?.id ?? null) === quoteId) return;
  selectQuote(quote?.id ?? null);
  if (quote) announce(quoteLabel(quote, codes));
}
