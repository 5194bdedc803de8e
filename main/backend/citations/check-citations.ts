import type { CitationCheck, CitationFinding } from '../../../shared/domain/citation-check.ts';
import { assessCitation } from '../../../shared/domain/citation-status.ts';
import type { ProvenanceByField } from '../../../shared/domain/records.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import type { CitedItem, RenderedSources } from './source-renderer.ts';

/** Where the fields of every source come from, by its identifier. */
export function readProvenances(project: ProjectDatabase): Record<string, ProvenanceByField> {
  const rows = project.prepare<{ id: string; provenance: string }>('SELECT id, provenance FROM source').all();
  return Object.fromEntries(
    rows.map(({ id, provenance }) => [id, JSON.parse(provenance) as ProvenanceByField]),
  );
}

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Looks at the references of the sources given, as they are shown. */
export function checkCitations(
  items: readonly CitedItem[],
  provenances: Readonly<Record<string, ProvenanceByField>>,
  rendered: RenderedSources,
): CitationCheck {
  const findings = items.flatMap(({ id, csl }): CitationFinding[] => {
    const { reference = '', citation = '' } = rendered[id] ?? {};
    const { status, missing, doubts } = assessCitation({
      csl,
      provenance: provenances[id] ?? {},
      reference,
    });
    if (missing.length === 0 && doubts.length === 0) return [];
    const { type, title = '' } = csl;
    return [
      { sourceId: id, title, type, status, missing: [...missing], doubts: [...doubts], reference, citation },
    ];
  });
  findings.sort((a, b) => byTitle.compare(a.title, b.title) || (a.sourceId < b.sourceId ? -1 : 1));
  return { checked: items.length, findings };
}
