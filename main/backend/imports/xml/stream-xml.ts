import { declaredEncoding } from '../html/declared-encoding.ts';
import { unreadableError } from '../unreadable.ts';
import { createXmlParser, type XmlEvents } from './xml-events.ts';

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
  const parser = createXmlParser(events, (what) => unreadableError(name, `its part “${part}” ${what}`));
  const decoder = new TextDecoder(declaredEncoding(bytes.subarray(0, 1024)) ?? 'utf-8');
  for (let start = 0; start < bytes.length; start += pieceSize) {
    parser.write(decoder.decode(bytes.subarray(start, start + pieceSize), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}
