import { AppError } from '../../../shared/contract/errors.ts';
import type { AnchoringCandidate, AnchoringLabel } from '../../../shared/domain/anchoring.ts';
import { type Span, snapToGraphemes, trimSpan } from '../../../shared/domain/selectors.ts';
import { alignTexts } from './aligned-texts.ts';
import { closeScores, isConvincing } from './conviction.ts';
import { Doubts } from './doubts.ts';
import { type NormalisedText, toNormal, toOriginal } from './normalise.ts';
import { type Projection, Projector } from './projection.ts';
import { type Found, Search } from './search.ts';

/** A quote of the text before: UTF-16 offsets, half-open. */
export interface QuotedSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface AnchoringResult {
  readonly id: string;
  /** Differences in white space alone do not make a quote `altered`: read its words from the text after. */
  readonly label: AnchoringLabel;
  /** In the text after; trimmed, at grapheme boundaries, never empty. Null when `ambiguous` or `removed`. */
  readonly span: Span | null;
  /** For `ambiguous` and `removed`: places that may be meant, best first. */
  readonly candidates: readonly AnchoringCandidate[];
}

export interface AnchoringProgress {
  readonly done: number;
  /** The number of quotes. */
  readonly total: number;
}

export interface ReanchorOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Finds the quotes of one text in another; one result per quote, in the order given.
 * Throws `job.cancelled` when `signal` is aborted, which only `onProgress` can do while this runs.
 */
export function reanchor(
  before: string,
  after: string,
  quotes: readonly QuotedSpan[],
  { signal, onProgress }: ReanchorOptions = {},
): AnchoringResult[] {
  const steps = reanchoring(before, after, quotes);
  for (;;) {
    if (signal?.aborted)
      throw new AppError('job.cancelled', 'Finding the quotes was cancelled. Nothing was changed.');
    const { done, value } = steps.next();
    if (done) return value;
    onProgress?.(value.done, value.total);
  }
}

/** The same in steps, for callers that want to do something in between. */
export function* reanchoring(
  before: string,
  after: string,
  quotes: readonly QuotedSpan[],
): Generator<AnchoringProgress, AnchoringResult[]> {
  const total = quotes.length;
  const results: AnchoringResult[] = [];
  yield { done: 0, total };
  const texts = compareTexts(before, after);
  for (const quote of quotes) {
    if (results.length % quotesPerStep === 0) yield { done: results.length, total };
    results.push(anchorQuote(texts, quote));
  }
  return results;
}

const quotesPerStep = 100;
/** A projected quote must keep this share of its characters… */
const minSurvived = 0.6;
/** …and may not grow beyond this times its length and so many characters more. */
const maxGrowth = { factor: 1.8, characters: 40 };
/** What is found by searching must be text that the comparison left over, to this share. */
const minUnmatched = 0.6;
/** When this share of the quote is left where the comparison sees it, a better place elsewhere is only a rival. */
const minRival = 0.35;
const maxCandidates = 5;

interface ComparedTexts {
  readonly before: string;
  readonly after: string;
  readonly common: CommonEnds;
  readonly normalBefore: NormalisedText;
  readonly normalAfter: NormalisedText;
  readonly projector: Projector;
  readonly doubts: Doubts;
  readonly search: Search;
}

function compareTexts(before: string, after: string): ComparedTexts {
  const { normalBefore, normalAfter, wordsBefore, wordsAfter, vocabularySize, alignment } = alignTexts(
    before,
    after,
  );
  return {
    before,
    after,
    common: commonEnds(before, after),
    normalBefore,
    normalAfter,
    projector: new Projector(wordsBefore, wordsAfter, alignment),
    doubts: new Doubts(wordsBefore, wordsAfter, alignment),
    search: new Search(wordsBefore, wordsAfter, vocabularySize, alignment),
  };
}

