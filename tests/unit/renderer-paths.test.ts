import { describe, expect, it } from 'vitest';
import {
  fileNameOf,
  fileNameProblem,
  folderOf,
  joinPath,
  pathCrumbs,
  withEnding,
} from '../../renderer/host/paths.ts';

describe('paths', () => {
  it.each([
    ['/home/ada', 'notes.csv', '/home/ada/notes.csv'],
    ['/', 'notes.csv', '/notes.csv'],
    ['C:\\Users\\Ada', 'notes.csv', 'C:\\Users\\Ada\\notes.csv'],
    ['C:\\', 'notes.csv', 'C:\\notes.csv'],
    ['\\\\server\\share', 'notes.csv', '\\\\server\\share\\notes.csv'],
  ])('join %s and %s, and come apart again', (folder, name, path) => {
    expect(joinPath(folder, name)).toBe(path);
    expect(folderOf(path)).toBe(folder);
    expect(fileNameOf(path)).toBe(name);
  });

  it('know a backslash as part of a name on other systems', () => {
    expect(fileNameOf('/home/ada/a\\b.csv')).toBe('a\\b.csv');
  });

  it('lead through their folders', () => {
    expect(pathCrumbs('/home/ada')).toEqual([
      { label: '/', path: '/' },
      { label: 'home', path: '/home' },
      { label: 'ada', path: '/home/ada' },
    ]);
    expect(pathCrumbs('C:\\Users').map(({ path }) => path)).toEqual(['C:\\', 'C:\\Users']);
  });

  it('get an ending once', () => {
    expect(withEnding('Study', '.corroborate')).toBe('Study.corroborate');
    expect(withEnding('Study.CORROBORATE', '.corroborate')).toBe('Study.CORROBORATE');
  });

  it('refuse names no file can have', () => {
    expect(fileNameProblem('Study 1')).toBeNull();
    for (const name of ['', '  ', '..', 'a/b', 'a:b', 'a\\b']) expect(fileNameProblem(name)).not.toBeNull();
  });
});
