/**
 * The Content Security Policy of the interface (https://www.w3.org/TR/CSP3/): nothing but our own files, scripts and
 * styles by nonce where they are inline, no remote origin whatever.
 */
export function contentSecurityPolicy({
  nonce,
  connect = [],
}: {
  nonce: string;
  connect?: readonly string[];
}): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    // AG Grid draws its icons from data: addresses.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    // Recordings, which the shells serve by document.
    'media-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...connect],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    // Text can never become markup or code: https://www.w3.org/TR/trusted-types/
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
