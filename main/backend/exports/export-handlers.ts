import { AppError } from '../../../shared/contract/errors.ts';
import { defaultLocale, defaultStyle } from '../citations/default-style.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Host } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import { readCslVersion, type TableOrigin } from './table-origin.ts';
import type { ExportedTable, Rendered } from './table-snapshot.ts';
import type { ExportsClient } from './worker-client.ts';

interface Parts {
  readonly host: Host;
  /** Where the CSL styles and locales are. */
  readonly cslDirectory: string;
  readonly database: DatabaseClient;
  readonly citations: CitationsClient;
  readonly exports: ExportsClient;
  readonly jobs: Jobs;
}

/** Exports read the project through their own connection, so a long one keeps nobody from working. */
export function exportHandlers({
  host,
  cslDirectory,
  database,
  citations,
  exports,
  jobs,
}: Parts): Handlers<'exports.preview' | 'exports.write'> {
  async function withCitations<Input extends ExportedTable>(input: Input): Promise<Input & Rendered> {
    const project = await database.operate('project.describe', {});
    if (!project) throw new AppError('project.notOpen', 'No project is open. Open or create one first.');
    const items = await database.operate('sources.items', {});
    const rendered = await citations.render(defaultStyle, defaultLocale, items);
    return { ...input, databasePath: project.path, rendered };
  }

  const describeOrigin = (): TableOrigin => ({
    appVersion: host.describe().version,
    style: defaultStyle,
    locale: defaultLocale,
    csl: readCslVersion(cslDirectory),
  });

  return {
    'exports.preview': async ({ limit, ...input }) => exports.previewTable(await withCitations(input), limit),
    'exports.write': ({ jobId, path, overwrite, metadata, overwriteMetadata, filters, ...input }) =>
      jobs.run(jobId, async (signal, progress) =>
        exports.writeTable(
          {
            ...(await withCitations(input)),
            path,
            overwrite,
            metadata: metadata ? { overwrite: overwriteMetadata, filters, origin: describeOrigin() } : null,
          },
          ({ done, total }) => progress(done, total, 'Writing rows'),
          signal,
        ),
      ),
  };
}
