import { type CitationFinding, groupFindings } from '../../../shared/domain/citation-check.ts';
import { groupDoubts } from '../../../shared/domain/citation-doubts.ts';
import type { Backend } from '../../backend/backend.ts';
import { findStyle, type StyleWish } from '../find-style.ts';
import type { Output } from '../output.ts';

/** `check-citations PROJECT`: lists the sources whose references want something; exit code 1 when one is incomplete. */
export async function checkCitations(
  backend: Backend,
  project: string,
  wish: StyleWish,
  output: Output,
): Promise<number> {
  await backend.call('project.open', { path: project });
  const { checked, findings } = await backend.call('citations.check', {
    cited: await findStyle(backend, wish),
  });
  const groups = groupFindings(findings);
  const counts = groups.map(({ group, found }) => `${found.length} ${group}`).join(', ');
  const lists = groups
    .filter(({ found }) => found.length > 0)
    .map(({ group, found }) => `${headingOf(group)}\n${found.map(describe).join('\n')}\n`);
  output.result(
    { checked, findings },
    [...lists, `${checked} ${checked === 1 ? 'source' : 'sources'} checked: ${counts}.`].join('\n'),
  );
  return findings.some(({ status }) => status === 'incomplete') ? 1 : 0;
}

function headingOf(group: string): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}:`;
}

function describe({ title, sourceId, reference, citation, missing, doubts }: CitationFinding): string {
  return [
    `- ${title === '' ? `Untitled (${sourceId})` : title}`,
    `  reads: ${reference === '' ? citation : reference}`,
    ...missing.map(({ what, variables, reason }) => `  lacks ${what} (${variables.join(', ')}): ${reason}`),
    ...groupDoubts(doubts).map(({ variables, reason }) => `  look at ${variables.join(', ')}: ${reason}`),
  ].join('\n');
}
