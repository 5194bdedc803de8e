/** What an RTF file is made of (Rich Text Format Specification 1.9.1, “Conventions of an RTF Reader”). */
export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** A control word, with its number if it has one; a control symbol such as `\~` is a word of one sign. */
  | { readonly type: 'control'; readonly word: string; readonly number: number | null }
  /** Bytes of text, in whatever code page holds there. */
  | { readonly type: 'text'; readonly bytes: Uint8Array }
  /** A byte spelled out: `\'e4`. */
  | { readonly type: 'byte'; readonly value: number };

const [backslash, openBrace, closeBrace, apostrophe, hyphen, space] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20];
const [lineFeed, carriageReturn] = [0x0a, 0x0d];
const longestWord = 32;

const open: Token = { type: 'open' };
const close: Token = { type: 'close' };

/**
 * Cuts a file into tokens. Any bytes are RTF to it: what is cut off or makes no sense gives fewer tokens, never an error.
 * Binary data (`\bin`) are passed over, as are line ends, which mean nothing in RTF.
 */
export function* tokenise(bytes: Uint8Array): Generator<Token> {
  let offset = 0;
  while (offset < bytes.length) {
    const byte = bytes[offset];
    if (byte === openBrace) {
      yield open;
      offset += 1;
    } else if (byte === closeBrace) {
      yield close;
      offset += 1;
    } else if (byte === backslash) {
      const control = readControl(bytes, offset + 1);
      offset = control.end;
      if (control.token) yield control.token;
    } else if (isIgnored(byte)) {
      offset += 1;
    } else {
      const end = endOfText(bytes, offset);
      yield { type: 'text', bytes: bytes.subarray(offset, end) };
      offset = end;
    }
  }
}

interface Control {
  readonly token: Token | null;
  readonly end: number;
}

/** Reads what follows a backslash at `start - 1`. */
function readControl(bytes: Uint8Array, start: number): Control {
  const first = bytes[start];
  if (first === undefined) return { token: null, end: start };
  if (first === apostrophe) return readByte(bytes, start + 1);
  if (!isLetter(first)) {
    return {
      token: { type: 'control', word: String.fromCharCode(first), number: null },
      end: start + 1,
    };
  }
  let end = start;
  while (isLetter(bytes[end]) && end - start < longestWord) end += 1;
  const word = ascii(bytes, start, end);
  const number = readNumber(bytes, end);
  end = number.end;
  if (bytes[end] === space) end += 1;
  if (word === 'bin') return { token: null, end: end + Math.max(0, number.value ?? 0) };
  return { token: { type: 'control', word, number: number.value }, end };
}

/** Two hexadecimal digits; where there are none the control is passed over and the text stays. */
function readByte(bytes: Uint8Array, start: number): Control {
  const digits = ascii(bytes, start, Math.min(start + 2, bytes.length));
  if (!/^[\da-f]{2}$/i.test(digits)) return { token: null, end: start };
  return { token: { type: 'byte', value: Number.parseInt(digits, 16) }, end: start + 2 };
}

function readNumber(bytes: Uint8Array, start: number): { value: number | null; end: number } {
  let end = bytes[start] === hyphen && isDigit(bytes[start + 1]) ? start + 1 : start;
  while (isDigit(bytes[end]) && end - start < 11) end += 1;
  return { value: end === start ? null : Number(ascii(bytes, start, end)), end };
}

function endOfText(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length) {
    const byte = bytes[end];
    if (byte === backslash || byte === openBrace || byte === closeBrace || isIgnored(byte)) break;
    end += 1;
  }
  return end;
}

function isIgnored(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn || byte === 0;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
