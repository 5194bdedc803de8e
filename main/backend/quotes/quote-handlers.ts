import { AppError } from '../../../shared/contract/errors.ts';
import { parseCalendarDate } from '../../../shared/domain/dates.ts';
import { settleSpan } from '../../../shared/domain/quote-span.ts';
import { quoteSelector, type Span } from '../../../shared/domain/selectors.ts';
import { codeHandlers } from '../codes/code-handlers.ts';
import { getCode } from '../codes/code-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentText, getRevision } from '../documents/revision-repository.ts';
import { createSpeakerAttribution } from '../people/attribute-to-speaker.ts';
import { findOrInsertPerson } from '../people/person-repository.ts';
import { readShownNames } from '../people/shown-names.ts';
import { findSpan } from './find-span.ts';
import { quoteHistory } from './quote-history.ts';
import {
  addCode,
  deleteQuote,
  getAddressee,
  getQuote,
  getQuotes,
  insertQuote,
  listLatestQuotes,
  listQuotes,
  listQuotesOfRevision,
  removeAttribution,
  setAttribution,
  setCodes,
  setComment,
  setStatus,
} from './quote-repository.ts';
import { requireSelectedIn } from './selected-in.ts';

type QuoteProcedure =
  | 'quotes.listByDocument'
  | 'quotes.listLatest'
  | 'quotes.get'
  | 'quotes.getMany'
  | 'quotes.history'
  | 'quotes.create'
  | 'quotes.createFromText'
  | 'quotes.setComment'
  | 'quotes.setStatus'
  | 'quotes.setCodes'
  | 'quotes.addCode'
  | 'quotes.attribute'
  | 'quotes.remove';

export const quoteHandlers: DatabaseHandlers<QuoteProcedure> = {
  'quotes.listByDocument': (project, { documentId, revisionId }) =>
    revisionId === null
      ? listQuotes(project, documentId)
      : listQuotesOfRevision(project, documentId, getRevision(project, documentId, revisionId)),
  'quotes.listLatest': (project, { codeId, limit }) => listLatestQuotes(project, codeId, limit),
  'quotes.get': (project, { id }) => getQuote(project, id),
  'quotes.getMany': (project, { ids }) => getQuotes(project, ids),
  'quotes.history': (project, { id, limit }) => quoteHistory(project, id, limit),
  'quotes.create': (project, { id: chosenId, documentId, revisionId, start, end, codeIds }) => {
    const id = markSpan(project, documentId, () => ({ start, end }), { id: chosenId, revisionId });
    if (codeIds.length > 0) giveCodes(project, id, codeIds);
    return getQuote(project, id);
  },
  'quotes.createFromText': (project, { documentId, exact, prefix, suffix }) =>
    getQuote(
      project,
      markSpan(project, documentId, (text) => findSpan(text, { exact, prefix, suffix })),
    ),
  'quotes.setComment': (project, { id, comment }) => {
    setComment(project, id, comment);
    return getQuote(project, id);
  },
  'quotes.setStatus': (project, { id, status }) => {
    setStatus(project, id, status);
    return getQuote(project, id);
  },
  'quotes.setCodes': (project, { id, codeIds }) => {
    getQuote(project, id);
    giveCodes(project, id, codeIds);
    return getQuote(project, id);
  },
  'quotes.addCode': (project, { ids, code: wanted }) => {
    const quoteIds = [...new Set(ids)];
    const code =
      'id' in wanted
        ? getCode(project, wanted.id)
        : codeHandlers['codes.create'](project, {
            name: wanted.name,
            parentId: null,
            colour: null,
            description: '',
          });
    const coded = quoteIds.filter((id) => addCode(project, getQuote(project, id).id, code.id)).length;
    return { code: getCode(project, code.id), coded, already: quoteIds.length - coded };
  },
  'quotes.attribute': (project, { id, attribution }) => {
    getQuote(project, id);
    if (attribution === null) removeAttribution(project, id);
    else attribute(project, id, attribution);
    return getQuote(project, id);
  },
  'quotes.remove': (project, { ids }) => {
    for (const id of new Set(ids)) deleteQuote(project, id);
    return {};
  },
};

function markSpan(
  project: ProjectDatabase,
  documentId: string,
  select: (text: string) => Span,
  {
    id: chosenId,
    revisionId,
  }: { readonly id?: string | undefined; readonly revisionId?: string | undefined } = {},
): string {
  const revision = getCurrentText(project, documentId);
  requireSelectedIn(revision.id, revisionId);
  const place = {
    documentId,
    revisionId: revision.id,
    ...settleSpan(revision.text, select(revision.text)),
  };
  const id = insertQuote(project, { ...place, id: chosenId, selector: quoteSelector(revision.text, place) });
  createSpeakerAttribution(project)({ ...place, id });
  return id;
}

function giveCodes(project: ProjectDatabase, id: string, codeIds: readonly string[]): void {
  for (const codeId of codeIds) getCode(project, codeId);
  setCodes(project, id, codeIds);
}

function attribute(
  project: ProjectDatabase,
  id: string,
  attribution: { personName: string; addressee: string; date: string },
): void {
  const name = attribution.personName.trim();
  if (name === '')
    throw new AppError(
      'attribution.empty',
      'An attribution needs the name of the person who said the words. Nothing was changed.',
      { field: 'personName' },
    );
  const date = attribution.date.trim();
  if (date !== '' && parseCalendarDate(date) === null) {
    throw new AppError(
      'attribution.invalidDate',
      `“${date}” is not a date. Write 2026, 2026-02 or 2026-02-04. Nothing was changed.`,
      { field: 'date' },
    );
  }
  setAttribution(project, id, {
    personId: findOrInsertPerson(project, name),
    addressee: addresseeOf(project, id, attribution.addressee.trim()),
    date,
  });
}

/** The addressee as it is kept: one left as it was shown, with a pseudonym in it, stays what it is. */
function addresseeOf(project: ProjectDatabase, quoteId: string, given: string): string {
  const kept = getAddressee(project, quoteId);
  return given === readShownNames(project.connection).line(kept) ? kept : given;
}
