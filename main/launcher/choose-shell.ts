/** What the launcher knows when it decides. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The account's numeric identifier; null where there are none (Windows). */
  readonly userId: number | null;
}

/**
 * Why the desktop window cannot be shown here, as a clause for the person; null when nothing speaks against it.
 * Whether Electron's runtime is there is another question, asked only after this one.
 */
export function reasonAgainstWindow({ platform, environment, userId }: Surroundings): string | null {
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY)
    return 'there is no display';
  if (platform === 'linux' && userId === 0) return 'Electron’s sandbox does not run as root';
  return null;
}

export interface StartArguments {
  readonly shell: 'electron' | 'web' | null;
  /** Everything else, for the shell. */
  readonly rest: readonly string[];
}

/** Flags that only browser mode knows, so they ask for it. */
const browserModeFlags = /^--(port|no-open|user-data)(=|$)/;

/** Takes `--web` and `--electron` out of the arguments; the last one counts. */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const isChoice = (arg: string) => arg === '--web' || arg === '--electron';
  const rest = args.filter((arg) => !isChoice(arg));
  const choice = args.findLast(isChoice);
  if (choice) return { shell: choice === '--web' ? 'web' : 'electron', rest };
  return { shell: rest.some((arg) => browserModeFlags.test(arg)) ? 'web' : null, rest };
}
