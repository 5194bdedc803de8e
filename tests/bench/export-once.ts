import { createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre/xlsx';
import { createExportsClient } from '../../main/backend/exports/worker-client.ts';
import { createStderrLog } from '../../main/backend/log.ts';
import { readSourceItems } from '../../main/backend/tables/source-items.ts';
import { TableFormat } from '../../shared/domain/table-formats.ts';
import { evidenceColumns, usualEvidenceColumns } from '../../shared/domain/tables/evidence-table.ts';
import type { RenderedSource } from '../../shared/domain/tables.ts';
import type { ExportMeasurement } from './exporting.ts';

/** `node export-once.ts floor|export csv|xlsx PROJECT TARGET`: writes one file, prints an `ExportMeasurement`. */
const [mode, formatName, databasePath = '', target = ''] = process.argv.slice(2);
const format = TableFormat.parse(formatName);

const rendered: RenderedSource = {
  reference:
    'Okafor, A. (2026, February 4). Report on the state of the bridge. The Daily Ledger. https://ledger.example/1',
  citation: '(Okafor, 2026)',
  inText: { printed: 'Okafor', running: 'Okafor', citedIn: 'as cited in' },
  withLocator: {
    paragraph: { one: '(Okafor, 2026, para. {first})', several: '(Okafor, 2026, paras. {first}–{last})' },
  },
};

/**
 * The product: through the worker, guard, locators and citations included, flushed and put in place. The worker runs
 * already, as it does after the preview.
 */
async function prepareExport(): Promise<() => Promise<void>> {
  const client = createExportsClient({
    entry: new URL('../../main/backend/exports/worker.ts', import.meta.url),
    log: createStderrLog(),
  });
  const connection = new Database(databasePath, { readonly: true });
  const sources = Object.fromEntries([...readSourceItems(connection).keys()].map((id) => [id, rendered]));
  connection.close();
  const input = {
    databasePath,
    table: 'evidence' as const,
    columns: usualEvidenceColumns,
    rowIds: null,
    format,
    profile: 'spreadsheet' as const,
    rendered: sources,
  };
  await client.previewTable({ ...input, rowIds: [] }, 1);
  return async () => {
    await client.writeTable(
      { ...input, path: target, overwrite: false, metadata: null },
      () => {},
      new AbortController().signal,
    );
    await client.close();
  };
}

/** The floor: the same cells but for paragraph numbers, straight from the statement into a plain writer into the file. */
async function bareLoop(): Promise<void> {
  const connection = new Database(databasePath, { readonly: true });
  const cellsOfSource = new Map(
    [...readSourceItems(connection)].map(([id, { title = '', URL = '' }]) => [
      id,
      [title, 'Ada Okafor', 'The Daily Ledger', '2026-02-04', URL, '', rendered.citation, rendered.reference],
    ]),
  );
  const rows = connection
    .prepare(
      `SELECT document.source_id, claim.statement, relation, exact, person.name
       FROM evidence
       JOIN claim ON claim.id = evidence.claim_id
       JOIN quote ON quote.id = evidence.quote_id
       JOIN document ON document.id = quote.document_id
       JOIN attribution ON attribution.quote_id = quote.id
       JOIN person ON person.id = attribution.person_id
       ORDER BY claim.id, evidence.id`,
    )
    .raw()
    .iterate() as IterableIterator<string[]>;
  function* records(): Generator<string[], void> {
    yield usualEvidenceColumns.map((column) => evidenceColumns[column].label);
    for (const [source = '', ...cells] of rows) yield [...cells, '', ...(cellsOfSource.get(source) ?? [])];
  }
  const written =
    format === 'xlsx'
      ? Readable.from(writeXlsxStream(records(), { name: 'Evidence' }))
      : Readable.from(records()).pipe(stringify({ bom: true, record_delimiter: 'windows' }));
  await pipeline(written, createWriteStream(target));
  connection.close();
}

/** The most memory this process ever held, in bytes. On Linux `maxRSS` would count the parent's too, from before exec. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

const run = mode === 'floor' ? bareLoop : await prepareExport();
const started = performance.now();
await run();
const milliseconds = performance.now() - started;
const measurement: ExportMeasurement = {
  milliseconds,
  peakMemory: peakMemory(),
  bytes: (await stat(target)).size,
};
process.stdout.write(JSON.stringify(measurement));
