import { describe, expect, it } from 'vitest';
import { citationOf } from '../../shared/domain/tables/cited-columns.ts';
import {
  type EvidenceColumnId,
  evidenceColumnIds,
  evidenceColumns,
} from '../../shared/domain/tables/evidence-table.ts';

import { evidenceRow } from './tables-fixture.ts';

const rendered = {
  reference: 'Okafor, A. (2026). Silt. The Daily Ledger.',
  citation: '(Okafor, 2026)',
  inText: { printed: 'Okafor', running: 'Okafor', citedIn: 'as cited in' },
  withLocator: {
    paragraph: { one: '(Okafor, 2026, para. {first})', several: '(Okafor, 2026, paras. {first}–{last})' },
  },
};
const context = {
  claim: { statement: 'The bridge is closed', verdict: 'mixed' as const, confidence: 'low' as const },
  source: {
    csl: {
      type: 'article-newspaper' as const,
      title: 'Silt',
      author: [{ given: 'Ada', family: 'Okafor' }, { literal: 'River Desk' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
      accessed: { 'date-parts': [[2026, 2]] },
      'container-title': 'The Daily Ledger',
      URL: 'https://ledger.example/silt',
      publisher: 'Ledger Group',
      DOI: '10.1000/silt',
      archive_location: 'https://archive.example/silt',
      language: 'en',
    },
    rendered,
  },
};
const row = evidenceRow({
  relation: 'contradicts',
  strength: 3,
  documentKind: 'article',
  exact: 'Cars went over it.',
  speaker: 'Olena Bondar',
  addressee: 'Radio Nine',
  said: '2026-01-09',
  codes: ['Bridge', 'Traffic'],
  locator: { label: 'paragraph', first: '5', last: '7' },
  note: 'A note',
  comment: 'A comment',
  status: 'disputed',
  coder: 'Rita',
  place: {
    start: 12,
    end: 30,
    prefix: 'closed. ',
    suffix: ' Nobody',
    textSha256: 'ab12',
    state: 'verified',
  },
});

describe('the evidence table’s cells', () => {
  it.each<[EvidenceColumnId, string]>([
    ['claim', 'The bridge is closed'],
    ['relation', 'Contradicts'],
    ['quote', 'Cars went over it.'],
    ['speaker', 'Olena Bondar'],
    ['locator', 'paras. 5–7'],
    ['title', 'Silt'],
    ['author', 'Ada Okafor; River Desk'],
    ['container-title', 'The Daily Ledger'],
    ['issued', '2026-02-04'],
    ['URL', 'https://ledger.example/silt'],
    ['accessed', '2026-02'],
    ['citation', '(Olena Bondar, as cited in Okafor, 2026, paras. 5–7)'],
    ['reference', 'Okafor, A. (2026). Silt. The Daily Ledger.'],
    ['citation-status', 'complete'],
    ['strength', '3'],
    ['note', 'A note'],
    ['comment', 'A comment'],
    ['codes', 'Bridge; Traffic'],
    ['status', 'disputed'],
    ['quote-status', 'verified'],
    ['type', 'article-newspaper'],
    ['DOI', '10.1000/silt'],
    ['archive_location', 'https://archive.example/silt'],
    ['relation-term', 'http://purl.org/spar/cito/disputes'],
    ['locator-label', 'paragraph'],
    ['locator-value', '5–7'],
    ['prefix', 'closed. '],
    ['suffix', ' Nobody'],
    ['start', '12'],
    ['end', '30'],
    ['text-sha256', 'ab12'],
    ['coder', 'Rita'],
    ['modified', row.modifiedAt],
    ['verdict', 'mixed'],
    ['confidence', 'low'],
    ['publisher', 'Ledger Group'],
    ['language', 'en'],
    ['addressee', 'Radio Nine'],
    ['said', '2026-01-09'],
    ['created', row.createdAt],
    ['evidence-id', row.id],
    ['quote-id', row.quoteId],
    ['claim-id', row.claimId],
    ['source-id', row.sourceId],
  ])('%s', (column, cell) => {
    expect(evidenceColumns[column].value(row, context)).toBe(cell);
  });

  it('are text for a source that says nothing but its type', () => {
    const bare = { ...context, source: { csl: { type: 'document' as const }, rendered } };
    for (const column of evidenceColumnIds) {
      expect(evidenceColumns[column].value(row, bare)).toBeTypeOf('string');
    }
  });

  it('have a label of their own each', () => {
    const labels = Object.values(evidenceColumns).map(({ label }) => label);
    expect(new Set(labels).size).toBe(evidenceColumnIds.length);
  });
});

describe('a citation in the table', () => {
  it('says which paragraph, which paragraphs, or neither', () => {
    const at = (first: string, last: string) => ({ label: 'paragraph' as const, first, last });
    expect(citationOf(rendered, at('5', '5'))).toBe('(Okafor, 2026, para. 5)');
    expect(citationOf(rendered, at('5', '6'))).toBe('(Okafor, 2026, paras. 5–6)');
    expect(citationOf(rendered, null)).toBe('(Okafor, 2026)');
  });
});
