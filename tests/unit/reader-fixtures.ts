import type { Segment } from '../../shared/domain/documents.ts';
import type { Quote } from '../../shared/domain/records.ts';

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

/** A quote of which only some things matter. */
export function quoteFixture(fields: Partial<Quote>): Quote {
  return {
    id: 'quote',
    documentId: 'document',
    revisionId: 'revision',
    start: 0,
    end: 5,
    exact: 'words',
    prefix: '',
    suffix: '',
    comment: '',
    status: 'unverified',
    coder: '',
    codeIds: [],
    attribution: null,
    links: [],
    createdAt: '2026-02-04T09:30:00.000Z',
    modifiedAt: '2026-02-04T09:30:00.000Z',
    ...fields,
  };
}
