import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two secrets of a launch: one stands in the printed address, the other in the cookie it is exchanged for. */
export interface AccessSecrets {
  readonly token: string;
  readonly cookie: string;
}

/** 256 random bits each, in characters that need no escaping in addresses and cookies. */
export function createAccessSecrets(): AccessSecrets {
  return { token: randomBytes(32).toString('base64url'), cookie: randomBytes(32).toString('base64url') };
}

/** Compares a secret in a time that does not depend on how much of it is right. */
export function isSameSecret(expected: string, given: string | null | undefined): boolean {
  if (!given) return false;
  return timingSafeEqual(digest(expected), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
export function cookieName(port: number): string {
  return `corroborate-${port}`;
}

/** The header that hands the cookie out: not readable by scripts, never sent along from another site, gone with the browser. */
export function setCookieHeader(port: number, secrets: AccessSecrets): string {
  return `${cookieName(port)}=${secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Reads one cookie from a `Cookie` header (RFC 6265, section 4.2.1). */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const separator = pair.indexOf('=');
    if (separator !== -1 && pair.slice(0, separator).trim() === name) return pair.slice(separator + 1).trim();
  }
  return null;
}
