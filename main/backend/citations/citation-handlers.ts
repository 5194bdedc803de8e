import type { DatabaseClient } from '../database/worker-client.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import { defaultLocale, defaultStyle } from './default-style.ts';
import type { CitationsClient } from './worker-client.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
}

export function citationHandlers({
  database,
  citations,
}: Parts): Handlers<'citations.references' | 'citations.preview'> {
  return {
    'citations.references': async ({ sourceIds }) => {
      // All sources are rendered together, because the others decide about 2026a and 2026b.
      const rendered = await citations.render(
        defaultStyle,
        defaultLocale,
        await database.operate('sources.items', {}),
      );
      return {
        references: Object.fromEntries(
          sourceIds.flatMap((id) => (rendered[id] ? [[id, rendered[id].reference]] : [])),
        ),
      };
    },
    'citations.preview': async ({ id, csl }) => {
      const items = await database.operate('sources.items', {});
      const edited = items.map((item) => (item.id === id ? { id, csl } : item));
      const rendered = await citations.render(defaultStyle, defaultLocale, edited);
      return { reference: rendered[id]?.reference ?? '' };
    },
  };
}
