import path from 'node:path';
import { toErrorValue } from '../../shared/contract/errors.ts';
import { accountName } from '../backend/actor.ts';
import { appVersion } from '../backend/app-version.ts';
import { builtFiles } from '../backend/built-files.ts';
import { createBackend } from '../backend/create-backend.ts';
import { userDataDirectory } from '../backend/default-directories.ts';
import { createStderrLog } from '../backend/log.ts';
import { parseWebArguments, type WebArguments, webUsage } from './arguments.ts';
import { createBrowserHost } from './browser-host.ts';
import { openDesktopBrowser } from './desktop-browser.ts';
import { startWebServer } from './server.ts';

/** Browser mode: the interface and the backend from a server on this machine. Prints one line with the address. */
async function main(options: WebArguments): Promise<void> {
  const files = builtFiles(import.meta.url);
  const backend = await createBackend({
    host: createBrowserHost(appVersion(import.meta.url)),
    workers: files.workers,
    cslDirectory: files.cslDirectory,
    userDataDirectory: options.userData ? path.resolve(options.userData) : userDataDirectory(),
    actor: accountName(),
    log: createStderrLog('warn'),
  });
  if (options.project) {
    try {
      await backend.call('project.open', { path: path.resolve(options.project) });
    } catch (error) {
      process.stderr.write(`${toErrorValue(error).message}\n`);
    }
  }
  const server = await startWebServer({
    backend,
    rendererDirectory: files.rendererDirectory,
    port: options.port,
  }).catch(async (error: unknown) => {
    await backend.close();
    throw portError(error, options.port);
  });

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await server.close();
    await backend.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (process.platform !== 'win32') process.on('SIGHUP', end);

  const reason = options.because ? ` (${options.because})` : '';
  process.stdout.write(`Corroborate in browser mode${reason}: ${server.url} – Ctrl+C ends it.\n`);
  if (options.openBrowser) openDesktopBrowser(server.url);
}

function portError(error: unknown, port: number): unknown {
  if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
    return new Error(`Port ${port} cannot be used. Choose another one with --port, or leave it out.`);
  }
  return error;
}

function readArguments(): WebArguments {
  try {
    return parseWebArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${webUsage}\n`);
    process.exit(2);
  }
}

try {
  await main(readArguments());
} catch (error) {
  process.stderr.write(
    `Corroborate could not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
