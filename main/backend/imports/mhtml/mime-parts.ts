import PostalMime, { decodeWords } from 'postal-mime';

/** A part of a MIME message (RFC 2045): its headers, and its body as it stands in the file. */
export interface MimePart {
  /** First value of each header, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Headers longer than this belong to no saved page; in bytes. */
const longestHeaders = 256 * 1024;
/** A saved page has a part for each picture; a file of more parts than this is not searched further. */
const maximumParts = 20_000;

/** Splits a message into headers and body. Null when it does not begin with headers. */
export async function readPart(bytes: Uint8Array): Promise<MimePart | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfHeaders(buffer);
  if (end === null) return null;
  const { headers } = await PostalMime.parse(buffer.subarray(0, end.at));
  const byName = new Map<string, string>();
  for (const { key, value } of headers) if (!byName.has(key)) byName.set(key, decodeWords(value).trim());
  return { headers: byName, body: buffer.subarray(end.bodyAt) };
}

/** The parts of a multipart body, in order, each still with its headers in front. */
export function* splitParts(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  let count = 0;
  for (
    let at = buffer.indexOf(mark);
    at !== -1 && count <= maximumParts;
    at = buffer.indexOf(mark, at + mark.length)
  ) {
    if (!isMark(buffer, at, at + mark.length)) continue;
    if (start !== -1) yield buffer.subarray(start, at);
    count += 1;
    start = buffer.indexOf('\n', at + mark.length) + 1;
    if (start === 0 || buffer.subarray(at + mark.length, at + mark.length + 2).toString('latin1') === '--')
      return;
  }
  // A file cut short has no last mark.
  if (start > 0) yield buffer.subarray(start);
}

/** The bytes that a part's body stands for, its transfer encoding undone. */
export async function decodeBody({ headers, body }: MimePart): Promise<Uint8Array> {
  const encoding = headers.get('content-transfer-encoding') ?? '8bit';
  // As an attachment the bytes are given as they are; as text they would be decoded by the header alone.
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding.replace(/[^\w-]/g, '')}\r\n\r\n`;
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(head, 'latin1'), body]));
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array();
}

/** A parameter of a header such as `text/html; charset="utf-8"`; null when it is not there. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header ?? '') ?? [];
  return quoted ?? bare ?? null;
}

/** A mark stands at the start of a line, and nothing but its end, two hyphens and white space follows. */
function isMark(buffer: Buffer, at: number, end: number): boolean {
  const startsLine = at === 0 || buffer[at - 1] === 0x0a;
  return startsLine && /^(?:--)?[ \t]*\r?(?:\n|$)/.test(buffer.subarray(end, end + 80).toString('latin1'));
}

function endOfHeaders(buffer: Buffer): { at: number; bodyAt: number } | null {
  const head = buffer.subarray(0, longestHeaders).toString('latin1');
  if (!/^[\w-]+\s*:/.test(head)) return null;
  const blank = /\r?\n[ \t]*\r?\n/.exec(head);
  return blank ? { at: blank.index, bodyAt: blank.index + blank[0].length } : null;
}
