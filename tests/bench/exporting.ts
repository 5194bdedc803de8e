import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type TableFormat, tableFormatFacts } from '../../shared/domain/table-formats.ts';
import type { Bench, BenchRow } from './bench.ts';
import { fillEvidence } from './evidence-fixture.ts';

const runs = 3;

/** What `export-once.ts` measures in a process of its own. */
export interface ExportMeasurement {
  readonly milliseconds: number;
  /** The most memory the process ever held, in bytes. */
  readonly peakMemory: number;
  readonly bytes: number;
}

/** A table of evidence, and the format it is written in. */
interface Exported {
  readonly format: TableFormat;
  readonly rows: number;
  readonly sources: number;
  /** What writes the same cells as barely as can be. */
  readonly floor: string;
}

const exported: readonly Exported[] = [
  { format: 'csv', rows: 100_000, sources: 1000, floor: 'bare better-sqlite3 + csv-stringify loop' },
  {
    format: 'xlsx',
    rows: 20_000,
    sources: 800,
    floor: 'bare better-sqlite3 + hucre’s streaming writer (no links, filters or styles)',
  },
];

/** Writing large evidence tables, next to the barest loops that write the same cells. */
export const exporting: Bench = {
  title: 'Export',
  async measure({ folder }) {
    const measured: BenchRow[] = [];
    for (const each of exported) measured.push(...(await measureFormat(each, folder)));
    return measured;
  },
};

async function measureFormat(
  { format, rows, sources, floor }: Exported,
  folder: string,
): Promise<BenchRow[]> {
  const project = join(folder, `export-${format}.corroborate`);
  fillEvidence(project, { sources, rows });
  const bare = await best('floor', format, project, folder);
  const ours = await best('export', format, project, folder);
  const name = `Export ${rows.toLocaleString('en-US')} evidence rows to ${tableFormatFacts[format].name}`;
  return [
    {
      name,
      value: ours.milliseconds,
      unit: 'ms',
      floor: bare.milliseconds,
      note: `best of ${runs}; ${Math.round(megabytes(ours.bytes))} MB, flushed to disk; floor: ${floor}, not flushed`,
    },
    {
      name: `${name}: peak memory`,
      value: megabytes(ours.peakMemory),
      unit: 'MB',
      floor: megabytes(bare.peakMemory),
      note: 'the whole process, Node included',
    },
  ];
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

async function best(
  mode: 'floor' | 'export',
  format: TableFormat,
  project: string,
  folder: string,
): Promise<ExportMeasurement> {
  const measurements: ExportMeasurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    const script = fileURLToPath(new URL('./export-once.ts', import.meta.url));
    const target = join(folder, `${mode}-${run}${tableFormatFacts[format].ending}`);
    const { stdout } = await promisify(execFile)(process.execPath, [script, mode, format, project, target]);
    measurements.push(JSON.parse(stdout) as ExportMeasurement);
    await rm(target);
  }
  return {
    milliseconds: Math.min(...measurements.map(({ milliseconds }) => milliseconds)),
    peakMemory: Math.max(...measurements.map(({ peakMemory }) => peakMemory)),
    bytes: measurements[0]?.bytes ?? 0,
  };
}
