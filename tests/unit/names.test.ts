import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName, formatNames, mayNameTheSame, parseName } from '../../shared/domain/names.ts';

describe('reading a name', () => {
  it.each([
    ['Abbey Fenbert', { given: 'Abbey', family: 'Fenbert' }],
    ['Fenbert, Abbey', { given: 'Abbey', family: 'Fenbert' }],
    ['Fenbert,Abbey', { given: 'Abbey', family: 'Fenbert' }],
    [
      '  Ursula\u00a0 von der Leyen ',
      { given: 'Ursula', 'non-dropping-particle': 'von der', family: 'Leyen' },
    ],
    ['van Gogh, Vincent Willem', { given: 'Vincent Willem', 'non-dropping-particle': 'van', family: 'Gogh' }],
    ['Humboldt, Alexander von', { given: 'Alexander', 'dropping-particle': 'von', family: 'Humboldt' }],
    ['Robert De Niro', { given: 'Robert', family: 'De Niro' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Martin Luther King, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['King, Martin Luther, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Zelensky', { literal: 'Zelensky' }],
    ['King, Jr.', { literal: 'King, Jr.' }],
    [
      'Department of Health, Education, and Welfare',
      { literal: 'Department of Health, Education, and Welfare' },
    ],
    ['Smith, Jones, Lee, and Partners', { literal: 'Smith, Jones, Lee, and Partners' }],
    ['', { literal: '' }],
  ])('“%s”', (text, name) => {
    expect(parseName(text)).toEqual(name);
  });

  it('loses no word of any name', () => {
    const word = fc.constantFrom(
      'Ada',
      'van',
      'De',
      'Okafor',
      'Jr.',
      'III',
      'PhD',
      'İnci',
      '李',
      'O’Neil-Smith',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
    const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));
    const wordsOf = (text: string) => text.replaceAll(',', '').split(' ').sort();
    fc.assert(
      fc.property(name, (text) => {
        expect(wordsOf(formatName(parseName(text)))).toEqual(wordsOf(text));
      }),
    );
  });

  it('gives a name without commas back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = text.replaceAll(',', '').replace(/\s+/gu, ' ').trim();
        expect(formatName(parseName(name))).toBe(name);
      }),
    );
  });
});

describe('writing names', () => {
  it('joins them in reading order', () => {
    const names = [{ given: 'Ada', family: 'Okafor' }, { literal: 'World River Council' }, {}];
    expect(formatNames(names)).toBe('Ada Okafor; World River Council');
    expect(formatNames(undefined)).toBe('');
  });
});

describe('words that may name somebody', () => {
  const ada = { given: 'Ada M.', family: 'Kowalska' };

  it.each(['Ada M. Kowalska', 'Ada Kowalska', 'A. Kowalska', 'A.M. Kowalska', 'Kowalska, Ada', 'KOWALSKA'])(
    '%s',
    (words) => expect(mayNameTheSame(words, ada)).toBe(true),
  );

  it.each(['Ewa Kowalska', 'Ada Kowal', 'Ada', 'A. E. Kowalska', ''])('but not %s', (words) => {
    expect(mayNameTheSame(words, ada)).toBe(false);
  });

  it('tells institutions by their whole name, and particles with the family name', () => {
    expect(mayNameTheSame('river desk', { literal: 'River Desk' })).toBe(true);
    expect(mayNameTheSame('River', { literal: 'River Desk' })).toBe(false);
    const name = parseName('Ursula von der Leyen');
    expect(mayNameTheSame('U. von der Leyen', name)).toBe(true);
    expect(mayNameTheSame('Ursula Leyen', name)).toBe(false);
  });
});
