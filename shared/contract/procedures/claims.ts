import { z } from 'zod';
import { ClaimTable, maximumImportedClaims, maximumStatementLength } from '../../domain/claim-table.ts';
import { Id } from '../../domain/ids.ts';
import { Claim, ClaimDetail, QuoteLink } from '../../domain/records.ts';
import { Confidence, Relation, Strength, Verdict } from '../../domain/relations.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { byId, LongText, Nothing, ShortText } from '../inputs.ts';

export const claimsProcedures = {
  /** All claims; parents before their sub-claims, each level in order of making. */
  'claims.list': query(Nothing, z.array(Claim), ['claim', 'evidence', 'quote', 'document', 'source']),
  'claims.get': query(byId, ClaimDetail, [
    'claim',
    'evidence',
    'quote',
    'document',
    'source',
    'attribution',
    'set_aside',
    ...nameTables,
  ]),
  'claims.create': mutation(
    z.object({
      statement: ShortText,
      description: LongText.default(''),
      parentId: Id.nullable().default(null),
    }),
    Claim,
    'Make claim',
  ),
  'claims.update': mutation(
    byId.extend({
      statement: ShortText,
      description: LongText,
      parentId: Id.nullable(),
      verdict: Verdict,
      confidence: Confidence.nullable(),
    }),
    Claim,
    'Edit claim',
  ),
  'claims.remove': mutation(byId, Nothing, 'Remove claim'),
  /** Reads a CSV or TSV file for its claims (`claimsOfTable`); nothing is stored yet. */
  'claims.readTable': query(z.object({ name: z.string().max(1024), data: z.base64() }), ClaimTable),
  /** Makes the claims that are not there yet, by their statements, all at the top. */
  'claims.import': mutation(
    z.object({
      claims: z
        .array(
          z.object({
            statement: z.string().max(maximumStatementLength),
            description: LongText.default(''),
            verdict: Verdict.default('open'),
            confidence: Confidence.nullable().default(null),
          }),
        )
        .max(maximumImportedClaims),
    }),
    z.object({ made: z.number().int(), existing: z.number().int() }),
    'Import claims',
  ),
  /** Links a quote to one or several claims. A claim it is linked to already with this relation: `claim.duplicateLink`. */
  'evidence.link': mutation(
    z.object({
      quoteId: Id,
      claimIds: z.array(Id).min(1),
      relation: Relation,
      strength: Strength.default(2),
      note: LongText.default(''),
    }),
    z.array(QuoteLink),
    'Link quote to claim',
  ),
  /** Links several quotes to several claims, some of them new. Links that exist already are skipped and counted. */
  'evidence.linkQuotes': mutation(
    z.object({
      quoteIds: z.array(Id).min(1),
      claimIds: z.array(Id).default([]),
      /** Statements of claims to make first. */
      newClaims: z.array(ShortText).default([]),
      relation: Relation,
      strength: Strength.default(2),
      note: LongText.default(''),
    }),
    z.object({ linked: z.number().int(), already: z.number().int() }),
    'Link quotes to claim',
  ),
  'evidence.update': mutation(
    byId.extend({ relation: Relation, strength: Strength, note: LongText }),
    QuoteLink,
    'Edit evidence',
  ),
  'evidence.unlink': mutation(byId, Nothing, 'Unlink quote from claim'),
} as const;
