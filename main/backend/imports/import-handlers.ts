import type { DatabaseClient } from '../database/worker-client.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import type { Drafts } from './drafts.ts';
import type { ImportsClient } from './worker-client.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
  readonly drafts: Drafts;
}

/** Preview, then commit or discard: nothing is stored before the person has seen what was found. */
export function importHandlers({
  database,
  imports,
  drafts,
}: Parts): Handlers<
  'imports.preview' | 'imports.commit' | 'imports.discard' | 'imports.readTableUpdate' | 'claims.readTable'
> {
  return {
    'imports.preview': async ({ name, content }) => {
      const original = content.encoding === 'base64' ? Buffer.from(content.data, 'base64') : null;
      const readAs = content.encoding === 'html' ? `${name}.html` : name;
      const parsed = await imports.parse(readAs, original ?? content.data);
      const { projectPath, sketch, duplicates } = await findDuplicates({ database, imports }, name, parsed);
      const draftId = drafts.add({ projectPath, name, original, parsed, sketch });
      return { ...parsed, draftId, name, duplicateOf: duplicates };
    },
    'imports.commit': async ({ draftId, ...decisions }) => {
      const draft = drafts.take(draftId);
      const { projectPath, name, original, parsed, sketch } = draft;
      const { text, segments, pages, cues } = parsed;
      try {
        return await database.operate('imports.store', {
          projectPath,
          content: { ...decisions, name, original, text, segments, pages, cues, sketch },
        });
      } catch (thrown) {
        drafts.putBack(draftId, draft);
        throw thrown;
      }
    },
    'claims.readTable': ({ name, data }) => imports.parseTable(name, Buffer.from(data, 'base64')),
    'imports.readTableUpdate': async ({ name, data }) => {
      const table = await imports.parseTable(name, Buffer.from(data, 'base64'));
      return database.operate('imports.compareTable', { table });
    },
    'imports.discard': ({ draftId }) => {
      drafts.discard(draftId);
      return {};
    },
  };
}
