import type { ImportFormat } from '../../../shared/domain/import-formats.ts';
import { readDirectory } from './zip/directory.ts';

/** What a file is by its first bytes. */
export interface Recognised {
  /** With article: `a PNG image`. */
  readonly name: string;
  /** Null where it is nothing that is read. */
  readonly format: ImportFormat | null;
}

interface Signature {
  readonly name: string;
  readonly format?: ImportFormat;
  readonly bytes: readonly number[];
  readonly offset?: number;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes of the kinds of file people hand over by mistake. More exact signatures stand before vaguer ones. */
const signatures: readonly Signature[] = [
  { name: 'a PDF document', format: 'pdf', bytes: ascii('%PDF-') },
  { name: 'a PNG image', bytes: [0x89, ...ascii('PNG')] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', bytes: ascii('GIF8') },
  { name: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'a WebP image', bytes: ascii('WEBP'), offset: 8 },
  { name: 'a WAV recording', bytes: ascii('WAVE'), offset: 8 },
  { name: 'an MP3 recording', bytes: ascii('ID3') },
  { name: 'an Ogg recording', bytes: ascii('OggS') },
  { name: 'a FLAC recording', bytes: ascii('fLaC') },
  { name: 'an MP4 film or recording', bytes: ascii('ftyp'), offset: 4 },
  { name: 'a Matroska or WebM film', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'a rich text (RTF) document', format: 'rtf', bytes: ascii('{\\rtf') },
  { name: 'an older Microsoft Office document', bytes: compoundFile },
  { name: 'a database (SQLite)', bytes: ascii('SQLite format 3\0') },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive', bytes: ascii('Rar!') },
  { name: 'a program', bytes: [0x7f, ...ascii('ELF')] },
  { name: 'a program', bytes: [...ascii('MZ'), 0x90, 0x00] },
];

/** What a ZIP archive is when one of its files is called so. */
const zipContents: readonly (readonly [string, Recognised])[] = [
  ['word/', { name: 'a Word document (DOCX)', format: 'docx' }],
  ['xl/', { name: 'an Excel workbook (XLSX)', format: null }],
  ['ppt/', { name: 'a PowerPoint presentation (PPTX)', format: null }],
  ['META-INF/container.xml', { name: 'an e-book (EPUB)', format: 'epub' }],
];
/** How much of an archive without a directory is searched, in bytes. */
const searchedBytes = 64 * 1024;
const zipArchive: Recognised = { name: 'a ZIP archive', format: null };

/** Recognises a file by its first bytes, a ZIP archive by what is in it; null when no known signature fits. */
export function recognise(bytes: Uint8Array): Recognised | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return recogniseZip(bytes);
  const signature = signatures.find(({ bytes: expected, offset = 0 }) => startsWith(bytes, expected, offset));
  return signature ? { name: signature.name, format: signature.format ?? null } : null;
}

/** Names what a file looks like by its first bytes, with article (`a PNG image`); null when no known signature fits. */
export function nameBySignature(bytes: Uint8Array): string | null {
  return recognise(bytes)?.name ?? null;
}

/** Whether a file is one of the containers that Microsoft Office used before 2007 and uses for files with passwords. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, compoundFile);
}

function startsWith(bytes: Uint8Array, expected: readonly number[], offset = 0): boolean {
  return expected.every((byte, index) => bytes[offset + index] === byte);
}

function recogniseZip(bytes: Uint8Array): Recognised {
  const openDocument = recogniseOpenDocument(bytes);
  if (openDocument) return openDocument;
  // Without its directory, as in a file that was cut off, the names before each part are still there.
  const names = readDirectory(bytes)?.map(({ name }) => name) ?? [latin1(bytes.subarray(0, searchedBytes))];
  return zipContents.find(([part]) => names.some((name) => name.includes(part)))?.[1] ?? zipArchive;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** OpenDocument files, and e-books, name their type in a first file that is not compressed. */
function recogniseOpenDocument(bytes: Uint8Array): Recognised | null {
  const start = latin1(bytes.subarray(0, 200));
  const type = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(start)?.[1];
  if (type === undefined) return null;
  if (type === 'text') return { name: 'an OpenDocument text (ODT)', format: 'odt' };
  return { name: `an OpenDocument ${type} file`, format: null };
}
