import { crc32, inflateRawSync } from 'node:zlib';
import { unreadableError } from '../unreadable.ts';
import { compressedBytes, type DirectoryEntry, readDirectory } from './directory.ts';

/** A ZIP archive that a document came in. Nothing is expanded before it is asked for. */
export interface Archive {
  /** Names of its files, in the order of the archive's directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The content of a file; null when there is none of that name.
   * @throws {AppError} `import.unreadable` when it is damaged, encrypted, or expands beyond the limits
   */
  read(name: string): Uint8Array | null;
}

export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes that all files read may expand to together. */
  readonly expandedBytes: number;
  /** A file of more than `freeBytes` may not expand to more than this many times its compressed size. */
  readonly ratio: number;
  readonly freeBytes: number;
}

/**
 * Documents of a thousand pages expand to 30 MB of text, by a factor of 10 to 60; large tables of empty cells by several
 * hundred. Deflate cannot do more than 1032.
 */
const documentLimits: ArchiveLimits = {
  entries: 20_000,
  expandedBytes: 128 * 1024 * 1024,
  ratio: 250,
  freeBytes: 32 * 1024 * 1024,
};

const stored = 0;
const deflated = 8;
const tryAnotherCopy = 'Try another copy, or open it in the program it was made with and save it anew.';

/**
 * Opens a ZIP archive. Its directory alone decides what is in it; each file is expanded when it is asked for, and
 * expanding stops at the limits, so that a “zip bomb” costs no more than an honest file. Checksums are verified.
 * @param name the archive's name, for messages
 * @throws {AppError} `import.unreadable` when there is no whole directory, or when names are ambiguous or unsafe
 */
export function openArchive(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = documentLimits,
): Archive {
  const directory = readDirectory(bytes);
  if (!directory) {
    throw unreadableError(
      name,
      `it is cut off or damaged; the list of its parts is missing. ${tryAnotherCopy}`,
    );
  }
  const entries = index(name, directory, limits);
  let bytesLeft = limits.expandedBytes;

  return {
    names: [...entries.keys()],
    has: (part) => entries.has(part),
    read(part) {
      const entry = entries.get(part);
      if (!entry) return null;
      if (entry.isEncrypted) throw unreadableError(name, passwordWords);
      const content = expand(name, bytes, entry, Math.min(bytesLeft, mostOf(entry, limits)));
      bytesLeft -= content.byteLength;
      return content;
    },
  };
}

/** What to do about a document with a password, as the rest of a sentence. */
export const passwordWords =
  'it is protected with a password. Open it in the program it was made with, save it without a password, and import that copy.';

function index(
  name: string,
  directory: readonly DirectoryEntry[],
  limits: ArchiveLimits,
): ReadonlyMap<string, DirectoryEntry> {
  if (directory.length > limits.entries) {
    throw unreadableError(name, `it holds ${directory.length} parts, more than any document does.`);
  }
  const entries = new Map<string, DirectoryEntry>();
  for (const entry of directory) {
    if (entry.name.endsWith('/')) continue;
    if (isUnsafe(entry.name)) {
      throw unreadableError(
        name,
        `one of its parts has a name that leads out of it (“${entry.name.slice(0, 60)}”).`,
      );
    }
    // Programs differ in which of the two they show, so neither can be trusted to be what the author saw.
    if (entries.has(entry.name)) {
      throw unreadableError(
        name,
        `it holds two parts of the same name (“${entry.name.slice(0, 60)}”). ${tryAnotherCopy}`,
      );
    }
    entries.set(entry.name, entry);
  }
  return entries;
}

function isUnsafe(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}

function mostOf({ compressedSize }: DirectoryEntry, { ratio, freeBytes }: ArchiveLimits): number {
  return Math.max(freeBytes, compressedSize * ratio);
}

function expand(name: string, bytes: Uint8Array, entry: DirectoryEntry, most: number): Uint8Array {
  const damaged = () => unreadableError(name, `its part “${entry.name}” is damaged. ${tryAnotherCopy}`);
  const tooLarge = () =>
    unreadableError(
      name,
      `its part “${entry.name}” expands to far more than a document needs, as in a file made to fill a computer’s memory. Nothing was kept of it.`,
    );
  const compressed = compressedBytes(bytes, entry);
  if (!compressed) throw damaged();
  if (entry.method === stored && compressed.byteLength > most) throw tooLarge();
  if (entry.method !== stored && entry.method !== deflated) throw damaged();
  const content = entry.method === stored ? compressed : inflate(compressed, most);
  if (content === 'too large') throw tooLarge();
  if (content === 'damaged' || crc32(content) !== entry.crc) throw damaged();
  return content;
}

/** Inflates piece by piece and gives up at the first piece beyond `most` bytes. */
function inflate(compressed: Uint8Array, most: number): Uint8Array | 'too large' | 'damaged' {
  if (most <= 0) return 'too large';
  try {
    return inflateRawSync(compressed, { maxOutputLength: most });
  } catch (thrown) {
    const isTooLarge = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too large' : 'damaged';
  }
}
