import { AppError } from '../../../shared/contract/errors.ts';
import { type Span, snapToGraphemes, trimSpan } from '../../../shared/domain/selectors.ts';

/**
 * The span to store for what was selected: without white space at its ends, and with whole graphemes.
 * Errors: `quote.outsideText`, `quote.whiteSpace`.
 */
export function settleSpan(text: string, selected: Span): Span {
  if (selected.start > selected.end || selected.end > text.length) {
    throw new AppError(
      'quote.outsideText',
      'The selection does not lie inside this document’s text. No quote was made; select the words again.',
      { ...selected, length: text.length },
    );
  }
  const span = trimSpan(text, selected);
  if (span.start >= span.end) {
    throw new AppError(
      'quote.whiteSpace',
      'The selection holds only white space. No quote was made; select some words first.',
      { ...selected },
    );
  }
  return snapToGraphemes(text, span);
}

/**
 * Finds the one place where `exact` stands, with `prefix` before and `suffix` after it.
 * Errors: `quote.whiteSpace`, `quote.notFoundInText`, `quote.ambiguous` (with how many places there are).
 */
export function findSpan(text: string, selector: { exact: string; prefix: string; suffix: string }): Span {
  const { exact, prefix, suffix } = selector;
  if (exact.trim() === '') {
    throw new AppError(
      'quote.whiteSpace',
      'The words to quote are only white space. No quote was made; give some words.',
    );
  }
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    if (text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length)) starts.push(at);
  }
  const [start] = starts;
  if (start === undefined) {
    throw new AppError(
      'quote.notFoundInText',
      'These words do not stand in the document exactly like this. No quote was made; check quotation marks, dashes and spaces.',
      { exact },
    );
  }
  if (starts.length > 1) {
    throw new AppError(
      'quote.ambiguous',
      `These words stand in the document ${starts.length} times. No quote was made; say more of them, or give the words before or after.`,
      { exact, places: starts.length },
    );
  }
  return { start, end: start + exact.length };
}
