import path from 'node:path';
import { parseStartArguments, reasonAgainstWindow } from './choose-shell.ts';
import { downloadElectronRuntime, findElectronRuntime } from './electron-runtime.ts';
import { ensureBuilt } from './ensure-built.ts';
import { callersFolder, projectRoot } from './project-root.ts';
import { runProcess } from './run-process.ts';

/** A window that fails within this time, in milliseconds, never came up: libraries or a sandbox are missing. */
const startingTime = 10_000;

/** `npm start`: the desktop window where Electron and a display exist, browser mode otherwise. */
async function start(args: readonly string[]): Promise<number> {
  const { shell, rest } = parseStartArguments(args);
  await ensureBuilt();
  if (shell === 'web') return startBrowserMode(rest, null);

  const surroundings = {
    platform: process.platform,
    environment: process.env,
    userId: process.getuid?.() ?? null,
  };
  const reason = shell === 'electron' ? null : reasonAgainstWindow(surroundings);
  if (reason) return startBrowserMode(rest, reason);

  const runtime = findElectronRuntime(projectRoot) ?? (await downloadElectronRuntime(projectRoot));
  if (!runtime) {
    const missing = 'Electron’s runtime is missing and could not be downloaded';
    if (shell !== 'electron') return startBrowserMode(rest, missing);
    process.stderr.write(`${missing}. Use “npm start -- --web” instead.\n`);
    return 1;
  }

  const startedAt = Date.now();
  const { code } = await runProcess(runtime, [projectRoot, ...rest], {
    cwd: callersFolder,
    stdio: 'inherit',
  });
  if (code !== 0 && shell !== 'electron' && Date.now() - startedAt < startingTime) {
    return startBrowserMode(rest, 'Electron could not start here');
  }
  return code;
}

async function startBrowserMode(args: readonly string[], because: string | null): Promise<number> {
  const reason = because ? ['--because', because] : [];
  const { code } = await runProcess(
    process.execPath,
    [path.join(projectRoot, 'dist/main/web.js'), ...reason, ...args],
    { cwd: callersFolder, stdio: 'inherit' },
  );
  return code;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
