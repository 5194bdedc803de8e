import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../main/launcher/ensure-built.ts';
import { findChromium, installChromium } from '../runner/chromium.ts';
import { projectRoot } from '../runner/step.ts';
import { anchoring } from './anchoring.ts';
import type { Bench, BenchRow } from './bench.ts';
import { changingStyle } from './changing-style.ts';
import { citing } from './citing.ts';
import { coldStart } from './cold-start.ts';
import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { importingFolder } from './importing-folder.ts';
import { describeMachine, showMachine } from './machine.ts';
import { makingQuotes } from './making-quotes.ts';
import { openingDocument } from './opening-document.ts';
import { reading } from './reading.ts';
import { readingOffice } from './reading-office.ts';
import { readingPdfs } from './reading-pdfs.ts';
import { searching } from './searching.ts';
import { showTable } from './table.ts';
import { transcripts } from './transcripts.ts';
import { webPages } from './web-pages.ts';

const benches: readonly Bench[] = [
  coldStart,
  importing,
  webPages,
  readingPdfs,
  readingOffice,
  importingFolder,
  openingDocument,
  makingQuotes,
  reading,
  searching,
  exporting,
  citing,
  changingStyle,
  anchoring,
  transcripts,
];
const resultFile = path.join(projectRoot, 'tests/results/bench.json');

/** `npm run bench [-- WORDS]`: measures, or only what is called so; prints one table and keeps it as JSON. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', default: '' } },
    allowPositionals: true,
  });
  const only = [values.only, ...positionals].join(' ').trim();
  const chosen = benches.filter(({ title }) => title.toLowerCase().includes(only.toLowerCase()));
  if (chosen.length === 0) {
    throw new Error(
      `No benchmark is called “${only}”. There are: ${benches.map(({ title }) => title).join(', ')}.`,
    );
  }
  const browser = findChromium() ?? installChromium();
  if (!browser) {
    throw new Error('The benchmarks need Chromium, Chrome or Edge. Name one in CORROBORATE_CHROMIUM.');
  }
  await ensureBuilt();

  const machine = describeMachine(browser);
  process.stdout.write(`${showMachine(machine)}\n`);
  const rows: BenchRow[] = [];
  for (const bench of chosen) rows.push(...(await runBench(bench, browser.executable)));
  mkdirSync(path.dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
  process.stdout.write(`\n${showTable(rows)}\n`);
}

/** Runs one in a folder of its own, and says that it runs. One that fails has no rows; the others go on. */
async function runBench(bench: Bench, chromium: string): Promise<BenchRow[]> {
  process.stderr.write(`${bench.title} … `);
  const startedAt = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'corroborate-bench-'));
  try {
    const rows = await bench.measure({ folder, chromium });
    process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
    return rows;
  } catch (error) {
    reportFailure(error);
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportFailure(error: unknown): void {
  process.stderr.write(`failed. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
