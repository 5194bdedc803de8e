import { memo, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { useAfterPaint } from '../app/after-paint.ts';
import { type CodeLookup, styleOfQuote } from './highlight-styles.ts';
import { IntervalIndex } from './interval-index.ts';
import { packLanes } from './lane-packing.ts';
import styles from './margin-stripes.module.css';
import { quoteLabel } from './quote-label.ts';
import { useRovingFocus } from './roving-focus.ts';
import type { TextSurface } from './text-surface.ts';

/** Lanes there is room for; where quotes lie deeper, one button says how many more there are, and lists them. */
const laneCount = 6;
/** Pixels. */
const minimumHeight = 10;
const laneWidth = 9;

interface MarginStripesProps {
  surface: TextSurface;
  /** The element the stripes are placed in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  near: Span;
  selectedId: string | null;
  unfolded: ReadonlySet<number>;
  onSelect: (quote: Quote) => void;
  /** Lists quotes at a place of the window. */
  onShowCrowd: (quotes: readonly Quote[], x: number, y: number) => void;
}

interface Stripe {
  readonly quote: Quote;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
}

/** Neighbouring quotes for which there is no lane left. */
interface Crowd {
  readonly quotes: readonly Quote[];
  readonly top: number;
  readonly bottom: number;
}

interface Margin {
  readonly stripes: readonly Stripe[];
  readonly crowds: readonly Crowd[];
}

const noQuotes = new IntervalIndex<Quote>([]);

/** A stripe in the margin for every quote near the view: it tells apart what overlaps, and is a button. */
export const MarginStripes = memo(function MarginStripes({
  codes,
  selectedId,
  onSelect,
  onShowCrowd,
  ...place
}: MarginStripesProps) {
  // Measuring them makes the browser lay out the page; the words themselves are painted before.
  const { surface } = place;
  const shown = useAfterPaint(useMemo(() => ({ surface, index: place.index }), [surface, place.index]));
  // Quotes of the text before have no place in this one.
  const index = shown.surface === surface ? shown.index : noQuotes;
  const { stripes, crowds } = useMargin({ ...place, index });
  const moveFocus = useRovingFocus();
  if (stripes.length === 0) return null;
  const tabStop = stripes.find((stripe) => stripe.quote.id === selectedId) ?? stripes[0];
  return (
    <div
      className={styles.stripes}
      role="toolbar"
      aria-label="Quotes in the margin"
      aria-orientation="vertical"
      onKeyDown={moveFocus}
    >
      {stripes.map((stripe) => (
        <StripeButton
          key={stripe.quote.id}
          {...stripe}
          codes={codes}
          isSelected={stripe.quote.id === selectedId}
          isTabStop={stripe === tabStop}
          onSelect={onSelect}
        />
      ))}
      {crowds.map((crowd) => (
        <button
          key={crowd.quotes[0]?.id}
          type="button"
          className={styles.crowd}
          data-roving
          aria-label={`${crowd.quotes.length} more here`}
          aria-haspopup="menu"
          tabIndex={-1}
          style={{ top: crowd.top }}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            onShowCrowd(crowd.quotes, left, bottom);
          }}
        >
          +{crowd.quotes.length}
        </button>
      ))}
    </div>
  );
});

interface StripeButtonProps extends Stripe {
  codes: CodeLookup;
  isSelected: boolean;
  isTabStop: boolean;
  onSelect: (quote: Quote) => void;
}

/** Hundreds stand near the view; scrolling draws only those again that have moved. */
const StripeButton = memo(function StripeButton(props: StripeButtonProps) {
  const { quote, top, height, lane, codes, isSelected, isTabStop, onSelect } = props;
  return (
    <button
      type="button"
      className={styles.stripe}
      data-roving
      data-style={styleOfQuote(quote, codes)}
      data-linked={quote.links.length > 0 || undefined}
      aria-label={quoteLabel(quote, codes)}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      style={{ top, height, insetInlineStart: lane * laneWidth }}
      onClick={() => onSelect(quote)}
    />
  );
});

/** Where the stripes are; measured again when quotes, the near text or the page's size change. */
function useMargin({
  surface,
  page,
  index,
  near,
  unfolded,
}: Pick<MarginStripesProps, 'surface' | 'page' | 'index' | 'near' | 'unfolded'>): Margin {
  const [margin, setMargin] = useState<Margin>({ stripes: [], crowds: [] });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `unfolded` changes where the text is displayed.
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const measure = () =>
      setMargin(measureMargin(surface, index.overlapping(near.start, near.end), near, element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [surface, page, index, near, unfolded]);

  return margin;
}

function measureMargin(
  surface: TextSurface,
  quotes: readonly Quote[],
  near: Span,
  page: HTMLElement,
): Margin {
  const pageTop = page.getBoundingClientRect().top;
  const measured = quotes.flatMap((quote) => {
    const shown = { start: Math.max(quote.start, near.start), end: Math.min(quote.end, near.end) };
    const box = surface.range(shown)?.getBoundingClientRect();
    if (!box || box.height === 0) return [];
    const top = Math.round(box.top - pageTop);
    const height = Math.max(minimumHeight, Math.round(box.height));
    return [{ quote, top, height, bottom: top + height }];
  });
  const lanes = packLanes(measured);
  const placed = measured.map((stripe, position) => ({ ...stripe, lane: lanes[position] ?? 0 }));
  return {
    stripes: placed
      .filter(({ lane }) => lane < laneCount)
      .map(({ quote, top, height, lane }) => ({ quote, top, height, lane })),
    crowds: crowdsOf(placed.filter(({ lane }) => lane >= laneCount)),
  };
}

/** Gathers what overlaps, in order of tops. */
function crowdsOf(quotes: readonly { quote: Quote; top: number; bottom: number }[]): Crowd[] {
  const crowds: Crowd[] = [];
  for (const { quote, top, bottom } of quotes.toSorted((a, b) => a.top - b.top)) {
    const last = crowds.at(-1);
    if (last && top < last.bottom) {
      const deepest = Math.max(last.bottom, bottom);
      crowds[crowds.length - 1] = { quotes: [...last.quotes, quote], top: last.top, bottom: deepest };
    } else crowds.push({ quotes: [quote], top, bottom });
  }
  return crowds;
}
