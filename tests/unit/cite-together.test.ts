import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { StyleInUse } from '../../main/backend/citations/style-in-use.ts';
import type { CslItem } from '../../shared/domain/csl.ts';
import { type LocatorLabel, locatorLabels } from '../../shared/domain/locators.ts';
import { citationOf } from '../../shared/domain/tables/cited-columns.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const renderer = createSourceRenderer(createCslFiles(cslDirectory()));
const inStyle = (id: string): StyleInUse => ({ id, locale: null, added: null });
const styles = [
  'apa',
  'chicago-author-date',
  'chicago-note-bibliography',
  'ieee',
  'vancouver',
  'nature',
  'oscola',
];

const work = (id: string, family: string, year: number) => ({
  id,
  csl: {
    type: 'article-journal',
    title: `Work ${id} on 5001 & <more>`,
    author: [{ family, given: 'Ada' }],
    issued: { 'date-parts': [[year]] },
    'container-title': 'Ledger & Post',
  } satisfies CslItem,
  locators: locatorLabels,
});
const works = [work('1', 'Okafor', 2026), work('2', 'Okafor', 2026), work('3', 'Doe', 2025)];

/** Names of places that a style would read something into: ranges, plurals, several places, its own marks. */
const place = fc.oneof(
  fc.integer({ min: 1, max: 12_000 }).map(String),
  fc.constantFrom(
    'A-3',
    'xii',
    'Terms and conditions',
    'Results, 2 & 3',
    '5001',
    '$&',
    '“What?” – 1',
    'a <b> c',
  ),
);
const cite = fc.record({
  id: fc.constantFrom(...works.map(({ id }) => id)),
  locator: fc.option(
    fc.record({
      label: fc.constantFrom(...locatorLabels),
      places: fc.array(
        fc.oneof(
          place.map((first) => ({ first, last: first })),
          fc.record({ first: place, last: place }),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
  ),
});

const wordsOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;

describe('one citation of several works', () => {
  it('has every place by its name, whatever that is, in a style that prints places', () => {
    fc.assert(
      fc.property(fc.array(cite, { minLength: 1, maxLength: 4 }), (cites) => {
        const { text } = renderer.cite(inStyle('apa'), works, cites);
        for (const { locator } of cites)
          if (locator)
            expect(text).toContain(
              locator.places
                .map(({ first, last }) => (first === last ? first : `${first}–${last}`))
                .join(', '),
            );
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same as plain text and as HTML, and so do the references', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.array(cite, { minLength: 1, maxLength: 4 }),
        (style, cites) => {
          const cited = renderer.cite(inStyle(style), works, cites);
          for (const { text, html } of [cited, ...cited.references]) expect(wordsOf(html)).toBe(text);
          const ids = cited.references.map(({ id }) => id);
          expect(ids.toSorted()).toEqual([...new Set(cites.map(({ id }) => id))].sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of one work at one place is what the table has', () => {
    const label = fc.constantFrom<LocatorLabel>(...locatorLabels);
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.constantFrom(...works),
        label,
        place,
        place,
        (style, { id }, kind, first, last) => {
          const rendered = renderer.render(inStyle(style), works)[id];
          if (!rendered) throw new Error(`${id} was not rendered`);
          const locator = { label: kind, places: [{ first, last }] };
          expect(renderer.cite(inStyle(style), works, [{ id, locator }]).text).toBe(
            citationOf(rendered, { label: kind, first, last }),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shortens the end of a range of pages as the style does', () => {
    const pages = {
      label: 'page' as const,
      places: [
        { first: '321', last: '328' },
        { first: '400', last: '410' },
      ],
    };
    const inPages = (style: string) =>
      renderer.cite(inStyle(style), works, [{ id: '3', locator: pages }]).text;
    expect(inPages('apa')).toBe('(Doe, 2025, pp. 321–328, 400–410)');
    expect(inPages('chicago-author-date')).toBe('(Doe 2025, 321–28, 400–410)');
    expect(inPages('modern-language-association')).toBe('(Doe 321–28, 400–10)');
  });

  it('names a work once in a style that prints no places', () => {
    const at = (label: LocatorLabel) => ({
      id: '1',
      locator: { label, places: [{ first: '4', last: '4' }] },
    });
    expect(
      renderer.cite(inStyle('vancouver'), works, [at('page'), at('line'), { id: '1', locator: null }]).text,
    ).toBe('(1)');
  });
});
