import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backend } from '../../main/backend/backend.ts';
import { insertClaim } from '../../main/backend/claims/claim-repository.ts';
import { matchExpression } from '../../main/backend/search/match-expression.ts';
import { storeArticle, storeQuote } from './article-store.ts';
import { makeArticle } from './articles.ts';
import { withBackend } from './backend-in-process.ts';
import type { Bench } from './bench.ts';
import { fillProject } from './fill-project.ts';
import { ProseWriter, wordOfFrequency } from './prose.ts';
import { median, percentile, showMilliseconds, timed } from './statistics.ts';

const articleCount = 10_000;
const articleLength = 5000;
const claimCount = 200;
const limit = 50;

/** Queries of each kind; fifty in all. */
const kinds = ['rare word', 'common word', 'two words', 'phrase', 'prefix'] as const;
const queriesPerKind = 10;
type Kind = (typeof kinds)[number];
interface Query {
  readonly kind: Kind;
  readonly text: string;
}

/** Opening and searching a project of ten thousand articles, each with a quote. */
export const searching: Bench = {
  title: 'Search',
  async measure({ folder }) {
    const path = join(folder, 'search.corroborate');
    fillArticles(path);
    const { opening, listing, ours, floors } = await withBackend((backend) => searchEach(backend, path));
    const medians = kinds.map((kind) => `${kind} ${showMilliseconds(median(ours.get(kind) ?? []))}`);
    const all = [...ours.values()].flat();
    const allFloors = [...floors.values()].flat();
    return [
      {
        name: 'Open a project of 10,000 articles',
        value: opening,
        unit: 'ms',
        note: `${Math.round(statSync(path).size / 1024 / 1024)} MB; worker start and checks included`,
      },
      { name: 'List its 10,000 sources', value: listing, unit: 'ms' },
      {
        name: 'Search 10,000 articles: median',
        value: median(all),
        unit: 'ms',
        floor: median(allFloors),
        note: `${all.length} queries; medians: ${medians.join(', ')}`,
      },
      {
        name: 'Search 10,000 articles: p95',
        value: percentile(all, 0.95),
        unit: 'ms',
        floor: percentile(allFloors, 0.95),
        note: 'floor: bare ranked FTS5 queries on the same file',
      },
    ];
  },
};

/** Opens the project, lists its sources and searches it, through the backend and without it. */
async function searchEach(backend: Backend, path: string) {
  const opening = await timed(() => backend.call('project.open', { path }));
  const listing = await timed(() => backend.call('sources.list', {}));
  const queries = makeQueries();
  const ours = await timeQueries(queries, ({ text }) => backend.call('search.query', { text, limit }));
  const bare = openBareSearch(path);
  const floors = await timeQueries(queries, bare.search);
  bare.close();
  return { opening, listing, ours, floors };
}

function fillArticles(path: string): void {
  const prose = new ProseWriter(articleCount);
  fillProject(path, (project) => {
    for (let index = 0; index < articleCount; index += 1) {
      const stored = storeArticle(project, makeArticle(index, articleLength));
      storeQuote(project, stored, { start: 500, end: 700 });
    }
    for (let index = 0; index < claimCount; index += 1) {
      insertClaim(project, {
        statement: prose.sentence(),
        description: '',
        parentId: null,
        verdict: 'open',
        confidence: null,
      });
    }
  });
}

function makeQueries(): Query[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: queriesPerKind }, (_, index) => ({ kind, text: queryText(kind, index) })),
  );
}

/** What a person would type; a prefix is what stands there while she types: two to four letters. */
function queryText(kind: Kind, index: number): string {
  switch (kind) {
    case 'rare word':
      return wordOfFrequency('rare', index);
    case 'common word':
      return wordOfFrequency('common', index);
    case 'two words':
      return `${wordOfFrequency('middling', index)} ${wordOfFrequency('rare', index)}`;
    case 'phrase':
      return `"${makeArticle(index * 900, articleLength)
        .paragraphs[3]?.split(' ')
        .slice(5, 9)
        .join(' ')}"`;
    case 'prefix':
      return wordOfFrequency('middling', index).slice(0, 2 + (index % 3));
  }
}

async function timeQueries(
  queries: readonly Query[],
  search: (query: Query) => unknown,
): Promise<Map<Kind, number[]>> {
  const times = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (const query of queries) times.get(query.kind)?.push(await timed(() => search(query)));
  return times;
}

/** The floor: the best row identifiers of each full-text index, nothing joined and no snippets. */
function openBareSearch(path: string) {
  const connection = new Database(path, { readonly: true });
  const statements = ['segment_text', 'quote_text', 'claim_text'].map((table) =>
    connection
      .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT ${limit}`)
      .pluck(),
  );
  return {
    search: ({ text }: Query) => {
      for (const statement of statements) statement.all(matchExpression(text));
    },
    close: () => connection.close(),
  };
}
