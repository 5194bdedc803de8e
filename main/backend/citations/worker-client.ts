import { AppError } from '../../../shared/contract/errors.ts';
import type { Log } from '../log.ts';
import { createWorkerCaller } from '../worker-threads/call-worker.ts';
import type { CitationsRequest, CitationsWorkerData } from './messages.ts';
import type { CitedItem, RenderedSources } from './source-renderer.ts';

export interface CitationsClient {
  /**
   * Renders sources as plain text, by identifier. Sources that would be cited alike are told apart within the items
   * given, so give all of a project's: `2026a` is then the same everywhere. Asking again for what did not change is
   * cheap. `style` is a CSL style's identifier (`apa`), `locale` a language tag (`en-US`).
   * Errors: `citation.styleUnknown`, `citation.failed`.
   */
  render(style: string, locale: string, items: readonly CitedItem[]): Promise<RenderedSources>;
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
  const worker = createWorkerCaller<CitationsRequest, RenderedSources>({
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
    render: (style, locale, items) => worker.call({ style, locale, items }),
    close: () => worker.close(),
  };
}
