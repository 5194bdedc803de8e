import { spawn } from 'node:child_process';

/** The command that opens an address in the desktop's browser, or null where there is no desktop. */
export function desktopBrowserCommand(
  address: string,
  { platform, environment }: { platform: NodeJS.Platform; environment: NodeJS.ProcessEnv },
): readonly [command: string, ...parameters: string[]] | null {
  if (environment.CI) return null;
  if (platform === 'darwin') return ['open', address];
  // `start` is part of the shell, whose rules for & and quotes differ; this does the same without a shell.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', address] : null;
}

/** Opens an address in the desktop's browser. Says whether there was one to try; the address is printed anyway. */
export function openDesktopBrowser(address: string): boolean {
  const command = desktopBrowserCommand(address, { platform: process.platform, environment: process.env });
  if (!command) return false;
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  // A desktop without xdg-open: the printed address is the way in.
  child.on('error', () => {});
  child.unref();
  return true;
}
