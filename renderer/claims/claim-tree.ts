import type { Claim } from '../../shared/domain/records.ts';

export interface ClaimNode {
  readonly claim: Claim;
  readonly children: readonly ClaimNode[];
}

/**
 * Claims as a tree, in the order given. A claim whose parent is not among them stands at the top, so that none is
 * ever out of sight.
 */
export function claimTree(claims: readonly Claim[]): ClaimNode[] {
  const present = new Set(claims.map((claim) => claim.id));
  const byParent = Map.groupBy(claims, ({ parentId }) =>
    parentId !== null && present.has(parentId) ? parentId : null,
  );
  const nodesUnder = (parentId: string | null): ClaimNode[] =>
    (byParent.get(parentId) ?? []).map((claim) => ({ claim, children: nodesUnder(claim.id) }));
  return nodesUnder(null);
}

/** The nodes whose statement or description holds every word of the filter, with the claims above them. */
export function filterClaimTree(nodes: readonly ClaimNode[], filter: string): readonly ClaimNode[] {
  const words = filter.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return nodes;
  const matches = ({ claim }: ClaimNode) => {
    const text = `${claim.statement} ${claim.description}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  const keep = (node: ClaimNode): ClaimNode[] => {
    const children = node.children.flatMap(keep);
    return children.length > 0 || matches(node) ? [{ ...node, children }] : [];
  };
  return nodes.flatMap(keep);
}

/** The claims from the top down to the given one, itself left out. */
export function claimsAbove(claims: readonly Claim[], id: string): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const above: Claim[] = [];
  let parentId = byId.get(id)?.parentId ?? null;
  while (parentId !== null && above.length < claims.length) {
    const parent = byId.get(parentId);
    if (!parent) break;
    above.unshift(parent);
    parentId = parent.parentId;
  }
  return above;
}

/** The claims below the given one, at every depth. Parents come before their sub-claims in `claims`. */
export function claimsBelow(claims: readonly Claim[], id: string): Claim[] {
  const family = new Set([id]);
  return claims.filter((claim) => {
    if (claim.parentId === null || !family.has(claim.parentId)) return false;
    family.add(claim.id);
    return true;
  });
}

/** The claims the given one can be moved under: all but itself, those below it and the one it is under. */
export function possibleParents(claims: readonly Claim[], { id, parentId }: Claim): Claim[] {
  const below = new Set(claimsBelow(claims, id));
  return claims.filter((claim) => claim.id !== id && claim.id !== parentId && !below.has(claim));
}
