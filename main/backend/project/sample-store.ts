import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import { quoteSelector } from '../../../shared/domain/selectors.ts';
import { insertClaim } from '../claims/claim-repository.ts';
import { insertCode } from '../codes/code-repository.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentRevision } from '../documents/revision-repository.ts';
import { insertLink } from '../evidence/evidence-repository.ts';
import { storeImport } from '../imports/import-repository.ts';
import { findOrInsertPerson } from '../people/person-repository.ts';
import { findSpan } from '../quotes/find-span.ts';
import { insertQuote, setAttribution, setCodes, setComment, setStatus } from '../quotes/quote-repository.ts';
import type { SampleDocument, SampleProject } from './sample/sample-types.ts';

/** Texts of the sample, cut into segments by the importer; by document key. */
export type ParsedSample = Readonly<Record<string, ParsedDocument>>;

/** Fills a new project with the sample. One transaction, outside the history: there is nothing to undo in a fresh sample. */
export function storeSample(project: ProjectDatabase, sample: SampleProject, parsed: ParsedSample): void {
  project.connection.transaction(() => {
    const codeIds = storeCodes(project, sample);
    const claimIds = storeClaims(project, sample);
    const quoteIds = new Map<string, string>();
    for (const document of sample.documents) {
      for (const [key, id] of storeDocument(project, document, parsed[document.key], codeIds))
        quoteIds.set(key, id);
    }
    for (const link of sample.links) {
      insertLink(project, {
        ...link,
        quoteId: idOf(quoteIds, link.quote),
        claimId: idOf(claimIds, link.claim),
        note: link.note ?? '',
      });
    }
  })();
}

function storeCodes(project: ProjectDatabase, sample: SampleProject): Map<string, string> {
  const ids = new Map<string, string>();
  for (const code of sample.codes) {
    const parentId = code.parent === undefined ? null : idOf(ids, code.parent);
    ids.set(
      code.key,
      insertCode(project, { name: code.name, parentId, colour: code.colour, description: code.description }),
    );
  }
  return ids;
}

function storeClaims(project: ProjectDatabase, sample: SampleProject): Map<string, string> {
  const ids = new Map<string, string>();
  for (const claim of sample.claims) {
    const parentId = claim.parent === undefined ? null : idOf(ids, claim.parent);
    ids.set(
      claim.key,
      insertClaim(project, {
        statement: claim.statement,
        description: claim.description,
        parentId,
        verdict: claim.verdict,
        confidence: claim.confidence ?? null,
      }),
    );
  }
  return ids;
}

function storeDocument(
  project: ProjectDatabase,
  document: SampleDocument,
  parsed: ParsedDocument | undefined,
  codeIds: Map<string, string>,
): [string, string][] {
  if (!parsed) throw new Error(`sample document “${document.key}” was not parsed`);
  const setAside = parsed.segments.flatMap((segment) => (segment.setAside ? [segment.ordinal] : []));
  const { documentId } = storeImport(project, {
    name: document.name,
    kind: document.kind,
    csl: document.csl,
    provenance: {},
    setAside,
    original: null,
    text: parsed.text,
    segments: parsed.segments,
    pages: parsed.pages,
    cues: parsed.cues,
  });
  const revision = getCurrentRevision(project, documentId);
  return document.quotes.map((quote) => {
    const span = findSpan(revision.text, { exact: quote.exact, prefix: '', suffix: '' });
    const id = insertQuote(project, {
      documentId,
      revisionId: revision.id,
      ...span,
      selector: quoteSelector(revision.text, span),
    });
    if (quote.comment) setComment(project, id, quote.comment);
    if (quote.status) setStatus(project, id, quote.status);
    setCodes(
      project,
      id,
      quote.codes.map((key) => idOf(codeIds, key)),
    );
    if (quote.attribution) {
      const { person, addressee = '', date = '' } = quote.attribution;
      setAttribution(project, id, { personId: findOrInsertPerson(project, person), addressee, date });
    }
    return [quote.key, id];
  });
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the sample project has nothing named “${key}”`);
  return id;
}
