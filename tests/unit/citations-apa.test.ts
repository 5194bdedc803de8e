import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { StyleInUse } from '../../main/backend/citations/style-in-use.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import { locatorLabels } from '../../shared/domain/locators.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const apa: StyleInUse = { id: 'apa', locale: null, added: null };

const renderer = createSourceRenderer(createCslFiles(cslDirectory()));
const on = (...parts: number[]) => ({ 'date-parts': [parts] });

/**
 * Expected texts follow the Publication Manual of the APA, 7th edition: chapter 8 for citations, chapters 9 and 10 for
 * references. Italics are dropped.
 */
const cases: { what: string; csl: CslItem; reference: string; citation: string }[] = [
  {
    what: 'an article on a newspaper’s site',
    csl: {
      type: 'article-newspaper',
      title: 'A river town counts its flood years',
      author: [{ family: 'Okafor', given: 'Ada N.' }],
      issued: on(2026, 2, 4),
      'container-title': 'The Daily Ledger',
      URL: 'https://ledger.example/flood-years',
      accessed: on(2026, 2, 9),
    },
    reference:
      'Okafor, A. N. (2026, February 4). A river town counts its flood years. The Daily Ledger. https://ledger.example/flood-years',
    citation: '(Okafor, 2026)',
  },
  {
    what: 'a newspaper article without an author',
    csl: {
      type: 'article-newspaper',
      title: 'Bridge closed for inspection',
      issued: on(2025, 11, 30),
      'container-title': 'The Daily Ledger',
    },
    reference: 'Bridge closed for inspection. (2025, November 30). The Daily Ledger.',
    citation: '(“Bridge Closed for Inspection,” 2025)',
  },
  {
    what: 'a magazine article with volume, issue and pages',
    csl: {
      type: 'article-magazine',
      title: 'Where the water goes',
      author: [
        { family: 'Beethoven', 'non-dropping-particle': 'van', given: 'Karla' },
        { family: 'Lindqvist', given: 'Per-Olof' },
      ],
      issued: on(2024, 6),
      'container-title': 'Rivers',
      volume: '31',
      issue: '2',
      page: '14-21',
    },
    reference:
      'van Beethoven, K., & Lindqvist, P.-O. (2024, June). Where the water goes. Rivers, 31(2), 14–21.',
    citation: '(van Beethoven & Lindqvist, 2024)',
  },
  {
    what: 'a journal article with a DOI and three authors',
    csl: {
      type: 'article-journal',
      title: 'Memory of floods',
      author: [
        { family: 'Novak', given: 'Jana' },
        { family: 'Osei', given: 'Kofi' },
        { family: 'Tan', given: 'Mei Ling' },
      ],
      issued: on(2019),
      'container-title': 'Journal of Hazards',
      volume: '8',
      issue: '4',
      page: '301-319',
      DOI: '10.1234/jh.2019.8.4',
    },
    reference:
      'Novak, J., Osei, K., & Tan, M. L. (2019). Memory of floods. Journal of Hazards, 8(4), 301–319. https://doi.org/10.1234/jh.2019.8.4',
    citation: '(Novak et al., 2019)',
  },
  {
    what: 'a page of an organisation on its own site, whose name is not said twice',
    csl: {
      type: 'webpage',
      title: 'Flood facts',
      author: [{ literal: 'World River Council' }],
      issued: on(2021, 5, 3),
      'container-title': 'World River Council',
      URL: 'https://rivers.example/facts',
    },
    reference: 'World River Council. (2021, May 3). Flood facts. https://rivers.example/facts',
    citation: '(World River Council, 2021)',
  },
  {
    what: 'a page without a date',
    csl: {
      type: 'webpage',
      title: 'How we measure',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'River Watch',
      URL: 'https://watch.example/measure',
    },
    reference: 'Doe, J. (n.d.). How we measure. River Watch. https://watch.example/measure',
    citation: '(Doe, n.d.)',
  },
  {
    what: 'a blog post',
    csl: {
      type: 'post-weblog',
      title: 'Notes from the dyke',
      author: [{ family: 'Roe', given: 'Richard' }],
      issued: on(2023, 1, 9),
      'container-title': 'Wet Feet',
      URL: 'https://wet.example/dyke',
    },
    reference: 'Roe, R. (2023, January 9). Notes from the dyke. Wet Feet. https://wet.example/dyke',
    citation: '(Roe, 2023)',
  },
  {
    what: 'a report published by its author, with a number',
    csl: {
      type: 'report',
      title: 'State of the dykes',
      author: [{ literal: 'Ministry of Water' }],
      issued: on(2022),
      publisher: 'Ministry of Water',
      number: '17',
      URL: 'https://water.example/dykes.pdf',
    },
    reference: 'Ministry of Water. (2022). State of the dykes (No. 17). https://water.example/dykes.pdf',
    citation: '(Ministry of Water, 2022)',
  },
  {
    what: 'a book of an author with a suffix',
    csl: {
      type: 'book',
      title: 'The year of mud',
      author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
      issued: on(1963),
      publisher: 'Harbour Press',
    },
    reference: 'King, M. L., Jr. (1963). The year of mud. Harbour Press.',
    citation: '(King, 1963)',
  },
  {
    what: 'a chapter of an edited book',
    csl: {
      type: 'chapter',
      title: 'Silt',
      author: [{ family: 'Zhou', given: 'Ying' }],
      editor: [{ family: 'Adams', given: 'Ruth' }],
      issued: on(2010),
      'container-title': 'Sediments',
      page: '1-20',
      publisher: 'Harbour Press',
    },
    reference: 'Zhou, Y. (2010). Silt. In R. Adams (Ed.), Sediments (pp. 1–20). Harbour Press.',
    citation: '(Zhou, 2010)',
  },
  {
    what: 'an interview that nobody else can find: in the text only',
    csl: {
      type: 'interview',
      title: 'Interview with a lock keeper',
      author: [{ family: 'Bondar', given: 'Olena' }],
      interviewer: [{ family: 'Doe', given: 'Jane' }],
      issued: on(2026, 1, 9),
    },
    reference: '',
    citation: '(O. Bondar, personal communication, January 9, 2026)',
  },
  {
    what: 'a speech that can be heard again',
    csl: {
      type: 'speech',
      title: 'On high water',
      author: [{ family: 'Marsh', given: 'Theo' }],
      issued: on(1963, 8, 28),
      medium: 'Speech audio recording',
      publisher: 'Voices Archive',
      URL: 'https://voices.example/high-water',
    },
    reference:
      'Marsh, T. (1963, August 28). On high water [Speech audio recording]. Voices Archive. https://voices.example/high-water',
    citation: '(Marsh, 1963)',
  },
];

