interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly offset?: number;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** First bytes of the kinds of file people hand over by mistake. More exact signatures stand before vaguer ones. */
const signatures: readonly Signature[] = [
  { name: 'a PDF document', bytes: ascii('%PDF-') },
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
  { name: 'a rich text (RTF) document', bytes: ascii('{\\rtf') },
  { name: 'an older Microsoft Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'a database (SQLite)', bytes: ascii('SQLite format 3\0') },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive', bytes: ascii('Rar!') },
  { name: 'a program', bytes: [0x7f, ...ascii('ELF')] },
  { name: 'a program', bytes: [...ascii('MZ'), 0x90, 0x00] },
];

/** What a ZIP archive is when its list of files names one of these. */
const zipContents: readonly (readonly [string, string])[] = [
  ['word/', 'a Word document (DOCX)'],
  ['xl/', 'an Excel workbook (XLSX)'],
  ['ppt/', 'a PowerPoint presentation (PPTX)'],
  ['META-INF/container.xml', 'an e-book (EPUB)'],
  ['META-INF/manifest.xml', 'an OpenDocument file (ODT, ODS or ODP)'],
];

/** A ZIP archive lists its files at its end; this much of it is read, in bytes. */
const zipListing = 64 * 1024;

/**
 * Names what a file looks like by its first bytes, with article (`a PNG image`); null when no known signature fits.
 */
export function nameBySignature(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return nameZip(bytes);
  return (
    signatures.find(({ bytes: expected, offset = 0 }) => startsWith(bytes, expected, offset))?.name ?? null
  );
}

function startsWith(bytes: Uint8Array, expected: readonly number[], offset = 0): boolean {
  return expected.every((byte, index) => bytes[offset + index] === byte);
}

function nameZip(bytes: Uint8Array): string {
  const listing = new TextDecoder('latin1').decode(bytes.subarray(-zipListing));
  return zipContents.find(([part]) => listing.includes(part))?.[1] ?? 'a ZIP archive';
}
