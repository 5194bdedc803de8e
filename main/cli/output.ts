/** Where a command writes: results on standard output, for programs; everything else on standard error, for people. */
export interface Output {
  readonly json: boolean;
  /** The command's result: `value` as JSON with `--json`, else the text. */
  result(value: unknown, text: string): void;
  /** Something a person may want to know. */
  notice(text: string): void;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

export function createOutput({ stdout, stderr }: Streams, json: boolean): Output {
  return {
    json,
    result(value, text) {
      stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`);
    },
    notice(text) {
      stderr.write(`${text}\n`);
    },
  };
}
