import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from '../../main/backend/backend.ts';
import { insertSketch } from '../../main/backend/duplicates/duplicate-repository.ts';
import { sketchText } from '../../main/backend/duplicates/text-sketch.ts';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { storeArticle } from './article-store.ts';
import { articleFile, makeArticle } from './articles.ts';
import { withBackend } from './backend-in-process.ts';
import type { Bench } from './bench.ts';
import { fillProject } from './fill-project.ts';
import { showMilliseconds, timed } from './statistics.ts';

const fileCount = 500;
const articleLength = 5000;
const storedCount = 10_000;

/** A folder as one job, duplicates looked for; and looking for them among ten thousand articles. */
export const importingFolder: Bench = {
  title: 'Import of a folder',
  async measure({ folder }) {
    const files = Array.from({ length: fileCount }, (_, index) =>
      articleFile(makeArticle(index, articleLength)),
    );
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    for (const [index, file] of files.entries()) writeFileSync(join(articles, `article-${index}.txt`), file);
    const floor = await timed(() => parseEach(files));
    const { first, undo } = await withBackend((backend) => importFolder(backend, folder, articles));
    const finding = await findAmongMany(folder);
    return [
      {
        name: `Import a folder of ${fileCount} articles of 5 kB`,
        value: first,
        unit: 'ms',
        floor,
        note: `one job, duplicates looked for, ${fileCount} transactions; floor: the same files parsed and nothing else; undo of all ${showMilliseconds(undo)}`,
      },
      {
        name: 'Preview of an article that 10,000 others may be the same as',
        value: finding.among,
        unit: 'ms',
        floor: finding.alone,
        note: 'floor: the same preview in an empty project',
      },
    ];
  },
};

async function parseEach(files: readonly string[]): Promise<void> {
  const today = new Date();
  for (const file of files) await parseDocument('article.txt', Buffer.from(file), today);
}

async function importFolder(backend: Backend, folder: string, articles: string) {
  await backend.call('project.create', { path: join(folder, 'folder.corroborate') });
  // The workers run already when a person imports a folder.
  await preview(backend, articleFile(makeArticle(fileCount, articleLength)));
  const job = () => backend.call('imports.paths', { jobId: crypto.randomUUID(), paths: [articles] });
  const first = await timed(job);
  return { first, undo: await timed(() => backend.call('history.undo', {})) };
}

async function findAmongMany(folder: string): Promise<{ alone: number; among: number }> {
  const path = join(folder, 'many.corroborate');
  fillProject(path, (project) => {
    for (let index = 0; index < storedCount; index += 1) {
      const { revisionId, text } = storeArticle(project, makeArticle(index, articleLength));
      insertSketch(project, revisionId, sketchText(text));
    }
  });
  const like = articleFile(makeArticle(storedCount / 2, articleLength));
  return withBackend(async (backend) => {
    await backend.call('project.create', { path: join(folder, 'empty.corroborate') });
    await preview(backend, like);
    const alone = await timed(() => preview(backend, like));
    await backend.call('project.open', { path });
    await preview(backend, like);
    let found = 0;
    const among = await timed(async () => {
      found = (await preview(backend, like)).duplicateOf.length;
    });
    if (found === 0) throw new Error('the article that is the same was not found');
    return { alone, among };
  });
}

function preview(backend: Backend, text: string) {
  const content = { encoding: 'base64' as const, data: Buffer.from(text).toString('base64') };
  return backend.call('imports.preview', { name: 'article.txt', content });
}
