import { describe, expect, test } from 'vitest';
import { findChoices, isChoice } from '../../renderer/reader/find-choices.ts';

const choices = ['Air losses', 'Losses at sea', 'Énergie', 'Policy'].map((label, id) => ({
  id: String(id),
  label,
}));
const found = (typed: string) => findChoices(choices, typed).map((choice) => choice.label);

describe('finding by typing', () => {
  test('all words must occur; what begins with them comes first', () => {
    expect(found('los')).toEqual(['Losses at sea', 'Air losses']);
    expect(found('sea loss')).toEqual(['Losses at sea']);
    expect(found('nothing')).toEqual([]);
  });

  test('case and accents do not matter', () => {
    expect(found('energie')).toEqual(['Énergie']);
    expect(isChoice(choices, ' ÉNERGIE ')).toBe(true);
    expect(isChoice(choices, 'Air')).toBe(false);
  });

  test('nothing typed offers everything in the order given', () => {
    expect(found('')).toEqual(choices.map((choice) => choice.label));
  });
});
