import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { ParsedDocument } from '../../shared/domain/imports.ts';
import { captionLayouts, type Said, textLayouts } from '../support/transcript-layouts.ts';

const today = new Date('2026-03-01');

const names = [
  'Anna',
  'Dr. Anna-Maria O’Neill (UNHCR)',
  'MR SMITH',
  'Interviewer 1',
  'Speaker 2',
  'SPEAKER_00',
  'Óscar de la Cruz',
  'Олена Коваль',
  'Smith, John',
  'Jean-Luc van der Berg',
] as const;
/** What people say, traps among it. */
const phrases = [
  'The answer: no.',
  'See https://example.org/a?b=c for more.',
  'We met at 12:30 that day.',
  'It says so in Matthew 12:30, verse by verse.',
  'R&D is < 5 % and > 3 %.',
  'Ja, genau.',
  'Це було у 2011 році.',
  'Yes.',
  'Well, I would not say that it never happened.',
  'One thing: another, and then a third.',
  'Twenty-five – or more?',
] as const;

/** A conversation of two to four people, in which somebody else goes on each time. */
const conversation = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }),
    fc.array(
      fc.record({
        step: fc.integer({ min: 1, max: 3 }),
        pause: fc.integer({ min: 1, max: 900 }),
        words: fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 4, maxLength: 14 },
    ),
  )
  .map(([people, steps]) => {
    let who = 0;
    let at = 0;
    return steps.map(({ step, pause, words }, index): Said => {
      who = (who + 1 + (step % (people.length - 1 || 1))) % people.length;
      const said = { speaker: people[who] ?? '', words: words.join(' '), at };
      if (index < steps.length) at += pause;
      return said;
    });
  })
  .filter((said) => said.every(({ speaker }, index) => speaker !== said[index - 1]?.speaker));

function turnsOf({ text, segments, cues }: ParsedDocument) {
  return segments
    .filter(({ setAside }) => setAside === null)
    .map(({ start, end, speaker }) => ({
      speaker,
      words: text.slice(start, end),
      at: (cues.find((cue) => cue.start >= start && cue.end <= end)?.beginsAt ?? Number.NaN) / 1000,
    }));
}

function expectSoundCues({ text, cues }: ParsedDocument): void {
  let end = 0;
  for (const cue of cues) {
    expect(cue.start).toBeGreaterThanOrEqual(end);
    expect(cue.end).toBeGreaterThan(cue.start);
    expect(cue.end).toBeLessThanOrEqual(text.length);
    if (cue.endsAt !== null) expect(cue.endsAt).toBeGreaterThanOrEqual(cue.beginsAt);
    end = cue.end;
  }
}

describe('what is written in a layout comes back', () => {
  const layouts = [
    ...Object.entries(textLayouts).map(([layout, write]) => ({ layout, name: 'a.txt', write })),
    ...Object.entries(captionLayouts).map(([layout, { name, write }]) => ({ layout, name, write })),
  ];
  for (const { layout, name, write } of layouts) {
    test.prop([conversation], { numRuns: 100 })(
      `${layout}: the same speakers, words and times`,
      async (said) => {
        const document = await parseDocument(name, new TextEncoder().encode(write(said)), today);
        expect(document.kind).toBe('interview');
        expect(turnsOf(document)).toEqual(said);
        expectSoundCues(document);
        expect(ParsedDocument.parse(document)).toEqual(document);
      },
    );
  }
});

/** Pieces that steer the readers, and anything else. */
const pieces = [
  'WEBVTT\n\n',
  'NOTE\n',
  'STYLE\n',
  '00:00:01.000 --> 00:00:02.000\n',
  '00:05 -> 00:06\n',
  '1\n',
  'id\n',
  '<v Anna>',
  '<v.loud Bert>',
  '</v>',
  '<00:00:01.500>',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#13;',
  '{\\an8}',
  '- Hello\n- Hi\n',
  '>> ',
  'Anna: ',
  'Anna  0:15\n',
  '[00:00:10] ',
  '(0:12) ',
  'SPEAKER_00\n',
  '**Bert:** ',
  '#00:00:10-1#',
  'word ',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\ufeff',
  '\0',
  '\ud800',
] as const;
const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.integer({ min: 0, max: 99 }).map((number) => `w${number} `),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const refused = ['import.empty', 'import.binary'];

async function parseOrRefuse(name: string, content: Uint8Array | string): Promise<ParsedDocument | null> {
  try {
    return await parseDocument(name, content, today);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && refused.includes(String(thrown.code))) return null;
    throw thrown;
  }
}

describe('whatever is in the file', () => {
  for (const name of ['a.vtt', 'a.srt', 'a.txt', 'a.md']) {
    test.prop([anyText], { numRuns: 400 })(`${name}: segments and cues are sound`, async (content) => {
      const document = await parseOrRefuse(name, content);
      if (!document) return;
      expectSoundCues(document);
      expect(ParsedDocument.parse(document)).toEqual(document);
      expect(document.text.isWellFormed()).toBe(true);
      let end = 0;
      for (const segment of document.segments) {
        expect(document.text.slice(end, segment.start).trim()).toBe('');
        end = segment.end;
      }
      expect(document.text.slice(end).trim()).toBe('');
    });
  }

  for (const name of ['a.srt', 'a.txt']) {
    test.prop([anyText], { numRuns: 400 })(`${name}: no word is lost`, async (content) => {
      const document = await parseOrRefuse(name, content);
      const words = content.match(/w\d{1,2}(?= )/gu) ?? [];
      const kept = document
        ? `${document.text} ${document.segments.map(({ speaker }) => speaker).join(' ')}`
        : '';
      for (const word of words) expect(kept).toContain(word);
    });
  }

  test.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 300 })(
    'bytes are read or refused, never stumbled over',
    async (bytes) => {
      for (const name of ['a.vtt', 'a.srt']) await parseOrRefuse(name, bytes);
    },
  );
});
