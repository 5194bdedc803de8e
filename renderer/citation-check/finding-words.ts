import type { CitationFinding, FindingGroup } from '../../shared/domain/citation-check.ts';
import type { MissingPart } from '../../shared/domain/citation-status.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';

export const groupWords: Readonly<Record<FindingGroup, string>> = {
  incomplete: 'Incomplete',
  'in-text only': 'In-text only',
  'to look at': 'To look at',
};

export function titleOfFinding({ title }: Pick<CitationFinding, 'title'>): string {
  return title === '' ? 'Untitled' : title;
}

/** `An author, a date` for what is missing; the fields to look at where nothing is. */
export function findingFacts({ missing, doubts }: CitationFinding): string {
  if (missing.length === 0) return doubts.map(({ variable }) => variableLabel(variable)).join(', ');
  const words = missing.map(({ what }) => what).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What an analyst says of a source that has nothing of what is missing. */
export function absentWords({ what }: Pick<MissingPart, 'what'>): string {
  if (what === 'where it can be found') return 'It cannot be found';
  return /^an? /.test(what) ? `It has no ${what.replace(/^an? /, '')}` : 'It has none';
}

/** Whether all words typed stand in what is known of a finding. */
export function fitsFilter(finding: CitationFinding, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const text = [finding.title, finding.reference, finding.citation, findingFacts(finding)]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
