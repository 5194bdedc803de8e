/** An entry as the archive's directory lists it. Sizes in bytes, as declared. */
export interface DirectoryEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; the others are not used by documents. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly headerOffset: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
/** A comment of at most this many bytes may follow the end of the directory. */
const longestComment = 0xffff;
/** Stands where a 32-bit size or offset is to be looked up in the ZIP64 field. */
const elsewhere = 0xffffffff;
const zip64Field = 0x0001;

/**
 * Reads the list of entries at the end of a ZIP archive (PKWARE APPNOTE 4.3), which is what office programs go by; no
 * entry is looked into. Null when there is none, as in a file that was cut off, or when it does not fit the file.
 */
export function readDirectory(bytes: Uint8Array): DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: DirectoryEntry[] = [];
  while (entries.length < count) {
    if (offset + entryLength > end || view.getUint32(offset, true) !== entrySignature) return null;
    const next = offset + entryLength + variableLength(view, offset);
    if (next > end) return null;
    entries.push(readEntry(bytes, view, offset));
    offset = next;
  }
  return entries;
}

/** The compressed bytes of an entry; null when they lie outside the file. */
export function compressedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset, compressedSize } = entry;
  if (headerOffset + localLength > bytes.length || view.getUint32(headerOffset, true) !== localSignature) {
    return null;
  }
  const start =
    headerOffset +
    localLength +
    view.getUint16(headerOffset + 26, true) +
    view.getUint16(headerOffset + 28, true);
  return start + compressedSize > bytes.length ? null : bytes.subarray(start, start + compressedSize);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let offset = view.byteLength - endLength; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return null;
}

/** Length of the name, the extra field and the comment of an entry. */
function variableLength(view: DataView, offset: number): number {
  return (
    view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): DirectoryEntry {
  const nameEnd = offset + entryLength + view.getUint16(offset + 28, true);
  const extra = view.getUint16(offset + 30, true);
  const wide = zip64Values(view, nameEnd, nameEnd + extra);
  // The ZIP64 field holds only those values that did not fit, in this order.
  const valueAt = (position: number) => {
    const value = view.getUint32(position, true);
    return value === elsewhere ? (wide.shift() ?? value) : value;
  };
  const size = valueAt(offset + 24);
  const compressedSize = valueAt(offset + 20);
  return {
    name: new TextDecoder().decode(bytes.subarray(offset + entryLength, nameEnd)).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    compressedSize,
    size,
    headerOffset: valueAt(offset + 42),
  };
}

function zip64Values(view: DataView, start: number, end: number): number[] {
  for (let offset = start; offset + 4 <= end; offset += 4 + view.getUint16(offset + 2, true)) {
    const length = view.getUint16(offset + 2, true);
    if (view.getUint16(offset, true) !== zip64Field || offset + 4 + length > end) continue;
    return Array.from({ length: Math.min(3, Math.floor(length / 8)) }, (_, index) =>
      Number(view.getBigUint64(offset + 4 + index * 8, true)),
    );
  }
  return [];
}
