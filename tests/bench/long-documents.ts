import { insertCode } from '../../main/backend/codes/code-repository.ts';
import { setCodes } from '../../main/backend/quotes/quote-repository.ts';
import type { Span } from '../../shared/domain/selectors.ts';
import { storeArticle, storeQuote } from './article-store.ts';
import { type Article, makeArticle } from './articles.ts';
import { fillProject } from './fill-project.ts';

/** How long a document is, in characters, and how many quotes are marked in it. */
export interface DocumentSize {
  readonly length: number;
  readonly quotes: number;
}

/** An interview of three hours, thoroughly coded. */
export const longInterview: DocumentSize = { length: 200_000, quotes: 500 };

/** The first is without quotes, to start from. */
export interface LongDocuments {
  readonly short: Article;
  readonly long: readonly Article[];
}

/** Makes a project of `count` long documents with quotes in eight colours, overlapping here and there, and a short one. */
export function fillLongDocuments(path: string, count: number, size: DocumentSize): LongDocuments {
  const short = makeArticle(0, 2000);
  const long = Array.from({ length: count }, (_, index) => makeArticle(index + 1, size.length));
  fillProject(path, (project) => {
    storeArticle(project, short);
    const codeIds = Array.from({ length: 8 }, (_, colour) =>
      insertCode(project, { name: `Theme ${colour + 1}`, parentId: null, colour, description: '' }),
    );
    for (const article of long) {
      const stored = storeArticle(project, article);
      quoteSpans(size).forEach((span, quote) => {
        const id = storeQuote(project, stored, span);
        setCodes(project, id, [codeIds[quote % codeIds.length] ?? '']);
      });
    }
  });
  return { short, long };
}

/** Where the quotes of a long document stand: spread evenly, 60 to 480 characters long. */
export function quoteSpans({ length, quotes }: DocumentSize): Span[] {
  return Array.from({ length: quotes }, (_, quote) => {
    const start = quote * Math.floor(length / quotes);
    return { start, end: Math.min(length, start + 60 + (quote % 7) * 70) };
  });
}
