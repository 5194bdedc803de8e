import type { Segment } from '../../shared/domain/documents.ts';
import type { ParsedDocument } from '../../shared/domain/imports.ts';

/** What each segment of a document is, its level, and its words. */
export function blocksOf({
  segments,
  text,
}: ParsedDocument): [kind: Segment['kind'], level: Segment['level'], words: string][] {
  return segments.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);
}
