import { unreadableError } from '../unreadable.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml/read-xml.ts';
import { streamXml } from '../xml/stream-xml.ts';
import { type Archive, openArchive } from '../zip/archive.ts';
import { resolvePath } from '../zip/resolve-path.ts';
import { dateStyles } from './number-formats.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { StringItem } from './sheet-strings.ts';

/** A sheet of repeated words expands a hundredfold; more text than this is no table of 100,000 rows. */
const limits = {
  entries: 20_000,
  expandedBytes: 512 * 1024 * 1024,
  ratio: 250,
  freeBytes: 32 * 1024 * 1024,
} as const;

/** A workbook of which one sheet is read. */
export interface Workbook {
  /** Names of its sheets, in order. */
  readonly sheets: readonly string[];
  /** The sheet that is read: the first that is not hidden. */
  readonly sheet: string;
  /** Hands over its rows, one by one. */
  readRows(take: (row: SheetRow) => void): void;
}

/**
 * Opens an Excel workbook (ECMA-376, transitional or strict), as Excel, LibreOffice or this app wrote it. Nothing is
 * calculated, and nothing outside the file is followed.
 * @throws {AppError} `import.unreadable`
 */
export function openWorkbook(name: string, bytes: Uint8Array): Workbook {
  const archive = openArchive(name, bytes, limits);
  const root = relations(name, archive, '').find(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const workbook = readPart(name, archive, path);
  if (workbook?.name !== 'workbook') {
    throw unreadableError(name, 'it is no Excel workbook. Save the table as .xlsx or .csv and import that.');
  }
  const parts = relations(name, archive, path);
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  const isHidden = ({ attributes }: XmlElement) => (attributes.get('state') ?? 'visible') !== 'visible';
  const sheet = sheets.find((each) => !isHidden(each)) ?? sheets[0];
  const sheetPath = parts.find(({ id }) => id === sheet?.attributes.get('id'))?.target;
  const sheetBytes = sheetPath === undefined ? null : archive.read(sheetPath);
  if (!sheet || sheetPath === undefined || !sheetBytes) {
    throw unreadableError(name, 'it has no sheet that can be read.');
  }
  const pathOf = (type: string) => parts.find((part) => part.type === type)?.target ?? '';
  const nameOf = ({ attributes }: XmlElement) => attributes.get('name') ?? '';
  const is1904 = childOf(workbook, 'workbookPr')?.attributes.get('date1904');
  return {
    sheets: sheets.map(nameOf),
    sheet: nameOf(sheet),
    readRows: (take) =>
      readSheet(
        name,
        sheetPath,
        sheetBytes,
        {
          sharedStrings: readSharedStrings(name, archive, pathOf('sharedStrings')),
          dateStyles: dateStyles(readPart(name, archive, pathOf('styles'))),
          calendar: is1904 === '1' || is1904 === 'true' ? 1904 : 1900,
        },
        take,
      ),
  };
}

function readPart(name: string, archive: Archive, path: string): XmlElement | null {
  const bytes = archive.read(path);
  return bytes && readXml(name, path, bytes);
}

interface Relation {
  readonly id: string;
  /** Its last word: `worksheet`, the same in both kinds of the standard. */
  readonly type: string;
  readonly target: string;
}

/** What a part (the package itself for `''`) refers to inside the archive. */
function relations(name: string, archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = readPart(name, archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return childrenOf(list ?? undefined, 'Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type')?.split('/').at(-1) ?? '',
      target: resolvePath(folder, attributes.get('Target') ?? ''),
    }));
}

function readSharedStrings(name: string, archive: Archive, path: string): string[] {
  const bytes = archive.read(path);
  if (!bytes) return [];
  const strings: string[] = [];
  const item = new StringItem();
  streamXml(name, path, bytes, {
    open: (element) => item.open(element),
    text: (words) => item.add(words),
    close(element) {
      if (element === 'si') strings.push(item.take());
      else item.close(element);
    },
  });
  return strings;
}
