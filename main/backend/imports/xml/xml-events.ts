import { SaxesParser } from 'saxes';
import type { AppError } from '../../../../shared/contract/errors.ts';

/** What is called for each piece of an XML file, in order. Names of elements and attributes stand without their prefix. */
export interface XmlEvents {
  /** Of several attributes whose names differ in their prefix alone the first stands. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(words: string): void;
  close(name: string): void;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * A parser that calls `events`. Entities other than the five of XML are not known, a document type is passed over and never
 * fetched, and one that declares entities of its own is refused, as only attacks have them.
 * @param refuse makes the error for text that is not well-formed, from what is wrong
 */
export function createXmlParser(events: XmlEvents, refuse: (what: string) => AppError): SaxesParser {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw refuse(`is damaged (${error.message}).`);
  });
  parser.on('doctype', (declaration) => {
    if (/<!ENTITY/i.test(declaration)) throw refuse('defines entities of its own, which no document needs.');
  });
  parser.on('opentag', ({ name, attributes }) => events.open(localName(name), toMap(attributes)));
  parser.on('closetag', ({ name }) => events.close(localName(name)));
  parser.on('text', (words) => events.text(words));
  parser.on('cdata', (words) => events.text(words));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function toMap(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const all = Object.entries(attributes);
  if (all.length === 0) return noAttributes;
  const map = new Map<string, string>();
  for (const [name, value] of all) {
    const local = localName(name);
    if (!map.has(local)) map.set(local, value);
  }
  return map;
}
