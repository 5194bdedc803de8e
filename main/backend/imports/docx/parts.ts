import { unreadableError } from '../unreadable.ts';
import { childrenOf, readXml, type XmlElement } from '../xml/read-xml.ts';
import type { Archive } from '../zip/archive.ts';
import { resolvePath } from '../zip/resolve-path.ts';

/** A package's parts by the kind of relationship that leads to them (ECMA-376 part 2, clause 6.5). */
export interface DocumentParts {
  readonly document: XmlElement;
  /** The first part of a kind, as `styles`, `footnotes`; null when there is none. */
  readonly part: (kind: string) => XmlElement | null;
  /** The core properties; null when there are none or they are damaged, for which no text should be refused. */
  readonly properties: XmlElement | null;
}

/**
 * Finds the main document and what belongs to it. Parts are found by their relationships, never by their names, which
 * programs choose as they like. Relationships that lead out of the file are not followed.
 * @throws {AppError} `import.unreadable`
 */
export function readParts(name: string, archive: Archive): DocumentParts {
  const outer = relationshipsOf(name, archive, '');
  const main = outer.find(({ kind }) => kind === 'officeDocument')?.target;
  const bytes = main === undefined ? null : archive.read(main);
  if (main === undefined || bytes === null) {
    throw unreadableError(
      name,
      'there is no Word document in it. Open it in the program it was made with and save it as .docx.',
    );
  }
  const inner = relationshipsOf(name, archive, main);
  const partAt = (target: string | undefined) => {
    const content = target === undefined ? null : archive.read(target);
    return target !== undefined && content && content.length > 0 ? readXml(name, target, content) : null;
  };
  return {
    document: readXml(name, main, bytes),
    part: (kind) => partAt(inner.find((relationship) => relationship.kind === kind)?.target),
    properties: readTolerantly(() => partAt(outer.find(({ kind }) => kind === 'core-properties')?.target)),
  };
}

interface Relationship {
  /** The last part of its type's address, the same in the transitional and the strict vocabulary. */
  readonly kind: string;
  readonly target: string;
}

function relationshipsOf(name: string, archive: Archive, source: string): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const bytes = archive.read(path);
  if (bytes === null) return [];
  return childrenOf(readXml(name, path, bytes), 'Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      kind: attributes.get('Type')?.split('/').at(-1) ?? '',
      target: resolvePath(folder, attributes.get('Target') ?? ''),
    }));
}

function readTolerantly<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