function anchorQuote(texts: ComparedTexts, quote: QuotedSpan): AnchoringResult {
  const span = toNormal(texts.normalBefore, quote);
  const untouched = untouchedSpan(texts, quote);
  if (untouched && !texts.doubts.isTwin(span)) return anchored(texts, quote, untouched);
  const lost = { id: quote.id, label: 'removed', span: null, candidates: [] } as const;
  if (span.start >= span.end) return lost;
  const projection = texts.projector.project(span);
  const exact = texts.search.exact(span);
  const isUnique = exact.length < 2 && !texts.doubts.isRepeated(span);
  // Words that stand in many places are followed only together with a neighbour.
  const isTrusted = (place: Span) => isUnique || texts.doubts.hasNeighbour(span, place);
  if (projection && isAccepted(projection, span)) {
    if (texts.doubts.isOneOfTwo(span, projection)) {
      return {
        ...lost,
        label: 'ambiguous',
        candidates: toCandidates(texts, [suggestionOf(projection), ...exact]),
      };
    }
    if (isTrusted(projection.span))
      return anchored(texts, quote, toOriginal(texts.normalAfter, projection.span));
  }
  const found = exact.some(isFree) ? exact : [...exact, ...texts.search.approximate(span)];
  const ranked = found.sort((one, other) => other.score - one.score);
  const accepted = ranked.filter(
    (place) => isFree(place) && isConvincing(place, span) && isTrusted(place.span),
  );
  const [best, second] = accepted;
  const rival = projection && projection.survived >= minRival ? projection : null;
  const suggestions = [...ranked, ...(rival ? [suggestionOf(rival)] : [])];
  const candidates = toCandidates(texts, suggestions);
  if (!best) return { ...lost, label: exact.some(isFree) ? 'ambiguous' : 'removed', candidates };
  const isContested = (rival && !overlap(rival.span, best.span)) || texts.doubts.isCopy(span, best.span);
  if (isContested || (second && best.score - second.score < closeScores)) {
    return { ...lost, label: 'ambiguous', candidates };
  }
  return anchored(texts, quote, toOriginal(texts.normalAfter, best.span));
}

/** How many characters are the same at the beginning and at the end of two texts. */
interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return { start, end };
}

/** Where a quote stands that lies outside the part of the text that was edited. */
function untouchedSpan({ before, after, common }: ComparedTexts, { start, end }: Span): Span | null {
  const shift = after.length - before.length;
  if (end <= common.start) return { start, end };
  return start >= before.length - common.end ? { start: start + shift, end: end + shift } : null;
}

function isAccepted({ survived, span }: Projection, quote: Span): boolean {
  const longest = (quote.end - quote.start) * maxGrowth.factor + maxGrowth.characters;
  return survived >= minSurvived && span.end - span.start <= longest;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function isFree({ unmatched }: Found): boolean {
  return unmatched >= minUnmatched;
}

function suggestionOf({ span, survived }: Projection) {
  return { span, score: Math.min(1, survived) };
}

/** Best first, none of them twice. */
function toCandidates(
  texts: ComparedTexts,
  places: readonly Pick<Found, 'span' | 'score'>[],
): AnchoringCandidate[] {
  const candidates: AnchoringCandidate[] = [];
  for (const { span, score } of [...places].sort((one, other) => other.score - one.score)) {
    const { start, end } = trimSpan(
      texts.after,
      snapToGraphemes(texts.after, toOriginal(texts.normalAfter, span)),
    );
    if (start === end || candidates.some((taken) => start < taken.end && end > taken.start)) continue;
    candidates.push({ start, end, score });
    if (candidates.length === maxCandidates) break;
  }
  return candidates;
}

function anchored(texts: ComparedTexts, quote: QuotedSpan, found: Span): AnchoringResult {
  const span = trimSpan(texts.after, snapToGraphemes(texts.after, found));
  if (span.start === span.end) return { id: quote.id, label: 'removed', span: null, candidates: [] };
  const words = texts.after.slice(span.start, span.end);
  const wordsBefore = texts.before.slice(quote.start, quote.end);
  const label = labelOf(words, wordsBefore, span.start === quote.start);
  return { id: quote.id, label, span, candidates: [] };
}

function labelOf(words: string, wordsBefore: string, inPlace: boolean): AnchoringLabel {
  if (words === wordsBefore) return inPlace ? 'unchanged' : 'moved';
  const isSame = words.replaceAll(/\s+/gu, ' ') === wordsBefore.replaceAll(/\s+/gu, ' ');
  return isSame ? 'moved' : 'altered';
}
