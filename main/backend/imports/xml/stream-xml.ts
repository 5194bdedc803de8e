import { SaxesParser } from 'saxes';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { unreadableError } from '../unreadable.ts';

/** What is called for each piece of an XML file, in order. Names of elements and attributes stand without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(words: string): void;
  close(name: string): void;
}

/** Bytes decoded at once, so that a large part is never one string. */
const pieceSize = 1024 * 1024;

/**
 * Reads an XML file piece by piece, without making a tree of it: for parts too large for `readXml`. Entities are treated
 * as there.
 * @param name the file imported, for messages
 * @param part the file inside it
 * @throws {AppError} `import.unreadable`
 */
export function streamXml(name: string, part: string, bytes: Uint8Array, events: XmlEvents): void {
  const refuse = (what: string) => unreadableError(name, `its part “${part}” ${what}`);
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw refuse(`is damaged (${error.message}).`);
  });
  parser.on('doctype', (declaration) => {
    if (/<!ENTITY/i.test(declaration)) throw refuse('defines entities of its own, which no document needs.');
  });
  parser.on('opentag', ({ name: tag, attributes }) => events.open(localName(tag), toMap(attributes)));
  parser.on('closetag', ({ name: tag }) => events.close(localName(tag)));
  parser.on('text', (words) => events.text(words));
  parser.on('cdata', (words) => events.text(words));
  const decoder = new TextDecoder(declaredEncoding(bytes.subarray(0, 1024)) ?? 'utf-8');
  for (let start = 0; start < bytes.length; start += pieceSize) {
    parser.write(decoder.decode(bytes.subarray(start, start + pieceSize), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function toMap(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
