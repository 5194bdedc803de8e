import type { DatabaseClient } from '../database/worker-client.ts';
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
}: Parts): Handlers<'imports.preview' | 'imports.commit' | 'imports.discard'> {
  return {
    'imports.preview': async ({ name, content }) => {
      const original = content.encoding === 'base64' ? Buffer.from(content.data, 'base64') : null;
      const parsed = await imports.parse(name, original ?? content.data);
      const duplicateOf = await database.operate('imports.findDuplicate', { text: parsed.text });
      return { ...parsed, draftId: drafts.add({ name, original, parsed }), name, duplicateOf };
    },
    'imports.commit': async ({ draftId, ...decisions }) => {
      const { name, original, parsed } = drafts.get(draftId);
      const stored = await database.operate('imports.store', {
        ...decisions,
        name,
        original,
        text: parsed.text,
        segments: parsed.segments,
      });
      drafts.discard(draftId);
      return stored;
    },
    'imports.discard': ({ draftId }) => {
      drafts.discard(draftId);
      return {};
    },
  };
}
