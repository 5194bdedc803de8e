import { AppError } from '../../../shared/contract/errors.ts';
import { formatFiles, type ImportFormat, importFormats } from '../../../shared/domain/import-formats.ts';
import { maximumFileSize } from '../../../shared/domain/imports.ts';

const formatByEnding: Readonly<Record<string, ImportFormat>> = Object.fromEntries(
  importFormats.flatMap((format) => formatFiles[format].endings.map((ending) => [ending, format])),
);

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** For messages: `plain text (.txt), Markdown (.md), … and subtitles (.srt)`. */
export const readableFormats = listed.format(
  importFormats.map((format) => `${formatFiles[format].name} (.${formatFiles[format].endings[0]})`),
);

/**
 * The format of a file, by its name's ending; a name without one is read as text.
 * @throws {AppError} `import.unsupportedFormat`
 */
export function formatOfFile(name: string): ImportFormat {
  const ending = endingOf(name);
  if (ending === null) return 'text';
  const format = formatByEnding[ending];
  if (format) return format;
  throw unsupportedFormat(name);
}

/** The format that a name's ending stands for; null when it stands for none. */
export function formatOfEnding(name: string): ImportFormat | null {
  return formatByEnding[endingOf(name) ?? ''] ?? null;
}

/** What is said of a file whose format nobody here reads. */
export function unsupportedFormat(name: string): AppError {
  const ending = endingOf(name);
  return new AppError(
    'import.unsupportedFormat',
    `“${name}” was not imported: files ending in “.${ending}” cannot be read yet. Corroborate reads ${readableFormats}. You can also copy the text and paste it.`,
    { name, ending },
  );
}

/** The format of pasted text: text, unless its name says that it is Markdown or HTML. */
export function formatOfPastedText(name: string): ImportFormat {
  return formatByEnding[endingOf(name) ?? ''] ?? 'text';
}

/** A file's name without folders and without the ending of a format that can be read. */
export function nameWithoutEnding(name: string): string {
  const baseName = name.split(/[/\\]/).at(-1) ?? '';
  const ending = endingOf(baseName);
  return ending !== null && ending in formatByEnding ? baseName.slice(0, -(ending.length + 1)) : baseName;
}

/**
 * Refuses content over the limit before any of it is read.
 * @throws {AppError} `import.tooLarge`
 */
export function assertNotTooLarge(name: string, content: Uint8Array | string): void {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size <= maximumFileSize) return;
  const limit = maximumFileSize / 1024 / 1024;
  const megabytes = Math.max(size / 1024 / 1024, limit + 0.1).toFixed(1);
  throw new AppError(
    'import.tooLarge',
    `“${name}” was not imported: it is ${megabytes} MB, and at most ${limit} MB can be read. Split it into parts and import those.`,
    { name, size, limit: maximumFileSize },
  );
}

/** The ending of a name, in lower case and without the dot; null when there is none. */
export function endingOf(name: string): string | null {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? null;
}
