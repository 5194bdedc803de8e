import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import { evidenceColumnIds } from '../../shared/domain/tables/evidence-table.ts';
import type { Interface } from '../e2e/pages/interface.ts';
import { withApp } from './app-in-chromium.ts';
import { withBackend } from './backend-in-process.ts';
import type { Bench, BenchRow } from './bench.ts';
import { fillEvidence } from './evidence-fixture.ts';
import { longestPause, timeScrolling } from './page-probes.ts';
import { timePainting } from './page-timer.ts';
import { median, showMilliseconds, timed } from './statistics.ts';

const sources = 1000;
const rows = 5000;
const runs = 3;
const view = 'Quotes and citations';

/** One after the other, beginning with the project's style, APA. */
const changes = [
  { name: 'to Chicago author-date', style: 'Chicago, 17th edition (author-date)', id: 'chicago-author-date' },
  { name: 'to Vancouver', style: 'Vancouver', id: 'vancouver' },
  { name: 'back to APA', style: 'APA, 7th edition', id: 'apa' },
];

interface Change {
  readonly milliseconds: number;
  readonly pause: number;
}

interface Run {
  readonly changes: readonly Change[];
  /** The longest frame while the same table is only scrolled. */
  readonly scrolling: number;
}

/** From the key that chooses a style until the table shows the new citations, and for how long the page stands still meanwhile. */
export const changingStyle: Bench = {
  title: 'Change the style of a table',
  async measure(context) {
    const project = join(context.folder, 'styles.corroborate');
    fillEvidence(project, { sources, rows, quotesPerSource: rows / sources });
    await saveView(project);
    const measured: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
      // A project remembers its table: each run begins with one that nobody has looked at.
      const fresh = join(context.folder, `styles-${run}.corroborate`);
      await copyFile(project, fresh);
      measured.push(await withApp(context, fresh, measureRun));
    }
    const alone = await readAlone(project);
    const scrolling = median(measured.map((run) => run.scrolling));
    return changes.flatMap(({ name }, index): BenchRow[] => {
      const times = measured.flatMap((run) => run.changes[index] ?? []);
      const label = `Change the style of ${rows.toLocaleString('en-US')} rows ${name}`;
      return [
        {
          ...summary(times.map(({ milliseconds }) => milliseconds)),
          name: label,
          floor: alone[index] ?? Number.NaN,
          floorIs: 'the backend alone',
        },
        {
          ...summary(times.map(({ pause }) => pause)),
          name: `${label}: longest pause`,
          floor: scrolling,
          floorIs: 'the longest frame of scrolling the same table',
        },
      ].map(({ floorIs, note, ...row }) => ({ ...row, note: `${note}; floor: ${floorIs}` }));
    });
  },
};

function summary(times: readonly number[]): { value: number; unit: 'ms'; note: string } {
  return {
    value: median(times),
    unit: 'ms',
    note: `median of ${runs}, slowest ${showMilliseconds(Math.max(...times))}`,
  };
}

/** A view in which citations are on screen. */
function saveView(path: string): Promise<void> {
  const shown = ['quote', 'citation'];
  const hidden = evidenceColumnIds.filter((id) => !shown.includes(id));
  return withBackend(async (backend) => {
    await backend.call('project.open', { path });
    await backend.call('tableViews.save', {
      table: 'evidence',
      name: view,
      state: {
        columnOrder: { orderedColIds: [...shown, ...hidden] },
        columnVisibility: { hiddenColIds: hidden },
      },
      quickFilter: '',
    });
  });
}

async function measureRun(app: Interface): Promise<Run> {
  await app.goTo('Tables');
  await app.evidence.chooseView(view);
  await citationCells(app).first().waitFor();
  const { longest: scrolling } = await timeScrolling(app.page, '.ag-body-viewport');
  const measured: Change[] = [];
  for (const { style } of changes) measured.push(await changeStyle(app, style));
  return { changes: measured, scrolling };
}

/** As a person would, by keys: finds the style by its name, chooses it, and uses it in this table. */
async function changeStyle({ page, evidence, styles }: Interface, style: string): Promise<Change> {
  await evidence.toolbar
    .getByRole('button')
    .filter({ hasText: /APA|Chicago|Vancouver/ })
    .click();
  await styles.dialog.getByRole('radio', { name: 'This table only' }).click({ force: true });
  await styles.field.fill(style);
  await styles.options.first().waitFor();
  await page.keyboard.press('Enter');
  let milliseconds = Number.NaN;
  const pause = await longestPause(page, async () => {
    milliseconds = await timePainting(
      page,
      () => {
        const citations = () =>
          [...document.querySelectorAll('[role="gridcell"][col-id="citation"]')].map(
            (cell) => cell.textContent,
          );
        const before = citations();
        return {
          milliseconds: window.benchTimeUntilPainted('keydown', () =>
            citations().every((citation, index) => citation !== before[index]),
          ),
        };
      },
      null,
      () => page.keyboard.press('Enter'),
    );
  });
  await evidence.toolbar.getByRole('button', { name: style }).waitFor();
  return { milliseconds, pause };
}

function citationCells({ page }: Interface) {
  return page.locator('[role="gridcell"][col-id="citation"]');
}

/** The barest way to the same: the backend reads the table in each style, one after the other as in a run, and nobody shows it. */
function readAlone(path: string): Promise<number[]> {
  return withBackend(async (backend) => {
    const read = (cited: CitationStyle | null) => backend.call('tables.read', { table: 'evidence', cited });
    await backend.call('project.open', { path });
    await read(null);
    const times: number[] = [];
    for (const { id } of changes) times.push(await timed(() => read({ style: id, locale: null })));
    return times;
  });
}
