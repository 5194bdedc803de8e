import type { AnnotationProblem } from '../../../shared/domain/annotations.ts';
import { quoteSelector, type Span } from '../../../shared/domain/selectors.ts';
import {
  type AnchoredSelectors,
  anchorSelectors,
  type TextSelectors,
} from '../anchoring/anchor-selectors.ts';
import { findCodeByName, insertCode, leastUsedColour } from '../codes/code-repository.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentRevision } from '../documents/revision-repository.ts';
import { createSpeakerAttribution } from '../people/attribute-to-speaker.ts';
import { insertQuote, listQuotes, setCodes, setComment } from '../quotes/quote-repository.ts';
import { readAnnotations } from './read-annotations.ts';

/** UTF-16 units of quoted words shown with a problem. */
const wordsShown = 120;

export const annotationHandlers: DatabaseHandlers<'annotations.import'> = {
  'annotations.import': (project, { documentId, content }) => {
    const revision = getCurrentRevision(project, documentId);
    const annotations = readAnnotations(content);
    const targets = annotations.flatMap(({ targets, ...annotation }, index) =>
      targets.map((selectors) => ({ ...annotation, number: index + 1, selectors })),
    );
    const selectors = targets.flatMap(({ selectors }) => selectors ?? []);
    const anchors = anchorSelectors(revision.text, selectors);
    const codebook = new Codebook(project);
    const attribute = createSpeakerAttribution(project);
    const known = new Set(
      listQuotes(project, documentId)
        .filter(({ revisionId }) => revisionId === revision.id)
        .map((quote) => keyOf(quote, quote.comment, quote.codeIds)),
    );
    const report = { annotations: annotations.length, made: 0, existing: 0 };
    const problems: AnnotationProblem[] = [];
    let next = 0;
    for (const { number, selectors, comment, tags } of targets) {
      const anchor = selectors ? (anchors[next++] ?? null) : null;
      if (anchor?.kind !== 'found') {
        problems.push(problemOf(number, selectors, anchor));
        continue;
      }
      const codeIds = tags.map((tag) => codebook.idOf(tag));
      const key = keyOf(anchor.span, comment, codeIds);
      if (known.has(key)) {
        report.existing += 1;
        continue;
      }
      known.add(key);
      const where = { documentId, revisionId: revision.id, ...anchor.span };
      const id = insertQuote(project, { ...where, selector: quoteSelector(revision.text, anchor.span) });
      attribute({ ...where, id });
      if (comment !== '') setComment(project, id, comment);
      if (codeIds.length > 0) setCodes(project, id, codeIds);
      report.made += 1;
    }
    return { ...report, codes: codebook.made, problems };
  },
};

/** Finds codes by name, at the top or below, and makes those that are missing at the top. */
class Codebook {
  readonly #project: ProjectDatabase;
  readonly #ids = new Map<string, string>();
  readonly made: string[] = [];

  constructor(project: ProjectDatabase) {
    this.#project = project;
  }

  idOf(name: string): string {
    const key = name.toLowerCase();
    const id = this.#ids.get(key) ?? this.#findOrMake(name);
    this.#ids.set(key, id);
    return id;
  }

  #findOrMake(name: string): string {
    const known = findCodeByName(this.#project, name);
    if (known) return known.id;
    this.made.push(name);
    const colour = leastUsedColour(this.#project);
    return insertCode(this.#project, { name, parentId: null, colour, description: '' });
  }
}

function keyOf({ start, end }: Span, comment: string, codeIds: readonly string[]): string {
  return JSON.stringify([start, end, comment, [...codeIds].sort()]);
}

function problemOf(
  number: number,
  selectors: TextSelectors | null,
  anchor: Exclude<AnchoredSelectors, { kind: 'found' }> | null,
): AnnotationProblem {
  const words = selectors?.quote?.exact ?? '';
  const shown = words.length > wordsShown ? `${words.slice(0, wordsShown).toWellFormed()}…` : words;
  if (!anchor)
    return {
      number,
      words: shown,
      reason: 'noSelector',
      message: 'It does not say which words it is about.',
    };
  if (anchor.kind === 'ambiguous')
    return {
      number,
      words: shown,
      reason: 'ambiguous',
      message: `Its words stand in the text ${anchor.places} times, and nothing tells which are meant.`,
    };
  const message =
    words === ''
      ? 'Its position does not lie inside the text.'
      : 'Its words do not stand in the text, nor any that are nearly the same.';
  return { number, words: shown, reason: 'notFound', message };
}
