import { describe, expect, it } from 'vitest';
import { redo, undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { confidences } from '../../shared/domain/relations.ts';
import { call, importText, newProject } from '../support/project.ts';

describe('confidence in a verdict', () => {
  it('is not stated at first, is stated, taken back, stated again and withdrawn', () => {
    const project = newProject();
    const claim = call(project, 'claims.create', { statement: 'The dam holds' });
    expect(claim).toMatchObject({ verdict: 'open', confidence: null });
    const stated = () => call(project, 'claims.get', { id: claim.id }).claim.confidence;
    for (const confidence of confidences) {
      call(project, 'claims.update', { ...claim, confidence });
      expect(stated()).toBe(confidence);
    }
    expect(undo(project).result.label).toBe('Edit claim');
    expect(stated()).toBe('moderate');
    redo(project);
    expect(stated()).toBe('high');
    call(project, 'claims.update', { ...claim, confidence: null });
    expect(stated()).toBeNull();
  });

  it('comes back with a claim that was removed', () => {
    const project = newProject();
    const claim = call(project, 'claims.create', { statement: 'The dam holds' });
    const sure = call(project, 'claims.update', { ...claim, verdict: 'supported', confidence: 'high' });
    call(project, 'claims.remove', { id: claim.id });
    undo(project);
    expect(call(project, 'claims.list', {})).toEqual([sure]);
  });
});

interface StoredLink {
  id: string;
  quote_id: string;
  coder: string;
  created_at: string;
  modified_at: string;
}

describe('a link', () => {
  const text = 'The ferry was late. There was no ice.';
  const longAgo = '2026-01-01T00:00:00.000Z';

  /** A link that somebody else made long ago. */
  function oldLink(): { project: OpenProject; quoteId: string; linkId: string; links: () => StoredLink[] } {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.createFromText', { documentId, exact: text });
    const claim = call(project, 'claims.create', { statement: 'The ferry was late' });
    const [link] = call(project, 'evidence.link', {
      quoteId: quote.id,
      claimIds: [claim.id],
      relation: 'supports',
    });
    project
      .prepare("UPDATE evidence SET coder = 'mara', created_at = @at, modified_at = @at")
      .run({ at: longAgo });
    const links = () => project.prepare<StoredLink>('SELECT * FROM evidence ORDER BY id').all();
    return { project, quoteId: quote.id, linkId: link?.id ?? '', links };
  }

  it('names who made it and when', () => {
    const project = newProject();
    const { documentId } = importText(project, text);
    const quote = call(project, 'quotes.createFromText', { documentId, exact: 'no ice' });
    call(project, 'evidence.linkQuotes', {
      quoteIds: [quote.id],
      newClaims: ['No ice'],
      relation: 'supports',
    });
    const link = project.prepare<StoredLink>('SELECT * FROM evidence').get();
    expect(link).toMatchObject({ coder: 'Test Analyst', modified_at: link?.created_at });
  });

  it('says when it was last changed; who made it stays', () => {
    const { project, linkId, links } = oldLink();
    call(project, 'evidence.update', { id: linkId, relation: 'qualifies', strength: 3, note: 'Half true' });
    const [link] = links();
    expect(link).toMatchObject({ coder: 'mara', created_at: longAgo });
    expect(Date.parse(link?.modified_at ?? '')).toBeGreaterThan(Date.parse(longAgo));
    undo(project);
    expect(links()).toMatchObject([{ coder: 'mara', modified_at: longAgo }]);
  });

  it('is not changed by being saved as it was', () => {
    const { project, linkId, links } = oldLink();
    call(project, 'evidence.update', { id: linkId, relation: 'supports', strength: 2, note: '' });
    expect(links()).toMatchObject([{ modified_at: longAgo }]);
  });

  it('stays its maker’s in both halves of a quote that is split', () => {
    const { project, quoteId, links } = oldLink();
    const { revisionId } = call(project, 'quotes.get', { id: quoteId });
    call(project, 'quotes.split', { id: quoteId, revisionId, at: text.indexOf(' There') });
    expect(links().map(({ coder }) => coder)).toEqual(['mara', 'mara']);
  });

  it('stays its maker’s when its quote is merged into another', () => {
    const { project, quoteId, linkId, links } = oldLink();
    const { documentId } = call(project, 'quotes.get', { id: quoteId });
    const before = call(project, 'quotes.create', { documentId, start: 0, end: 9 });
    const merged = call(project, 'quotes.merge', { ids: [before.id, quoteId] });
    expect(links()).toMatchObject([{ id: linkId, quote_id: merged.id, coder: 'mara' }]);
  });
});
