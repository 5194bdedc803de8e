import type { ParsedText } from '../blocks.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { declaredEncoding } from '../html/declared-encoding.ts';
import { parsePage } from '../html/parse-html.ts';
import { readSavedPage } from '../html/saved-page.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { unreadableError } from '../unreadable.ts';
import { webAddress } from '../web-address.ts';
import { decodeBody, type MimePart, parameterOf, readPart, splitParts } from './mime-parts.ts';

/** Browsers nest parts one level deep, mail programs two or three. */
const maximumDepth = 5;

const withoutPage =
  'there is no web page in it, or the file is damaged. Open it in a browser and save the page as HTML, or copy its text and paste it.';

/**
 * Reads a web archive (MHTML, RFC 2557) as browsers save it: of its parts only the page itself, which is read as any
 * web page; where and when it was saved comes from the headers.
 * @throws {AppError} `import.unreadable` when there is no page in it
 */
export async function parseMhtml(
  bytes: Uint8Array,
  fields: SourceFields,
  today: Date,
  name: string,
): Promise<ParsedText> {
  const root = await readPart(bytes);
  const wanted = root?.headers.get('snapshot-content-location') ?? null;
  const page = root && (await findPage(root, wanted, 0));
  if (!root || !page) throw unreadableError(name, withoutPage);
  const content = await decodeBody(page);
  const charset = parameterOf(page.headers.get('content-type'), 'charset');
  const { text, warnings } = decodeBytes(name, content, charset ?? declaredEncoding(content));
  const note = readSavedPage(text);
  const saved = {
    address: webAddress(wanted ?? page.headers.get('content-location') ?? '') ?? note.address,
    savedOn: readStatedDate(root.headers.get('date') ?? '') ?? note.savedOn,
  };
  const parsed = parsePage(text, saved, fields, today);
  fields.propose('title', root.headers.get('subject'), { origin: 'file', guess: true, detail: 'Subject' });
  return { ...parsed, warnings: [...warnings, ...parsed.warnings] };
}

/**
 * The part that is the page: the one saved from the given address, else the one that the header names as the start,
 * else the first. Others are frames within it.
 */
async function findPage(part: MimePart, wanted: string | null, depth: number): Promise<MimePart | null> {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return part;
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : null;
  if (!boundary || depth === maximumDepth) return null;
  const start = parameterOf(type, 'start');
  let first: MimePart | null = null;
  for (const bytes of splitParts(part.body, boundary)) {
    const child = await readPart(bytes);
    const page = child && (await findPage(child, wanted, depth + 1));
    if (!page) continue;
    const isWanted = wanted !== null && page.headers.get('content-location') === wanted;
    if (isWanted || (start !== null && page.headers.get('content-id') === start)) return page;
    first ??= page;
    // Without a hint there is nothing to look for further.
    if (wanted === null && start === null) return first;
  }
  return first;
}
