import { AppError } from '../../../shared/contract/errors.ts';
import type { Cue, Page, Segment } from '../../../shared/domain/documents.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { RevisionOutcome } from '../../../shared/domain/revisions.ts';
import { isSameVersion } from '../../../shared/domain/same-version.ts';
import { quoteSelector, type Span } from '../../../shared/domain/selectors.ts';
import { insertAnchoring } from '../anchoring/anchoring-repository.ts';
import type { AnchoringResult } from '../anchoring/reanchor.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { registerRevisedSpeakers } from '../people/register-speakers.ts';
import { listStandingQuotes, moveQuote, type StandingQuote } from '../quotes/quote-repository.ts';
import { getSourceOfDocument } from '../sources/source-repository.ts';
import { carrySegments } from './carry-segments.ts';
import { replaceOriginal } from './document-repository.ts';
import { type EditedSpeakers, giveSpeakers } from './edited-speakers.ts';
import { type SegmentedText, takeFileSpeakers } from './file-speakers.ts';
import type { FoundQuote } from './found-quotes.ts';
import {
  addDocumentRevision,
  getCurrentRevision,
  getRevisionText,
  insertRevision,
  lastRevisionFromFile,
  setSegmentAside,
  storeOriginal,
  summarizeRevision,
} from './revision-repository.ts';

/** What must be known of a document to find its quotes in a new text. */
export interface RevisionBasis {
  /** The current text, and what is found in it. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly pages: readonly Page[];
  readonly cues: readonly Cue[];
  /** The latest revision that was read from a file; null where none was. */
  readonly lastFromFile: string | null;
  /** Every quote of the document, by the revision it stands on; those left behind earlier are looked for again. */
  readonly standing: readonly { readonly text: string; readonly quotes: readonly StandingQuote[] }[];
}

/** Reads it. Errors: `notFound`; `revision.overtaken` when `revisionId` is not the current revision. */
export function readRevisionBasis(
  project: ProjectDatabase,
  { documentId, revisionId }: { documentId: string; revisionId: string },
): RevisionBasis {
  const current = getCurrentRevision(project, documentId);
  requireCurrent(current, revisionId);
  const byRevision = Map.groupBy(listStandingQuotes(project, documentId), (quote) => quote.revisionId);
  return {
    text: current.text,
    segments: current.segments,
    pages: current.pages,
    cues: current.cues,
    lastFromFile: lastRevisionFromFile(project, documentId),
    standing: [...byRevision].map(([id, quotes]) => ({ text: getRevisionText(project, id), quotes })),
  };
}

/** Error: `revision.overtaken`, when a document's current revision is another than was thought. */
export function requireCurrent(current: { id: string; number: number }, revisionId: string): void {
  if (current.id === revisionId) return;
  throw new AppError(
    'revision.overtaken',
    `The document got another revision meanwhile: number ${current.number}. Nothing was changed, and your text is still here. Compare it with the new revision before you save.`,
    { revisionId, currentRevisionId: current.id },
  );
}

export interface StoreRevision {
  readonly documentId: string;
  /** The revision the text was made from. */
  readonly basedOn: string;
  readonly text: string;
  /** As the importer cut the text; what is known of unchanged ones is carried over. */
  readonly segments: readonly Segment[];
  readonly pages: readonly Page[];
  readonly cues: readonly Cue[];
  /** The names that were edited with the text; null where it came from a file. */
  readonly edited: EditedSpeakers | null;
  /** One result for each quote of the document. */
  readonly anchored: readonly FoundQuote[];
  /**
   * The file the text came from, and how the one before it reads, if it came from one; null when it was edited in place.
   */
  readonly file: {
    readonly name: string;
    readonly bytes: Uint8Array | null;
    readonly last: SegmentedText | null;
  } | null;
}

/**
 * Stores a document's new revision and what became of its quotes there: those that were found move to it, the others
 * stay where they stand. Nothing is stored where words, speakers and times are the very same.
 * Error: `revision.overtaken`, when the document or its quotes changed since they were read.
 */
export function storeRevision(
  project: ProjectDatabase,
  { documentId, basedOn, text, segments, pages, cues, edited, anchored, file }: StoreRevision,
): RevisionOutcome {
  const former = getCurrentRevision(project, documentId);
  requireCurrent(former, basedOn);
  const results = new Map(anchored.map((result) => [result.id, result]));
  const same = carrySegments(former, { text, segments });
  const carried = edited
    ? giveSpeakers(same, edited)
    : takeFileSpeakers({
        file: { text, segments },
        carried: same,
        current: former,
        lastFile: file?.last ?? former,
      });
  if (isSameVersion(former, { text, segments: carried, cues })) return { revision: null };
  const original = file && storeOriginal(project, file);
  const revisionId = insertRevision(project, { text, segments: carried, pages, cues, original });
  addDocumentRevision(project, documentId, revisionId, former.number + 1);
  for (const { ordinal, setAside } of carried)
    if (setAside) setSegmentAside(project, revisionId, ordinal, setAside);
  for (const quote of listStandingQuotes(project, documentId)) {
    const result = results.get(quote.id);
    if (!result || !isAt(quote, result.from)) throw quotesChanged();
    anchorQuote(project, { quote, result, revisionId, text });
  }
  if (original) replaceOriginal(project, documentId, original);
  const { csl } = getSourceOfDocument(project, documentId);
  registerRevisedSpeakers(project, { documentId, csl, text, segments: carried });
  return { revision: summarizeRevision(project, documentId, revisionId) };
}

function isAt(quote: StandingQuote, place: StandingQuote): boolean {
  return quote.revisionId === place.revisionId && quote.start === place.start && quote.end === place.end;
}

function quotesChanged(): AppError {
  return new AppError(
    'revision.overtaken',
    'A quote of this document was made or changed meanwhile. Nothing was changed, and your text is still here. Save again.',
  );
}

interface AnchorQuote {
  readonly quote: StandingQuote;
  readonly result: AnchoringResult;
  readonly revisionId: string;
  readonly text: string;
}

function anchorQuote(project: ProjectDatabase, { quote, result, revisionId, text }: AnchorQuote): void {
  const span = result.span && settledOrNull(text, result.span);
  const lost = result.label === 'ambiguous' ? 'ambiguous' : 'removed';
  const label = span ? labelOf(quote, span, text) : lost;
  insertAnchoring(project, {
    quoteId: quote.id,
    revisionId,
    label,
    from: quote,
    candidates: span ? [] : result.candidates,
  });
  if (span) moveQuote(project, quote.id, { revisionId, ...span, selector: quoteSelector(text, span) });
}

/** The label is read off what is stored, so that it can never say something else than the words do. */
function labelOf(quote: StandingQuote, span: Span, text: string): 'unchanged' | 'moved' | 'altered' {
  if (text.slice(span.start, span.end) !== quote.exact) return 'altered';
  return span.start === quote.start ? 'unchanged' : 'moved';
}

function settledOrNull(text: string, span: Span): Span | null {
  try {
    return settleSpan(text, span);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
