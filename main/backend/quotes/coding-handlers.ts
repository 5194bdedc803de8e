import type { Revision } from '../../../shared/domain/documents.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { Occurrence } from '../../../shared/domain/records.ts';
import { quoteSelector, type Span } from '../../../shared/domain/selectors.ts';
import { codeNameOf } from '../codes/code-name.ts';
import { findOrInsertCode, getCode } from '../codes/code-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { listDocumentTitles } from '../documents/document-repository.ts';
import { getCurrentRevision } from '../documents/revision-repository.ts';
import { createSpeakerAttribution } from '../people/attribute-to-speaker.ts';
import { occurrencesOf } from './occurrences.ts';
import { addCode, findQuoteAt, getQuote, insertQuote } from './quote-repository.ts';
import { requireSelectedIn } from './selected-in.ts';

/** UTF-16 units of context on each side of an occurrence. */
const contextLength = 60;

/** Coding from the words themselves: in vivo, and everywhere they stand. */
export const codingHandlers: DatabaseHandlers<
  'quotes.codeInVivo' | 'quotes.findOccurrences' | 'quotes.codeOccurrences'
> = {
  'quotes.codeInVivo': (project, { id, documentId, revisionId, start, end }) => {
    const revision = getCurrentRevision(project, documentId);
    requireSelectedIn(revision.id, revisionId);
    const span = settleSpan(revision.text, { start, end });
    const codeId = findOrInsertCode(project, codeNameOf(revision.text.slice(span.start, span.end)));
    const { quoteId } = findOrMark(project, { documentId, revision, span, id });
    addCode(project, quoteId, codeId);
    return { quote: getQuote(project, quoteId), code: getCode(project, codeId) };
  },
  'quotes.findOccurrences': (project, { documentId, words, matchCase, wholeWords, limit }) => {
    const documents = listDocumentTitles(project).filter(
      ({ id }) => documentId === null || id === documentId,
    );
    const occurrences: Occurrence[] = [];
    for (const { id, sourceTitle } of documents) {
      const { id: revisionId, text, segments } = getCurrentRevision(project, id);
      for (const span of occurrencesOf(text, segments, words, { matchCase, wholeWords })) {
        if (occurrences.length === limit) return { occurrences, more: true };
        const quoteId = findQuoteAt(project, id, revisionId, span);
        occurrences.push({
          documentId: id,
          revisionId,
          sourceTitle,
          ...span,
          exact: text.slice(span.start, span.end),
          before: text.slice(Math.max(0, span.start - contextLength), span.start).toWellFormed(),
          after: text.slice(span.end, span.end + contextLength).toWellFormed(),
          codeIds: quoteId === null ? null : getQuote(project, quoteId).codeIds,
        });
      }
    }
    return { occurrences, more: false };
  },
  'quotes.codeOccurrences': (project, { code, occurrences }) => {
    const codeId =
      'id' in code ? getCode(project, code.id).id : findOrInsertCode(project, codeNameOf(code.name));
    const revisions = new Map<string, Revision>();
    const attribute = createSpeakerAttribution(project);
    let made = 0;
    let coded = 0;
    for (const { documentId, revisionId, start, end } of occurrences) {
      const revision = revisions.get(documentId) ?? getCurrentRevision(project, documentId);
      revisions.set(documentId, revision);
      requireSelectedIn(revision.id, revisionId);
      const span = settleSpan(revision.text, { start, end });
      const found = findOrMark(project, { documentId, revision, span }, attribute);
      if (found.isNew) made += 1;
      if (addCode(project, found.quoteId, codeId)) coded += 1;
    }
    return { code: getCode(project, codeId), made, coded };
  },
};

interface MarkedWords {
  readonly documentId: string;
  readonly revision: Revision;
  readonly span: Span;
  /** Of the quote, should it be made. */
  readonly id?: string | undefined;
}

/** The quote that stands on exactly these words, else a new one, said by whoever speaks them. */
function findOrMark(
  project: ProjectDatabase,
  { documentId, revision, span, id }: MarkedWords,
  attribute = createSpeakerAttribution(project),
): { quoteId: string; isNew: boolean } {
  const existing = findQuoteAt(project, documentId, revision.id, span);
  if (existing !== null) return { quoteId: existing, isNew: false };
  const place = { documentId, revisionId: revision.id, ...span };
  const quoteId = insertQuote(project, { ...place, id, selector: quoteSelector(revision.text, span) });
  attribute({ ...place, id: quoteId });
  return { quoteId, isNew: true };
}
