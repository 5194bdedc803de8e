import type { ProjectDatabase } from '../../main/backend/database/project-database.ts';
import { storeImport } from '../../main/backend/imports/import-repository.ts';
import { insertQuote } from '../../main/backend/quotes/quote-repository.ts';
import type { Segment } from '../../shared/domain/documents.ts';
import { settleSpan } from '../../shared/domain/quote-span.ts';
import { quoteSelector, type Span } from '../../shared/domain/selectors.ts';
import type { Article } from './articles.ts';

export interface StoredArticle {
  readonly documentId: string;
  readonly revisionId: string;
  readonly text: string;
}

/** Stores an article as an import does, without reading a file. */
export function storeArticle(project: ProjectDatabase, { title, paragraphs }: Article): StoredArticle {
  const text = paragraphs.join('\n\n');
  const { documentId } = storeImport(project, {
    name: '',
    original: null,
    kind: 'article',
    csl: { type: 'article-newspaper', title, author: [{ family: 'Okafor', given: 'Ada' }], language: 'en' },
    provenance: {},
    setAside: [],
    text,
    segments: segmentsOf(paragraphs),
    pages: [],
    cues: [],
  });
  const revisionId = project
    .prepare<{ id: string }>('SELECT revision_id AS id FROM document_revision WHERE document_id = ?')
    .get(documentId)?.id;
  return { documentId, revisionId: revisionId ?? '', text };
}

/** Marks words of a stored article; returns the quote's identifier. */
export function storeQuote(project: ProjectDatabase, article: StoredArticle, selected: Span): string {
  const { text, ...where } = article;
  const span = settleSpan(text, selected);
  return insertQuote(project, { ...where, ...span, selector: quoteSelector(text, span) });
}

function segmentsOf(paragraphs: readonly string[]): Segment[] {
  let start = 0;
  return paragraphs.map((paragraph, ordinal) => {
    const end = start + paragraph.length;
    const segment = { ordinal, kind: 'paragraph' as const, start, end, level: null, speaker: null };
    start = end + 2;
    return { ...segment, setAside: null };
  });
}
