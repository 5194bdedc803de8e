import type { Segment } from '../../shared/domain/documents.ts';

/** A text made of the given paragraphs, with blank lines between them, and its segments. */
export function textOf(paragraphs: readonly string[]): { text: string; segments: Segment[] } {
  let text = '';
  const segments = paragraphs.map((paragraph, ordinal): Segment => {
    if (ordinal > 0) text += '\n\n';
    const start = text.length;
    text += paragraph;
    return {
      ordinal,
      kind: 'paragraph',
      start,
      end: text.length,
      level: null,
      speaker: null,
      setAside: null,
    };
  });
  return { text, segments };
}
