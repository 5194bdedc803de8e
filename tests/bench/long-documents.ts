import { insertCode } from '../../main/backend/codes/code-repository.ts';
import { setCodes } from '../../main/backend/quotes/quote-repository.ts';
import { storeArticle, storeQuote } from './article-store.ts';
import { type Article, makeArticle } from './articles.ts';
import { fillProject } from './fill-project.ts';

/** Characters, and quotes marked in them: an interview of three hours, thoroughly coded. */
export const longDocumentLength = 200_000;
export const quotesPerDocument = 500;

/** The first is without quotes, to start from. */
export interface LongDocuments {
  readonly short: Article;
  readonly long: readonly Article[];
}

/** Makes a project of `count` long documents with quotes in eight colours, overlapping here and there, and a short one. */
export function fillLongDocuments(path: string, count: number): LongDocuments {
  const short = makeArticle(0, 2000);
  const long = Array.from({ length: count }, (_, index) => makeArticle(index + 1, longDocumentLength));
  fillProject(path, (project) => {
    storeArticle(project, short);
    const codeIds = Array.from({ length: 8 }, (_, colour) =>
      insertCode(project, { name: `Theme ${colour + 1}`, parentId: null, colour, description: '' }),
    );
    for (const article of long) {
      const stored = storeArticle(project, article);
      for (let quote = 0; quote < quotesPerDocument; quote += 1) {
        const start = quote * (longDocumentLength / quotesPerDocument);
        const id = storeQuote(project, stored, { start, end: start + 60 + (quote % 7) * 70 });
        setCodes(project, id, [codeIds[quote % codeIds.length] ?? '']);
      }
    }
  });
  return { short, long };
}
