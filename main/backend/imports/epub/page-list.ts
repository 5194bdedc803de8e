import type { XmlElement } from '../xml/read-xml.ts';
import { childOf, descendantsOf, lineOfXml, readXml } from '../xml/read-xml.ts';
import type { Archive } from '../zip/archive.ts';
import { resolvePath } from '../zip/resolve-path.ts';
import { type BookPackage, decodePath } from './book-package.ts';

/** Printed page numbers by the place where the page begins: a path in the archive, `#` and an element's identifier. */
export type PageList = ReadonlyMap<string, string>;

/**
 * The list of the printed edition's pages, from the navigation document or the NCX. A list that is damaged is none: the
 * book may name its pages in the text too.
 */
export function readPageList(name: string, archive: Archive, book: BookPackage): PageList {
  const pages = new Map<string, string>();
  for (const [path, read] of [
    [book.navigation, fromNavigation],
    [book.ncx, fromNcx],
  ] as const) {
    const root = path === null ? null : readTolerantly(name, archive, path);
    if (path === null || root === null || pages.size > 0) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const { address, label } of read(root)) {
      const [file = '', fragment = ''] = address.split('#', 2);
      pages.set(`${resolvePath(folder, decodePath(file))}#${decodePath(fragment)}`, label);
    }
  }
  return pages;
}

interface Target {
  readonly address: string;
  readonly label: string;
}

function fromNavigation(root: XmlElement): Target[] {
  const list = descendantsOf(root, 'nav').find(({ attributes }) => attributes.get('type') === 'page-list');
  return list === undefined
    ? []
    : descendantsOf(list, 'a').map((link) => ({
        address: link.attributes.get('href') ?? '',
        label: lineOfXml(link),
      }));
}

function fromNcx(root: XmlElement): Target[] {
  return descendantsOf(root, 'pageTarget').map((target) => ({
    address: childOf(target, 'content')?.attributes.get('src') ?? '',
    label: lineOfXml(childOf(target, 'navLabel')),
  }));
}

function readTolerantly(name: string, archive: Archive, path: string): XmlElement | null {
  const bytes = archive.read(path);
  try {
    return bytes === null ? null : readXml(name, path, bytes);
  } catch {
    return null;
  }
}
