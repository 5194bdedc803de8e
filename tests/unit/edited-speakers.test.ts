import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { carrySegments } from '../../main/backend/documents/carry-segments.ts';
import { giveSpeakers, readEditedSpeakers } from '../../main/backend/documents/edited-speakers.ts';
import { cutText } from '../../main/backend/imports/parse-document.ts';
import type { Segment } from '../../shared/domain/documents.ts';
import { insertedSpeakers, withSpeakerLabels } from '../../shared/domain/speaker-label.ts';

type Spoken = readonly [speaker: string | null, words: string, gap?: string];

/** A text of segments, each with who speaks it and the white space before it. */
function textOf(spoken: readonly Spoken[]) {
  let text = '';
  const segments = spoken.map(([speaker, words, gap = '\n\n'], ordinal): Segment => {
    if (ordinal > 0) text += gap;
    const start = text.length;
    text += words;
    const kind = speaker === null ? 'paragraph' : 'turn';
    return { ordinal, kind, start, end: text.length, level: null, speaker, setAside: null };
  });
  return { text, segments };
}

/** What becomes of a text whose shown form is edited, were its segments cut as before. */
function edit(spoken: readonly Spoken[], change: (shown: string) => string) {
  const before = textOf(spoken);
  return readEditedSpeakers(change(withSpeakerLabels(before.text, before.segments)), before);
}

describe('names in a text that is edited', () => {
  const speaker = fc.constantFrom('Ada', 'Jo', 'Q', 'Team A: Ada', 'Speaker 1', 'Ö. (UNHCR)', 'Jo ', ' ');
  const words = fc
    .array(fc.constantFrom('Ada:', 'Jo:', 'Q:', 'Nota Bene:', 'Yes.', 'Well,', 'Ada', '(Pause.)', '00:12'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' '));
  const gap = fc.constantFrom('\n\n', '\n\n', '\n', '\n   ', ' ', '\u2028', '\n\n\n');
  const spoken = fc.tuple(fc.option(speaker), words, gap);
  test.prop([fc.array(spoken, { maxLength: 12 })], { numRuns: 1000 })(
    'are as they were where nothing is edited, and so are text and speakers',
    (parts) => {
      const { text, segments } = textOf(parts);
      const edited = readEditedSpeakers(withSpeakerLabels(text, segments), { text, segments });
      expect(edited.text).toBe(text);
      expect(giveSpeakers(segments, edited)).toEqual(segments);
    },
  );

  test.prop([fc.array(spoken, { minLength: 1, maxLength: 12 }), fc.nat()])(
    'stay in the words they are part of when another paragraph is added',
    (parts, place) => {
      const { text, segments } = textOf(parts);
      const lines = withSpeakerLabels(text, segments).split('\n');
      const at = place % (lines.length + 1);
      const typed = [...lines.slice(0, at), 'something else was said', ...lines.slice(at)].join('\n');
      const { text: after } = readEditedSpeakers(typed, { text, segments });
      expect(after.split('\n').toSpliced(at, 1).join('\n')).toBe(text);
    },
  );

  test.prop([
    fc.array(fc.tuple(fc.option(speaker.filter((name) => name.trim() !== '')), words), {
      minLength: 1,
      maxLength: 10,
    }),
    fc.nat(),
  ])('are as they were wherever a word is added to what somebody says', (parts, pick) => {
    const place = pick % parts.length;
    const [who, said = ''] = parts[place] ?? [];
    // “Ada:” alone becomes a name by the words after it, and what nobody said may be said now.
    fc.pre(!said.endsWith(':') && (who !== null || !said.includes(':')));
    const before = textOf(parts);
    // A text that names everybody itself is read anew.
    fc.pre(insertedSpeakers(before.text, before.segments).some((name) => name !== null));
    const { text, segments } = textOf(
      parts.map(([name, own], index) => [name, index === place ? `${own} indeed` : own]),
    );
    const edited = readEditedSpeakers(withSpeakerLabels(text, segments), before);
    expect(edited.text).toBe(text);
    const carried = carrySegments(before, { text, segments: cutText(text) });
    expect(giveSpeakers(carried, edited).map((segment) => segment.speaker)).toEqual(
      segments.map((segment) => segment.speaker),
    );
  });

  const mixed: readonly Spoken[] = [
    ['Ada', 'Ada: It was long.'],
    [null, '(A door.)'],
    ['Ada', 'And cold.'],
    ['Jo', 'Ada: come here, I said.'],
    ['Jo', 'Nota Bene: twice.'],
  ];

  it.each([
    ['a word of theirs', 'long', 'longer'],
    ['a word behind a name that was put there', 'come here', 'come in'],
    ['a word behind what only looks like a name', 'twice', 'once'],
    ['a name in the text', 'Ada: It', 'Jo: It'],
    ['a line break', 'It was', 'It was\n\nso very'],
  ])('stay in the text when they were there before: %s', (_, from, to) => {
    const { text } = edit(mixed, (shown) => shown.replace(from, to));
    expect(text).toBe(textOf(mixed).text.replace(from, to));
  });

  it('go on to be who speaks until somebody else is named, in the text or before it', () => {
    const before = textOf([
      ['Mara', 'So it began.'],
      ['Ada', 'Ada: It was long.'],
      ['Ada', 'And cold.'],
    ]);
    const typed = withSpeakerLabels(before.text, before.segments).replace('Mara:', 'Tom:');
    const edited = readEditedSpeakers(typed, before);
    expect(edited.text).toBe(before.text);
    expect(giveSpeakers(before.segments, edited).map(({ speaker }) => speaker)).toEqual([
      'Tom',
      'Ada',
      'Ada',
    ]);
  });

  it('stay with words whose paragraph before was taken away whole', () => {
    const before = textOf([
      ['Mara', 'So it began.'],
      ['Jo', 'It was long.'],
      ['Jo', 'And cold.'],
    ]);
    const after = textOf([
      ['Mara', 'So it began.'],
      ['Jo', 'And cold.'],
    ]);
    const edited = readEditedSpeakers('Mara: So it began.\n\nAnd cold.', before);
    expect(edited.text).toBe(after.text);
    expect(giveSpeakers(after.segments, edited)).toEqual(after.segments);
  });
});
