import { accountName } from '../backend/actor.ts';
import { appVersion } from '../backend/app-version.ts';
import { builtFiles } from '../backend/built-files.ts';
import { createBackend } from '../backend/create-backend.ts';
import { userDataDirectory } from '../backend/default-directories.ts';
import { createStderrLog } from '../backend/log.ts';
import { runCommandLine } from './command-line.ts';
import { createCommandLineHost } from './command-line-host.ts';

const version = appVersion(import.meta.url);
const { workers, cslDirectory } = builtFiles(import.meta.url);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  stdout: process.stdout,
  stderr: process.stderr,
  createBackend: () =>
    createBackend({
      host: createCommandLineHost(version),
      workers,
      cslDirectory,
      userDataDirectory: userDataDirectory(),
      actor: accountName(),
      log: createStderrLog('error'),
    }),
});
