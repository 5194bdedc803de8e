import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';
import { lightenPage } from './lighten-page.ts';
import type { PageBlock } from './page-blocks.ts';

/** Carries an element's number through Readability, which copies elements but keeps their attributes. */
const mark = 'data-corroborate-element';
/** Pages of more elements than this are not sorted into main text and surroundings, to keep the time bounded. */
const maximumElements = 50_000;
/** A choice that leaves out more of the text than this is not believed. */
const minimumShare = 0.1;

/**
 * The blocks that belong to the main text of a page, as Mozilla's Readability sees it; null when it cannot be told.
 * Readability changes the document it looks at: call this last.
 */
export function chooseMainBlocks(
  document: DomDocument,
  blocks: readonly PageBlock[],
): ReadonlySet<PageBlock> | null {
  const numbers = new Map<DomElement, string>();
  for (const { element } of blocks) numbers.set(element, String(numbers.size));
  if ([...document.querySelectorAll('*')].length > maximumElements) return null;
  lightenPage(document);
  for (const [element, number] of numbers) element.setAttribute(mark, number);
  const chosen = numbersKept(document);
  if (!chosen) return null;
  const main = blocks.filter(({ element }) => chosen.has(numbers.get(element) ?? ''));
  return lengthOf(main) < lengthOf(blocks) * minimumShare ? null : new Set(main);
}

function numbersKept(document: DomDocument): Set<string> | null {
  // linkedom's document is a browser's to Readability; the types of the two do not know of each other.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (root: unknown) => root as DomElement;
  const article = new Readability<DomElement>(page, { serializer, disableJSONLD: true }).parse();
  if (!article?.content) return null;
  const kept = [...article.content.querySelectorAll(`[${mark}]`)];
  return new Set(kept.map((element) => element.getAttribute(mark) ?? ''));
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
