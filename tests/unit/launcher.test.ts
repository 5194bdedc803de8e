import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseStartArguments, reasonAgainstWindow } from '../../main/launcher/choose-shell.ts';
import { findElectronRuntime } from '../../main/launcher/electron-runtime.ts';
import { isBuilt } from '../../main/launcher/ensure-built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

describe('the choice of shell', () => {
  const linux = { platform: 'linux', userId: 1000 } as const;

  test('is the window where there is a display', () => {
    expect(reasonAgainstWindow({ ...linux, environment: { DISPLAY: ':0' } })).toBeNull();
    expect(reasonAgainstWindow({ ...linux, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    expect(reasonAgainstWindow({ platform: 'darwin', environment: {}, userId: 501 })).toBeNull();
    expect(reasonAgainstWindow({ platform: 'win32', environment: {}, userId: null })).toBeNull();
  });

  test('is browser mode without a display, or where the sandbox does not run, with the reason in words', () => {
    expect(reasonAgainstWindow({ ...linux, environment: {} })).toBe('there is no display');
    expect(reasonAgainstWindow({ ...linux, environment: { DISPLAY: '' } })).toBe('there is no display');
    expect(reasonAgainstWindow({ ...linux, userId: 0, environment: { DISPLAY: ':0' } })).toContain('root');
  });

  test('can be forced, and leaves the other arguments to the shell', () => {
    expect(parseStartArguments(['--web', '--port', '8080', 'a.corroborate'])).toEqual({
      shell: 'web',
      rest: ['--port', '8080', 'a.corroborate'],
    });
    expect(parseStartArguments(['a.corroborate', '--electron'])).toEqual({
      shell: 'electron',
      rest: ['a.corroborate'],
    });
    expect(parseStartArguments(['--electron', '--web'])).toEqual({ shell: 'web', rest: [] });
    expect(parseStartArguments(['a.corroborate'])).toEqual({ shell: null, rest: ['a.corroborate'] });
  });

  test('is browser mode when a flag asks for what only it has', () => {
    expect(parseStartArguments(['--port', '8080'])).toEqual({ shell: 'web', rest: ['--port', '8080'] });
    expect(parseStartArguments(['--no-open'])).toEqual({ shell: 'web', rest: ['--no-open'] });
  });
});

describe('Electron’s runtime', () => {
  function installElectron(root: string): string {
    const folder = path.join(root, 'node_modules/electron');
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, 'path.txt'), 'electron');
    return path.join(folder, 'dist/electron');
  }

  test('is found where the package keeps it, without loading the package', () => {
    const root = temporaryFolder();
    expect(findElectronRuntime(root, {})).toBeNull();
    const executable = installElectron(root);
    expect(findElectronRuntime(root, {})).toBeNull();
    writeFileSync(executable, '');
    expect(findElectronRuntime(root, {})).toBe(executable);
  });

  test('can be named by the environment, as for the package itself', () => {
    const root = temporaryFolder();
    installElectron(root);
    const elsewhere = temporaryFolder();
    writeFileSync(path.join(elsewhere, 'electron'), '');
    expect(findElectronRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
      path.join(elsewhere, 'electron'),
    );
  });
});

describe('the build', () => {
  const results = [
    'dist/main/electron.js',
    'dist/main/web.js',
    'dist/main/cli.js',
    'dist/preload/preload.cjs',
    'dist/renderer/index.html',
  ];
  const [old, recent, latest] = [new Date('2026-01-01'), new Date('2026-01-02'), new Date('2026-01-03')];

  /** A project whose sources are old and whose results are recent. */
  function builtProject(): string {
    const root = temporaryFolder();
    for (const file of ['main/a.ts', 'renderer/views/b.tsx', 'shared/c.ts', 'package.json', ...results]) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), '');
      utimesSync(path.join(root, file), recent, recent);
    }
    for (const source of [
      'main/a.ts',
      'main',
      'renderer/views/b.tsx',
      'renderer/views',
      'renderer',
      'shared/c.ts',
      'shared',
      'package.json',
    ]) {
      utimesSync(path.join(root, source), old, old);
    }
    return root;
  }

  test('is up to date when nothing changed after it', () => {
    expect(isBuilt(builtProject())).toBe(true);
  });

  test.each(results)('is missing without %s', (result) => {
    const root = builtProject();
    rmSync(path.join(root, result));
    expect(isBuilt(root)).toBe(false);
  });

  test.each(['main/a.ts', 'renderer/views/b.tsx', 'shared/c.ts', 'package.json'])(
    'is out of date when %s changed',
    (source) => {
      const root = builtProject();
      utimesSync(path.join(root, source), latest, latest);
      expect(isBuilt(root)).toBe(false);
    },
  );

  test('is out of date when a source was taken away', () => {
    const root = builtProject();
    utimesSync(path.join(root, 'renderer/views'), latest, latest);
    expect(isBuilt(root)).toBe(false);
  });
});

describe('the check before every script', () => {
  test('says in words that the packages are missing', async () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'main/launcher'), { recursive: true });
    cpSync('main/launcher/check-installed.mjs', path.join(root, 'main/launcher/check-installed.mjs'));
    writeFileSync(path.join(root, 'start.mjs'), 'console.log("started");');
    const args = ['--import', './main/launcher/check-installed.mjs', 'start.mjs'];
    await expect(run(process.execPath, args, { cwd: root })).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Run “npm ci” first'),
    });
    mkdirSync(path.join(root, 'node_modules/vite'), { recursive: true });
    writeFileSync(path.join(root, 'node_modules/vite/package.json'), '{}');
    expect((await run(process.execPath, args, { cwd: root })).stdout).toBe('started\n');
  });
});
