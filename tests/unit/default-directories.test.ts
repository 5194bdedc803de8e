import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsDirectory, userDataDirectory } from '../../main/backend/default-directories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the documents folder', () => {
  test('is the one the desktop names, in the person’s own language', () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, '.config'));
    mkdirSync(path.join(home, 'Dokumente'));
    mkdirSync(path.join(home, 'Documents'));
    writeFileSync(
      path.join(home, '.config/user-dirs.dirs'),
      '# written by xdg\nXDG_DESKTOP_DIR="$HOME/Schreibtisch"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n',
    );
    expect(documentsDirectory({}, home)).toBe(path.join(home, 'Dokumente'));
  });

  test('is Documents where nothing else is said, and the home folder where there is none', () => {
    const home = temporaryFolder();
    expect(documentsDirectory({}, home)).toBe(home);
    mkdirSync(path.join(home, 'Documents'));
    expect(documentsDirectory({}, home)).toBe(path.join(home, 'Documents'));
  });

  test('can be named by the environment', () => {
    expect(documentsDirectory({ CORROBORATE_DOCUMENTS: '/elsewhere' }, '/home/ann')).toBe(
      path.resolve('/elsewhere'),
    );
  });
});

describe('the user data folder', () => {
  test('can be named by the environment', () => {
    expect(userDataDirectory({ CORROBORATE_USER_DATA: '/elsewhere' })).toBe(path.resolve('/elsewhere'));
    expect(userDataDirectory({})).toContain('Corroborate');
  });
});
