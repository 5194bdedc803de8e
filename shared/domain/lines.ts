import type { Segment } from './documents.ts';
import type { NamedSpan } from './named-spans.ts';

/**
 * The lines of a text as its line breaks make them, numbered from 1, as in poems and transcripts that are cited by line.
 * Only what is read counts: no blank lines, which lie between paragraphs of every text, and nothing that is set aside.
 */
export function linesOf(text: string, segments: readonly Segment[]): NamedSpan[] {
  const lines: { start: number; end: number; name: number }[] = [];
  let lineEnd = -1;
  for (const segment of segments) {
    if (segment.setAside !== null) continue;
    let start = segment.start;
    while (start < segment.end) {
      const isSameLine = start < lineEnd;
      const lineBreak = text.indexOf('\n', start);
      lineEnd = lineBreak === -1 ? text.length : lineBreak;
      const end = Math.min(lineEnd, segment.end);
      const last = lines.at(-1);
      if (isSameLine && last) last.end = end;
      else if (text.slice(start, end).trim() !== '') lines.push({ start, end, name: lines.length + 1 });
      start = lineEnd + 1;
    }
  }
  return lines;
}
