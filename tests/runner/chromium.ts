import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** A browser for the end-to-end tests. */
export interface Browser {
  readonly executable: string;
  /** What it says of itself, e.g. `Chromium 141.0.7390.65`. */
  readonly version: string;
}

/** The oldest one that shows the interface as it is meant: what the build targets. */
const oldestVersion = 130;

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const wellKnownPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Finds a Chromium that works: the one `CORROBORATE_CHROMIUM` names, else the system's Chromium, Chrome or Edge, else
 * Playwright's own. Returns null when there is none.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): Browser | null {
  const named = environment.CORROBORATE_CHROMIUM;
  const candidates = [...(named ? [named] : []), ...systemBrowsers(environment), chromium.executablePath()];
  for (const executable of candidates) {
    const version = existsSync(executable) ? versionOf(executable) : null;
    if (version !== null && majorOf(version) >= oldestVersion) return { executable, version };
  }
  return null;
}

function systemBrowsers(environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...(wellKnownPlaces[process.platform] ?? [])];
}

/** Starts the browser to ask for its version: some systems have a command that only says how to install one. */
function versionOf(executable: string): string | null {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return `${path.basename(executable)} ${oldestVersion}`;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : null;
}

function majorOf(version: string): number {
  return Number(/(\d+)\./.exec(version)?.[1] ?? (process.platform === 'win32' ? oldestVersion : 0));
}

/** Installs Debian's Chromium, where that is possible: as root, on Debian or Ubuntu. Says what it does. */
export function installChromium(): Browser | null {
  if (process.getuid?.() !== 0 || !isDebianFamily()) return null;
  process.stdout.write('No Chromium was found. Installing the system’s own: apt-get install chromium\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: readonly string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
  if (!run(['update']) || !run(['install', '-y', '--no-install-recommends', 'chromium'])) return null;
  return findChromium();
}

function isDebianFamily(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
