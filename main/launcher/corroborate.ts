import path from 'node:path';
import { ensureBuilt } from './ensure-built.ts';
import { callersFolder, projectRoot } from './project-root.ts';
import { runProcess } from './run-process.ts';

/** `npm run -s corroborate -- …`: the command line, from the sources. Its exit code is passed on. */
try {
  await ensureBuilt();
  const { code } = await runProcess(
    process.execPath,
    [path.join(projectRoot, 'dist/main/cli.js'), ...process.argv.slice(2)],
    { cwd: callersFolder, stdio: 'inherit' },
  );
  process.exitCode = code;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
