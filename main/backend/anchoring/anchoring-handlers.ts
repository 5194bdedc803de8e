import type { AnchoringCandidate } from '../../../shared/domain/anchoring.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { AnchoredQuote, PlaceInContext } from '../../../shared/domain/revisions.ts';
import { quoteSelector } from '../../../shared/domain/selectors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { requireFound } from '../database/not-found.ts';
import { getCurrentRevision, getRevision } from '../documents/revision-repository.ts';
import { requireCurrent } from '../documents/store-revision.ts';
import { getQuote, moveQuote } from '../quotes/quote-repository.ts';
import {
  getFormerWords,
  listAnchorings,
  listAnchoringsOfQuote,
  type StoredAnchoring,
  type StoredFormerPlace,
  setAnchoringLabel,
} from './anchoring-repository.ts';

/** UTF-16 units of text shown on each side of a place that may be meant. */
const contextShown = 80;

export const anchoringHandlers: DatabaseHandlers<
  'anchoring.list' | 'anchoring.listByQuote' | 'anchoring.resolve'
> = {
  'anchoring.list': (project, { documentId, revisionId }) => {
    const { text } = getRevision(project, documentId, revisionId);
    return listAnchorings(project, revisionId).map((row) => toAnchoredQuote(row, text));
  },
  'anchoring.listByQuote': (project, { quoteId }) =>
    listAnchoringsOfQuote(project, quoteId).map(({ revisionNumber, ...row }) => ({
      revisionNumber,
      label: row.label,
      from: formerPlaceOf(row),
    })),
  'anchoring.resolve': (project, { quoteId, revisionId, start, end }) => {
    const { documentId } = getQuote(project, quoteId);
    const revision = getCurrentRevision(project, documentId);
    requireCurrent(revision, revisionId);
    const former = requireFound(getFormerWords(project, quoteId, revisionId), 'quote', quoteId);
    const span = settleSpan(revision.text, { start, end });
    const selector = quoteSelector(revision.text, span);
    moveQuote(project, quoteId, { revisionId, ...span, selector });
    setAnchoringLabel(project, quoteId, revisionId, selector.exact === former.exact ? 'moved' : 'altered');
    return getQuote(project, quoteId);
  },
};

function toAnchoredQuote(row: StoredAnchoring, text: string): AnchoredQuote {
  const { toStart, toEnd, toExact } = row;
  const isAnchored = row.label !== 'ambiguous' && row.label !== 'removed';
  return {
    quoteId: row.quoteId,
    label: row.label,
    from: formerPlaceOf(row),
    to:
      isAnchored && toStart !== null && toEnd !== null && toExact !== null
        ? { start: toStart, end: toEnd, exact: toExact }
        : null,
    candidates: (JSON.parse(row.candidates) as AnchoringCandidate[]).map((place) => inContext(place, text)),
  };
}

function formerPlaceOf(row: StoredFormerPlace): AnchoredQuote['from'] {
  return {
    revisionId: row.fromRevisionId,
    revisionNumber: row.fromRevisionNumber,
    start: row.fromStart,
    end: row.fromEnd,
    exact: row.fromExact,
  };
}

function inContext(place: AnchoringCandidate, text: string): PlaceInContext {
  const before = contextBefore(text, place.start);
  const after = contextAfter(text, place.end);
  return {
    ...place,
    exact: text.slice(place.start, place.end),
    before,
    after,
    hasMore: { before: before.length < place.start, after: place.end + after.length < text.length },
  };
}

/** The words before a place, the first of them whole. */
function contextBefore(text: string, offset: number): string {
  const start = offset - contextShown;
  if (start <= 0) return text.slice(0, offset);
  const words = text.slice(start, offset);
  const gap = words.search(/\s/);
  return gap === -1 ? words.toWellFormed() : words.slice(gap);
}

/** The words after a place, the last of them whole. */
function contextAfter(text: string, offset: number): string {
  const words = text.slice(offset, offset + contextShown);
  if (offset + contextShown >= text.length) return words;
  const gap = /\s\S*$/.exec(words)?.index ?? -1;
  return gap === -1 ? words.toWellFormed() : words.slice(0, gap);
}
