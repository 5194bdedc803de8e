import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { quoteLabel } from '../reader/quote-label.ts';
import { isApple } from '../ui/key-names.ts';
import styles from './quote-grid.module.css';
import type { QuoteLine } from './quote-lines.ts';
import { QuoteRow } from './quote-row.tsx';
import { afterKey, afterPress, type RowSelection } from './row-selection.ts';

/** Pixels; what is not yet shown is taken to be this high. */
const estimatedHeight = { quote: 68, heading: 35 } as const;
/** Lines made beyond those in sight, at either end. */
const overscan = 6;

interface QuoteGridProps {
  lines: readonly QuoteLine[];
  codes: CodeLookup;
  /** What a row says after its codes. */
  factsOf: (quote: Quote) => readonly string[];
  selection: RowSelection;
  onSelect: (selection: RowSelection) => void;
  /** Enter or a double press. */
  onOpen: (quote: Quote) => void;
  onRemove: () => void;
  /** Whether it takes the focus at once. */
  takesFocus: boolean;
}

/**
 * Quotes as the rows of a grid in which several can be chosen. Of thousands only those near the view are in the page;
 * screen readers are told how many there are and which one they are on. One Tab stop.
 */
export function QuoteGrid({
  lines,
  codes,
  factsOf,
  selection,
  onSelect,
  onOpen,
  onRemove,
  takesFocus,
}: QuoteGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'quote' ? [line.id] : [])), [lines]);
  const indexOf = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines]);
  const cursor = indexOf.has(selection.cursor ?? '') ? selection.cursor : (rows[0] ?? null);
  const cursorIndex = indexOf.get(cursor ?? '') ?? -1;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => estimatedHeight[lines[index]?.kind ?? 'quote'],
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan,
    // The row that can have the focus is always there.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(cursorIndex < 0 ? [] : [cursorIndex])]),
    ],
  });
  useFollowedCursor({ grid, selection, cursorIndex, takesFocus, scrollTo: virtualizer.scrollToIndex });

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey: shift } = event;
    const command = isApple ? event.metaKey : event.ctrlKey;
    const line = lines[cursorIndex];
    if (key === 'Enter' && line?.kind === 'quote') onOpen(line.quote);
    else if (key === 'Delete' && selection.chosen.size > 0) onRemove();
    else {
      const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / estimatedHeight.quote) - 1);
      const next = afterKey(
        rows,
        { ...selection, cursor: selection.cursor && cursor },
        { key, shift, command },
        page,
      );
      if (!next) return;
      onSelect(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const line = lineAt(event, lines);
    if (!line) return;
    const command = isApple ? event.metaKey : event.ctrlKey;
    onSelect(afterPress(rows, selection, line.id, { shift: event.shiftKey, command }));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of rows to choose from is no table
    <div
      ref={grid}
      role="grid"
      aria-label="Quotes"
      aria-multiselectable
      aria-rowcount={lines.length}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const line = lineAt(event, lines);
        if (line) onOpen(line.quote);
      }}
    >
      <div role="presentation" className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="presentation"
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'heading' ? (
                <Heading title={line.title} count={line.count} position={index + 1} />
              ) : (
                <Row
                  id={line.id}
                  quote={line.quote}
                  codes={codes}
                  factsOf={factsOf}
                  position={index + 1}
                  isChosen={selection.chosen.has(line.id)}
                  isTabStop={line.id === cursor}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ title, count, position }: { title: string; count: number; position: number }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: it heads rows and cannot be chosen
    <div role="row" aria-rowindex={position} className={styles.heading}>
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above */}
      <div role="rowheader" className={styles.headingCell}>
        <span className={styles.headingWords}>{title}</span>
        <span className={styles.headingCount}>{count}</span>
      </div>
    </div>
  );
}

interface RowProps {
  id: string;
  quote: Quote;
  codes: CodeLookup;
  factsOf: (quote: Quote) => readonly string[];
  position: number;
  isChosen: boolean;
  isTabStop: boolean;
}

const Row = memo(function Row({ id, quote, codes, factsOf, position, isChosen, isTabStop }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    <div
      role="row"
      aria-rowindex={position}
      aria-selected={isChosen}
      aria-label={quoteLabel(quote, codes)}
      tabIndex={isTabStop ? 0 : -1}
      data-line={id}
      className={styles.row}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the row has the focus */}
      <div role="gridcell">
        <QuoteRow quote={quote} codes={codes} facts={factsOf(quote)} />
      </div>
    </div>
  );
});

/** The quote that was pressed. */
function lineAt({ target }: MouseEvent, lines: readonly QuoteLine[]) {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  const line = lines.find(({ id }) => id === row?.dataset.line);
  return line?.kind === 'quote' ? line : null;
}

interface FollowedCursorOptions {
  grid: React.RefObject<HTMLDivElement | null>;
  selection: RowSelection;
  cursorIndex: number;
  takesFocus: boolean;
  scrollTo: (index: number) => void;
}

/** Keeps the row the keyboard stands on in sight, and the focus on it, also when the row before it was removed. */
function useFollowedCursor({
  grid,
  selection,
  cursorIndex,
  takesFocus,
  scrollTo,
}: FollowedCursorOptions): void {
  const hasFocus = useRef(takesFocus);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const onFocus = () => {
      hasFocus.current = true;
    };
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      // A row that is taken out of the page loses the focus to nothing.
      hasFocus.current = relatedTarget === null ? hasFocus.current : element.contains(relatedTarget as Node);
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [grid]);

  const isDue = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor moves with the selection
  useEffect(() => {
    isDue.current = true;
    if (selection.cursor !== null && cursorIndex >= 0) scrollTo(cursorIndex);
  }, [selection.cursor, cursorIndex]);
  // After each rendering: at first, and far away, the row is in the page only some renderings later.
  useEffect(() => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && !grid.current?.contains(active);
    if (!isDue.current || !hasFocus.current || isElsewhere) return;
    const row = grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: true });
    if (row) isDue.current = false;
  });
}
