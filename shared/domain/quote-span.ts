import { AppError } from '../contract/errors.ts';
import { type Span, snapToGraphemes, trimSpan } from './selectors.ts';

/**
 * The span a quote has for what was selected: without white space at its ends, and with whole graphemes. The interface
 * asks here too, so that it can show a quote before it is stored.
 * Errors: `quote.outsideText`, `quote.whiteSpace`.
 */
export function settleSpan(text: string, selected: Span): Span {
  if (selected.start > selected.end || selected.end > text.length) {
    throw new AppError(
      'quote.outsideText',
      'The selection does not lie inside this document’s text. Nothing was changed; select the words again.',
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
