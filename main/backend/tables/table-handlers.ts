import type { EvidenceTable } from '../../../shared/domain/tables.ts';
import { defaultLocale, defaultStyle } from '../citations/default-style.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
}

export function tableHandlers(parts: Parts): Handlers<'tables.evidence'> {
  return { 'tables.evidence': () => evidenceTable(parts) };
}

/** The evidence table with every citation rendered. */
export async function evidenceTable({ database, citations }: Parts): Promise<EvidenceTable> {
  const { rows, claims, sources } = await database.operate('tables.readEvidence', {});
  // All sources of the project are rendered together, because the others decide about 2026a and 2026b.
  const items = await database.operate('sources.items', { ids: null });
  const rendered = await citations.render(defaultStyle, defaultLocale, items);
  const joined = Object.entries(sources).flatMap(([id, csl]) => {
    const source = rendered[id];
    return source ? [[id, { csl, rendered: source }] as const] : [];
  });
  return { rows, claims, sources: Object.fromEntries(joined) };
}
