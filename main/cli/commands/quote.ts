import type { Relation } from '../../../shared/domain/relations.ts';
import type { Backend } from '../../backend/backend.ts';
import { findDocument } from '../find-document.ts';
import type { Output } from '../output.ts';

export interface QuoteOptions {
  readonly document: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly claims: readonly string[];
  readonly relation: Relation;
  readonly strength: number;
  readonly note: string;
}

/**
 * `quote PROJECT --document D --exact "…"`: marks the words in the document and, with `--claim`, links them. A claim
 * with that statement is used where there is one, and made otherwise.
 */
export async function makeQuote(
  backend: Backend,
  project: string,
  options: QuoteOptions,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const documentId = await findDocument(backend, options.document);
  const { exact, prefix, suffix } = options;
  const quote = await backend.call('quotes.createFromText', { documentId, exact, prefix, suffix });
  if (options.claims.length > 0) {
    const claimIds: string[] = [];
    for (const statement of options.claims) claimIds.push(await findOrMakeClaim(backend, statement, output));
    const { relation, strength, note } = options;
    await backend.call('evidence.link', { quoteId: quote.id, claimIds, relation, strength, note });
  }
  const result = await backend.call('quotes.get', { id: quote.id });
  output.result(
    result,
    [`Made quote ${result.id}`, ...result.links.map((link) => `${link.relation} “${link.statement}”`)].join(
      '\n',
    ),
  );
  return 0;
}

async function findOrMakeClaim(backend: Backend, statement: string, output: Output): Promise<string> {
  const wanted = statement.trim();
  const claims = await backend.call('claims.list', {});
  const known = claims.find((claim) => claim.statement === wanted);
  if (known) return known.id;
  const made = await backend.call('claims.create', { statement: wanted });
  output.notice(`Made the claim “${made.statement}”`);
  return made.id;
}
