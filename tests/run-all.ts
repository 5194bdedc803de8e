import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, findChromium, installChromium } from './runner/chromium.ts';
import {
  filesToRunAgain,
  type Results,
  readPlaywrightResults,
  readVitestReport,
  reportVariable,
  vitestResults,
} from './runner/results.ts';
import { projectRoot, runStep, type Step } from './runner/step.ts';

const resultsFolder = path.join(projectRoot, 'tests/results');

const build: Step = { title: 'Build', script: 'build', args: ['--logLevel', 'warn'] };

const checks: readonly Step[] = [
  { title: 'Types', script: 'check:types' },
  { title: 'Lint and import rules', script: 'check:lint' },
  { title: 'Unit, database, contract and security tests', script: 'test:unit', tests: 'vitest' },
  { title: 'Packaging test', script: 'test:packaging', tests: 'vitest' },
  { title: 'End-to-end tests', script: 'test:e2e', tests: 'playwright' },
];

interface Outcome {
  readonly succeeded: boolean;
  /** In milliseconds. */
  readonly duration: number;
  readonly results: Results | null;
}

/**
 * `npm test`: everything, on a machine with nothing set up. A build that fails ends the run; after that every step
 * runs, so that one run shows all there is to mend. The last line is `N passed, N failed`; a step that fails without
 * a failed test of its own counts as one. What failed is said again at the end, where a log that was cut still has it,
 * and so is what passed only when it was run again: that does not stop a release, and is to be mended.
 */
async function runAll(): Promise<boolean> {
  const browser = findChromium() ?? installChromium();
  if (!browser) return reportMissingBrowser();
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const environment = { ...process.env, CORROBORATE_CHROMIUM: browser.executable };
  describeRun(browser);

  const summary: string[] = [];
  const failures: string[] = [];
  const flaky: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of [build, ...checks]) {
    process.stdout.write(`\n── ${step.title} ──\n`);
    const { succeeded, duration, results } = await run(step, environment);
    passed += results?.passed ?? 0;
    failed += succeeded ? 0 : Math.max(results?.failed ?? 0, 1);
    failures.push(...(results?.failures ?? []));
    flaky.push(...(results?.flaky ?? []));
    summary.push(`${succeeded ? 'passed' : 'FAILED'}  ${step.title} (${(duration / 1000).toFixed(1)} s)`);
    if (!succeeded && step === build) break;
  }
  if (flaky.length > 0) {
    process.stdout.write(`\n── Failed once, passed when run again ──\n${flaky.join('\n\n')}\n`);
  }
  if (failures.length > 0) process.stdout.write(`\n── What failed ──\n${failures.join('\n\n')}\n`);
  process.stdout.write(`\n── Summary ──\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

async function run(step: Step, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  if (step.tests === 'vitest') return runVitest(step, environment);
  const outcome = await runStep(step, environment);
  const report = path.join(resultsFolder, 'end-to-end.json');
  return { ...outcome, results: step.tests === 'playwright' ? readPlaywrightResults(report) : null };
}

/** Runs tests, and once more the files that failed. Playwright does so itself, test by test. */
async function runVitest(step: Step, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const runOnce = async (files: readonly string[]) => {
    const report = path.join(
      resultsFolder,
      `${step.script.replace(':', '-')}${files.length > 0 ? '-again' : ''}.json`,
    );
    const args = ['--reporter=default', '--reporter=./tests/runner/vitest-reporter.ts', ...files];
    const outcome = await runStep({ ...step, args }, { ...environment, [reportVariable]: report });
    return { ...outcome, report: readVitestReport(report) };
  };
  const first = await runOnce([]);
  const failedFiles = first.succeeded ? [] : filesToRunAgain(first.report);
  if (failedFiles.length === 0) return { ...first, results: vitestResults(first.report) };
  process.stdout.write(`\nRunning what failed once more: ${failedFiles.join(', ')}\n`);
  const second = await runOnce(failedFiles);
  return {
    succeeded: second.succeeded,
    duration: first.duration + second.duration,
    results: vitestResults(first.report, second.report),
  };
}

function describeRun({ version, executable }: Browser): void {
  process.stdout.write(`Node ${process.version}; end-to-end tests in ${version} (${executable})\n`);
}

function reportMissingBrowser(): false {
  process.stderr.write(
    'The end-to-end tests need Chromium, Chrome or Edge (version 130 or later), and none was found.\n' +
      'Install one, or name one in the environment variable CORROBORATE_CHROMIUM, or run “npx playwright install chromium”.\n',
  );
  return false;
}

process.exitCode = (await runAll()) ? 0 : 1;
