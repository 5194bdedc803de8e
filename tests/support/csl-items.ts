import fc from 'fast-check';
import { type CslDate, type CslItem, type CslName, sourceTypes } from '../../shared/domain/csl.ts';
import { dateVariables, nameVariables, textVariables } from '../../shared/domain/csl-variables.ts';

/** Letters, digits and marks that mean something to one format or another. */
const word = fc
  .string({
    unit: fc.constantFrom(...'abcdeXYZ0189éßøł語ي&%$#_~^|<>\\{}*/@!?\'"`'.split('')),
    minLength: 1,
    maxLength: 8,
  })
  // CSL's own markup, and character references of HTML, are read as such.
  .filter((text) => !/<\/?\w|&\w|``|''/u.test(text));
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const plainWord = fc.string({ unit: fc.constantFrom(...'abcdefgéß'.split('')), minLength: 2, maxLength: 8 });
const capitalised = plainWord.map((text) => `Q${text}`);

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.tuple(plainWord, plainWord).map(([first, second]) => ({ literal: `World ${first} & ${second}` })),
  fc.record(
    {
      family: capitalised,
      given: fc.array(capitalised, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
      'non-dropping-particle': fc.constantFrom('van', 'von der', 'de la'),
      suffix: fc.constantFrom('Jr.', 'III'),
    },
    { requiredKeys: ['family', 'given'] },
  ),
);

const year = fc.integer({ min: 1000, max: 2100 });
const day = fc
  .tuple(
    year,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([...parts]) => parts.slice(0, parts[3]));
const date: fc.Arbitrary<CslDate> = fc.oneof(
  day.map((parts) => ({ 'date-parts': [parts] })),
  day.map((parts) => ({ 'date-parts': [parts], circa: true })),
  fc.tuple(day, day).map((ends) => ({ 'date-parts': ends })),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, season]) => ({ 'date-parts': [[y]], season })),
  fc.constantFrom('in press', 'no date').map((literal) => ({ literal })),
);

const number = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  plainWord.map((text) => `No. ${text}`),
  fc.constantFrom('WPS 12', 'A-3', '2nd'),
);
const special: Readonly<Record<string, fc.Arbitrary<string>>> = {
  DOI: plainWord.map((text) => `10.1000/${text}_1(x)`),
  URL: plainWord.map((text) => `https://example.org/a_b~c%20d?x=1&y=${encodeURIComponent(text)}#z`),
  ISBN: fc.constantFrom('978-3-16-148410-0', '0-306-40615-2'),
  ISSN: fc.constantFrom('1234-5678', '2049-363X'),
  page: fc.constantFrom('12', '12-34', 'A1-A3', 'e17', '12-15, 20'),
  language: fc.constantFrom('en', 'de', 'de-CH', 'en-GB', 'pt-BR', 'x-klingon'),
  keyword: fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((words) => [...new Set(words)].join(', ')),
  'citation-key': plainWord.map((text) => `key-${text.normalize('NFKD').replace(/[^a-z]/gu, '')}`),
  note: fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  abstract: fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  annote: fc.array(phrase, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n\n')),
};
const numbers = new Set([
  'volume',
  'issue',
  'number',
  'edition',
  'collection-number',
  'chapter-number',
  'number-of-pages',
  'number-of-volumes',
]);

/** Sources of every type with any of the variables of CSL, in the form the readers give them. */
export const cslItems: fc.Arbitrary<CslItem> = fc
  .tuple(
    fc.constantFrom(...sourceTypes),
    fc.record(
      {
        ...Object.fromEntries(
          textVariables.map((variable) => [
            variable,
            special[variable] ?? (numbers.has(variable) ? number : phrase),
          ]),
        ),
        ...Object.fromEntries(
          nameVariables.map((variable) => [variable, fc.array(name, { minLength: 1, maxLength: 3 })]),
        ),
        ...Object.fromEntries(dateVariables.map((variable) => [variable, date])),
      },
      { requiredKeys: ['title', 'citation-key'] },
    ),
    fc.constantFrom(0.1, 0.3, 0.8),
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([type, variables, share, dice]) => {
    const kept = Object.entries(variables).filter(([variable]) => {
      const { value: thrown } = dice.next();
      return variable === 'title' || variable === 'citation-key' || (thrown ?? 1) < share;
    });
    return { type, ...Object.fromEntries(kept) };
  });
