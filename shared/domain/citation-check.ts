import { z } from 'zod';
import { CitationDoubt } from './citation-doubts.ts';
import { CitationStatus, MissingPart } from './citation-status.ts';
import { sourceTypes } from './csl.ts';
import { Id } from './ids.ts';

/** A source whose reference lacks something, or has something one should look at. */
export const CitationFinding = z.object({
  sourceId: Id,
  /** '' for a source without one. */
  title: z.string(),
  type: z.enum(sourceTypes),
  status: CitationStatus,
  missing: z.array(MissingPart),
  doubts: z.array(CitationDoubt),
  /** How it reads now; '' where the style gives it no reference. */
  reference: z.string(),
  /** How it is cited in the text. */
  citation: z.string(),
});
export type CitationFinding = z.infer<typeof CitationFinding>;

export const CitationCheck = z.object({
  /** How many sources were looked at. */
  checked: z.number().int(),
  /** In order of title. */
  findings: z.array(CitationFinding),
});
export type CitationCheck = z.infer<typeof CitationCheck>;

/** What the findings are grouped by. Where nothing is missing a source is only listed for what one should look at. */
const findingGroups = ['incomplete', 'in-text only', 'to look at'] as const;
export type FindingGroup = (typeof findingGroups)[number];

function groupOf({ status, missing }: Pick<CitationFinding, 'status' | 'missing'>): FindingGroup {
  return status === 'complete' || missing.length === 0 ? 'to look at' : status;
}

/** The findings by group, in the order of the groups, those without any among them. */
export function groupFindings(
  findings: readonly CitationFinding[],
): { readonly group: FindingGroup; readonly found: CitationFinding[] }[] {
  const found = Map.groupBy(findings, groupOf);
  return findingGroups.map((group) => ({ group, found: found.get(group) ?? [] }));
}
