import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import { citationOf } from '../../shared/domain/cited-columns.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import type { Locator } from '../../shared/domain/locators.ts';
import { cslDirectory } from '../support/csl-directory.ts';

const renderer = createSourceRenderer(createCslFiles(cslDirectory()));
const issued = { 'date-parts': [[2026]] };
const sources = {
  one: CslItem.parse({
    type: 'article-newspaper',
    title: 'Silt',
    author: [{ family: 'Kowalska', given: 'Ada' }],
    issued,
  }),
  two: CslItem.parse({
    type: 'article-newspaper',
    title: 'Mud',
    author: [
      { family: 'Roe', given: 'Jo' },
      { family: 'Lee', given: 'Bo' },
    ],
    issued,
  }),
  untitled: CslItem.parse({ type: 'webpage', title: 'Sand falls', issued }),
};
const fifth: Locator = { label: 'paragraph', first: '5', last: '5' };

function narrative(style: string, id: keyof typeof sources, locator: Locator | null = fifth): string {
  const items = Object.entries(sources).map(([key, csl]) => ({ id: key, csl }));
  const rendered = renderer.render({ id: style, locale: 'en-US', added: null }, items)[id];
  if (!rendered) throw new Error(`${id} was not rendered`);
  return citationOf(rendered, locator, 'narrative');
}

describe('a narrative citation', () => {
  it('takes the author out of the brackets, by author and date', () => {
    expect(narrative('apa', 'one')).toBe('Kowalska (2026, para. 5)');
    expect(narrative('apa', 'one', null)).toBe('Kowalska (2026)');
    expect(narrative('apa', 'one', { ...fifth, last: '7' })).toBe('Kowalska (2026, paras. 5–7)');
    expect(narrative('chicago-author-date', 'one')).toBe('Kowalska (2026, para. 5)');
  });

  it('joins authors with a word in APA, which has a sign in brackets', () => {
    expect(narrative('apa', 'two')).toBe('Roe and Lee (2026, para. 5)');
  });

  it('has the title in place of an author, with its quotation marks', () => {
    expect(narrative('chicago-author-date', 'untitled')).toBe('“Sand Falls” (2026, para. 5)');
  });

  it('is the author alone where nothing is left for the brackets', () => {
    expect(narrative('modern-language-association', 'one', null)).toBe('Kowalska');
  });

  it('puts the author before a number', () => {
    expect(narrative('ieee', 'one')).toBe('Kowalska [1, Para. 5]');
    expect(narrative('ieee', 'two')).toBe('Roe and Lee [2, Para. 5]');
    expect(narrative('ieee', 'untitled', null)).toBe('Sand falls [3]');
  });

  it('is the note itself in a style of notes: the author is in the sentence, the note follows', () => {
    expect(narrative('chicago-note-bibliography', 'one')).toBe('Kowalska, “Silt,” para. 5.');
  });
});
