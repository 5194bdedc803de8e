import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Id } from '../../../shared/domain/ids.ts';
import { mediaPathPrefix, mediaTypeOf } from '../../../shared/domain/media.ts';
import type { Backend } from '../backend.ts';
import { protectiveHeaders } from '../page/page.ts';

/** An answer to a request for a recording, in a form any server can send. */
export interface MediaResponse {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Opens the bytes to send; null where there are none. */
  readonly open: (() => ReadStream) | null;
}

/** Gives the recording of a document of the open project, or a part of it. Null for addresses that are no recording's. */
export type ServeMedia = (pathname: string, range: string | null) => Promise<MediaResponse | null>;

/**
 * Serves recordings by the document they are attached to: no path is ever taken from an address, and a file that is not
 * attached cannot be had. Ranges of bytes as in RFC 9110, one at a time.
 */
export function createMediaServer(backend: Pick<Backend, 'recordingOf'>): ServeMedia {
  return async (pathname, range) => {
    if (!pathname.startsWith(mediaPathPrefix)) return null;
    const documentId = Id.safeParse(pathname.slice(mediaPathPrefix.length));
    const path = documentId.success ? await backend.recordingOf(documentId.data) : null;
    const type = path && mediaTypeOf(path);
    const size = path && type ? await sizeOf(path) : null;
    if (!path || !type || size === null) return notFound();
    const asked = range === null ? 'whole' : readRange(range, size);
    const part = asked === 'whole' ? { first: 0, last: size - 1 } : asked;
    const headers = { ...protectiveHeaders, 'Content-Type': type, 'Accept-Ranges': 'bytes' };
    if (!part) {
      return {
        status: 416,
        headers: { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' },
        open: null,
      };
    }
    const { first, last } = part;
    return {
      status: asked === 'whole' ? 200 : 206,
      headers: {
        ...headers,
        'Content-Length': String(last - first + 1),
        ...(asked !== 'whole' && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
      },
      open: size === 0 ? null : () => createReadStream(path, { start: first, end: last }),
    };
  };
}

async function sizeOf(path: string): Promise<number | null> {
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ? facts.size : null;
}

/**
 * Reads `bytes=0-99`, `bytes=100-`, `bytes=-100`; ends are inclusive. Null for a part that lies outside the file. What is no
 * range, has another unit or asks for several parts is answered with the whole file (RFC 9110, 14.2).
 */
export function readRange(range: string, size: number): { first: number; last: number } | 'whole' | null {
  const match = /^bytes=[ \t]*(\d*)-(\d*)$/iu.exec(range.trim());
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return 'whole';
  if (from !== '' && to !== '' && Number(from) > Number(to)) return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last } : null;
}

function notFound(): MediaResponse {
  return {
    status: 404,
    headers: { ...protectiveHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': '0' },
    open: null,
  };
}
