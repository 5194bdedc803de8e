import { parseHTML } from 'linkedom';

/** The part of the Document Object Model that is used here. linkedom runs no scripts and fetches nothing. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly nodeValue: string | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly textContent: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
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

/** Parses a page. One without `html` or `body` is given both, as browsers do. */
export function parsePage(html: string): DomDocument {
  const page = /<(?:html|body)[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(page) as { document: DomDocument };
  return document;
}

/** An element's text with single spaces, as a line. */
export function lineOf(element: DomElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
