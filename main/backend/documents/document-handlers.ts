import type { DatabaseHandlers } from '../database/handlers.ts';
import { requireSelectedIn } from '../quotes/selected-in.ts';
import { findDocuments, getDocument, setCiteBy, setConsent } from './document-repository.ts';
import {
  getCurrentRevision,
  getRevision,
  listRevisions,
  putSegmentBack,
  setSegmentAside,
} from './revision-repository.ts';

type DocumentProcedure =
  | 'documents.get'
  | 'documents.find'
  | 'documents.listRevisions'
  | 'documents.getRevision'
  | 'documents.setAside'
  | 'documents.setConsent'
  | 'documents.setCiteBy';

export const documentHandlers: DatabaseHandlers<DocumentProcedure> = {
  'documents.get': (project, { id }) => getDocument(project, id),
  'documents.find': (project, { name }) => findDocuments(project, name),
  'documents.listRevisions': (project, { documentId }) => listRevisions(project, documentId),
  'documents.getRevision': (project, { documentId, revisionId }) =>
    getRevision(project, documentId, revisionId),
  'documents.setConsent': (project, { id, consent }) => {
    setConsent(project, id, consent);
    return {};
  },
  'documents.setCiteBy': (project, { id, citeBy }) => {
    setCiteBy(project, id, citeBy);
    return {};
  },
  'documents.setAside': (project, { id, revisionId, ordinals, setAside }) => {
    const revision = getCurrentRevision(project, id);
    requireSelectedIn(revision.id, revisionId);
    for (const ordinal of ordinals) {
      if (!revision.segments[ordinal]) continue;
      if (setAside) setSegmentAside(project, revision.id, ordinal, 'analyst');
      else putSegmentBack(project, revision.id, ordinal);
    }
    return {};
  },
};
