import { expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import { call, newProject } from '../support/project.ts';

it('makes the claims that are not there yet, in one step', () => {
  const project = newProject();
  call(project, 'claims.create', { statement: 'The dam holds' });
  const answer = call(project, 'claims.import', {
    claims: [
      { statement: ' The dam holds ' },
      { statement: 'The road is open', description: 'Since May', verdict: 'mixed', confidence: 'low' },
      { statement: 'The road is open' },
    ],
  });
  expect(answer).toEqual({ made: 1, existing: 2 });
  expect(
    call(project, 'claims.list', {}).map(({ statement, description, verdict, confidence }) => [
      statement,
      description,
      verdict,
      confidence,
    ]),
  ).toEqual([
    ['The dam holds', '', 'open', null],
    ['The road is open', 'Since May', 'mixed', 'low'],
  ]);
  expect(undo(project).result.label).toBe('Import claims');
  expect(call(project, 'claims.list', {})).toHaveLength(1);
});

it('makes none when one has no statement', () => {
  const project = newProject();
  expect(() =>
    call(project, 'claims.import', { claims: [{ statement: 'One' }, { statement: '  ' }] }),
  ).toThrow(expect.objectContaining({ code: 'claim.empty' }));
  expect(call(project, 'claims.list', {})).toEqual([]);
});
