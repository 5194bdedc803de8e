import { AppError } from '../../../shared/contract/errors.ts';
import type { ImportFormat } from '../../../shared/domain/import-formats.ts';
import { isCompoundFile, recognise } from './file-signatures.ts';
import { endingOf, formatOfEnding, formatOfFile, readableFormats } from './formats.ts';
import { unreadableError } from './unreadable.ts';
import { passwordWords } from './zip/archive.ts';

export interface FormatFound {
  readonly format: ImportFormat;
  /** Says that the name's ending stands for another format. */
  readonly warnings: readonly string[];
}

/** Formats that are ZIP archives. */
const zipped: ReadonlySet<ImportFormat> = new Set(['docx', 'odt', 'epub']);
/** How much of a file is looked at to tell whether it is markup, in bytes. */
const sampleSize = 1024;

const formatNames: Readonly<Partial<Record<ImportFormat, string>>> = {
  html: 'a web page',
  mhtml: 'an archived web page (MHTML)',
};

/**
 * The format of a file: what its first bytes show goes before what its name says, since programs save web pages as
 * `.doc` and people rename files.
 * @throws {AppError} `import.unsupportedFormat`; `import.unreadable` for passwords and the Word format before 2007;
 *   `import.binary` when it is neither what its name says nor anything that is read
 */
export function formatOfContent(name: string, bytes: Uint8Array): FormatFound {
  if (isCompoundFile(bytes)) throw compoundFileError(name, bytes);
  const named = formatOfEnding(name);
  const recognised = recognise(bytes);
  if (recognised?.format) return found(name, recognised.format, recognised.name);
  const isZipped = named !== null && zipped.has(named);
  if (named !== null && !isZipped && named !== 'rtf') return { format: named, warnings: [] };
  const markup = markupFormat(bytes);
  if (markup && endingOf(name) !== null) return found(name, markup, formatNames[markup] ?? '');
  const isBroken = recognised === null || recognised.name === 'a ZIP archive';
  if (named === null || isBroken) return { format: formatOfFile(name), warnings: [] };
  throw new AppError(
    'import.binary',
    `“${name}” was not imported: it looks like ${recognised.name}, not like what its name says. Corroborate reads ${readableFormats}.`,
    { name, looksLike: recognised.name },
  );
}

function found(name: string, format: ImportFormat, words: string): FormatFound {
  const ending = endingOf(name);
  const isNamedSo = formatOfEnding(name) === format || ending === null;
  return {
    format,
    warnings: isNamedSo
      ? []
      : [`The file’s name ends in “.${ending}”, but it is ${words}. It was read as that.`],
  };
}

/** Web pages are recognised by their first tag, archives of them by their first header. */
function markupFormat(bytes: Uint8Array): ImportFormat | null {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleSize)).replaceAll('\0', '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!doctype\s+html|<html)/i.test(start)) return 'html';
  return /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?MIME-Version:/i.test(start) ? 'mhtml' : null;
}

function compoundFileError(name: string, bytes: Uint8Array): AppError {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return unreadableError(name, passwordWords);
  if (holds('WordDocument')) {
    return unreadableError(
      name,
      'it is in the format Word used before 2007. Open it in Word or LibreOffice, save it as .docx, and import that copy.',
    );
  }
  return unreadableError(
    name,
    'it is an older Microsoft Office file. Open it in the program it was made with, save it as .docx or PDF, and import that copy.',
  );
}
