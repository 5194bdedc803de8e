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
    'tables.evidence': async ({ cited }) => {
      const { rows, claims, style, items } = await database.operate('tables.readEvidence', { cited });
      const rendered = await citations.render(style, items);
      const quoted = new Set(rows.map(({ sourceId }) => sourceId));
      const sources = items.flatMap(({ id, csl }) => {
        const source = quoted.has(id) && rendered[id];
        return source ? [[id, { csl, rendered: source }] as const] : [];
      });
      return { rows, claims, sources: Object.fromEntries(sources) };
    },
  };
}
