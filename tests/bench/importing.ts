import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backend } from '../../main/backend/backend.ts';
import { articleFile, makeArticle } from './articles.ts';
import { withBackend } from './backend-in-process.ts';
import type { Bench } from './bench.ts';
import { showMilliseconds, timed } from './statistics.ts';

const articleCount = 1000;
const articleLength = 5000;

/** Importing articles one by one as the interface does it: preview, then commit as found. And taking the last one back. */
export const importing: Bench = {
  title: 'Import',
  async measure({ folder }) {
    const files = Array.from({ length: articleCount }, (_, index) =>
      articleFile(makeArticle(index, articleLength)),
    );
    const path = join(folder, 'import.corroborate');
    const { reading, storing, undo } = await withBackend((backend) => importEach(backend, path, files));
    const total = reading + storing;
    const floor = insertBare(join(folder, 'bare.sqlite'), files);
    return [
      {
        name: 'Import 1,000 articles of 5 kB',
        value: total,
        unit: 'ms',
        floor,
        note: `reading ${showMilliseconds(reading)}, storing ${showMilliseconds(storing)}; file ${megabytes(path)} MB; floor: bare INSERTs with FTS5, a transaction each`,
      },
      {
        name: 'Import: articles a second',
        value: (articleCount / total) * 1000,
        unit: 'articles/s',
        floor: (articleCount / floor) * 1000,
      },
      { name: 'Undo the last import', value: undo, unit: 'ms' },
    ];
  },
};

/** Milliseconds spent on previews, on commits, and on taking the last import back. */
async function importEach(backend: Backend, path: string, files: readonly string[]) {
  await backend.call('project.create', { path });
  // The workers run already when a person imports her second file.
  await importFile(backend, articleFile(makeArticle(articleCount, articleLength)), 'first.txt');
  const spent = { reading: 0, storing: 0 };
  for (const [index, file] of files.entries()) {
    const { reading, storing } = await importFile(backend, file, `article-${index}.txt`);
    spent.reading += reading;
    spent.storing += storing;
  }
  return { ...spent, undo: await timed(() => backend.call('history.undo', {})) };
}

async function importFile(backend: Backend, text: string, name: string) {
  const content = { encoding: 'base64' as const, data: Buffer.from(text).toString('base64') };
  const startedAt = performance.now();
  const draft = await backend.call('imports.preview', { name, content });
  const readAt = performance.now();
  await backend.call('imports.commit', {
    draftId: draft.draftId,
    kind: draft.kind,
    csl: draft.csl,
    provenance: draft.provenance,
    setAside: draft.segments.filter(({ setAside }) => setAside !== null).map(({ ordinal }) => ordinal),
  });
  return { reading: readAt - startedAt, storing: performance.now() - readAt };
}

/** The floor: each text in one transaction of its own, as safely on disk as ours. Returns milliseconds. */
function insertBare(path: string, texts: readonly string[]): number {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec(`
    CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE article_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
  `);
  const insertArticle = connection.prepare('INSERT INTO article (text) VALUES (?)');
  const insertText = connection.prepare('INSERT INTO article_text (rowid, text) VALUES (?, ?)');
  const store = connection.transaction((text: string) => {
    insertText.run(insertArticle.run(text).lastInsertRowid, text);
  });
  const startedAt = performance.now();
  for (const text of texts) store(text);
  const milliseconds = performance.now() - startedAt;
  connection.close();
  return milliseconds;
}

function megabytes(path: string): number {
  return Math.round(statSync(path).size / 1024 / 1024);
}
