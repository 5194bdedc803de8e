import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { textSimilarity } from '../../main/backend/duplicates/text-similarity.ts';
import {
  sketchFromBytes,
  sketchResemblance,
  sketchText,
  sketchToBytes,
} from '../../main/backend/duplicates/text-sketch.ts';
import { nameOfDoi, pageOfAddress } from '../../main/backend/sources/source-identity.ts';

/** Words of which none comes twice. */
const words = (count: number, name = 'word') =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);
const prose = fc.array(
  fc.constantFrom('the', 'river', 'rose', 'by', 'two', 'metres', 'overnight', 'and', 'fell'),
  {
    maxLength: 80,
  },
);
const asText = (list: readonly string[]) => list.join(' ');

describe('similarity of texts', () => {
  property.prop([prose, prose])('is the same both ways and lies between 0 and 1', (a, b) => {
    const similarity = textSimilarity(asText(a), asText(b));
    expect(similarity).toBe(textSimilarity(asText(b), asText(a)));
    expect(similarity).toBeGreaterThanOrEqual(0);
    expect(similarity).toBeLessThanOrEqual(1);
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])('is 1 for the same text', (text) => {
    expect(textSimilarity(text, text)).toBe(1);
  });

  property.prop([prose.filter((list) => list.length > 0), fc.array(fc.nat(), { maxLength: 30 })])(
    'never grows when more words are exchanged for others',
    (original, places) => {
      const edited: string[] = [...original];
      let before = 1;
      for (const [index, place] of places.entries()) {
        edited[place % edited.length] = `new${index}`;
        const similarity = textSimilarity(asText(original), asText(edited));
        expect(similarity).toBeLessThanOrEqual(before);
        before = similarity;
      }
    },
  );

  test('tells the share of words that stand in both', () => {
    const text = words(100);
    expect(textSimilarity(asText(text), asText(text.with(50, 'changed')))).toBe(0.99);
    expect(textSimilarity(asText(text), asText([...text.slice(0, 50), ...words(50, 'other')]))).toBe(0.5);
    expect(textSimilarity(asText(text), asText(words(100, 'other')))).toBe(0);
  });

  test('does not look at typesetting', () => {
    expect(
      textSimilarity(
        '“The river,” she said, “rose by two metres.”',
        'The River - she said - rose by\n\ntwo metres!',
      ),
    ).toBe(1);
  });

  test('holds for scripts without spaces', () => {
    const text = '河水一夜之间上涨了两米然后又退了下去';
    expect(textSimilarity(text, text.replace('两', '三'))).toBeGreaterThan(0.9);
  });
});

describe('sketches', () => {
  property.prop([fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })])(
    'resemble each other about as much as the texts have in common',
    (common, own) => {
      const shared = words(common, 'common');
      const a = sketchText(asText([...shared, ...words(own, 'a')]));
      const b = sketchText(asText([...shared, ...words(own, 'b')]));
      const runs = Math.max(0, common - 2);
      const truth = common + own < 3 ? null : runs / (2 * (common + own - 2) - runs);
      if (truth !== null) expect(Math.abs(sketchResemblance(a, b) - truth)).toBeLessThan(0.25);
      expect(sketchResemblance(a, b)).toBe(sketchResemblance(b, a));
    },
  );

  property.prop([prose])('come back from the file as they were', (list) => {
    const sketch = sketchText(asText(list));
    expect(sketchFromBytes(sketchToBytes(sketch))).toEqual(sketch);
    expect(sketch.length).toBeLessThanOrEqual(128);
    expect(sketchResemblance(sketch, sketch)).toBe(list.length === 0 ? 0 : 1);
  });
});

describe('identity of a source', () => {
  test.each([
    ['https://www.example.org/a/story/?utm_source=x&fbclid=1#comments', 'example.org/a/story'],
    ['http://example.org/a/story', 'example.org/a/story'],
    ['https://EXAMPLE.org:443/story?b=2&a=1&gclid=z', 'example.org/story?a=1&b=2'],
    ['https://example.org/Story', 'example.org/Story'],
    ['https://example.org/', 'example.org'],
    ['ftp://example.org/a', ''],
    ['no address', ''],
  ])('%s is the page %s', (address, page) => {
    expect(pageOfAddress(address)).toBe(page);
  });

  test.each([
    ['https://doi.org/10.1000/ABC.182', '10.1000/abc.182'],
    ['doi:10.1000/abc.182', '10.1000/abc.182'],
    ['not one', ''],
  ])('%s is the DOI %s', (doi, name) => {
    expect(nameOfDoi(doi)).toBe(name);
  });
});
