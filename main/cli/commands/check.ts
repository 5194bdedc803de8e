import type { Backend } from '../../backend/backend.ts';
import type { Output } from '../output.ts';

/** `check PROJECT`: proves the whole project; exit code 1 when something is wrong with it. */
export async function checkProject(backend: Backend, project: string, output: Output): Promise<number> {
  await backend.call('project.open', { path: project });
  const report = await backend.call('project.check', {});
  for (const { check, message } of report.problems) output.notice(`${check}: ${message}`);
  const checked = Object.entries(report.checked).map(([name, count]) => `${name} ${count}`);
  const verdict =
    report.problems.length === 0
      ? 'No problems'
      : `${report.problems.length} ${report.problems.length === 1 ? 'problem' : 'problems'}`;
  output.result(report, `${verdict}. Checked: ${checked.join(', ')}.`);
  return report.problems.length === 0 ? 0 : 1;
}
