import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/runner/chromium.ts';
import { chromiumSwitches } from './tests/runner/chromium-switches.ts';

// Every test starts the program; compiling it each time takes a good part of that.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node-compile/', import.meta.url));

const browser = findChromium();
const runsAsRoot = process.getuid?.() === 0;

/**
 * End-to-end tests of the interface in browser mode. `npm test` names the browser in CORROBORATE_CHROMIUM and builds
 * first; `npm run test:e2e` finds the browser itself and uses what is built.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/results/artifacts',
  workers: 2,
  // Every test has a program and folders of its own; dealt out one by one, none waits for a long file at the end.
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only when run again does not stop a release; “npm test” names it at its end, to be mended.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'tests/results/end-to-end.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    video: 'off',
    // Recording every action takes a third of the time; “npm run test:e2e -- --trace on” does it when it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser.executable } : {}),
      // Chromium's sandbox does not run as root. Nothing but our own pages is opened.
      chromiumSandbox: !runsAsRoot,
      args: chromiumSwitches,
    },
  },
});
