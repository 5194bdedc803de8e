import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { type FileResults, failureText, reportVariable, type VitestReport } from './results.ts';
import { projectRoot } from './step.ts';

/** Writes what `npm test` needs to know of a run: counts by file, and what ended a file or the run from outside. */
export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const report: VitestReport = { files: modules.map(resultsOf), errors: errors.map(messageOf) };
    const file = process.env[reportVariable];
    if (!file) throw new Error(`${reportVariable} names no file for the results.`);
    writeFileSync(file, JSON.stringify(report));
  }
}

function resultsOf(module: TestModule): FileResults {
  const file = path.relative(projectRoot, module.moduleId);
  const failures = module.errors().map((error) => failureText(`${file} › (the file itself)`, error.message));
  for (const suite of module.children.allSuites()) {
    failures.push(
      ...suite.errors().map((error) => failureText(`${file} › ${suite.fullName}`, error.message)),
    );
  }
  let passed = 0;
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === 'passed') passed += 1;
    if (state === 'failed') failures.push(failureText(`${file} › ${test.fullName}`, messagesOf(errors)));
  }
  const ended = failures.length === 0 && !['passed', 'skipped'].includes(module.state());
  return {
    file,
    passed,
    failures: ended
      ? [failureText(`${file} › (the file itself)`, 'Its process ended before its tests did.')]
      : failures,
  };
}

const messagesOf = (errors: readonly { message: string }[]) =>
  errors.map(({ message }) => message).join('\n');

/** What happened, and why: a test process that ends unasked names its signal and its file in the cause. */
function messageOf(error: SerializedError): string {
  return error.cause ? `${error.message}\n${error.cause.message}` : error.message;
}
