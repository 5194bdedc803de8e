import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { ParsedDocument } from '../../shared/domain/imports.ts';

const today = new Date('2026-03-01');

/** Pieces that steer the rules: labels, names, dates, marks, odd white space, halves of characters. */
const pieces = [
  'Read more',
  'Video',
  'By Ana Ruiz',
  'Published Feb. 4, 2026',
  'Ana: Why?',
  'Bert: Because.',
  '3 min read',
  'Home',
  '# Heading',
  '- item',
  '> quoted',
  '---',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<li>',
  '<script>',
  '</script>',
  '<h1>',
  '<br>',
  '<table><tr><td>',
  '&#13;',
  '&nbsp;',
  '|a|b|\n|-|-|',
  '```',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\v',
  '\ufeff',
  '\0',
  '\ud800',
  '👩‍👩‍👧',
  'é',
  'https://a.example/',
  'Title: x',
  'A sentence that is long enough to be taken for running text by the rules, all in all.',
  'Ana Ruiz is a reporter at the Sound Courier.',
] as const;
const arbitraryText = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Parses; null for input without text, which is refused. */
async function parse(name: string, content: string | Uint8Array): Promise<ParsedDocument | null> {
  try {
    return await parseDocument(name, content, today);
  } catch (thrown) {
    if (
      thrown instanceof Error &&
      'code' in thrown &&
      ['import.empty', 'import.binary'].includes(String(thrown.code))
    )
      return null;
    throw thrown;
  }
}

function expectSoundSegments({ text, segments }: ParsedDocument): void {
  let end = 0;
  for (const [index, segment] of segments.entries()) {
    expect(segment.ordinal).toBe(index);
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(text.slice(end, segment.start).trim()).toBe('');
    const words = text.slice(segment.start, segment.end);
    expect(words).toBe(words.trim());
    end = segment.end;
  }
  expect(text.slice(end).trim()).toBe('');
}

describe('whatever is imported', () => {
  for (const name of ['a.txt', 'a.md', 'a.html']) {
    test.prop([arbitraryText], { numRuns: 300 })(
      `${name}: segments are in order, apart, and leave out white space only`,
      async (content) => {
        const document = await parse(name, content);
        if (!document) return;
        expectSoundSegments(document);
        expect(ParsedDocument.parse(document)).toEqual(document);
        expect(document.text).not.toMatch(/\r|\0/);
        expect(document.text.isWellFormed()).toBe(true);
        expect(document.segments.some(({ setAside }) => setAside === null)).toBe(true);
      },
    );
  }

  test.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 300 })(
    'bytes are read or refused, never stumbled over',
    async (bytes) => {
      const document = await parse('a.txt', bytes);
      if (document) expectSoundSegments(document);
    },
  );

  test.prop([fc.string({ unit: 'grapheme' })])(
    'a text file keeps every character but its line endings',
    async (text) => {
      const content = `${text}.`;
      const document = await parse('a.txt', new TextEncoder().encode(content));
      if (!document || text.includes('\0')) return;
      expect(document.text).toBe(content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
    },
  );
});
