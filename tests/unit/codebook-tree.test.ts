import { describe, expect, it } from 'vitest';
import { codeTree, nextColour, possibleParents, problemWithName } from '../../renderer/codebook/code-tree.ts';
import type { Code } from '../../shared/domain/records.ts';

const code = (id: string, parentId: string | null, name: string, colour = 0): Code => ({
  id,
  parentId,
  name,
  colour,
  description: '',
  favourite: null,
  quoteCount: 0,
});

const codes = [
  code('t', null, 'Theme 10'),
  code('s', null, 'theme 9'),
  code('child', 't', 'Losses'),
  code('grandchild', 'child', 'Winter'),
];

describe('the codebook', () => {
  it('is a tree in name order', () => {
    const [first, second] = codeTree(codes);
    expect([first?.code.name, second?.code.name]).toEqual(['theme 9', 'Theme 10']);
    expect(second?.children[0]?.children[0]).toMatchObject({
      code: { id: 'grandchild' },
      path: ['Theme 10', 'Losses', 'Winter'],
    });
  });

  it('never offers a code itself or what is below it as its parent', () => {
    expect(possibleParents(codeTree(codes), 'child').map(({ code: { id } }) => id)).toEqual(['s', 't']);
    expect(possibleParents(codeTree(codes), null)).toHaveLength(4);
  });

  it('starts a new code with the colour used least', () => {
    expect(nextColour([])).toBe(0);
    expect(nextColour([code('a', null, 'a', 0), code('b', null, 'b', 1)])).toBe(2);
  });

  it('refuses an empty name, and one that is taken under the same parent', () => {
    expect(problemWithName('  ', null, codes, null)).toMatch(/needs a name/);
    expect(problemWithName(' THEME 9 ', null, codes, null)).toMatch(/already/);
    expect(problemWithName('Theme 9', 't', codes, null)).toBeNull();
    expect(problemWithName('Theme 9', null, codes, 's')).toBeNull();
  });
});
