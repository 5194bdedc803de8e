import { AppError } from '../../../shared/contract/errors.ts';
import type { Span } from '../../../shared/domain/selectors.ts';

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
