import { createProject } from '../../main/backend/database/open.ts';
import { newId } from '../../main/backend/database/project-database.ts';
import { storeImport } from '../../main/backend/imports/import-repository.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { Segment } from '../../shared/domain/documents.ts';
import { relations } from '../../shared/domain/relations.ts';
import { quoteSelector } from '../../shared/domain/selectors.ts';

const familyNames = ['Okafor', 'Lindqvist', 'Novak', 'Bondar', 'Tan', 'Marsh', 'Osei', 'Doe', 'Zhou', 'Roe'];
const sentence =
  'Officials said on Tuesday, “the bridge stays closed”, and that no date has been set for works to begin. ';
const paragraphsPerSource = 30;
/** At most one for each paragraph but the first. */
const usualQuotesPerSource = 25;

/** Newspaper articles by a few hundred authors, one or two each. */
export function benchSources(count: number): CslItem[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'article-newspaper',
    title: `Report number ${index} on the state of the bridge`,
    author: Array.from({ length: 1 + (index % 2) }, (_author, position) => ({
      family: `${familyNames[(index + position) % familyNames.length]}${index % 37}`,
      given: position === 0 ? 'Ada' : 'Ben',
    })),
    issued: { 'date-parts': [[2020 + (index % 7), 1 + (index % 12), 1 + (index % 28)]] },
    'container-title': 'The Daily Ledger',
    URL: `https://ledger.example/${index}`,
  }));
}

/** Makes a project of articles whose quotes are linked to claims, `rows` times in all. */
export function fillEvidence(
  path: string,
  {
    sources,
    rows,
    quotesPerSource = usualQuotesPerSource,
  }: { readonly sources: number; readonly rows: number; readonly quotesPerSource?: number },
): void {
  const project = createProject({ path, actor: 'Bench', beforeMigration: () => {} });
  const insertQuote = project.prepare(
    `INSERT INTO quote (id, document_id, revision_id, start, "end", exact, prefix, suffix, comment, status, created_at, modified_at)
     VALUES (?, ?, (SELECT revision_id FROM document_revision WHERE document_id = ?), ?, ?, ?, ?, ?, '', 'reviewed', ?, ?)`,
  );
  const insertEvidence = project.prepare(
    'INSERT INTO evidence (id, quote_id, claim_id, relation, strength, note, created_at, modified_at) VALUES (?, ?, ?, ?, 2, ?, ?, ?)',
  );
  const at = '2026-02-04T09:30:00.000Z';
  const { text, segments } = articleText();
  project.connection.transaction(() => {
    const claims = Array.from({ length: 200 }, (_, index) => {
      const id = newId();
      project
        .prepare(
          "INSERT INTO claim (id, parent_id, statement, description, verdict, created_at, modified_at) VALUES (?, NULL, ?, '', 'open', ?, ?)",
        )
        .run(id, `Claim number ${index}: the bridge has been closed since December`, at, at);
      return id;
    });
    const person = newId();
    project
      .prepare("INSERT INTO person (id, name, created_at) VALUES (?, 'Olena Bondar', ?)")
      .run(person, at);
    const attribute = project.prepare(
      "INSERT INTO attribution (quote_id, person_id, addressee, date) VALUES (?, ?, 'Radio Nine', '2026-01-09')",
    );
    let written = 0;
    for (const csl of benchSources(sources)) {
      const { documentId } = storeImport(project, {
        name: '',
        original: null,
        kind: 'article',
        csl,
        provenance: {},
        setAside: [0],
        text,
        segments,
        pages: [],
        cues: [],
      });
      for (let index = 0; index < quotesPerSource; index += 1) {
        const quoteId = newId();
        const { start } = segments[index + 1] ?? { start: 0 };
        const span = { start, end: start + 180 };
        const { exact, prefix, suffix } = quoteSelector(text, span);
        insertQuote.run(quoteId, documentId, documentId, span.start, span.end, exact, prefix, suffix, at, at);
        attribute.run(quoteId, person);
        const links = rows / sources / quotesPerSource;
        for (let link = 0; link < links; link += 1) {
          insertEvidence.run(
            newId(),
            quoteId,
            claims[(written * 7) % claims.length],
            relations[link % relations.length],
            `Note ${written}`,
            at,
            at,
          );
          written += 1;
        }
      }
    }
  })();
  project.close();
}

function articleText(): { text: string; segments: Segment[] } {
  const paragraph = sentence.repeat(3).trim();
  const text = Array.from({ length: paragraphsPerSource }, () => paragraph).join('\n\n');
  const segments = Array.from({ length: paragraphsPerSource }, (_, ordinal): Segment => {
    const start = ordinal * (paragraph.length + 2);
    return {
      ordinal,
      kind: 'paragraph',
      start,
      end: start + paragraph.length,
      level: null,
      speaker: null,
      setAside: null,
    };
  });
  return { text, segments };
}
