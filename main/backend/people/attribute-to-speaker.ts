import type { Span } from '../../../shared/domain/selectors.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentRevision } from '../documents/revision-repository.ts';
import { setAttribution } from '../quotes/quote-repository.ts';
import { getSourceOfDocument } from '../sources/source-repository.ts';
import { registerSpeakers } from './register-speakers.ts';
import { createSpeakerFinder } from './speaker-finder.ts';
import { readSpeakers } from './speaker-repository.ts';

interface NewQuote extends Span {
  readonly id: string;
  readonly documentId: string;
  readonly revisionId: string;
}

/**
 * Returns a function that attributes a new quote to whoever speaks all of its words, if that is one person. It reads each
 * text once, so use one for all quotes of a request.
 */
export function createSpeakerAttribution(project: ProjectDatabase): (quote: NewQuote) => void {
  const findSpeaker = createSpeakerFinder(project);
  return ({ id, documentId, revisionId, start, end }) => {
    const name = findSpeaker(revisionId, { start, end });
    if (name === null) return;
    const personId =
      readSpeakers(project, documentId).get(name)?.personId ?? register(project, documentId, name);
    if (personId) setAttribution(project, id, { personId, addressee: '', date: '' });
  };
}

/** For documents imported before speakers were made persons. */
function register(project: ProjectDatabase, documentId: string, name: string): string | undefined {
  const { csl } = getSourceOfDocument(project, documentId);
  registerSpeakers(project, { documentId, csl, ...getCurrentRevision(project, documentId) });
  return readSpeakers(project, documentId).get(name)?.personId;
}
