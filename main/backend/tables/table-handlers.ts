import { defaultLocale, defaultStyle } from '../citations/default-style.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
}

/** The evidence table with every citation rendered. */
export function tableHandlers({ database, citations }: Parts): Handlers<'tables.evidence'> {
  return {
    'tables.evidence': async () => {
      const { rows, claims, items } = await database.operate('tables.readEvidence', {});
      const rendered = await citations.render(defaultStyle, defaultLocale, items);
      const cited = new Set(rows.map(({ sourceId }) => sourceId));
      const sources = items.flatMap(({ id, csl }) => {
        const source = cited.has(id) && rendered[id];
        return source ? [[id, { csl, rendered: source }] as const] : [];
      });
      return { rows, claims, sources: Object.fromEntries(sources) };
    },
  };
}
