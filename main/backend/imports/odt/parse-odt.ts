import type { ParsedText } from '../blocks.ts';
import type { DocumentProperties } from '../office/document-properties.ts';
import { finishDocument } from '../office/finish-document.ts';
import { FlowWriter } from '../office/flow-writer.ts';
import { LeftOut } from '../office/left-out.ts';
import type { SourceFields } from '../source-fields.ts';
import { unreadableError } from '../unreadable.ts';
import { childOf, childrenOf, descendantsOf, lineOfXml, readXml, type XmlElement } from '../xml/read-xml.ts';
import { openArchive, passwordWords } from '../zip/archive.ts';
import { Styles } from './styles.ts';
import { TextReader } from './text-reader.ts';

/**
 * Reads an OpenDocument text (ODT, or flat as one XML file), as LibreOffice writes it: headings, paragraphs, list items,
 * quotations, captions and tables in order, footnotes and endnotes after them. Tracked changes are read as accepted;
 * comments, headers and footers are left out.
 * @throws {AppError} `import.unreadable`
 */
export function parseOdt(bytes: Uint8Array, fields: SourceFields, today: Date, name: string): ParsedText {
  const { content, styles, meta } = isMarkup(bytes) ? readFlat(name, bytes) : readPackage(name, bytes);
  const text = childOf(content, 'body', 'text');
  if (!text) throw unreadableError(name, 'there is no text of an OpenDocument file in it.');
  const leftOut = new LeftOut();
  const lists = [styles, content].flatMap((part) => [
    childOf(part, 'styles'),
    childOf(part, 'automatic-styles'),
  ]);
  const reader = new TextReader(new Styles(lists), leftOut);
  const writer = new FlowWriter();
  writer.addItems(reader.read(text));
  for (const { mark, items } of reader.notes) writer.addNote(mark, items);
  const properties = readProperties(childOf(meta, 'meta'));
  return finishDocument({ writer, title: reader.title, properties, leftOut }, fields, today);
}

interface Parts {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
}

function readPackage(name: string, bytes: Uint8Array): Parts {
  const archive = openArchive(name, bytes);
  const partAt = (path: string) => {
    const part = archive.read(path);
    return part === null || part.length === 0 ? undefined : readXml(name, path, part);
  };
  const manifest = partAt('META-INF/manifest.xml');
  const isEncrypted = manifest !== undefined && descendantsOf(manifest, 'encryption-data').length > 0;
  if (isEncrypted || archive.has('encrypted-package')) throw unreadableError(name, passwordWords);
  const content = partAt('content.xml');
  if (!content) throw unreadableError(name, 'there is no text of an OpenDocument file in it.');
  return { content, styles: partAt('styles.xml'), meta: partAt('meta.xml') };
}

/** A flat document holds in one element what a package has in parts. */
function readFlat(name: string, bytes: Uint8Array): Parts {
  const content = readXml(name, name, bytes);
  return { content, styles: undefined, meta: content };
}

function isMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)));
}

function readProperties(meta: XmlElement | undefined): DocumentProperties {
  const property = (name: string) => lineOfXml(childOf(meta, name));
  return {
    title: property('title'),
    // `dc:creator` is whoever saved the file last.
    creator: property('initial-creator') || property('creator'),
    created: property('creation-date') || property('date'),
    publisher: property('publisher'),
    language: property('language'),
    identifiers: childrenOf(meta, 'identifier').map(lineOfXml),
  };
}
