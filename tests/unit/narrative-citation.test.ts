import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import type { Locator } from '../../shared/domain/locators.ts';
import { citationOf, citationOfQuote } from '../../shared/domain/tables/cited-columns.ts';
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

describe('words that an article reports of somebody else', () => {
  const speaker = 'Volodymyr Zelensky';
  function reported(
    style: string,
    form: 'parenthetical' | 'narrative',
    changes: object = {},
    locale = 'en-US',
  ) {
    const rendered = renderer.render({ id: style, locale, added: null }, [{ id: '1', csl: sources.one }])[
      '1'
    ];
    if (!rendered) throw new Error('the source was not rendered');
    const row = { documentKind: 'article' as const, speaker, locator: fifth, ...changes };
    return citationOfQuote(row, { csl: sources.one, rendered }, form);
  }

  it('are cited as cited in it', () => {
    expect(reported('apa', 'parenthetical')).toBe(`(${speaker}, as cited in Kowalska, 2026, para. 5)`);
    expect(reported('apa', 'narrative')).toBe(`${speaker} (as cited in Kowalska, 2026, para. 5)`);
    expect(reported('chicago-author-date', 'narrative')).toBe(
      `${speaker} (quoted in Kowalska 2026, para. 5)`,
    );
    expect(reported('modern-language-association', 'parenthetical')).toContain(
      `(${speaker}, qtd. in Kowalska`,
    );
    expect(reported('ieee', 'parenthetical')).toBe(`${speaker}, as cited in [1, Para. 5]`);
    expect(reported('chicago-note-bibliography', 'parenthetical')).toBe(
      `${speaker}, quoted in Kowalska, “Silt,” para. 5.`,
    );
  });

  it('are so in the language of the citations', () => {
    expect(reported('apa', 'parenthetical', {}, 'de-DE')).toContain(`(${speaker}, zit. nach Kowalska, 2026`);
  });

  it('are not the author’s own, and never those of a participant', () => {
    const own = '(Kowalska, 2026, para. 5)';
    expect(reported('apa', 'parenthetical', { speaker: 'Ada Kowalska' })).toBe(own);
    expect(reported('apa', 'parenthetical', { speaker: 'A. Kowalska' })).toBe(own);
    expect(reported('apa', 'parenthetical', { speaker: 'KOWALSKA' })).toBe(own);
    expect(reported('apa', 'parenthetical', { speaker: 'Ewa Kowalska' })).toContain(
      'Ewa Kowalska, as cited in',
    );
    expect(reported('apa', 'parenthetical', { speaker: '' })).toBe(own);
    expect(reported('apa', 'parenthetical', { documentKind: 'interview' })).toBe(own);
  });
});