describe('APA, 7th edition', () => {
  it.each(cases)('cites $what', ({ csl, reference, citation }) => {
    const { source } = renderer.render(apa, [{ id: 'source', csl: CslItem.parse(csl) }]);
    expect(source).toMatchObject({ reference, citation });
  });

  it('prints where in the source', () => {
    const { source } = renderer.render(apa, [
      { id: 'source', csl: cases[0]?.csl ?? { type: 'book' }, locators: locatorLabels },
    ]);
    expect(source?.withLocator).toEqual({
      paragraph: { one: '(Okafor, 2026, para. {first})', several: '(Okafor, 2026, paras. {first}–{last})' },
      page: { one: '(Okafor, 2026, p. {first})', several: '(Okafor, 2026, pp. {first}–{last})' },
      timestamp: { one: '(Okafor, 2026, {first})', several: '(Okafor, 2026, {first}–{last})' },
      section: {
        one: '(Okafor, 2026, Section {first})',
        several: '(Okafor, 2026, Sections {first}–{last})',
      },
      line: { one: '(Okafor, 2026, Line {first})', several: '(Okafor, 2026, Lines {first}–{last})' },
    });
  });

  it('writes plain text: no markup, no entities', () => {
    const { source } = renderer.render(apa, [
      {
        id: 'source',
        csl: {
          type: 'book',
          title: 'Salt <i>&</i> "mud": 1 < 2 <span class="nocase">iPads</span>',
          author: [{ literal: 'AT&T' }],
        },
      },
    ]);
    expect(source?.reference).toBe('AT&T. (n.d.). Salt & “mud”: 1 < 2 iPads.');
  });
});
