import type { CslItem } from '../../../../shared/domain/csl.ts';
import { formatCalendarDate } from '../../../../shared/domain/dates.ts';
import { formatName } from '../../../../shared/domain/names.ts';
import { relationWords, type Verdict } from '../../../../shared/domain/relations.ts';
import type { EvidenceRow } from '../../../../shared/domain/tables/evidence-table.ts';
import type { EvidenceSource } from '../../../../shared/domain/tables.ts';
import { webAddress } from '../formats/web-address.ts';
import type { ReviewedClaim } from './claim-reader.ts';
import { identifierOf } from './identifier.ts';

/** Evidence for or against a claim, with the source it is taken from. */
export interface ReviewEvidence {
  readonly row: EvidenceRow;
  readonly source: EvidenceSource;
}

interface Rating {
  readonly alternateName: string;
  /** From 1, false, to 5, true; none where it cannot be told. */
  readonly ratingValue?: number;
}

const ratings: Readonly<Record<Verdict, Rating | null>> = {
  open: null,
  supported: { ratingValue: 5, alternateName: 'Supported' },
  mixed: { ratingValue: 3, alternateName: 'Mixed' },
  contradicted: { ratingValue: 1, alternateName: 'Contradicted' },
  unverifiable: { alternateName: 'Unverifiable' },
};

/**
 * A claim and its evidence as a ClaimReview of https://schema.org/ClaimReview. It is marked as a draft and has no `url`: only
 * who publishes it can give one. Where the claim is only mentioned it appears; all other evidence is quoted.
 */
export function reviewOfClaim(claim: ReviewedClaim, evidence: readonly ReviewEvidence[]) {
  const rating = ratings[claim.verdict];
  const appearances = evidence.filter(({ row }) => row.relation === 'mentions');
  const quoted = evidence.filter(({ row }) => row.relation !== 'mentions');
  return {
    '@type': 'ClaimReview',
    '@id': `${identifierOf(claim.id)}#review`,
    creativeWorkStatus: 'Draft',
    dateModified: claim.modifiedAt,
    claimReviewed: claim.statement,
    ...(claim.description === '' ? {} : { reviewBody: claim.description }),
    ...(rating === null ? {} : { reviewRating: ratingOf(rating, claim) }),
    itemReviewed: {
      '@type': 'Claim',
      '@id': identifierOf(claim.id),
      text: claim.statement,
      ...(appearances.length === 0 ? {} : { appearance: distinctWorks(appearances) }),
    },
    ...(quoted.length === 0 ? {} : { citation: quoted.map(quotationOf) }),
  };
}

function ratingOf(rating: Rating, { confidence }: ReviewedClaim) {
  return {
    '@type': 'Rating',
    ...rating,
    ...(rating.ratingValue === undefined ? {} : { bestRating: 5, worstRating: 1 }),
    ...(confidence === null ? {} : { ratingExplanation: `Confidence: ${confidence}` }),
  };
}

function distinctWorks(evidence: readonly ReviewEvidence[]) {
  return [
    ...new Map(evidence.map(({ row, source }) => [row.sourceId, workOf(row.sourceId, source)])).values(),
  ];
}

/** The words with who said them; CiTO says how they bear on the claim. */
function quotationOf({ row, source }: ReviewEvidence) {
  return {
    '@type': 'Quotation',
    '@id': identifierOf(row.quoteId),
    additionalType: relationWords[row.relation].cito,
    text: row.exact,
    ...(row.speaker === '' ? {} : { spokenByCharacter: { '@type': 'Person', name: row.speaker } }),
    ...(row.note === '' ? {} : { comment: { '@type': 'Comment', text: row.note } }),
    isPartOf: workOf(row.sourceId, source),
  };
}

function workOf(sourceId: string, { csl, rendered }: EvidenceSource) {
  const url = webAddress(csl.URL ?? '');
  const issued = formatCalendarDate(csl.issued);
  return {
    '@type': 'CreativeWork',
    '@id': identifierOf(sourceId),
    ...(csl.title === undefined ? {} : { name: csl.title }),
    ...(url === null ? {} : { url }),
    ...authorsOf(csl),
    ...(issued === '' ? {} : { datePublished: issued }),
    ...(rendered.reference === '' ? {} : { description: rendered.reference }),
  };
}

function authorsOf({ author = [] }: CslItem) {
  if (author.length === 0) return {};
  return {
    author: author.map((name) => ({
      '@type': name.literal === undefined ? 'Person' : 'Organization',
      name: formatName(name),
    })),
  };
}
