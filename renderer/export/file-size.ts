const units = ['bytes', 'kB', 'MB', 'GB'];

/** A size to read, to two digits: `950 bytes`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toLocaleString('en-US', { maximumSignificantDigits: unit === 0 ? 3 : 2 })} ${units[unit]}`;
}
