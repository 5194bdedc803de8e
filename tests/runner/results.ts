import { existsSync, readFileSync } from 'node:fs';
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

/** The environment variable that names the file for the results of a run of Vitest. */
export const reportVariable = 'CORROBORATE_TEST_REPORT';

const FileResults = z.object({
  /** Relative to the project. */
  file: z.string(),
  passed: z.number(),
  failures: z.array(z.string()),
});
export type FileResults = z.infer<typeof FileResults>;

const VitestReport = z.object({
  files: z.array(FileResults),
  /** What went wrong outside of any test, such as the end of a file's process. */
  errors: z.array(z.string()),
});
/** What `vitest-reporter.ts` writes. */
export type VitestReport = z.infer<typeof VitestReport>;

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

/** Reads the report of Playwright; one that was never written counts nothing. */
export function readPlaywrightResults(reportFile: string): Results {
  if (!existsSync(reportFile)) return { passed: 0, failed: 0, failures: [], flaky: [] };
  const { stats, suites } = PlaywrightReport.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: suites.flatMap((suite) => playwrightTests(suite, 'unexpected')),
    flaky: suites.flatMap((suite) => playwrightTests(suite, 'flaky')),
  };
}

/** Reads the report of Vitest; one that was never written counts nothing. */
export function readVitestReport(reportFile: string): VitestReport {
  if (!existsSync(reportFile)) return { files: [], errors: [] };
  return VitestReport.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
}

/** Files that failed and may be run again: none, where something went wrong that is not the matter of one of them. */
export function filesToRunAgain({ files, errors }: VitestReport): string[] {
  const failed = files.filter(({ failures }) => failures.length > 0).map(({ file }) => file);
  return errors.every((error) => failed.some((file) => error.includes(file))) ? failed : [];
}

/**
 * The results of a run of Vitest.
 * @param again the report of a second run, of the files that failed in the first one
 */
export function vitestResults(first: VitestReport, again?: VitestReport): Results {
  const second = new Map(again?.files.map((file) => [file.file, file]));
  const files = first.files.map((file) => second.get(file.file) ?? file);
  const failures = files.flatMap((file) => file.failures);
  const inVain = first.files.filter(({ file }) => second.has(file)).flatMap((file) => file.failures);
  const errors = (report: VitestReport) =>
    report.errors.map((error) => failureText('Outside of any test', error));
  return {
    passed: files.reduce((sum, { passed }) => sum + passed, 0),
    failed: failures.length,
    failures: [...failures, ...errors(again ?? first)],
    flaky: again ? [...inVain.filter((failure) => !failures.includes(failure)), ...errors(first)] : [],
  };
}

function playwrightTests(
  { file, specs, suites = [] }: PlaywrightSuite,
  status: 'unexpected' | 'flaky',
): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter((test) => test.status === status)
      .map((test) =>
        failureText(
          `tests/e2e/${file} › ${title}`,
          test.results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'),
        ),
      ),
  );
  return [...own, ...suites.flatMap((suite) => playwrightTests(suite, status))];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with the control character ESC.
const colours = /\u001b\[[0-9;]*m/g;

/** A failure for the list at the end of a run: where it was, and the first lines of why. */
export function failureText(place: string, message: string): string {
  const lines = message.replace(colours, '').trim().split('\n').slice(0, messageLines);
  return [place, ...lines.map((line) => `    ${line}`)].join('\n');
}
