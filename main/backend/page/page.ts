import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Stands in renderer/index.html where the page's nonce belongs. */
const noncePlaceholder = '__CSP_NONCE__';

/** Every kind of file the build makes for the interface. A file of any other kind is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** An answer to a request for a file of the interface, in a form any server can send. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface PageOptions {
  /** The folder that holds the built interface; nothing outside it is ever served. */
  readonly directory: string;
  /** Origins the page may open connections to, besides its own. */
  readonly connect?: readonly string[];
}

/** Sent with everything, so that no other page can embed, read or guess at ours. */
export const protectiveHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Answers a request for a file of the interface. `pathname` is a URL's path as it came, percent-encoded; `/` is
 * index.html, which gets a fresh nonce each time. Paths that lead outside the folder are answered like files that do
 * not exist: 404.
 */
export async function servePage(
  { directory, connect = [] }: PageOptions,
  pathname: string,
): Promise<PageResponse> {
  const file = resolveInside(directory, pathname === '/' ? '/index.html' : pathname);
  const mediaType = file && mediaTypes[path.extname(file)];
  if (!file || !mediaType) return notFound();
  const content = await readIfFile(file);
  if (!content) return notFound();
  const nonce = randomBytes(16).toString('base64');
  const isPage = path.extname(file) === '.html';
  return {
    status: 200,
    headers: {
      ...protectiveHeaders,
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy({ nonce, connect }),
    },
    body: isPage ? utf8(content.toString('utf8').replaceAll(noncePlaceholder, nonce)) : content,
  };
}

/** The file a URL path names, or null when it is malformed or leads outside the folder. */
function resolveInside(directory: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash separates folders on Windows, a colon names a drive or a stream there, and no file of ours has one.
  if (/[\0\\:]/.test(decoded) || !decoded.startsWith('/')) return null;
  const root = path.resolve(directory);
  const file = path.resolve(root, `.${decoded}`);
  return file.startsWith(root + path.sep) ? file : null;
}

async function readIfFile(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
    )
      return null;
    throw error;
  }
}

function notFound(): PageResponse {
  return {
    status: 404,
    headers: { ...protectiveHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    body: utf8('There is no such file.\n'),
  };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
