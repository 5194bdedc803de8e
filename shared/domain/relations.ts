import { z } from 'zod';

/** How a quote bears on a claim. */
export const relations = ['supports', 'contradicts', 'qualifies', 'mentions'] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

interface RelationWords {
  readonly label: string;
  /** One key, used after `l` in the reader. */
  readonly key: string;
  /** The term in CiTO, the Citation Typing Ontology. */
  readonly cito: string;
}

export const relationWords: Readonly<Record<Relation, RelationWords>> = {
  supports: { label: 'Supports', key: 's', cito: 'http://purl.org/spar/cito/supports' },
  contradicts: { label: 'Contradicts', key: 'x', cito: 'http://purl.org/spar/cito/disputes' },
  qualifies: { label: 'Qualifies', key: 'u', cito: 'http://purl.org/spar/cito/qualifies' },
  mentions: { label: 'Mentions', key: 'm', cito: 'http://purl.org/spar/cito/discusses' },
};

/** The relation of a label, as cells have it; undefined for any other word. */
export function relationLabelled(label: string | null | undefined): Relation | undefined {
  return relations.find((relation) => relationWords[relation].label === label);
}

/** 1 weak, 2 moderate, 3 strong. */
export const Strength = z.number().int().min(1).max(3);
export type Strength = z.infer<typeof Strength>;

/** The strengths in words, from 1. */
export const strengthWords = ['Weak', 'Moderate', 'Strong'] as const;

export const verdicts = ['open', 'supported', 'contradicted', 'mixed', 'unverifiable'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/**
 * How sure the analyst is of a verdict: how good, consistent and complete the evidence behind it is. The levels are those
 * of the US intelligence community's estimates; ICD 203 (Analytic Standards, 2015, D.6.e) keeps them apart from what is
 * judged, and so does the IPCC's guidance on uncertainties (2010), which has five levels. Hence a field beside the verdict.
 */
export const confidences = ['low', 'moderate', 'high'] as const;
export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;
