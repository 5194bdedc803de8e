import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadElectronRuntime, findElectronRuntime } from './electron-runtime.ts';
import { ensureBuilt } from './ensure-built.ts';
import { projectRoot } from './project-root.ts';
import { runProcess } from './run-process.ts';

/** `npm run package -- [--dir …]`: builds, then packs with electron-builder and the given flags. */
async function packageApp(flags: readonly string[]): Promise<number> {
  await ensureBuilt();
  const hasStandIn = flags.some((flag) => /^(-c|--config)\.electronDist=/.test(flag));
  if (!hasStandIn && !findElectronRuntime(projectRoot) && !(await downloadElectronRuntime(projectRoot))) {
    process.stderr.write(
      'Packing needs Electron’s runtime, which is missing and could not be downloaded. Nothing was packed.\n',
    );
    return 1;
  }
  const builder = path.join(projectRoot, 'node_modules/electron-builder/cli.js');
  if (!existsSync(builder)) throw new Error('electron-builder is not installed. Run “npm ci” first.');
  const { code } = await runProcess(process.execPath, [builder, '--publish', 'never', ...flags], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return code;
}

try {
  process.exitCode = await packageApp(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
