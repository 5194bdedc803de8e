import type { DatabaseHandlers } from '../database/handlers.ts';
import { getDocument } from './document-repository.ts';
import { getCurrentRevision, putSegmentBack, setSegmentAside } from './revision-repository.ts';

export const documentHandlers: DatabaseHandlers<'documents.get' | 'documents.setAside'> = {
  'documents.get': (project, { id }) => getDocument(project, id),
  'documents.setAside': (project, { id, ordinals, setAside }) => {
    const revision = getCurrentRevision(project, id);
    for (const ordinal of ordinals) {
      if (!revision.segments[ordinal]) continue;
      if (setAside) setSegmentAside(project, revision.id, ordinal, 'analyst');
      else putSegmentBack(project, revision.id, ordinal);
    }
    return {};
  },
};
