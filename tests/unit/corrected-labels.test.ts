import { describe, expect, it } from 'vitest';
import { correctedLabels } from '../../main/backend/people/corrected-labels.ts';

/** `Name| words` in each line. */
function spoken(...lines: readonly string[]) {
  let text = '';
  const segments = lines.map((line) => {
    const [speaker = '', words = ''] = line.split('| ');
    const start = text.length;
    text += `${words}\n`;
    return { start, end: text.length - 1, speaker };
  });
  return { text, segments };
}

describe('labels that were corrected', () => {
  const before = spoken('A1| How was it?', 'A2| Long.', 'A1| And then?', 'A2| Cold.');

  it.each([
    [
      'all at once',
      spoken('Ana| How was it?', 'Jo| Long.', 'Ana| And then?', 'Jo| Cold.'),
      { Ana: 'A1', Jo: 'A2' },
    ],
    [
      'with their words',
      spoken('A1| How was it?', 'Jo| Very long.', 'A1| And then?', 'Jo| Rather cold.'),
      { Jo: 'A2' },
    ],
    [
      'one of two that it was given to',
      spoken('A1| How was it?', 'Jo| Long.', 'A1| And then?', 'Kim| Cold.'),
      {},
    ],
    ['where they took somebody else’s words', spoken('Jo| How was it?', 'A1| And then?'), {}],
    ['in another talk', spoken('Ana| Who paid?', 'A1| Nobody.'), {}],
  ])('%s', (_, after, expected) => {
    expect(Object.fromEntries(correctedLabels(before, after))).toEqual(expected);
  });

  it('are found where the text has them', () => {
    const own = spoken('A1| A1: How was it?', 'A2| A2: Long.');
    const after = spoken('Ana| Ana: How was it?', 'Jo| Jo: Long.');
    expect([...correctedLabels(own, after)]).toEqual([
      ['Ana', 'A1'],
      ['Jo', 'A2'],
    ]);
  });
});
