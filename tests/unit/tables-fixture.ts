import type { EvidenceRow } from '../../shared/domain/tables/evidence-table.ts';
import type { TableOf } from '../../shared/domain/tables/table-data.ts';

const claimId = '019aa000-0000-7000-8000-0000000000c1';
const articleId = '019aa000-0000-7000-8000-0000000000a1';
const interviewId = '019aa000-0000-7000-8000-0000000000a2';

/** A row about the article, with whatever a test wants to say differently. */
export function evidenceRow(changes: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id: '019aa000-0000-7000-8000-0000000000e1',
    claimId,
    quoteId: '019aa000-0000-7000-8000-0000000000b1',
    documentId: '019aa000-0000-7000-8000-0000000000d1',
    sourceId: articleId,
    relation: 'supports',
    strength: 2,
    note: '',
    documentKind: 'article',
    exact: 'The bridge has been closed since 4 December.',
    comment: '',
    status: 'unverified',
    codes: [],
    speaker: '',
    addressee: '',
    said: '',
    locator: { label: 'paragraph', first: '3', last: '3' },
    place: null,
    coder: '',
    createdAt: '2026-02-04T09:30:00.000Z',
    modifiedAt: '2026-02-05T09:30:00.000Z',
    ...changes,
  };
}

const rendered = (reference: string) => ({
  reference,
  citation: '(Harbour Post, 2026)',
  inText: { printed: 'Harbour Post', running: 'Harbour Post', citedIn: 'as cited in' },
  withLocator: {
    paragraph: {
      one: '(Harbour Post, 2026, para. {first})',
      several: '(Harbour Post, 2026, paras. {first}–{last})',
    },
  },
});

/** Two pieces of evidence for one claim, from two sources. */
export function evidenceTable(): TableOf<'evidence'> {
  return {
    table: 'evidence',
    rows: [
      evidenceRow(),
      evidenceRow({
        id: '019aa000-0000-7000-8000-0000000000e2',
        quoteId: '019aa000-0000-7000-8000-0000000000b2',
        sourceId: interviewId,
        relation: 'contradicts',
        documentKind: 'interview',
        exact: 'Cars went over it all winter.',
        locator: { label: 'paragraph', first: '11', last: '12' },
      }),
    ],
    claims: {
      [claimId]: { statement: 'The bridge was closed in winter', verdict: 'open', confidence: null },
    },
    sources: {
      [articleId]: {
        csl: { type: 'article-newspaper', title: 'Bridge shut after inspection' },
        rendered: rendered('Bridge shut.'),
      },
      [interviewId]: {
        csl: { type: 'interview', title: 'Ferry operator interviewed' },
        rendered: rendered('Ferry.'),
      },
    },
  };
}
