import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closing, opening, snippetOf } from '../../main/backend/search/snippet.ts';

const mark = (text: string) => `${opening}${text}${closing}`;
const shown = (marked: string) =>
  snippetOf(marked)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('');

it('shows a short text whole', () => {
  expect(shown(`The ${mark('ring road')}, again.`)).toBe('The [ring road], again.');
});

it('cuts long text on word boundaries around the first match, and says so', () => {
  const filler = 'Many words stand here one after the other. '.repeat(10);
  const snippet = shown(`${filler}Then the ${mark('ring road')} came. ${filler}`);
  expect(snippet).toMatch(
    /^…(words|stand|here|one|after|the|other\.|Many) .*Then the \[ring road\] came\. .*…$/,
  );
  expect(snippet.length).toBeLessThan(320);
});

it('never cuts a match and never invents words', () => {
  const words = fc.array(fc.tuple(fc.stringMatching(/^[a-zé]{1,12}$/), fc.boolean()), {
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(words, (list) => {
      fc.pre(list.some(([, match]) => match));
      const marked = list.map(([word, match]) => (match ? mark(word) : word)).join(' ');
      const parts = snippetOf(marked);
      const matches = new Set(list.flatMap(([word, match]) => (match ? [word] : [])));
      expect(parts[0]?.match || parts[1]?.match).toBe(true);
      for (const part of parts) if (part.match) expect(matches).toContain(part.text);
      const plain = list.map(([word]) => word).join(' ');
      expect(plain).toContain(
        parts
          .map(({ text }) => text)
          .join('')
          .replaceAll('…', ''),
      );
    }),
  );
});
