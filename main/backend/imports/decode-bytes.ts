import { TextDecoder } from 'node:util';
import { detect } from 'chardet';
import { AppError } from '../../../shared/contract/errors.ts';
import { nameBySignature } from './file-signatures.ts';
import { readableFormats } from './formats.ts';

export interface DecodedText {
  /** As decoded: the byte order mark is gone, line endings are as they came. */
  readonly text: string;
  /** As the WHATWG Encoding Standard names it, e.g. `windows-1252`. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** How much of a file its encoding is told from, in bytes. */
const sampleSize = 256 * 1024;
/** Text holds next to no control characters. Above this share of them a file is taken for binary. */
const maximumControlShare = 0.01;

/**
 * Decodes a text file. Looked at in turn: the byte order mark; whether all of it is valid UTF-8; what the file
 * declares of itself; UTF-16 without a mark; the encoding its bytes resemble most (chardet).
 * @param declaredEncoding an encoding label found inside the file, e.g. in an HTML `meta` element
 * @throws {AppError} `import.empty`, `import.binary`
 */
export function decodeBytes(
  name: string,
  bytes: Uint8Array,
  declaredEncoding: string | null = null,
): DecodedText {
  if (bytes.length === 0) throw emptyError(name);
  const signature = nameBySignature(bytes);
  if (signature) throw binaryError(name, signature);
  const decoder = chooseDecoder(bytes, declaredEncoding);
  const text = decoder.decode(bytes);
  if (controlShare(text) > maximumControlShare) throw binaryError(name, null);
  return {
    text,
    encoding: decoder.encoding,
    warnings: [...replacementWarnings(text, bytes, decoder.encoding), ...garbledWarnings(text)],
  };
}

/** The error for a file or a paste without any visible character. */
export function emptyError(name: string): AppError {
  return new AppError('import.empty', `“${name}” was not imported: there is no text in it.`, { name });
}

function binaryError(name: string, looksLike: string | null): AppError {
  const what = looksLike ? `it looks like ${looksLike}, not like text` : 'it does not look like text';
  return new AppError(
    'import.binary',
    `“${name}” was not imported: ${what}. Corroborate reads ${readableFormats}.`,
    { name, looksLike },
  );
}

function chooseDecoder(bytes: Uint8Array, declaredEncoding: string | null): TextDecoder {
  const marked = encodingByMark(bytes);
  if (marked) return new TextDecoder(marked);
  if (isValid(bytes, 'utf-8') && !bytes.includes(0)) return new TextDecoder('utf-8');
  const declared = declaredEncoding === null ? null : decoderFor(declaredEncoding);
  if (declared) return declared;
  const wide = unmarkedUtf16(bytes);
  if (wide) return new TextDecoder(wide);
  if (isDamagedUtf8(bytes)) return new TextDecoder('utf-8');
  // Bytes that resemble nothing are read as Windows-1252, which gives every byte a character.
  return decoderFor(detect(bytes.subarray(0, sampleSize)) ?? '') ?? new TextDecoder('windows-1252');
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 with a few wrong bytes, as from a cut or a patched file: right characters by far outnumber them. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleSize));
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return right > wrong * 10;
}

/** A decoder for an encoding label; null when the label is not one of the Encoding Standard. */
function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * UTF-16 without a mark shows in its zero bytes: spaces, digits and line breaks have one, always on the same side.
 * chardet needs the mark, so this is looked at here.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleSize);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const clear = (many: number, few: number) => many > sample.length * 0.02 && few <= many * 0.02;
  if (clear(odd, even)) return 'utf-16le';
  if (clear(even, odd)) return 'utf-16be';
  return null;
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls / text.length;
}

/** Replacement characters that the file did not hold itself mark bytes that are wrong in the encoding. */
function replacementWarnings(text: string, bytes: Uint8Array, encoding: string): string[] {
  if (!text.includes('\ufffd') || isValid(bytes, encoding)) return [];
  const count = text.split('\ufffd').length - 1;
  const characters = count === 1 ? '1 character' : `${count} characters`;
  return [
    `${characters} could not be read as ${encoding} and ${count === 1 ? 'is' : 'are'} shown as “\ufffd”. The file may be damaged or mixed from several encodings; quotes across such places are not verbatim.`,
  ];
}

/** What accented letters, quotation marks and the euro sign become when UTF-8 is read as Windows-1252. */
const garbled = /Ã[\u00a0-\u00bf\u201a\u0192\u2039]|â€[\u0153\u201d\u02dc\u2122\u00a6\u201c]|â‚¬/gu;

/** Such characters in a file mean that it mixes encodings, or that it was garbled before it was saved. */
function garbledWarnings(text: string): string[] {
  const [example, ...others] = text.match(garbled) ?? [];
  if (example === undefined) return [];
  const places = others.length === 0 ? 'One place looks' : `${others.length + 1} places look`;
  return [
    `${places} garbled, such as “${example}”: the file mixes encodings, or it was saved wrongly before. The text is kept as it reads; look at such words before quoting them.`,
  ];
}
