import { mkdtempSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '../../../main/backend/backend.ts';
import { type BuiltBackend, openBuiltBackend } from '../../support/built-backend.ts';

/** What a test wants to find in its project. */
export interface ProjectContents {
  readonly documents: readonly PreparedDocument[];
  /** Statements; a claim's evidence names quotes by their words. */
  readonly claims?: readonly PreparedClaim[];
}

export interface PreparedDocument {
  readonly title: string;
  /** Given name and family name. */
  readonly author?: readonly [string, string];
  /** EDTF level 0. */
  readonly issued?: [number, number, number];
  readonly text: string;
  /** Of the file the text comes from: plain text where nothing is said. */
  readonly ending?: 'txt' | 'md';
  /** Words that stand once in the text. */
  readonly quotes?: readonly string[];
}

export interface PreparedClaim {
  readonly statement: string;
  readonly evidence?: readonly {
    readonly quote: string;
    readonly relation: 'supports' | 'contradicts' | 'qualifies' | 'mentions';
  }[];
}

/** Project files made once and copied for every test that asks for the same contents; one backend makes them all. */
export class PreparedProjects {
  readonly #folder = mkdtempSync(join(tmpdir(), 'corroborate-prepared-'));
  readonly #paths = new Map<string, string>();
  #maker: BuiltBackend | null = null;

  /** Puts a closed project file with these contents at `path`. */
  async copyTo(path: string, contents: ProjectContents): Promise<void> {
    const key = JSON.stringify(contents);
    let original = this.#paths.get(key);
    if (!original) {
      original = join(this.#folder, `${this.#paths.size}.corroborate`);
      this.#maker ??= await openBuiltBackend();
      await makeProject(this.#maker.backend, original, contents);
      this.#paths.set(key, original);
    }
    await copyFile(original, path);
  }

  async dispose(): Promise<void> {
    await this.#maker?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Makes a project file through the backend's own procedures, as a session of the app would, and closes it. */
async function makeProject(backend: Backend, path: string, contents: ProjectContents): Promise<void> {
  await backend.call('project.create', { path });
  try {
    const quoteIds = new Map<string, string>();
    for (const document of contents.documents) await importDocument(backend, document, quoteIds);
    for (const claim of contents.claims ?? []) await makeClaim(backend, claim, quoteIds);
  } finally {
    await backend.call('project.close', {});
  }
}

async function importDocument(
  backend: Backend,
  { title, author, issued, text, ending = 'txt', quotes = [] }: PreparedDocument,
  quoteIds: Map<string, string>,
): Promise<void> {
  const draft = await backend.call('imports.preview', {
    name: `${title}.${ending}`,
    content: { encoding: 'text', data: text },
  });
  const { documentId } = await backend.call('imports.commit', {
    draftId: draft.draftId,
    kind: 'article',
    csl: {
      type: 'article-newspaper',
      title,
      language: 'en',
      ...(author ? { author: [{ given: author[0], family: author[1] }] } : {}),
      ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
    },
    provenance: {},
    setAside: draft.segments.filter(({ setAside }) => setAside !== null).map(({ ordinal }) => ordinal),
  });
  for (const exact of quotes)
    quoteIds.set(exact, (await backend.call('quotes.createFromText', { documentId, exact })).id);
}

async function makeClaim(
  backend: Backend,
  { statement, evidence = [] }: PreparedClaim,
  quoteIds: ReadonlyMap<string, string>,
): Promise<void> {
  const claim = await backend.call('claims.create', { statement });
  for (const { quote, relation } of evidence) {
    const quoteId = quoteIds.get(quote);
    if (!quoteId) throw new Error(`No document of the prepared project has the quote “${quote}”.`);
    await backend.call('evidence.link', { quoteId, claimIds: [claim.id], relation });
  }
}
