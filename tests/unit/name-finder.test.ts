import { describe, expect, it } from 'vitest';
import { createNameFinder, type SoughtName, type Writing } from '../../main/backend/people/name-finder.ts';
import { soughtInHandles, wholeNames } from '../../main/backend/people/sought-names.ts';

const maria = { id: 'maria', name: 'Maria Silva', pseudonym: 'P1', names: [] };

function found(sought: readonly SoughtName[], text: string, writing: Writing): string[] {
  return createNameFinder(sought, writing)(text).map(({ start, end }) => text.slice(start, end));
}

describe('names in prose', () => {
  const inProse = (text: string) => found(wholeNames(maria), text, 'prose');

  it.each([
    ['A talk with María Silva', 'María Silva'],
    ['maria_silva, again', 'maria_silva'],
    ['Silva, Maria: No choice', 'Silva, Maria'],
    ['Silva Maria (P. 3)', 'Silva Maria'],
    ['Maria Silva’s nights', 'Maria Silva'],
  ])('%s', (text, name) => expect(inProse(text)).toEqual([name]));

  it('are whole names', () => {
    expect(inProse('Maria said what Silva said. MariaSilva')).toEqual([]);
  });
});

describe('names in what files are called', () => {
  const inHandle = (text: string) => found(soughtInHandles([maria]), text, 'handle');

  it.each([
    ['Interview_Maria_Silva.docx', ['Maria_Silva']],
    ['MariaSilva2024.mp3', ['MariaSilva']],
    ['2024silva.vtt', ['silva']],
    ['interview-silva-1.txt', ['silva']],
    ['mariasilva.txt', ['mariasilva']],
    ['msilva_b.wav', ['msilva']],
    ['Silva_Maria.docx', ['Silva_Maria']],
    ['/home/ana/Silva/part 2.mp3', ['Silva']],
    ['salvia.mp3', []],
    ['Marianne.mp3', []],
  ])('%s', (text, names) => expect(inHandle(text)).toEqual(names));
});
