import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import type { TextSelectors } from '../anchoring/anchor-selectors.ts';

/** An annotation as far as it can become a quote. */
export interface ReadAnnotation {
  /** One for each of its targets; null when a target has no selector of text. */
  readonly targets: readonly (TextSelectors | null)[];
  /** What its bodies say, an empty line between; '' for nothing. */
  readonly comment: string;
  /** Its tags, without repetition. */
  readonly tags: readonly string[];
}

/** The parts of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) that are read. */
const OneOrMore = z.unknown().transform((value) => (Array.isArray(value) ? value : [value]) as unknown[]);
const Annotation = z.looseObject({
  type: OneOrMore.pipe(z.array(z.string())),
  target: OneOrMore,
  body: OneOrMore.optional(),
  bodyValue: z.string().optional(),
});
const Target = z.looseObject({ selector: OneOrMore });
const QuoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});
const PositionSelector = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
const TextualBody = z.looseObject({
  value: z.string(),
  purpose: OneOrMore.optional(),
});

const maximumAnnotations = 20_000;

/**
 * Reads a file of annotations: one, an array, an AnnotationPage or an AnnotationCollection with its pages in it.
 * Error: `annotations.unreadable`.
 */
export function readAnnotations(content: string): ReadAnnotation[] {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw unreadable('it is not JSON', cause);
  }
  const items = itemsOf(json);
  if (items === null) throw unreadable('it is neither an annotation nor a list, page or collection of them');
  if (items.length === 0) throw unreadable('there are no annotations in it');
  if (items.length > maximumAnnotations)
    throw unreadable(
      `it has ${items.length.toLocaleString('en')} annotations; at most ${maximumAnnotations.toLocaleString('en')} are taken at once`,
    );
  return items.map(readAnnotation);
}

/** The annotations of a page or collection; null when it is something else. Pages that are elsewhere are not fetched. */
function itemsOf(json: unknown): unknown[] | null {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return null;
  if ('items' in json && Array.isArray(json.items)) return json.items;
  if ('first' in json && typeof json.first === 'object') return itemsOf(json.first);
  return isAnnotation(json) ? [json] : null;
}

function isAnnotation(value: unknown): boolean {
  return Annotation.safeParse(value).data?.type.some((type) => /(?:^|[:#])Annotation$/u.test(type)) ?? false;
}

function readAnnotation(item: unknown, index: number): ReadAnnotation {
  if (!isAnnotation(item)) throw unreadable(`number ${index + 1} in it is not an annotation`);
  const { target, body = [], bodyValue } = Annotation.parse(item);
  const bodies = body.map(readBody).filter((each) => each !== null);
  const said = [
    ...(bodyValue === undefined ? [] : [bodyValue]),
    ...bodies.filter(({ isTag }) => !isTag).map(({ value }) => value),
  ];
  const tags = bodies.filter(({ isTag }) => isTag).map(({ value }) => value);
  return {
    targets: target.map(readTarget),
    comment: said.filter((text) => text !== '').join('\n\n'),
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
  };
}

/** What a body says; null for one that is elsewhere, e.g. a picture's address. */
function readBody(body: unknown): { readonly value: string; readonly isTag: boolean } | null {
  const { data } = TextualBody.safeParse(body);
  return data
    ? { value: toStored(data.value).trim(), isTag: data.purpose?.includes('tagging') ?? false }
    : null;
}

/** Null when a target is the whole document, or a part of it that is no text. */
function readTarget(target: unknown): TextSelectors | null {
  const selectors = Target.safeParse(target).data?.selector ?? [];
  let quote: TextSelectors['quote'] = null;
  let position: Span | null = null;
  for (const selector of selectors) {
    const asQuote = QuoteSelector.safeParse(selector).data;
    const asPosition = PositionSelector.safeParse(selector).data;
    if (asQuote && !quote) {
      const { exact, prefix, suffix } = asQuote;
      quote = { exact: toStored(exact), prefix: toStored(prefix), suffix: toStored(suffix) };
    }
    if (asPosition && !position) position = { start: asPosition.start, end: asPosition.end };
  }
  return quote || position ? { quote, position } : null;
}

/** Texts are stored with LF and without halves of surrogate pairs. */
function toStored(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').toWellFormed();
}

function unreadable(reason: string, cause?: unknown): AppError {
  return new AppError(
    'annotations.unreadable',
    `The annotations were not imported: ${reason}. Nothing was changed. A file of W3C Web Annotations (JSON-LD) is needed.`,
    { reason },
    { cause },
  );
}
