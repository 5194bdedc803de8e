import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStyleSearch } from '../../renderer/styles/style-search.ts';
import { fieldName, languageName, styleFacts, styleName } from '../../renderer/styles/style-words.ts';
import type { StyleSummary } from '../../shared/domain/styles.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const styles = JSON.parse(readFileSync(join(cslDirectory(), 'styles.json'), 'utf8')) as StyleSummary[];
const search = createStyleSearch(styles);
const first = (typed: string) => search.find(typed)[0]?.id;

describe('searching for styles', () => {
  it.each([
    ['APA 7', 'apa'],
    ['apa', 'apa'],
    ['apa 6', 'apa-6th-edition'],
    ['american psych', 'apa'],
    ['MLA', 'modern-language-association'],
    ['mla 8', 'modern-language-association-8th-edition'],
    ['chicago', 'chicago-author-date'],
    ['chicago note', 'chicago-fullnote-bibliography'],
    ['chicago full note', 'chicago-fullnote-bibliography'],
    ['harvard', 'harvard-cite-them-right'],
    ['cite them right', 'harvard-cite-them-right'],
    ['Vancouver', 'vancouver'],
    ['ieee', 'ieee'],
    ['AMA', 'american-medical-association'],
    ['law', 'bluebook-law-review'],
    ['law english united kingdom', 'oscola'],
    ['oscola', 'oscola'],
    ['bluebook', 'bluebook-law-review'],
    ['nature', 'nature'],
    ['montreal apa', 'universite-de-montreal-apa'],
    ['zeitschrift fur soziologie', 'zeitschrift-fur-soziologie'],
  ])('%s finds %s first', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  it('finds by field, kind and language', () => {
    const found = search.find('political science notes french');
    expect(found.length).toBeGreaterThan(0);
    for (const { fields, kind, locale } of found) {
      expect([fields.includes('political_science'), kind, locale?.startsWith('fr')]).toEqual([
        true,
        'note',
        true,
      ]);
    }
  });

  it('finds nothing for nothing, and for words no style has', () => {
    expect(search.find(' ')).toEqual([]);
    expect(search.find('apa qqqq')).toEqual([]);
  });

  it('finds every style by its own title', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), (style) => {
        expect(search.find(style.title)).toContainEqual(style);
      }),
      { numRuns: 200 },
    );
  });
});

it('styles, fields and languages are called what people call them', () => {
  expect(fieldName('generic-base')).toBe('General');
  expect(fieldName('political_science')).toBe('Political science');
  expect(languageName('de-AT')).toBe('German (Austria)');
  expect(languageName('not a tag')).toBe('not a tag');
  const apa = { id: 'apa', title: 'American Psychological Association 7th edition' };
  expect(styleName(apa)).toBe('APA, 7th edition');
  expect(styleName({ ...apa, id: 'other' })).toBe(apa.title);
  const facts = { kind: 'note' as const, fields: ['law'], locale: 'en-GB' };
  expect(styleFacts({ ...apa, ...facts })).toBe('Notes · Law · English (United Kingdom)');
});
