import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addableFields, furtherFields } from '../../renderer/sources/source-fields.ts';
import {
  applyFormValues,
  formProblems,
  formValuesOf,
  type SourceRecord,
} from '../../renderer/sources/source-form-values.ts';
import { provenanceWords } from '../../renderer/sources/source-words.ts';
import { confirmedField } from '../../shared/domain/citation-doubts.ts';
import type { Provenance } from '../../shared/domain/csl.ts';
import { dateVariables, nameVariables, textVariables } from '../../shared/domain/csl-variables.ts';

const source: SourceRecord = {
  csl: {
    type: 'article-newspaper',
    title: 'Night buses cut crashes',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: 'World Bank' },
    ],
    issued: {
      'date-parts': [
        [2026, 2],
        [2026, 3],
      ],
    },
    accessed: { literal: 'in spring' },
    'original-title': 'Something the form does not show',
  },
  provenance: {
    title: { origin: 'json-ld', guess: false },
    author: { origin: 'text', guess: true, detail: 'By Ludwig van Beethoven' },
  },
};

describe('source form', () => {
  it('changes nothing when nothing is typed, not even what it cannot show', () => {
    expect(applyFormValues(source, formValuesOf(source.csl))).toEqual(source);
    expect(formProblems(source, formValuesOf(source.csl))).toEqual({});
  });

  it('reads names one per line, institutions in quotation marks', () => {
    const author = '"World Bank"\nAda Lovelace\n\n  King, Martin Luther ';
    const { csl, provenance } = applyFormValues(source, { ...formValuesOf(source.csl), author });
    expect(csl.author).toEqual([
      { literal: 'World Bank' },
      { family: 'Lovelace', given: 'Ada' },
      { family: 'King', given: 'Martin Luther' },
    ]);
    expect(provenance.author).toEqual({ origin: 'analyst', guess: false });
    expect(provenance.title).toEqual(source.provenance.title);
  });

  it('leaves out an emptied field, with where it came from', () => {
    const { csl, provenance } = applyFormValues(source, {
      ...formValuesOf(source.csl),
      title: ' ',
      author: '\n',
    });
    expect(csl).not.toHaveProperty('title');
    expect(csl).not.toHaveProperty('author');
    expect(provenance).toEqual({});
  });

  it('takes dates of a year, a month or a day, and refuses others in words', () => {
    const values = { ...formValuesOf(source.csl), issued: '2026-02-04' };
    expect(applyFormValues(source, values).csl.issued).toEqual({ 'date-parts': [[2026, 2, 4]] });
    expect(formProblems(source, values)).toEqual({});
    for (const issued of ['4 Feb 2026', '2026-02-30', '2026-13']) {
      expect(formProblems(source, { ...values, issued }).issued).toMatch(/Write a date as/);
    }
  });

  it('keeps the day of the last change beside what else CSL has no variable for', () => {
    const custom = { modified: '2026-02-05', rating: 'high' };
    const changed: SourceRecord = {
      csl: { ...source.csl, custom },
      provenance: { modified: { origin: 'json-ld', guess: false } },
    };
    const values = formValuesOf(changed.csl);
    expect(values.modified).toBe('2026-02-05');
    expect(applyFormValues(changed, values)).toEqual(changed);
    expect(applyFormValues(changed, { ...values, modified: '2026-02-06' })).toMatchObject({
      csl: { custom: { modified: '2026-02-06', rating: 'high' } },
      provenance: { modified: { origin: 'analyst' } },
    });
    const emptied = applyFormValues(changed, { ...values, modified: '' });
    expect(emptied.csl.custom).toEqual({ rating: 'high' });
    expect(emptied.provenance).toEqual({});
    expect(formProblems(changed, { ...values, modified: 'last week' })).toHaveProperty('modified');
  });

  it('forgets that the source has no author as soon as one is written', () => {
    const { author: _, ...anonymous } = source.csl;
    const marked = { ...source, csl: { ...anonymous, custom: { absent: ['author', 'issued'] } } };
    const values = { ...formValuesOf(marked.csl), author: 'Ada Okafor' };
    expect(applyFormValues(marked, values).csl.custom).toEqual({ absent: ['issued'] });
    const onlyAuthor = { ...marked, csl: { ...marked.csl, custom: { absent: ['author'] } } };
    expect(applyFormValues(onlyAuthor, values).csl.custom).toBeUndefined();
    expect(applyFormValues(marked, formValuesOf(marked.csl)).csl).toEqual(marked.csl);
  });

  it('takes web addresses only', () => {
    const values = formValuesOf(source.csl);
    expect(formProblems(source, { ...values, URL: 'https://example.org/a' })).toEqual({});
    for (const URL of ['example.org', 'javascript:alert(1)', 'file:///etc/passwd']) {
      expect(formProblems(source, { ...values, URL })).toHaveProperty('URL');
    }
  });

  test.prop([
    fc.record({ title: fc.string(), publisher: fc.string(), author: fc.string(), language: fc.string() }),
  ])('shows again what was typed, apart from white space around it', (typed) => {
    const once = applyFormValues(source, { ...formValuesOf(source.csl), ...typed });
    const twice = applyFormValues(once, formValuesOf(once.csl));
    expect(twice).toEqual(once);
    expect(formValuesOf(once.csl).title).toBe(typed.title.trim());
  });

  it('tells what was confirmed from what was edited', () => {
    expect(provenanceWords(confirmedField, 'Ada')).toBe('Confirmed by you');
    expect(provenanceWords({ origin: 'analyst', guess: false }, 'Ada')).toBe('Edited by you');
  });

  it('says where a field came from', () => {
    const words = (provenance: Provenance) => provenanceWords(provenance, 'Night buses');
    expect(words({ origin: 'text', guess: true, detail: 'on Feb. 4' })).toBe('Guess: from “on Feb. 4”');
    expect(words({ origin: 'front-matter', guess: false })).toBe('From the front matter');
    expect(words({ origin: 'analyst', guess: false })).toBe('Edited by you');
  });

  it('does not repeat a guessed value, nor name a metadata element, as where it came from', () => {
    const words = (provenance: Provenance) => provenanceWords(provenance, 'Night buses');
    expect(words({ origin: 'text', guess: true, detail: 'Night buses' })).toBe('Guess: from the text');
    expect(words({ origin: 'markup', guess: true, detail: 'title' })).toBe('Guess: from the page’s markup');
  });
});

