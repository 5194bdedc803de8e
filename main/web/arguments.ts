import { parseArgs } from 'node:util';

export interface WebArguments {
  /** 0 takes any free port. */
  readonly port: number;
  readonly openBrowser: boolean;
  /** A folder for settings and backups other than the usual one. */
  readonly userData: string | null;
  /** Why browser mode was chosen, as a clause: "no display was found". */
  readonly because: string | null;
  /** A project file to open at once. */
  readonly project: string | null;
}

export const webUsage = 'Usage: corroborate --web [--port NUMBER] [--no-open] [--user-data FOLDER] [PROJECT]';

/** Reads the arguments of browser mode; throws an `Error` with a plain message when they are wrong. */
export function parseWebArguments(args: readonly string[]): WebArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'user-data': { type: 'string' },
      because: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error('A port is a number from 0 to 65535.');
  if (positionals.length > 1) throw new Error('Only one project can be open at a time.');
  return {
    port,
    openBrowser: !values['no-open'],
    userData: values['user-data'] ?? null,
    because: values.because ?? null,
    project: positionals[0] ?? null,
  };
}
