import { reanchor } from '../../main/backend/anchoring/reanchor.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import type { Bench, BenchRow } from './bench.ts';
import { type EditedText, type KnownQuote, type Style, writeEditedText } from './edited-text.ts';
import { showMilliseconds } from './statistics.ts';

const textLength = 1_000_000;
const quoteCount = 5000;
const seeds = [1, 2, 3];
const styles: readonly Style[] = ['prose', 'transcript'];

/** What was said about each quote, beside what an editor who kept track knows. */
interface Tally {
  /** Anchored to what is left of it, or rightly not anchored. */
  right: number;
  /** Anchored to a part of what is left, or to that and more. */
  inexact: number;
  /** Not anchored though most of it is left. */
  lost: number;
  /** Anchored to other words though most of it is left. */
  wrong: number;
  /** Anchored to other words though it is gone. */
  false: number;
}

/** Finding quotes in a heavily edited text, with known truth, beside plain exact matching. */
export const anchoring: Bench = {
  title: 'Re-anchor',
  async measure() {
    return styles.flatMap((style) => {
      const texts = seeds.map((seed) => writeEditedText(style, textLength, quoteCount, seed));
      const ours = judgeAll(texts, ({ before, after, quotes }) =>
        reanchor(before, after, quotes).map(({ span }) => span),
      );
      const exact = judgeAll(texts, exactMatches);
      return rowsOf(style, ours, exact);
    });
  },
};

interface Judgement {
  readonly tally: Tally;
  readonly milliseconds: number;
}

function judgeAll(
  texts: readonly EditedText[],
  find: (text: EditedText) => readonly (Span | null)[],
): Judgement {
  const tally: Tally = { right: 0, inexact: 0, lost: 0, wrong: 0, false: 0 };
  const startedAt = performance.now();
  const answers = texts.map(find);
  const milliseconds = (performance.now() - startedAt) / texts.length;
  texts.forEach(({ quotes }, text) => {
    quotes.forEach((quote, index) => {
      tally[judge(quote, answers[text]?.[index] ?? null)] += 1;
    });
  });
  return { tally, milliseconds };
}

/** A quote that kept less than this need not be found, nor one that was torn further apart than the algorithm allows. */
const mustBeLeft = 0.6;

function judge(quote: KnownQuote, found: Span | null): keyof Tally {
  const { truth, left } = quote;
  const isLeft =
    truth !== null && left >= mustBeLeft && truth.end - truth.start <= 1.8 * (quote.end - quote.start) + 40;
  if (!found) return isLeft ? 'lost' : 'right';
  const shared = truth ? Math.min(found.end, truth.end) - Math.max(found.start, truth.start) : 0;
  const isMostlyTrue = shared >= 0.5 * (found.end - found.start);
  if (!isLeft) return isMostlyTrue ? 'right' : 'false';
  const all = Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
  if (shared >= 0.9 * all) return 'right';
  return isMostlyTrue ? 'inexact' : 'wrong';
}

/** The floor: the same characters, nearest to where the quote stood. */
function exactMatches({ before, after, quotes }: EditedText): (Span | null)[] {
  return quotes.map(({ start, end }) => {
    const words = before.slice(start, end);
    const next = after.indexOf(words, start);
    const previous = after.lastIndexOf(words, start);
    if (next < 0 && previous < 0) return null;
    const isNext = next >= 0 && (previous < 0 || next - start < start - previous);
    const found = isNext ? next : previous;
    return { start: found, end: found + words.length };
  });
}

function rowsOf(style: Style, ours: Judgement, exact: Judgement): BenchRow[] {
  const count = quoteCount * seeds.length;
  const share = ({ tally }: Judgement) => (100 * tally.right) / count;
  const { tally } = ours;
  return [
    {
      name: `Re-anchor 5,000 quotes in 1 MB, ${style}`,
      value: ours.milliseconds,
      unit: 'ms',
      floor: exact.milliseconds,
      note: 'floor: exact matching',
    },
    {
      name: `Re-anchored right, ${style}`,
      value: share(ours),
      unit: '%',
      floor: share(exact),
      note: `of ${count.toLocaleString('en-US')}: ${tally.wrong} wrong, ${tally.false} false, ${tally.inexact} inexact, ${tally.lost} lost; exact matching: ${exact.tally.wrong} wrong, ${exact.tally.false} false, in ${showMilliseconds(exact.milliseconds)}`,
    },
  ];
}
