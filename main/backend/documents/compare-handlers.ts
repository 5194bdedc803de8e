import type { AnchoringClient } from '../anchoring/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Drafts } from '../imports/drafts.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly drafts: Drafts;
  readonly anchoring: AnchoringClient;
}

/** Compares texts in the anchoring worker, with the alignment that quotes are found by. */
export function compareHandlers({ database, drafts, anchoring }: Parts): Handlers<'documents.compare'> {
  return {
    'documents.compare': async ({ documentId, beforeId, after }) => {
      const textOf = (revisionId: string) =>
        database.operate('documents.readText', { documentId, revisionId });
      const [textBefore, textAfter] = await Promise.all([
        textOf(beforeId),
        'draftId' in after ? drafts.look(after.draftId).parsed.text : textOf(after.revisionId),
      ]);
      return { shared: await anchoring.compare(textBefore, textAfter) };
    },
  };
}
