import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Segment } from '../../../shared/domain/documents.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import { announce } from '../../app/announce.ts';
import { useCommand } from '../../app/commands.ts';
import { excerptInMarks } from '../excerpt.ts';
import { readingOffset, showPlace } from '../reading-position.ts';
import { partsOf } from '../segment-table.ts';
import type { TextSurface } from '../text-surface.ts';
import { firstFrom } from './find-hits.ts';
import { type FindQuery, rememberFind, useFindMemory } from './find-memory.ts';
import { countWords } from './find-words.ts';
import { useHits } from './use-hits.ts';

/** The longest selection that is taken over as what to look for, in UTF-16 units. */
const longestSelection = 200;
/** Characters around a hit that are read out. */
const context = 30;
/** Milliseconds without typing before the number of hits is read out. */
const announceDelay = 600;

interface DocumentFindOptions {
  documentId: string;
  text: string;
  segments: readonly Segment[];
  surface: TextSurface;
  scroller: RefObject<HTMLElement | null>;
  textElement: RefObject<HTMLElement | null>;
  /** Shows the segments with these ordinals, should they be folded away. */
  unfold: (ordinals: readonly number[]) => void;
}

/** The state of find in document, and what can be done. */
export interface DocumentFind {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  /** What is marked: empty while the bar is closed. */
  readonly hits: readonly Span[];
  readonly isMore: boolean;
  /** Whether `hits` are those of `query`. */
  readonly isDone: boolean;
  /** Position of the hit one is at; -1 for none. */
  readonly current: number;
  /** Grows whenever the field is to take the focus. */
  readonly focusRequest: number;
  change(changes: Partial<FindQuery>): void;
  step(direction: 'next' | 'previous'): void;
  close(): void;
}

/** Finds words in the open document: searches the revision, keeps the hit one is at, and goes from hit to hit. */
export function useDocumentFind(options: DocumentFindOptions): DocumentFind {
  const { documentId, text } = options;
  const latest = useRef(options);
  latest.current = options;
  const { isOpen, query } = useFindMemory(documentId);
  /** Where looking began: hits are gone through from here. */
  const origin = useRef(0);
  const found = useHits(text, isOpen ? query : nothing, () => origin.current);
  const [current, setCurrent] = useState(-1);
  const [focusRequest, setFocusRequest] = useState(0);
  const wasTyped = useRef(false);
  const countTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopScrolling = useRef<(() => void) | null>(null);
  const hits = found?.spans ?? none;
  const isMore = found?.isMore ?? false;
  const isDone = found?.query === query;

  const show = useCallback((hit: Span) => {
    const { segments, unfold } = latest.current;
    origin.current = hit.start;
    unfold(partsOf(segments, hit).map((part) => part.index));
    stopScrolling.current?.();
    // The next frame, when what was folded away is there to go to.
    const frame = requestAnimationFrame(() => {
      const { surface, scroller } = latest.current;
      if (scroller.current) stopScrolling.current = showPlace(surface, scroller.current, hit);
    });
    stopScrolling.current = () => cancelAnimationFrame(frame);
  }, []);

  useEffect(() => () => stopScrolling.current?.(), []);

  // Another search: the hit one is at is the first from where looking began.
  useEffect(() => {
    const position = hits.length > 0 ? firstFrom(hits, origin.current) % hits.length : -1;
    setCurrent(position);
    const hit = hits[position];
    if (hit && wasTyped.current) show(hit);
    wasTyped.current = false;
  }, [hits, show]);

  useEffect(() => {
    if (!isOpen || !isDone || !query.words) return;
    countTimer.current = setTimeout(() => announce(countWords(-1, hits.length, isMore)), announceDelay);
    return () => clearTimeout(countTimer.current);
  }, [isOpen, isDone, query, hits, isMore]);

  const open = () => {
    const { surface, segments, scroller } = latest.current;
    const selection = surface.selection();
    const start = selection ? Math.min(selection.anchor, selection.focus) : 0;
    const words = selection ? text.slice(start, Math.max(selection.anchor, selection.focus)) : '';
    const isTaken = words.trim() !== '' && words.length <= longestSelection && !words.includes('\n');
    if (isTaken) origin.current = start;
    else if (!isOpen && scroller.current)
      origin.current = readingOffset(surface, segments, scroller.current) ?? 0;
    wasTyped.current = false;
    rememberFind({ documentId, isOpen: true, query: isTaken ? { ...query, words } : query });
    setFocusRequest((count) => count + 1);
  };

  const step = (direction: 'next' | 'previous') => {
    if (!isOpen || hits.length === 0) return;
    const position = (current + (direction === 'next' ? 1 : hits.length - 1)) % hits.length;
    const hit = hits[position];
    if (!hit) return;
    setCurrent(position);
    show(hit);
    // Where one is now says how many there are as well.
    clearTimeout(countTimer.current);
    announce(`${countWords(position, hits.length, isMore)}: ${around(text, hit)}`);
  };

  useCommand('reader.find', open);
  const stepOrOpen = (direction: 'next' | 'previous') => (isOpen && query.words ? step(direction) : open());
  useCommand('reader.findNext', () => stepOrOpen('next'));
  useCommand('reader.findPrevious', () => stepOrOpen('previous'));

  return {
    isOpen,
    query,
    hits,
    isMore,
    isDone,
    current,
    focusRequest,
    step,
    change: (changes) => {
      wasTyped.current = true;
      rememberFind({ documentId, isOpen, query: { ...query, ...changes } });
    },
    close: () => {
      const { surface, textElement } = latest.current;
      const hit = hits[current];
      rememberFind({ documentId, isOpen: false, query });
      if (hit) surface.select({ anchor: hit.start, focus: hit.end });
      textElement.current?.focus({ preventScroll: true });
    },
  };
}

const none: readonly Span[] = [];
const nothing: FindQuery = { words: '', matchCase: false, wholeWords: false, matchAccents: false };

/** The hit in the words around it, for those who do not see where it stands. */
function around(text: string, hit: Span): string {
  return excerptInMarks(
    text.slice(Math.max(0, hit.start - context), hit.end + context),
    2 * context + hit.end - hit.start,
  );
}
