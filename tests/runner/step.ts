import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A part of the test run: a program of node_modules, run to its end. */
export interface Step {
  readonly title: string;
  /** The program's own script, below node_modules. */
  readonly script: string;
  readonly args: readonly string[];
  /** Where its report of tests goes, for steps that run tests. */
  readonly report?: string;
}

/** Runs a step with its output shown as it comes. Returns whether it succeeded, and how long it took in milliseconds. */
export async function runStep(
  step: Step,
  environment: NodeJS.ProcessEnv,
): Promise<{ succeeded: boolean; duration: number }> {
  const startedAt = Date.now();
  const script = path.join(projectRoot, 'node_modules', step.script);
  const child = spawn(process.execPath, [script, ...step.args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: environment,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { succeeded: code === 0, duration: Date.now() - startedAt };
}
