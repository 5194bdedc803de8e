import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { CslItem, Provenance } from '../../../shared/domain/csl.ts';
import type { ReferenceMatch } from '../../../shared/domain/references.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';
import { getSource, insertSource, listStoredItems, updateSource } from '../sources/source-repository.ts';
import { compareWithSource, createReferenceMatcher } from './match-references.ts';

/** A reference that is to be stored. */
export interface StoredReference {
  readonly csl: CslItem;
  /** The source it is about, and the variables it replaces there; null for a new one. */
  readonly target: { readonly sourceId: string; readonly replace: readonly string[] } | null;
}

/** Which references are sources of the project already; in the order given, null for new ones. */
export function matchReferences(
  project: ProjectDatabase,
  references: readonly CslItem[],
): (ReferenceMatch | null)[] {
  const matcher = createReferenceMatcher(listStoredItems(project));
  const names = readShownNames(project.connection);
  return references.map((csl) => {
    const found = matcher.find(csl);
    if (!found) return null;
    const { source, by } = found;
    const shown = names.item(source.csl);
    return {
      sourceId: source.id,
      by,
      title: shown.title?.trim() || 'Untitled',
      ...compareWithSource(source.csl, csl, shown),
    };
  });
}

const fromReferences: Provenance = { origin: 'references', guess: false };

/** Stores references: new sources, and what is empty in those that are there or was chosen to be replaced. */
export function storeReferences(
  project: ProjectDatabase,
  references: readonly StoredReference[],
): ProcedureOutput<'references.import'> {
  const counts = { made: 0, completed: 0, unchanged: 0 };
  for (const { csl, target } of references) {
    if (target === null) {
      insertSource(project, csl, provenanceOf(Object.keys(csl)));
      counts.made += 1;
      continue;
    }
    const source = getSource(project, target.sourceId);
    const { fills } = compareWithSource(source.csl, csl);
    const replaced = target.replace.filter((variable) => variable in csl);
    const taken = [...fills, ...replaced];
    if (taken.length === 0) {
      counts.unchanged += 1;
      continue;
    }
    const values = Object.fromEntries(
      taken.map((variable) => [variable, (csl as Record<string, unknown>)[variable]]),
    );
    updateSource(
      project,
      source.id,
      { ...source.csl, ...values },
      { ...source.provenance, ...provenanceOf(taken) },
    );
    counts.completed += 1;
  }
  return counts;
}

function provenanceOf(variables: readonly string[]): Record<string, Provenance> {
  return Object.fromEntries(variables.map((variable) => [variable, fromReferences]));
}

/** What the step is called, e.g. `Import 120 references`. */
export function importStep(references: readonly StoredReference[]): string {
  const count = references.length;
  return count === 1 ? 'Import one reference' : `Import ${count.toLocaleString('en')} references`;
}
