import { describe, expect, it } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { call, importText, newProject, trackedRows } from '../support/project.ts';

/** Three sources, each with a quote that supports one claim. */
function threeReports(project: OpenProject) {
  const claim = call(project, 'claims.create', { statement: 'Passengers were counted' });
  const sourceIds = ['Wire', 'Herald', 'Post'].map((title) => {
    const { sourceId, documentId } = importText(project, `${title}: passengers were counted.`, title);
    const quote = call(project, 'quotes.create', { documentId, start: 0, end: 10 });
    call(project, 'evidence.link', { quoteId: quote.id, claimIds: [claim.id], relation: 'supports' });
    return sourceId;
  });
  return { claimId: claim.id, sourceIds };
}

const independent = (project: OpenProject, id: string) =>
  call(project, 'claims.get', { id }).claim.counts.sources;

describe('origins', () => {
  it('make sources count as one wherever independent sources are counted, and undo takes it back', () => {
    const project = newProject();
    const { claimId, sourceIds } = threeReports(project);
    const before = trackedRows(project);
    expect(independent(project, claimId)).toBe(3);
    const origin = call(project, 'origins.save', {
      id: null,
      name: ' Wire report ',
      sourceIds: sourceIds.slice(0, 2),
    });
    expect(origin.name).toBe('Wire report');
    expect(independent(project, claimId)).toBe(2);
    expect(call(project, 'claims.list', {})[0]?.counts).toMatchObject({ supports: 3, sources: 2 });
    expect(call(project, 'claims.get', { id: claimId }).evidence.map(({ originId }) => originId)).toEqual([
      origin.id,
      origin.id,
      null,
    ]);
    expect(call(project, 'sources.get', { id: sourceIds[0] ?? '' }).origin).toEqual(origin);
    expect(call(project, 'sources.list', {}).map((source) => source.origin)).toEqual([null, origin, origin]);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  it('take in more sources, let them go, and are none when fewer than two are left', () => {
    const project = newProject();
    const { claimId, sourceIds } = threeReports(project);
    const [wire = '', herald = '', post = ''] = sourceIds;
    const { id } = call(project, 'origins.save', { id: null, name: 'Wire', sourceIds: [wire, herald] });
    call(project, 'origins.save', { id, name: 'Wire', sourceIds: [wire, herald, post] });
    expect(independent(project, claimId)).toBe(1);
    call(project, 'origins.save', { id, name: 'Agency', sourceIds: [wire, herald] });
    expect(call(project, 'origins.list', {})).toEqual([{ id, name: 'Agency', sourceIds: [wire, herald] }]);
    expect(call(project, 'sources.get', { id: wire }).origin?.name).toBe('Agency');
    call(project, 'origins.leave', { sourceId: herald });
    expect(call(project, 'origins.list', {})).toEqual([]);
    expect(independent(project, claimId)).toBe(3);
    undo(project);
    expect(independent(project, claimId)).toBe(2);
  });

  it('are dissolved, and come back with all their sources', () => {
    const project = newProject();
    const { sourceIds } = threeReports(project);
    const { id } = call(project, 'origins.save', { id: null, name: 'Wire', sourceIds });
    const before = trackedRows(project);
    call(project, 'origins.dissolve', { id });
    expect(call(project, 'sources.list', {}).every(({ origin }) => origin === null)).toBe(true);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  it('go with the last but one source, and removing that source can be undone', () => {
    const project = newProject();
    const { sourceIds } = threeReports(project);
    const [wire = '', herald = ''] = sourceIds;
    call(project, 'origins.save', { id: null, name: 'Wire', sourceIds: [wire, herald] });
    const before = trackedRows(project);
    call(project, 'sources.remove', { id: wire });
    expect(call(project, 'origins.list', {})).toEqual([]);
    undo(project);
    expect(trackedRows(project)).toEqual(before);
  });

  it('need a name and two sources', () => {
    const project = newProject();
    const { sourceIds } = threeReports(project);
    const join = (ids: string[], name: string) => () =>
      call(project, 'origins.save', { id: null, name, sourceIds: ids });
    expect(join(sourceIds, '  ')).toThrow('An origin needs a name');
    expect(join(sourceIds.slice(0, 1), 'Wire')).toThrow('shared by two sources or more');
  });
});
