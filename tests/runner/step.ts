import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A part of the test run: a script of package.json, run to its end. */
export interface Step {
  readonly title: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** What runs its tests, for steps that have some. */
  readonly tests?: 'vitest' | 'playwright';
}

/** Runs a step with its output shown as it comes. Returns whether it succeeded, and how long it took in milliseconds. */
export async function runStep(
  { script, args = [] }: Step,
  environment: NodeJS.ProcessEnv,
): Promise<{ succeeded: boolean; duration: number }> {
  const startedAt = Date.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: environment,
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { succeeded: code === 0, duration: Date.now() - startedAt };
}
