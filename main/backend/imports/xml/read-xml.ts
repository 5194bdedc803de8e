import type { AppError } from '../../../../shared/contract/errors.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { unreadableError } from '../unreadable.ts';
import { createXmlParser } from './xml-events.ts';

/** An element. Names stand without their prefix: `w:p` is `p`; the vocabularies read here do not need it. */
export interface XmlElement {
  readonly name: string;
  /** By name without prefix; the first of several stands. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Documents that people write are nested a few dozen levels deep. */
const maximumDepth = 512;
/** A novel has some hundred thousand elements. Beyond this a tree no longer fits the memory. */
const maximumElements = 2_000_000;

/**
 * Reads an XML file into a tree, as `parseXml` does.
 * @param name the file imported, for messages
 * @param part the file inside it
 * @throws {AppError} `import.unreadable`
 */
export function readXml(name: string, part: string, bytes: Uint8Array): XmlElement {
  const { text } = decodeBytes(name, bytes, declaredEncoding(bytes));
  return parseXml(text, (what) => unreadableError(name, `its part “${part}” ${what}`));
}

/**
 * Reads XML into a tree; see `createXmlParser` for entities and document types.
 * @param refuse makes the error for text that is not well-formed, or nested or large beyond measure, from what is wrong
 */
export function parseXml(text: string, refuse: (what: string) => AppError): XmlElement {
  const root: XmlElement & { children: XmlNode[] } = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let elements = 0;

  const events = {
    open(name: string, attributes: ReadonlyMap<string, string>) {
      elements += 1;
      if (open.length > maximumDepth) throw refuse(`is nested more than ${maximumDepth} levels deep.`);
      if (elements > maximumElements) throw refuse('has more elements than can be read.');
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (words: string) => void open.at(-1)?.children.push(words),
    close: () => void open.pop(),
  };
  createXmlParser(events, refuse).write(text).close();

  const element = root.children.find(isXmlElement);
  if (!element) throw refuse('is empty.');
  return element;
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The child elements, of a name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isXmlElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The first descendant along a path of names: `childOf(p, 'pPr', 'pStyle')`. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.filter(isXmlElement).find((child) => child.name === name);
  return found;
}

/** All descendants of a name, in document order, those inside one another too. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text inside an element, as a line. */
export function lineOfXml(element: XmlElement | undefined): string {
  return element === undefined ? '' : textOf(element).replace(/\s+/gu, ' ').trim();
}

function textOf(node: XmlNode): string {
  return isXmlElement(node) ? node.children.map(textOf).join('') : node;
}
