import { citationOfQuote } from '../../../shared/domain/tables/cited-columns.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import { checkCitations } from './check-citations.ts';
import { citesOf, withReportedSpeaker } from './cite-quotes.ts';
import { quoteWithCitation } from './quote-with-citation.ts';
import type { CitationsClient } from './worker-client.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
}

export function citationHandlers({
  database,
  citations,
}: Parts): Handlers<
  'citations.references' | 'citations.preview' | 'citations.check' | 'citations.cite' | 'citations.citeQuotes'
> {
  return {
    'citations.references': async ({ sourceIds }) => {
      // All sources are rendered together, because the others decide about 2026a and 2026b.
      const { style, items } = await database.operate('citations.readBasis', { cited: null });
      const rendered = await citations.render(style, items);
      return {
        references: Object.fromEntries(
          sourceIds.flatMap((id) => (rendered[id] ? [[id, rendered[id].reference]] : [])),
        ),
      };
    },
    'citations.cite': async (place) => {
      const read = await database.operate('documents.readPlace', place);
      const { style, items } = await database.operate('citations.readBasis', { cited: null });
      const { csl } = items.find(({ id }) => id === read.sourceId) ?? {};
      const rendered = (await citations.render(style, items))[read.sourceId];
      const citation = csl && rendered ? citationOfQuote(read, { csl, rendered }, 'parenthetical') : '';
      return { text: quoteWithCitation(read.exact, citation) };
    },
    'citations.citeQuotes': async ({ quoteIds, cited }) => {
      const { style, items, quotes } = await database.operate('citations.readQuotes', { quoteIds, cited });
      const [rendered, { references, ...together }] = await Promise.all([
        citations.render(style, items),
        citations.cite(style, items, citesOf(quotes)),
      ]);
      const citation = withReportedSpeaker(together, quotes, (sourceId) => {
        const { csl } = items.find(({ id }) => id === sourceId) ?? {};
        const source = rendered[sourceId];
        return csl && source && { csl, rendered: source };
      });
      return {
        ...citation,
        references: references.map(({ id, ...reference }) => ({ sourceId: id, ...reference })),
      };
    },
    'citations.check': async ({ cited, sourceIds }) => {
      const { style, items, provenances } = await database.operate('citations.readCheck', { cited });
      const rendered = await citations.render(style, items);
      const chosen = sourceIds && new Set(sourceIds);
      return checkCitations(
        items.filter(({ id }) => chosen?.has(id) ?? true),
        provenances,
        rendered,
      );
    },
    'citations.preview': async ({ id, csl, cited }) => {
      const { style, items } = await database.operate('citations.readBasis', {
        cited,
        edited: { id, csl },
      });
      const rendered = await citations.render(style, items);
      return { reference: rendered[id]?.reference ?? '' };
    },
  };
}
