import type { Span } from './selectors.ts';

/** A stretch of a text, half-open, and what it is called as a place: paragraph `5`, section `2.1`, line `12`. */
export interface NamedSpan extends Span {
  readonly name: string | number;
}
