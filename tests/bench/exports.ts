import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import { writeCslResources } from '../../main/launcher/csl-resources.ts';
import type { BenchRow } from './bench-row.ts';
import { benchSources, fillEvidence } from './evidence-fixture.ts';

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

/** Writing a large evidence table to CSV, next to the barest loop that writes the same cells; and rendering citations. */
export async function benchExports(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-bench-'));
  try {
    const project = join(folder, 'bench.corroborate');
    fillEvidence(project, { sources: citedSources, rows: evidenceRows });
    const floor = await best('floor', project, folder);
    const ours = await best('export', project, folder);
    const size = (bytes: number) => Math.round(bytes / 1024 / 1024);
    const what = `Export ${evidenceRows.toLocaleString('en-US')} evidence rows to CSV`;
    return [
      {
        name: what,
        value: Math.round(ours.milliseconds),
        unit: 'ms',
        note: `${size(ours.bytes)} MB, flushed to disk`,
      },
      {
        name: `${what}: floor`,
        value: Math.round(floor.milliseconds),
        unit: 'ms',
        note: 'bare better-sqlite3 + csv-stringify loop',
      },
      {
        name: `${what}: against the floor`,
        value: Number((ours.milliseconds / floor.milliseconds).toFixed(2)),
        unit: '×',
      },
      { name: `${what}: peak memory`, value: size(ours.peakMemory), unit: 'MB' },
      { name: `${what}: peak memory of the floor`, value: size(floor.peakMemory), unit: 'MB' },
      ...benchCitations(folder),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

function benchCitations(folder: string): BenchRow[] {
  const directory = join(folder, 'csl');
  writeCslResources(directory);
  const renderer = createSourceRenderer(createCslFiles(directory));
  const items = benchSources(citedSources).map((csl, index) => ({ id: String(index), csl }));
  const time = (name: string, edited: typeof items): BenchRow => {
    const started = performance.now();
    renderer.render('apa', 'en-US', edited);
    return { name, value: Math.round(performance.now() - started), unit: 'ms' };
  };
  const what = `Cite ${citedSources.toLocaleString('en-US')} sources in APA`;
  const oneEdited = items.map((item, index) =>
    index === 500 ? { ...item, csl: { ...item.csl, title: 'Edited' } } : item,
  );
  return [
    time(`${what}: first time`, items),
    time(`${what}: nothing changed`, items),
    time(`${what}: one source edited`, oneEdited),
  ];
}
