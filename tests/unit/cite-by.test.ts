import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../shared/domain/documents.ts';
import { linesOf } from '../../shared/domain/lines.ts';
import { formatLocator, type LocatorLabel, locatorOf, placesOf } from '../../shared/domain/locators.ts';
import { mergeLocators } from '../../shared/domain/merged-locators.ts';
import { sectionName, sectionsOf } from '../../shared/domain/sections.ts';

interface Block {
  readonly words: string;
  /** Of a heading; a paragraph where there is none. */
  readonly level?: number;
  readonly isSetAside?: boolean;
}

/** A text of blocks with a blank line between them, as an import stores it. */
function textOf(blocks: readonly Block[]): { text: string; segments: Segment[] } {
  let start = 0;
  const segments = blocks.map(({ words, level = null, isSetAside = false }, ordinal): Segment => {
    const end = start + words.length;
    const segment: Segment = {
      ordinal,
      kind: level === null ? 'paragraph' : 'heading',
      start,
      end,
      level,
      speaker: null,
      setAside: isSetAside ? 'analyst' : null,
    };
    start = end + 2;
    return segment;
  });
  return { text: blocks.map(({ words }) => words).join('\n\n'), segments };
}

const article = [
  { words: 'The price of silt', level: 1 },
  { words: 'A lead of one sentence.' },
  { words: '1. Where it comes from', level: 2 },
  { words: 'From the hills.' },
  { words: '1.1 Rain', level: 3 },
  { words: 'It rained.' },
  { words: 'What it\n costs', level: 2 },
  { words: 'A lot.' },
];

/** Where words stand, in words. */
function placed(
  blocks: readonly Block[],
  citeBy: LocatorLabel | null,
  from: string,
  to = from,
  pages: { number: number; label: string; start: number; end: number }[] = [],
): string {
  const { text, segments } = textOf(blocks);
  const span = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return formatLocator(locatorOf(placesOf({ text, segments, pages, cues: [] }, citeBy), span));
}

describe('a document cited by section', () => {
  it('tells the number of the heading a place stands under most closely, or else its words on one line', () => {
    expect(placed(article, 'section', 'hills')).toBe('sec. 1');
    expect(placed(article, 'section', 'rained')).toBe('sec. 1.1');
    expect(placed(article, 'section', 'A lot')).toBe('sec. What it costs');
    expect(placed(article, 'section', 'costs')).toBe('sec. What it costs');
    expect(placed(article, 'section', 'hills', 'A lot')).toBe('secs. 1–What it costs');
  });

  it('takes the title for no section, and tells what stands above the first heading by its paragraph', () => {
    expect(placed(article, 'section', 'A lead')).toBe('para. 1');
    expect(placed(article.slice(2), 'section', 'hills')).toBe('sec. 1');
    const alone = [{ words: 'A heading', level: 1 }, { words: 'Words.' }];
    expect(placed(alone, 'section', 'Words')).toBe('para. 1');
    expect(placed([{ words: 'A lead.' }, ...alone], 'section', 'Words')).toBe('sec. A heading');
  });

  it('knows no section by a heading that is set aside', () => {
    const blocks = article.map((block) => ({ ...block, isSetAside: block.words === '1.1 Rain' }));
    expect(placed(blocks, 'section', 'rained')).toBe('sec. 1');
  });

  it.each([
    ['2.1 Results', '2.1'],
    ['2. Results', '2'],
    ['12) Results', '12'],
    ['§ 5 Scope', '5'],
    ['A.1 Data', 'A.1'],
    ['10 reasons to stay', '10 reasons to stay'],
    ['2026. A hard year', '2026. A hard year'],
    ['A. Lee on silt', 'A. Lee on silt'],
    ['3.', '3.'],
  ])('calls the section under “%s” %s', (heading, name) => {
    expect(sectionName(heading)).toBe(name);
  });

  it('is told in one citation by each section once, numbered ones in order, then those with words', () => {
    const sections = ['2.10', 'What it costs', '2.9', '2.10', 'Aims', '2'].map((name) => ({
      label: 'section' as const,
      first: name,
      last: name,
    }));
    expect(mergeLocators(sections)[0]?.places.map(({ first }) => first)).toEqual([
      '2',
      '2.9',
      '2.10',
      'What it costs',
      'Aims',
    ]);
  });
});

