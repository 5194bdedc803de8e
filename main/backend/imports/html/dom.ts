import { parseHTML } from 'linkedom';

/** The part of the Document Object Model that is used here. linkedom runs no scripts and fetches nothing. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly nodeValue: string | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  replaceWith(words: string): void;
  prepend(words: string): void;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  contains(other: DomNode): boolean;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

const elementNode = 1;
const textNode = 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === elementNode;
export const isText = (node: DomNode): boolean => node.nodeType === textNode;

/** The root's tag stands at the start of a page; in UTF-16 units. */
const longestStart = 50_000;
/** Tags that may be left out of a page, stand twice in it, or close too early; linkedom takes them as they come. */
const frameTags = /<!doctype[^>]{0,4000}>|<\/?(?:html|head|body)(?:\s[^>]{0,20000})?>/gi;
/** Closed in their own tag, as XML has it; linkedom would take all that follows for their content. */
const closedInTag = /<(script|style|iframe|textarea|title)\b([^<>]*)\/>(?=\s*<)/gi;

/**
 * Parses a page. As in a browser everything comes to stand inside one `body`, whatever the page leaves out; what
 * belongs in its `head` does too, and shows no text.
 */
export function parseDom(html: string): DomDocument {
  const page = `${rootTag(html)}<head></head><body>${html.replace(frameTags, '').replace(closedInTag, '<$1$2></$1>')}</body></html>`;
  const { document } = parseHTML(page) as unknown as { document: DomDocument };
  return document;
}

/** The root's tag with the attributes that say something, written anew: an open quotation mark would swallow the page. */
function rootTag(html: string): string {
  // Comments for old browsers hold such tags too, with other languages.
  const start = html.slice(0, longestStart).replace(/<!--[\s\S]*?-->/g, '');
  const stated = /<html(\s[^>]*)?>/i.exec(start)?.[1] ?? '';
  const attributes = stated.matchAll(
    /\s(lang|xml:lang|itemtype)\s*=\s*(?:"([^"<>]*)"|'([^'"<>]*)'|([^\s"'<>]+))/gi,
  );
  return `<html${[...attributes].map(([, name, ...values]) => ` ${name}="${values.find(Boolean) ?? ''}"`).join('')}>`;
}

/** A text with its entities (`&amp;`, `&#8217;`) as the characters they stand for. */
export function decodeEntities(text: string): string {
  const { document } = parseHTML(`<p>${text.replaceAll('<', '&lt;')}</p>`) as unknown as {
    document: { firstChild: DomElement | null };
  };
  return document.firstChild?.textContent ?? text;
}

/** An element's text with single spaces, as a line; a line break in it is a space. */
export function lineOf(element: DomElement | null): string {
  return element ? lineOfParts(element, () => true) : '';
}

/** The same without the elements that are not to be read. */
export function lineOfParts(root: DomNode, isRead: (element: DomElement) => boolean): string {
  let words = '';
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) words += node.nodeValue ?? '';
    else if (isElement(node) && isRead(node)) {
      if (node.tagName.toUpperCase() === 'BR') words += ' ';
      for (const child of [...node.childNodes].reverse()) waiting.push(child);
    }
  }
  return words.replace(/\s+/gu, ' ').trim();
}
