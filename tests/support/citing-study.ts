import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import { createTestBackend } from './backend.ts';
import { cslDirectory } from './csl-directory.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const article = (title: string, family: string, year: number): CslItem => ({
  type: 'article-newspaper',
  title,
  author: [{ family, given: 'Ada' }],
  issued: { 'date-parts': [[year]] },
  'container-title': 'Ledger & Post',
});
/** Seven, each with its number in its words. */
export const paragraphs = [1, 2, 3, 4, 5, 6, 7].map(
  (number) => `Here is number ${number} of the paragraphs.`,
);

export interface Study {
  readonly backend: Backend;
  /** Imports a text; gives back a function that quotes words of it and tells the quote's identifier. */
  readonly add: (csl: CslItem, text?: string, ending?: string) => Promise<Quoting>;
  readonly cite: (quoteIds: readonly string[], style?: string) => ReturnType<typeof citing>;
}
export type Quoting = ((words: string, speaker?: string) => Promise<string>) & {
  readonly sourceId: string;
  readonly documentId: string;
};

const citing = (backend: Backend, quoteIds: readonly string[], style: string) =>
  backend.call('citations.citeQuotes', { quoteIds: [...quoteIds], cited: { style, locale: null } });

/** A project of its own, closed when the test ends. */
export async function study(): Promise<Study> {
  const folder = temporaryFolder();
  const backend = await createTestBackend(folder, cslDirectory());
  onTestFinished(() => backend.close());
  await backend.call('project.create', { path: join(folder, 'Citing.corroborate') });
  const claim = await backend.call('claims.create', { statement: 'It is so.' });
  return {
    backend,
    add: async (csl, text = paragraphs.join('\n\n'), ending = 'txt') => {
      const { draftId } = await backend.call('imports.preview', {
        name: `${csl.title}.${ending}`,
        content: { encoding: 'text', data: text },
      });
      const kind = csl.type === 'interview' ? 'interview' : 'article';
      const draft = { draftId, csl, provenance: {}, setAside: [] };
      const { documentId, sourceId } = await backend.call('imports.commit', { ...draft, kind });
      const quote = async (exact: string, speaker?: string) => {
        const { id } = await backend.call('quotes.createFromText', { documentId, exact });
        await backend.call('evidence.link', { quoteId: id, claimIds: [claim.id], relation: 'supports' });
        if (speaker) await backend.call('quotes.attribute', { id, attribution: { personName: speaker } });
        return id;
      };
      return Object.assign(quote, { sourceId, documentId });
    },
    cite: (quoteIds, style = 'apa') => citing(backend, quoteIds, style),
  };
}