const poem = [
  { words: 'Night', level: 1 },
  { words: 'first\nsecond\nthird' },
  { words: 'a note on the text', isSetAside: true },
  { words: 'fourth\n\nfifth' },
];

describe('a document cited by line', () => {
  it('counts each line that is read, not those that are blank or set aside', () => {
    expect(placed(poem, 'line', 'Night')).toBe('line 1');
    expect(placed(poem, 'line', 'second')).toBe('line 3');
    expect(placed(poem, 'line', 'second', 'fifth')).toBe('lines 3–6');
  });

  it('tells a place in what is set aside as it would without the choice', () => {
    expect(placed(poem, 'line', 'a note')).toBe(placed(poem, null, 'a note'));
  });
});

it('a document is told by what its text has where it has none of what was chosen', () => {
  const pages = [{ number: 1, label: 'iv', start: 0, end: 1000 }];
  for (const citeBy of ['page', 'timestamp', null] as const)
    expect(placed(article, citeBy, 'hills')).toBe('para. 2');
  for (const citeBy of ['page', 'timestamp', null] as const)
    expect(placed(article, citeBy, 'hills', 'hills', pages)).toBe('p. iv');
  expect(placed(article, 'paragraph', 'hills', 'hills', pages)).toBe('para. 2');
  expect(placed(article, 'section', 'A lead', 'A lead', pages)).toBe('p. iv');
});

describe('in any text', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 });
  const block: fc.Arbitrary<Block> = fc.record(
    {
      // No line breaks or spaces at the ends, as segments have none.
      words: fc.array(line, { maxLength: 4 }).map((lines) => `a${lines.join('\n')}b`),
      level: fc.integer({ min: 1, max: 3 }),
      isSetAside: fc.boolean(),
    },
    { requiredKeys: ['words'] },
  );
  const blocks = fc.array(block, { maxLength: 12 });

  it('the lines are those of the text without what is set aside and without blank ones, in order', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { text, segments } = textOf(list);
        const read = textOf(list.filter(({ isSetAside }) => !isSetAside)).text;
        const lines = linesOf(text, segments);
        expect(lines.map(({ start, end }) => text.slice(start, end).trim())).toEqual(
          read
            .split('\n')
            .map((words) => words.trim())
            .filter((words) => words !== ''),
        );
        expect(lines.map(({ name }) => name)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });

  it('each section begins with its heading and ends where the next begins', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { text, segments } = textOf(list);
        const sections = sectionsOf(text, segments);
        const headings = segments.filter(({ kind, setAside }) => kind === 'heading' && setAside === null);
        expect([headings.length, headings.length - 1]).toContain(sections.length);
        expect(sections.map(({ start }) => start)).toEqual(
          headings.slice(headings.length - sections.length).map(({ start }) => start),
        );
        for (const [index, { end }] of sections.entries())
          expect(end).toBe(sections[index + 1]?.start ?? text.length);
      }),
    );
  });

  it('a choice leaves no place without a locator that had one', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.constantFrom<LocatorLabel>('section', 'line', 'page', 'timestamp', 'paragraph'),
        fc.nat(80),
        fc.integer({ min: 1, max: 30 }),
        (list, citeBy, start, length) => {
          const revision = { ...textOf(list), pages: [], cues: [] };
          const span = { start, end: start + length };
          const automatic = locatorOf(placesOf(revision, null), span);
          const chosen = locatorOf(placesOf(revision, citeBy), span);
          if (automatic) expect(chosen).not.toBeNull();
          if (chosen && chosen.label !== citeBy) expect(chosen).toEqual(automatic);
        },
      ),
    );
  });
});
