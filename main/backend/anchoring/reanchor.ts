import { AppError } from '../../../shared/contract/errors.ts';
import type { AnchoringCandidate, AnchoringLabel } from '../../../shared/domain/anchoring.ts';
import { type Span, snapToGraphemes, trimSpan } from '../../../shared/domain/selectors.ts';

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
  const kept = commonEnds(before, after);
  const results: AnchoringResult[] = [];
  for (const quote of quotes) {
    if (results.length % 100 === 0) yield { done: results.length, total: quotes.length };
    results.push(find(before, after, quote, kept));
  }
  return results;
}

/** How much of both texts is the same at the beginning and at the end. */
function commonEnds(before: string, after: string): { readonly prefix: number; readonly suffix: number } {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  return { prefix, suffix };
}

function find(
  before: string,
  after: string,
  { id, start, end }: QuotedSpan,
  { prefix, suffix }: ReturnType<typeof commonEnds>,
): AnchoringResult {
  const shift = after.length - before.length;
  if (end <= prefix) return anchored(id, after, { start, end }, start);
  if (start >= before.length - suffix)
    return anchored(id, after, { start: start + shift, end: end + shift }, start);
  const words = before.slice(start, end);
  const places: AnchoringCandidate[] = [];
  for (let at = after.indexOf(words); at >= 0 && places.length < 5; at = after.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, score: 1 });
  }
  const [only] = places;
  if (!only) return { id, label: 'removed', span: null, candidates: [] };
  if (places.length > 1) return { id, label: 'ambiguous', span: null, candidates: places };
  return anchored(id, after, only, start);
}

function anchored(id: string, after: string, found: Span, startBefore: number): AnchoringResult {
  const span = trimSpan(after, snapToGraphemes(after, found));
  if (span.start === span.end) return { id, label: 'removed', span: null, candidates: [] };
  return { id, label: span.start === startBefore ? 'unchanged' : 'moved', span, candidates: [] };
}
