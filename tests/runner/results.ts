import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What a test runner reported. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** What failed and the first words of why, a line or a few each; also files that failed before their first test. */
  readonly failures: readonly string[];
  /** The same of tests that failed once and passed when they were run again. */
  readonly flaky: readonly string[];
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const PlaywrightTest = z.object({
  status: z.string(),
  results: z.array(z.object({ errors: z.array(z.object({ message: z.string().default('') })) })),
});
interface PlaywrightSuite {
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly z.infer<typeof PlaywrightTest>[];
  }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    file: z.string(),
    specs: z.array(z.object({ title: z.string(), tests: z.array(PlaywrightTest) })),
    suites: z.array(PlaywrightSuite).optional(),
  }),
);
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(PlaywrightSuite),
});

/** Lines of a failure's message that are shown again at the end of a run. */
const messageLines = 6;

/** Reads the report a test runner left; a report that was never written counts nothing. */
export function readResults(reportFile: string, projectRoot: string): Results {
  if (!existsSync(reportFile)) return { passed: 0, failed: 0, failures: [], flaky: [] };
  const report: unknown = JSON.parse(readFileSync(reportFile, 'utf8'));
  const vitest = VitestReport.safeParse(report);
  if (vitest.success) {
    return {
      passed: vitest.data.numPassedTests,
      failed: vitest.data.numFailedTests,
      failures: vitest.data.testResults.flatMap((file) => vitestFailures(file, projectRoot)),
      flaky: [],
    };
  }
  const { stats, suites } = PlaywrightReport.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: suites.flatMap((suite) => playwrightTests(suite, 'unexpected')),
    flaky: suites.flatMap((suite) => playwrightTests(suite, 'flaky')),
  };
}

type VitestFile = z.infer<typeof VitestReport>['testResults'][number];

function vitestFailures({ name, status, message, assertionResults }: VitestFile, root: string): string[] {
  const file = path.relative(root, name);
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => describe(file, test.fullName, test.failureMessages?.join('\n') ?? ''));
  const isFileItself = status === 'failed' && (message !== '' || failed.length === 0);
  return isFileItself ? [describe(file, '(the file itself)', message), ...failed] : failed;
}

function playwrightTests(
  { file, specs, suites = [] }: PlaywrightSuite,
  status: 'unexpected' | 'flaky',
): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter((test) => test.status === status)
      .map((test) =>
        describe(
          `tests/e2e/${file}`,
          title,
          test.results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'),
        ),
      ),
  );
  return [...own, ...suites.flatMap((suite) => playwrightTests(suite, status))];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with the control character ESC.
const colours = /\u001b\[[0-9;]*m/g;

function describe(file: string, title: string, message: string): string {
  const lines = message.replace(colours, '').trim().split('\n').slice(0, messageLines);
  return [`${file} › ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
