import { AppError } from '../../../shared/contract/errors.ts';
import type { CitationStyle } from '../../../shared/domain/styles.ts';
import type { StyleInUse } from '../citations/style-in-use.ts';
import type { CitationsClient } from '../citations/worker-client.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { Host } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Handlers } from '../rpc/dispatcher.ts';
import { quotedColumns } from './copy-table.ts';
import { readCslVersion, type TableOrigin } from './table-origin.ts';
import type { ExportedTable, Rendered } from './table-snapshot.ts';
import type { ExportsClient } from './worker-client.ts';

/** The style to cite in; null for the project's. */
interface Cited {
  readonly cited: CitationStyle | null;
}

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
}: Parts): Handlers<'exports.preview' | 'exports.copy' | 'exports.write'> {
  async function withCitations<Input extends ExportedTable & Cited>(
    input: Input,
  ): Promise<{ readonly table: Input & Rendered; readonly style: StyleInUse }> {
    const project = await database.operate('project.describe', {});
    if (!project) throw new AppError('project.notOpen', 'No project is open. Open or create one first.');
    const { style, items } = await database.operate('citations.readBasis', { cited: input.cited });
    const rendered = await citations.render(style, items);
    return { table: { ...input, databasePath: project.path, rendered }, style };
  }

  const describeOrigin = ({ id, locale, added }: StyleInUse): TableOrigin => ({
    appVersion: host.describe().version,
    style: added?.identifier ?? id,
    locale,
    csl: readCslVersion(cslDirectory),
  });

  return {
    'exports.preview': async ({ limit, ...input }) => {
      const { table } = await withCitations(input);
      return exports.previewTable(table, limit);
    },
    'exports.copy': async ({ form, ...input }) => {
      const columns = form === 'quotes' ? quotedColumns : input.columns;
      const { table } = await withCitations({ ...input, columns, format: 'tsv', profile: 'spreadsheet' });
      return exports.copyTable(table, form);
    },
    'exports.write': ({ jobId, path, overwrite, metadata, overwriteMetadata, filters, ...input }) =>
      jobs.run(jobId, async (signal, progress) => {
        const { table, style } = await withCitations(input);
        return exports.writeTable(
          {
            ...table,
            path,
            overwrite,
            metadata: metadata
              ? { overwrite: overwriteMetadata, filters, origin: describeOrigin(style) }
              : null,
          },
          ({ done, total }) => progress(done, total, 'Writing rows'),
          signal,
        );
      }),
  };
}
