import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench } from './bench.ts';
import { fillEvidence } from './evidence-fixture.ts';

const evidenceRows = 100_000;
const citedSources = 1000;
const runs = 3;

/** What `export-once.ts` measures in a process of its own. */
export interface ExportMeasurement {
  readonly milliseconds: number;
  /** The most memory the process ever held, in bytes. */
  readonly peakMemory: number;
  readonly bytes: number;
}

/** Writing a large evidence table to CSV, next to the barest loop that writes the same cells. */
export const exporting: Bench = {
  title: 'Export',
  async measure({ folder }) {
    const project = join(folder, 'export.corroborate');
    fillEvidence(project, { sources: citedSources, rows: evidenceRows });
    const floor = await best('floor', project, folder);
    const ours = await best('export', project, folder);
    const name = `Export ${evidenceRows.toLocaleString('en-US')} evidence rows to CSV`;
    return [
      {
        name,
        value: ours.milliseconds,
        unit: 'ms',
        floor: floor.milliseconds,
        note: `best of ${runs}; ${Math.round(megabytes(ours.bytes))} MB, flushed to disk; floor: bare better-sqlite3 + csv-stringify loop, not flushed`,
      },
      {
        name: `${name}: peak memory`,
        value: megabytes(ours.peakMemory),
        unit: 'MB',
        floor: megabytes(floor.peakMemory),
        note: 'the whole process, Node included',
      },
    ];
  },
};

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

async function best(mode: 'floor' | 'export', project: string, folder: string): Promise<ExportMeasurement> {
  const measurements: ExportMeasurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    const script = fileURLToPath(new URL('./export-once.ts', import.meta.url));
    const target = join(folder, `${mode}-${run}.csv`);
    const { stdout } = await promisify(execFile)(process.execPath, [script, mode, project, target]);
    measurements.push(JSON.parse(stdout) as ExportMeasurement);
    await rm(target);
  }
  return {
    milliseconds: Math.min(...measurements.map(({ milliseconds }) => milliseconds)),
    peakMemory: Math.max(...measurements.map(({ peakMemory }) => peakMemory)),
    bytes: measurements[0]?.bytes ?? 0,
  };
}
