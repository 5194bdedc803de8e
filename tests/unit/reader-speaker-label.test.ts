import { describe, expect, test } from 'vitest';
import type { Segment } from '../../shared/domain/documents.ts';
import { speakerLabelLength, speakersBeside } from '../../shared/domain/speaker-label.ts';
import { textOf } from './reader-fixtures.ts';

function turnsOf(turns: readonly (readonly [speaker: string | null, words: string])[]) {
  const { text, segments } = textOf(turns.map(([, words]) => words));
  return {
    text,
    segments: segments.map(
      (segment, index): Segment => ({ ...segment, kind: 'turn', speaker: turns[index]?.[0] ?? null }),
    ),
  };
}

describe('speaker labels', () => {
  test.each([
    ['Interviewer', 'Interviewer: Who paid for the dam?', 'Interviewer:'],
    [
      'Mara Lind',
      '[00:12:03] MARA LIND (on the phone): The county did.',
      '[00:12:03] MARA LIND (on the phone):',
    ],
    ['Mara Lind', 'The county did.', ''],
    ['Mara Lind', 'Mara Lind never answered the question', ''],
  ])('%s in “%s”', (speaker, words, label) => {
    const { text, segments } = turnsOf([[speaker, words]]);
    const [segment] = segments;
    expect(segment && words.slice(0, speakerLabelLength(text, segment))).toBe(label);
  });

  test('a speaker the text does not name is named once, where they begin', () => {
    const { text, segments } = turnsOf([
      ['Interviewer', 'Interviewer: Who paid?'],
      ['Mara Lind', 'The county did.'],
      ['Mara Lind', 'Most of it.'],
      [null, '(Pause.)'],
      ['Mara Lind', 'Not all.'],
    ]);
    expect(speakersBeside(text, segments)).toEqual([null, 'Mara Lind', null, null, 'Mara Lind']);
  });
});
