import { AppError } from '../../../shared/contract/errors.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import type { Quote, QuoteStatus } from '../../../shared/domain/records.ts';
import { quoteSelector, type Span, snapToGraphemes } from '../../../shared/domain/selectors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getRevisionText } from '../documents/revision-repository.ts';
import { findLink, getLinkCoder, insertLink, moveLink, updateLink } from '../evidence/evidence-repository.ts';
import { moveQuoteMemos } from '../memos/memo-repository.ts';
import {
  copyAttribution,
  deleteQuote,
  getCoder,
  getQuote,
  insertQuote,
  moveQuote,
  setCodes,
  setComment,
  setStatus,
} from './quote-repository.ts';
import { requireSelectedIn } from './selected-in.ts';

/** Changes where quotes begin and end: the words change, what was said about them stays. */
export const reshapeHandlers: DatabaseHandlers<'quotes.setSpan' | 'quotes.merge' | 'quotes.split'> = {
  'quotes.setSpan': (project, { id, revisionId: selectedIn, start, end }) => {
    const { revisionId } = getQuote(project, id);
    requireSelectedIn(revisionId, selectedIn);
    placeQuote(project, id, revisionId, { start, end });
    return getQuote(project, id);
  },
  'quotes.merge': (project, { ids, acrossGap }) => {
    const [first, ...others] = mergeable(project, ids);
    const text = getRevisionText(project, first.revisionId);
    const quotes = [first, ...others];
    if (!acrossGap) refuseGaps(text, quotes);

    setCodes(
      project,
      first.id,
      quotes.flatMap(({ codeIds }) => codeIds),
    );
    setComment(project, first.id, joined(quotes.map(({ comment }) => comment)));
    setStatus(project, first.id, commonStatus(quotes));
    const attributed = quotes.find((quote) => quote.attribution);
    if (attributed && attributed !== first) copyAttribution(project, attributed.id, first.id);
    for (const other of others) {
      takeOverLinks(project, first.id, other);
      moveQuoteMemos(project, other.id, first.id);
      deleteQuote(project, other.id);
    }
    placeQuote(project, first.id, first.revisionId, {
      start: first.start,
      end: Math.max(...quotes.map(({ end }) => end)),
    });
    return getQuote(project, first.id);
  },
  'quotes.split': (project, { id, revisionId, at }) => {
    const quote = getQuote(project, id);
    requireSelectedIn(quote.revisionId, revisionId);
    const text = getRevisionText(project, quote.revisionId);
    const [first, second] = halves(text, quote, at);
    placeQuote(project, id, quote.revisionId, first);
    const secondId = insertQuote(project, {
      documentId: quote.documentId,
      revisionId: quote.revisionId,
      ...second,
      selector: quoteSelector(text, second),
      coder: getCoder(project, id),
    });
    setCodes(project, secondId, quote.codeIds);
    setComment(project, secondId, quote.comment);
    setStatus(project, secondId, quote.status);
    copyAttribution(project, id, secondId);
    for (const { id: linkId, claimId, relation, strength, note } of quote.links) {
      const coder = getLinkCoder(project, linkId);
      insertLink(project, { quoteId: secondId, claimId, relation, strength, note, coder });
    }
    return { first: getQuote(project, id), second: getQuote(project, secondId) };
  },
};

function placeQuote(project: ProjectDatabase, id: string, revisionId: string, selected: Span): void {
  const text = getRevisionText(project, revisionId);
  const span = settleSpan(text, selected);
  moveQuote(project, id, { revisionId, ...span, selector: quoteSelector(text, span) });
}

/** The quotes to merge, in the order of their text. */
function mergeable(project: ProjectDatabase, ids: readonly string[]): [Quote, ...Quote[]] {
  const [first, ...others] = [...new Set(ids)]
    .map((id) => getQuote(project, id))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  if (!first || others.length === 0) {
    throw new AppError('quote.tooFew', 'It takes two quotes to merge. Nothing was changed; choose another.');
  }
  if (others.some(({ revisionId }) => revisionId !== first.revisionId)) {
    throw new AppError(
      'quote.otherText',
      'These quotes stand in different texts. Nothing was changed; only quotes of one document can be merged.',
    );
  }
  return [first, ...others];
}

/** Quotes that overlap, or between which no word stands, are merged without asking. */
function refuseGaps(text: string, quotes: readonly Quote[]): void {
  let end = quotes[0]?.end ?? 0;
  let words = 0;
  for (const quote of quotes) {
    words += text.slice(end, quote.start).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
    end = Math.max(end, quote.end);
  }
  if (words === 0) return;
  throw new AppError(
    'quote.apart',
    `Between these quotes ${words === 1 ? 'stands 1 word that belongs' : `stand ${words} words that belong`} to none of them. Nothing was changed; merge them all the same to take in what stands between.`,
    { words },
  );
}

function joined(comments: readonly string[]): string {
  return [...new Set(comments.filter((comment) => comment.trim() !== ''))].join('\n\n');
}

/** What was said of all of them; else disputed where one was, because a doubt must not get lost. */
function commonStatus(quotes: readonly Quote[]): QuoteStatus {
  const statuses = new Set(quotes.map(({ status }) => status));
  const [only] = statuses;
  if (statuses.size === 1 && only) return only;
  return statuses.has('disputed') ? 'disputed' : 'unverified';
}

/** Two links to the same claim with the same relation become one, with the greater strength and both notes. */
function takeOverLinks(project: ProjectDatabase, quoteId: string, from: Quote): void {
  for (const link of from.links) {
    const existing = findLink(project, quoteId, link.claimId, link.relation, null);
    if (!existing) {
      moveLink(project, link.id, quoteId);
      continue;
    }
    const kept = getQuote(project, quoteId).links.find(({ id }) => id === existing.id);
    updateLink(project, existing.id, {
      relation: link.relation,
      strength: Math.max(link.strength, kept?.strength ?? 0),
      note: joined([kept?.note ?? '', link.note]),
    });
  }
}

function halves(text: string, quote: Span, at: number): [Span, Span] {
  const { end: boundary } = snapToGraphemes(text, { start: quote.start, end: Math.max(at, quote.start) });
  const isInside = quote.start < boundary && boundary < quote.end;
  const hasWords = (start: number, end: number) => text.slice(start, end).trim() !== '';
  if (!isInside || !hasWords(quote.start, boundary) || !hasWords(boundary, quote.end)) {
    throw new AppError(
      'quote.splitOutside',
      'A quote is split inside its words. Nothing was changed; put the caret between two words of the quote first.',
      { at },
    );
  }
  return [
    settleSpan(text, { start: quote.start, end: boundary }),
    settleSpan(text, { start: boundary, end: quote.end }),
  ];
}
