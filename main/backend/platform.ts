import type { ProcedureOutput } from '../../shared/contract/procedures.ts';

type Platform = ProcedureOutput<'host.describe'>['platform'];

/** The operating system, in the contract's words. */
export function platformName(platform: NodeJS.Platform = process.platform): Platform {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}
