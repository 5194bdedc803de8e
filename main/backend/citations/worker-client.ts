import { AppError } from '../../../shared/contract/errors.ts';
import type { RenderedSource } from '../../../shared/domain/tables.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { Cite } from './cite-together.ts';
import type { ExaminedStyle } from './examine-style.ts';
import type { CitationsOutput, CitationsRequest, CitationsWorkerData } from './messages.ts';
import type { CitedItem, CitedTogether, RenderedSources } from './source-renderer.ts';
import type { StyleInUse } from './style-in-use.ts';

export interface CitationsClient {
  /**
   * Renders sources as plain text, by identifier. Sources that would be cited alike are told apart within the items
   * given, so give all of a project's: `2026a` is then the same everywhere. Asking again for what did not change is
   * cheap, in a few styles at a time. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  render(style: StyleInUse, items: readonly CitedItem[]): Promise<RenderedSources>;
  /** Cites several of a project's sources in one citation; give all of them here too. The same errors. */
  cite(style: StyleInUse, items: readonly CitedItem[], cites: readonly Cite[]): Promise<CitedTogether>;
  /** Renders one source alone, to show what a style looks like. The same errors. */
  sample(style: StyleInUse, item: CitedItem): Promise<RenderedSource>;
  /** Reads the file of a style that is to be added to a project. Error: `style.unreadable`. */
  examine(name: string, bytes: Uint8Array): Promise<ExaminedStyle>;
  close(): Promise<void>;
}

/** Talks to the citations worker, which is started at the first call. */
export function createCitationsClient(options: {
  readonly entry: URL;
  readonly cslDirectory: string;
  readonly log: Log;
}): CitationsClient {
  const { entry, cslDirectory, log } = options;
  const workerData: CitationsWorkerData = { cslDirectory };
  const worker = createWorkerCaller<CitationsRequest, CitationsOutput>({
    name: 'citations',
    entry,
    workerData,
    log,
    stopped: () =>
      new AppError(
        'citation.failed',
        'The part of Corroborate that makes citations stopped. Your data was not changed. Try again.',
      ),
  });
  return {
    render: (style, items) => worker.call({ kind: 'render', style, items }) as Promise<RenderedSources>,
    cite: (style, items, cites) =>
      worker.call({ kind: 'cite', style, items, cites }) as Promise<CitedTogether>,
    sample: (style, item) => worker.call({ kind: 'sample', style, item }) as Promise<RenderedSource>,
    examine: (name, bytes) => worker.call({ kind: 'examine', name, bytes }) as Promise<ExaminedStyle>,
    close: () => worker.close(),
  };
}
