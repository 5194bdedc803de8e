import type { Segment } from '../../shared/domain/documents.ts';
import { partsOf, placeOf } from './segment-table.ts';
import type { TextSelection } from './text-surface.ts';

/** What setting aside would do: to which segments (ordinals), and whether they go aside or come back. */
export interface SetAsideChoice {
  readonly ordinals: readonly number[];
  readonly setAside: boolean;
}

/**
 * What setting aside means for a selection: the paragraphs it touches, or the one the caret stands in, go aside as
 * wholes. When all of them are set aside already they come back. Null for a text without segments.
 */
export function setAsideChoice(
  segments: readonly Segment[],
  { anchor, focus }: TextSelection,
): SetAsideChoice | null {
  const span = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  const touched = partsOf(segments, span).map((part) => part.index);
  const atCaret = placeOf(segments, focus, 'next')?.index;
  const indexes = touched.length > 0 ? touched : atCaret === undefined ? [] : [atCaret];
  if (indexes.length === 0) return null;
  const notYet = indexes.filter((index) => !segments[index]?.setAside);
  return notYet.length > 0 ? { ordinals: notYet, setAside: true } : { ordinals: indexes, setAside: false };
}

/** Where the caret goes when these segments are folded away: the next one still shown, else the one before; null if none. */
export function caretBeside(segments: readonly Segment[], ordinals: readonly number[]): number | null {
  const last = Math.max(...ordinals);
  const staysShown = ({ ordinal, setAside }: Segment) => !setAside && !ordinals.includes(ordinal);
  const beside = segments.slice(last).find(staysShown) ?? segments.slice(0, last).findLast(staysShown);
  return beside?.start ?? null;
}
