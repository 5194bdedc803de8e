import type { DocumentKind, Segment } from '../../shared/domain/documents.ts';
import type { ImportDraft } from '../../shared/domain/imports.ts';
import {
  applyFormValues,
  formProblems,
  formValuesOf,
  type SourceField,
  type SourceFormValues,
} from '../sources/source-form-values.ts';
import type { ImportDecision } from './import-actions.ts';
import { destinationAsFound, type ImportDestination } from './import-destination.ts';

/** What the analyst has made of a draft so far. */
export interface DraftEdits {
  readonly kind: DocumentKind;
  readonly values: SourceFormValues;
  /** Ordinals of the segments set aside. */
  readonly setAside: ReadonlySet<number>;
  readonly destination: ImportDestination;
}

/** A draft as it was found. */
export function editsAsFound(draft: ImportDraft): DraftEdits {
  const aside = draft.segments.filter(({ setAside }) => setAside !== null);
  return {
    kind: draft.kind,
    values: formValuesOf(draft.csl),
    setAside: new Set(aside.map(({ ordinal }) => ordinal)),
    destination: destinationAsFound(draft),
  };
}

/** Takes the document for another kind. The kind of source follows, unless the analyst chose one that is neither's. */
export function changeKind(draft: ImportDraft, edits: DraftEdits, kind: DocumentKind): DraftEdits {
  const { values } = edits;
  const type = values.type === usualType(draft, edits.kind) ? usualType(draft, kind) : values.type;
  return { ...edits, kind, values: { ...values, type } };
}

/** What a source of this kind is cited as, unless something else is known. */
function usualType(draft: ImportDraft, kind: DocumentKind): SourceFormValues['type'] {
  if (kind === draft.kind) return draft.csl.type;
  return kind === 'interview' ? 'interview' : 'article-newspaper';
}

/** Sets a segment aside, or puts it back. */
export function toggleSegment(edits: DraftEdits, ordinal: number): DraftEdits {
  const setAside = new Set(edits.setAside);
  if (!setAside.delete(ordinal)) setAside.add(ordinal);
  return { ...edits, setAside };
}

/** The draft's segments as they would be stored: what the analyst sets aside says so. */
export function segmentsAsEdited(draft: ImportDraft, { setAside }: DraftEdits): Segment[] {
  return draft.segments.map((segment) => ({
    ...segment,
    setAside: setAside.has(segment.ordinal) ? (segment.setAside ?? 'analyst') : null,
  }));
}

/** What is stored when the draft is imported with these edits. */
export function decisionOf(draft: ImportDraft, edits: DraftEdits): ImportDecision {
  const { csl, provenance } = applyFormValues(draft, edits.values);
  return {
    kind: edits.kind,
    csl,
    provenance,
    setAside: [...edits.setAside].sort((a, b) => a - b),
    destination: edits.destination,
  };
}

/** What is wrong with the edits, by field, in words. */
export function problemsOf(draft: ImportDraft, edits: DraftEdits): Partial<Record<SourceField, string>> {
  return formProblems(draft, edits.values);
}