describe('fields of a source', () => {
  const values = formValuesOf({
    type: 'book',
    title: 'Streets at night',
    ISBN: '978-3-16-148410-0',
    performer: [{ literal: 'City Press Collective' }],
    scale: '1:50000',
    'original-date': { 'date-parts': [[1999], [2001]] },
  });

  it('are those of the type and all that hold something', () => {
    const shown = furtherFields(values, new Set());
    expect(shown).toEqual(expect.arrayContaining(['edition', 'ISBN', 'performer', 'scale', 'original-date']));
    expect(shown).not.toContain('title');
    expect(shown).not.toContain('ISSN');
    expect(furtherFields(values, new Set(['ISSN']))).toContain('ISSN');
  });

  it('can all be added, each once', () => {
    const all = [...furtherFields(values, new Set()), ...addableFields(values, new Set())];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length + 8).toBe(nameVariables.length + textVariables.length + dateVariables.length);
  });

  it('are written as what they are', () => {
    const { csl } = applyFormValues(
      { csl: { type: 'book' }, provenance: {} },
      {
        ...formValuesOf({ type: 'book' }),
        volume: ' 12 ',
        editor: 'Ann Roe',
        'event-date': '2026-01/2026-02',
      },
    );
    expect(csl).toEqual({
      type: 'book',
      volume: '12',
      editor: [{ family: 'Roe', given: 'Ann' }],
      'event-date': {
        'date-parts': [
          [2026, 1],
          [2026, 2],
        ],
      },
    });
  });
});
