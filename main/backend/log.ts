/** Where the backend writes what a developer needs to know. Never the analyst's text. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** Writes to standard error, so that standard output stays clean for the CLI. */
export function createStderrLog(minimum: 'info' | 'warn' | 'error' = 'info'): Log {
  const levels = ['info', 'warn', 'error'] as const;
  const write = (level: (typeof levels)[number]) => (message: string, facts?: Record<string, unknown>) => {
    if (levels.indexOf(level) < levels.indexOf(minimum)) return;
    const suffix = facts ? ` ${JSON.stringify(facts)}` : '';
    process.stderr.write(`${new Date().toISOString()} ${level} ${message}${suffix}\n`);
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
