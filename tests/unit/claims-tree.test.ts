import { describe, expect, it } from 'vitest';
import { balanceInWords, balanceParts, evidenceInWords } from '../../renderer/claims/balance.ts';
import {
  type ClaimNode,
  claimsAbove,
  claimsBelow,
  claimTree,
  filterClaimTree,
  possibleParents,
} from '../../renderer/claims/claim-tree.ts';
import type { Claim } from '../../shared/domain/records.ts';

const none = { supports: 0, contradicts: 0, qualifies: 0, mentions: 0, sources: 0 };

function claim(id: string, parentId: string | null, statement = id, description = ''): Claim {
  const at = '2026-02-04T09:30:00.000Z';
  return {
    id,
    parentId,
    statement,
    description,
    verdict: 'open',
    confidence: null,
    counts: none,
    createdAt: at,
    modifiedAt: at,
  };
}

const outline = (nodes: readonly ClaimNode[]): unknown[] =>
  nodes.map((node) => (node.children.length > 0 ? [node.claim.id, outline(node.children)] : node.claim.id));

describe('the tree of claims', () => {
  const claims = [
    claim('a', null, 'Losses'),
    claim('b', null, 'Budget'),
    claim('a1', 'a', 'Losses in winter'),
    claim('a11', 'a1', 'Deep', 'dated to January'),
  ];

  it('nests sub-claims under their parents', () => {
    expect(outline(claimTree(claims))).toEqual([['a', [['a1', ['a11']]]], 'b']);
  });

  it('shows a claim whose parent is missing at the top', () => {
    expect(outline(claimTree([claim('orphan', 'gone')]))).toEqual(['orphan']);
  });

  it('filters by every word, in statement or description, and keeps the claims above a match', () => {
    expect(outline(filterClaimTree(claimTree(claims), 'JANUARY deep'))).toEqual([['a', [['a1', ['a11']]]]]);
    expect(filterClaimTree(claimTree(claims), 'nowhere')).toEqual([]);
    expect(filterClaimTree(claimTree(claims), '  ')).toHaveLength(2);
  });

  it('knows what stands above a claim', () => {
    expect(claimsAbove(claims, 'a11').map(({ id }) => id)).toEqual(['a', 'a1']);
  });

  it('moves a claim anywhere but below itself and to where it is', () => {
    const ids = (some: readonly Claim[]) => some.map(({ id }) => id);
    expect(ids(claimsBelow(claims, 'a'))).toEqual(['a1', 'a11']);
    expect(ids(possibleParents(claims, claim('a1', 'a')))).toEqual(['b']);
    expect(ids(possibleParents(claims, claim('b', null)))).toEqual(['a', 'a1', 'a11']);
  });
});

describe('the balance of a claim', () => {
  it('shares the bar among the relations that occur', () => {
    const parts = balanceParts({ ...none, supports: 3, contradicts: 1 });
    expect(parts).toEqual([
      { relation: 'supports', count: 3, share: 0.75 },
      { relation: 'contradicts', count: 1, share: 0.25 },
    ]);
    expect(balanceParts(none)).toEqual([]);
  });

  it('says the same in words', () => {
    expect(balanceInWords({ ...none, supports: 3, contradicts: 1, mentions: 2 })).toBe(
      '3 for, 1 against, 2 mentioning',
    );
    expect(balanceInWords(none)).toBe('No evidence yet');
    const evidence = (quoteId: string, sourceId: string, originId: string | null = null) => ({
      quoteId,
      sourceId,
      originId,
    });
    expect(evidenceInWords([evidence('q', 's'), evidence('q', 's')])).toBe(
      '1 quote from 1 independent source',
    );
    expect(evidenceInWords([evidence('q', 's'), evidence('r', 't'), evidence('u', 's')])).toBe(
      '3 quotes from 2 independent sources',
    );
    expect(evidenceInWords([evidence('q', 's', 'o'), evidence('r', 't', 'o')])).toBe(
      '2 quotes from 1 independent source (2 with reprints)',
    );
  });
});
