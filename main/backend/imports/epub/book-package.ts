import { unreadableError } from '../unreadable.ts';
import { childOf, childrenOf, descendantsOf, readXml, type XmlElement } from '../xml/read-xml.ts';
import type { Archive } from '../zip/archive.ts';
import { resolvePath } from '../zip/resolve-path.ts';

/** A document of a book in its reading order. */
export interface SpineItem {
  /** Its path in the archive. */
  readonly path: string;
  /** Whether it is the book's table of contents. */
  readonly isNavigation: boolean;
}

/** What the package document says (EPUB 3.3, section 5). */
export interface BookPackage {
  readonly metadata: XmlElement | undefined;
  /** Documents in reading order; those outside of it, as notes, after them. */
  readonly spine: readonly SpineItem[];
  /** The navigation document of EPUB 3; null when there is none. */
  readonly navigation: string | null;
  /** The navigation file (NCX) of EPUB 2; null when there is none. */
  readonly ncx: string | null;
}

/** What stands in the reading order is a chapter, whatever old or careless programs call its type, unless it is one of these. */
const notDocuments = /^(?:image|audio|video|font)\//i;

/** @throws {AppError} `import.unreadable` */
export function readPackage(name: string, archive: Archive): BookPackage {
  const container = readPart(name, archive, 'META-INF/container.xml');
  const [root] = container === null ? [] : descendantsOf(container, 'rootfile');
  const rootFile = root?.attributes.get('full-path');
  const opf = rootFile === undefined ? null : readPart(name, archive, rootFile);
  if (rootFile === undefined || opf === null)
    throw unreadableError(name, 'there is no book in it: its package file is missing.');
  const folder = rootFile.slice(0, rootFile.lastIndexOf('/') + 1);
  const pathOf = (item: XmlElement | undefined) =>
    item === undefined ? null : resolvePath(folder, decodePath(item.attributes.get('href') ?? ''));
  const items = childrenOf(childOf(opf, 'manifest'), 'item');
  const byId = new Map(items.map((item) => [item.attributes.get('id') ?? '', item]));
  const isNavigation = (item: XmlElement | undefined) =>
    item?.attributes.get('properties')?.split(/\s+/).includes('nav') ?? false;
  // Where books of EPUB 2 keep their table of contents.
  const contents = childrenOf(childOf(opf, 'guide'), 'reference')
    .filter(({ attributes }) => attributes.get('type') === 'toc')
    .map((reference) => pathOf(reference)?.split('#', 1)[0]);
  const spine = childOf(opf, 'spine');
  const references = childrenOf(spine, 'itemref');
  const isAside = (reference: XmlElement) => reference.attributes.get('linear') === 'no';
  const inOrder = [...references.filter((reference) => !isAside(reference)), ...references.filter(isAside)];
  // A document stands in a book once (5.7.2); naming it again must not make the text longer.
  const ids = new Set(inOrder.map((reference) => reference.attributes.get('idref') ?? ''));
  return {
    metadata: childOf(opf, 'metadata'),
    spine: [...ids].flatMap((id) => {
      const item = byId.get(id);
      const path = pathOf(item);
      const isDocument = !notDocuments.test(item?.attributes.get('media-type') ?? '');
      return path !== null && isDocument
        ? [{ path, isNavigation: isNavigation(item) || contents.includes(path) }]
        : [];
    }),
    navigation: pathOf(items.find(isNavigation)),
    ncx: pathOf(byId.get(spine?.attributes.get('toc') ?? '')),
  };
}

function readPart(name: string, archive: Archive, path: string): XmlElement | null {
  const bytes = archive.read(path);
  return bytes === null ? null : readXml(name, path, bytes);
}

/** Paths are addresses: `chapter%201.xhtml`. */
export function decodePath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
