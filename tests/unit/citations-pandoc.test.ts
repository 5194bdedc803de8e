import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import { CslItem } from '../../shared/domain/csl.ts';
import { citationOf } from '../../shared/domain/tables/cited-columns.ts';
import { comparedStyles, type Rendered } from '../fixtures/citations/compared.ts';
import { cslDirectory } from '../support/csl-directory.ts';

/**
 * Sixty invented sources of twelve types, in three styles, against what `pandoc --citeproc` makes of them: another program
 * with the same styles. `tests/fixtures/citations/record-pandoc.ts` has recorded it.
 */
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/citations/${name}`, import.meta.url), 'utf8'));
const items: { id: string; csl: CslItem }[] = read('items.json').map(({ id, ...csl }: { id: string }) => ({
  id,
  csl: CslItem.parse(csl),
}));
const pandoc: Record<string, Record<string, Rendered>> = read('pandoc.json').rendered;

type Style = (typeof comparedStyles)[number];

/** Where the two are meant to differ: what becomes of pandoc's words, and why. */
interface Difference {
  readonly why: string;
  readonly styles: readonly Style[];
  readonly change: (words: string, csl: CslItem) => string;
}

const differences: readonly Difference[] = [
  {
    why: 'Chicago (17th ed., 8.159) and MLA (9th ed., 2.90) leave prepositions of any length in lower case; pandoc capitalises long ones.',
    styles: ['chicago-author-date', 'modern-language-association'],
    change: (words) =>
      words.replace(/(?<=\S )(?:After|Before|Under|Without)(?= )/gu, (word) => word.toLowerCase()),
  },
  {
    why: 'APA (7th ed., 9.29): a publisher that is the author as well is left out; the style leaves that to the person.',
    styles: ['apa'],
    change: (words, { publisher = '', 'container-title': site = '', author = [] }) => {
      const [{ literal = '' } = {}] = author;
      return literal !== '' && [publisher, site].includes(literal)
        ? words.replace(new RegExp(`(?<=\\. )${literal}\\. ?`, 'u'), '').trimEnd()
        : words;
    },
  },
  {
    why: 'pandoc prints no “No.” before the number of a report or an episode.',
    styles: ['apa'],
    change: (words, { type, number }) =>
      type === 'article-journal' || number === undefined
        ? words
        : words.replace(new RegExp(`(?<=[( ])${number}(?=\\))`, 'u'), `No. ${number}`),
  },
  {
    why: 'pandoc leaves out pages and publisher of proceedings that have an editor (APA, 7th ed., 10.5).',
    styles: ['apa'],
    change: (words, { type, publisher, editor, page }) =>
      type === 'paper-conference' && publisher && editor
        ? `${words.slice(0, -1)} (pp. ${String(page).replace('-', '–')}). ${publisher}.`
        : words,
  },
  {
    why: 'Debian’s pandoc carries locales that have no words for the kinds of recordings.',
    styles: ['apa'],
    change: (words, { type, title = '', author, director }) => {
      const kind = { broadcast: 'Broadcast', motion_picture: 'Video recording' }[type as string];
      if (!kind) return words;
      if (!author && !director) return words.replace(/(?<=\(\d{4}[^)]*\)\.) /u, ` [${kind}]. `);
      const end = words.indexOf(title) + title.length;
      const number = / \([^)]*\)/uy;
      number.lastIndex = end;
      const at = number.exec(words) ? number.lastIndex : end;
      const rest = words.slice(at);
      return `${words.slice(0, at)} [${kind}]${rest.startsWith('.') ? rest : `.${rest}`}`;
    },
  },
];

describe.each(comparedStyles)('citations in the style %s', (style) => {
  const renderer = createSourceRenderer(createCslFiles(cslDirectory()));
  const rendered = renderer.render(
    { id: style, locale: 'en-US', added: null },
    items.map((item) => ({ ...item, locators: ['page'] })),
  );

  it.each(items.map(({ id, csl }) => ({ id, csl, title: csl.title })))(
    'of “$title” are those of pandoc',
    ({ id, csl }) => {
      const source = rendered[id];
      const theirs = pandoc[style]?.[id];
      if (!source || !theirs) throw new Error(`${id} was not rendered`);
      const adapted = (words: string) =>
        differences
          .filter(({ styles }) => styles.includes(style))
          .reduce((changed, { change }) => change(changed, csl), words.replaceAll('\u00a0', ' '));
      const ours = {
        reference: source.reference,
        citation: source.citation,
        withLocator: citationOf(source, { label: 'page', first: '7', last: '7' }),
      };
      expect(ours).toEqual({
        reference: adapted(theirs.reference),
        citation: style === 'apa' ? theirs.citation : adapted(theirs.citation),
        withLocator: style === 'apa' ? theirs.withLocator : adapted(theirs.withLocator),
      });
    },
  );
});
