import type { Quote } from '../../shared/domain/records.ts';

/** Quotes under one heading. */
export interface QuoteGroup {
  /** The claim's identifier, or `unlinked`. */
  readonly id: string;
  readonly title: string;
  readonly quotes: readonly Quote[];
}

export const unlinkedGroup = 'unlinked';

/**
 * The quotes under the claims they are linked to, in the order of the claims; one that is linked to several stands
 * under each, and those that are linked to none come last. Claims without quotes are left out, and so are claims
 * other than `onlyClaims`, unless that is empty.
 */
export function groupByClaim(
  quotes: readonly Quote[],
  claims: readonly { readonly id: string; readonly statement: string }[],
  onlyClaims: readonly string[] = [],
): readonly QuoteGroup[] {
  const byClaim = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const ids = new Set(quote.links.map((link) => link.claimId));
    for (const id of ids.size > 0 ? ids : [unlinkedGroup]) {
      const group = byClaim.get(id);
      if (group) group.push(quote);
      else byClaim.set(id, [quote]);
    }
  }
  return [...claims, { id: unlinkedGroup, statement: 'Not linked' }].flatMap(({ id, statement }) => {
    const group = byClaim.get(id);
    const isWanted = id === unlinkedGroup || onlyClaims.length === 0 || onlyClaims.includes(id);
    return group && isWanted ? [{ id, title: statement, quotes: group }] : [];
  });
}
