/** The path inside an archive that a relative address in a file of `folder` (`''` or ending in `/`) leads to. */
export function resolvePath(folder: string, address: string): string {
  const segments: string[] = [];
  for (const segment of (address.startsWith('/') ? address : folder + address).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
