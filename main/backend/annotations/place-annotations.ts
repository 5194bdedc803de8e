import type { AnnotationProblem } from '../../../shared/domain/annotations.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import {
  type AnchoredSelectors,
  anchoringSelectors,
  type TextSelectors,
} from '../anchoring/anchor-selectors.ts';
import type { AnchoringProgress } from '../anchoring/reanchor.ts';
import { readAnnotations } from './read-annotations.ts';

/** What a file of annotations says about a text, before anything of it is stored. */
export interface PlacedAnnotations {
  /** Annotations in the file. */
  readonly annotations: number;
  /** What can become quotes, in the order of the file. */
  readonly placed: readonly PlacedAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

export interface PlacedAnnotation {
  /** UTF-16 offsets into the text. */
  readonly span: Span;
  /** '' for none. */
  readonly comment: string;
  readonly tags: readonly string[];
}

/** UTF-16 units of quoted words shown with a problem. */
const wordsShown = 120;

/** Reads a file of annotations and finds their places in a text, in steps. Error: `annotations.unreadable`. */
export function* placingAnnotations(
  text: string,
  content: string,
): Generator<AnchoringProgress, PlacedAnnotations> {
  const annotations = readAnnotations(content);
  const targets = annotations.flatMap(({ targets, ...annotation }, index) =>
    targets.map((selectors) => ({ ...annotation, number: index + 1, selectors })),
  );
  const anchors = yield* anchoringSelectors(
    text,
    targets.flatMap(({ selectors }) => selectors ?? []),
  );
  const placed: PlacedAnnotation[] = [];
  const problems: AnnotationProblem[] = [];
  let next = 0;
  for (const { number, selectors, comment, tags } of targets) {
    const anchor = selectors ? (anchors[next++] ?? null) : null;
    if (anchor?.kind === 'found') placed.push({ span: anchor.span, comment, tags });
    else problems.push(problemOf(number, selectors, anchor));
  }
  return { annotations: annotations.length, placed, problems };
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
