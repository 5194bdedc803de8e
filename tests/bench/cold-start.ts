import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { launchChromium, newPage, newServer } from './app-in-chromium.ts';
import { withBackend } from './backend-in-process.ts';
import type { Bench, BenchContext } from './bench.ts';
import { nextFrame } from './page-timer.ts';
import { median, showMilliseconds } from './statistics.ts';

const runs = 3;
const bareServer = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

/** Milliseconds from the start to each mark. */
interface Start {
  readonly served: number;
  readonly launched: number;
  readonly usable: number;
}

/** Starting browser mode with a project and a fresh Chromium, until the library can be used. */
export const coldStart: Bench = {
  title: 'Cold start',
  async measure(context) {
    const project = join(context.folder, 'Sample.corroborate');
    await withBackend((backend) => backend.call('project.create', { path: project, sample: true }));
    const ours: Start[] = [];
    const floors: Start[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await startApp(context, project, run));
      floors.push(await startBare(context));
    }
    const medianOf = (starts: readonly Start[], read: (start: Start) => number) => median(starts.map(read));
    const server = medianOf(ours, ({ served }) => served);
    const browser = medianOf(ours, ({ served, launched }) => launched - served);
    const page = medianOf(ours, ({ launched, usable }) => usable - launched);
    return [
      {
        name: 'Cold start to a usable library',
        value: medianOf(ours, ({ usable }) => usable),
        unit: 'ms',
        floor: medianOf(floors, ({ usable }) => usable),
        note: `median of ${runs}: server ${showMilliseconds(server)}, Chromium ${showMilliseconds(browser)}, page ${showMilliseconds(page)}; floor: node:http and a static page`,
      },
    ];
  },
};

async function startApp({ folder, chromium }: BenchContext, project: string, run: number): Promise<Start> {
  const server = await newServer(join(folder, `run-${run}`));
  try {
    const startedAt = performance.now();
    await server.start(project);
    const served = performance.now() - startedAt;
    return { served, ...(await showPage(chromium, server.url, '[role="grid"] [role="row"]', startedAt)) };
  } finally {
    await server.stop();
  }
}

async function startBare({ chromium }: BenchContext): Promise<Start> {
  const startedAt = performance.now();
  const server = spawn(process.execPath, [bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { value: address = '' } = await createInterface(server.stdout)[Symbol.asyncIterator]().next();
    const served = performance.now() - startedAt;
    return { served, ...(await showPage(chromium, address, 'li', startedAt)) };
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

async function showPage(
  chromium: string,
  address: string,
  selector: string,
  startedAt: number,
): Promise<Pick<Start, 'launched' | 'usable'>> {
  const browser = await launchChromium(chromium);
  try {
    const launched = performance.now() - startedAt;
    const page = await newPage(browser);
    await page.goto(address);
    await page.locator(selector).first().waitFor();
    // Painted, and idle enough to answer to input.
    await nextFrame(page);
    return { launched, usable: performance.now() - startedAt };
  } finally {
    await browser.close();
  }
}
