import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnotationReport } from '../../../shared/domain/annotations.ts';
import { quoteSelector, type Span } from '../../../shared/domain/selectors.ts';
import { findCodeByName, insertCode, leastUsedColour } from '../codes/code-repository.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { getCurrentText } from '../documents/revision-repository.ts';
import { createSpeakerAttribution } from '../people/attribute-to-speaker.ts';
import { insertQuote, listQuotes, setCodes, setComment } from '../quotes/quote-repository.ts';
import type { PlacedAnnotations } from './place-annotations.ts';

export interface StoreAnnotations extends PlacedAnnotations {
  readonly documentId: string;
  /** The revision in whose text they were placed. */
  readonly revisionId: string;
}

/** Makes quotes of annotations, but for those that are there already. Error: `revision.overtaken`. */
export function storeAnnotations(
  project: ProjectDatabase,
  { documentId, revisionId, annotations, placed, problems }: StoreAnnotations,
): AnnotationReport {
  const revision = getCurrentText(project, documentId);
  if (revision.id !== revisionId) throw overtaken(revision.number);
  const codebook = new Codebook(project);
  const attribute = createSpeakerAttribution(project);
  const known = new Set(
    listQuotes(project, documentId)
      .filter((quote) => quote.revisionId === revisionId)
      .map((quote) => keyOf(quote, quote.comment, quote.codeIds)),
  );
  const report = { annotations, made: 0, existing: 0 };
  for (const { span, comment, tags } of placed) {
    const codeIds = tags.map((tag) => codebook.idOf(tag));
    const key = keyOf(span, comment, codeIds);
    if (known.has(key)) {
      report.existing += 1;
      continue;
    }
    known.add(key);
    const selector = quoteSelector(revision.text, span);
    const id = insertQuote(project, { documentId, revisionId, ...span, selector });
    attribute({ documentId, revisionId, ...span, id });
    if (comment !== '') setComment(project, id, comment);
    if (codeIds.length > 0) setCodes(project, id, codeIds);
    report.made += 1;
  }
  return { ...report, codes: codebook.made, problems: [...problems] };
}

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

function overtaken(currentNumber: number): AppError {
  return new AppError(
    'revision.overtaken',
    `The document got another revision meanwhile: number ${currentNumber}. Nothing was changed. Import the annotations again.`,
  );
}
