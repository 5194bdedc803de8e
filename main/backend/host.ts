import type { ProcedureInput, ProcedureOutput } from '../../shared/contract/procedures.ts';

/**
 * What a shell lends the backend: the few things only a shell can do. A shell without native dialogs throws
 * `host.unsupported` from them; the interface asks `host.describe` first and shows its own.
 */
export interface Host {
  describe(): ProcedureOutput<'host.describe'>;
  showOpenDialog(
    input: ProcedureInput<'host.showOpenDialog'>,
  ): Promise<ProcedureOutput<'host.showOpenDialog'>>;
  showSaveDialog(
    input: ProcedureInput<'host.showSaveDialog'>,
  ): Promise<ProcedureOutput<'host.showSaveDialog'>>;
  /** Opens an http or https address in the person's browser; refuses everything else. */
  openExternal(url: string): Promise<void>;
}
