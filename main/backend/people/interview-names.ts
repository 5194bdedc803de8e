import type { CslItem, CslName } from '../../../shared/domain/csl.ts';
import { formatName, parseName } from '../../../shared/domain/names.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getSource, updateSource } from '../sources/source-repository.ts';
import { nameKey } from './name-finder.ts';

/** Gives the data of interviews (interviewee, interviewer) a person's new name. What was published elsewhere stays as it was printed. */
export function renameInInterviews(project: ProjectDatabase, from: string, to: string): void {
  const interviews = project
    .prepare<{ id: string }>(
      "SELECT DISTINCT source_id AS id FROM document WHERE kind = 'interview' ORDER BY source_id",
    )
    .all();
  const isNamed = (name: CslName, words: string) => nameKey(formatName(name)) === nameKey(words);
  // Where both stood, as two persons that are one now, the name stands once.
  const renamed = (names: readonly CslName[] | undefined) =>
    names?.some((name) => isNamed(name, from))
      ? names
          .filter((name) => !isNamed(name, from) || !names.some((other) => isNamed(other, to)))
          .map((name) => (isNamed(name, from) ? parseName(to) : name))
      : undefined;
  for (const { id } of interviews) {
    const { csl, provenance } = getSource(project, id);
    const changed: CslItem = { ...csl };
    for (const variable of ['author', 'interviewer'] as const) {
      const names = renamed(csl[variable]);
      if (names) changed[variable] = names;
    }
    if (JSON.stringify(changed) !== JSON.stringify(csl)) updateSource(project, id, changed, provenance);
  }
}
