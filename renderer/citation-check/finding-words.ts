import type { CitationFinding, FindingGroup } from '../../shared/domain/citation-check.ts';
import type { CslVariable } from '../../shared/domain/csl-variables.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';

export const groupWords: Readonly<Record<FindingGroup, string>> = {
  incomplete: 'Incomplete',
  'in-text only': 'In-text only',
  'to look at': 'To look at',
};

export function titleOfFinding({ title }: Pick<CitationFinding, 'title'>): string {
  return title === '' ? 'Untitled' : title;
}

/** `Authors, Published` for what is missing; what to look at where nothing is. */
export function findingFacts({ missing, doubts }: CitationFinding): string {
  const variables =
    missing.length > 0
      ? missing.map(({ variables: [usual] }) => usual)
      : doubts.map(({ variable }) => variable);
  return variables.map((variable) => variableLabel(variable ?? '')).join(', ');
}

/** `It has none` for the part that a variable stands for: `No author`, `No date`. */
export function absentWords(variable: CslVariable | undefined): string {
  if (variable === 'author') return 'It has no author';
  if (variable === 'issued') return 'It has no date';
  if (variable === 'title') return 'It has no title';
  return 'It has none';
}

/** Whether all words typed stand in what is known of a finding. */
export function fitsFilter(finding: CitationFinding, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const text = [finding.title, finding.reference, finding.citation, findingFacts(finding)]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
