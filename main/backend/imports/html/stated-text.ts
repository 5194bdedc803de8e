import { decodeEntities } from './dom.ts';

/** Longer than any title, name or address that is believed; in UTF-16 units. */
const longestText = 1000;

/** A value that a page states about itself, as a line. Entities that were escaped twice are undone once more. */
export function statedLine(value: string): string {
  const text = value.length > longestText ? value.slice(0, longestText) : value;
  const decoded = /&(?:#x?[\da-f]+|[a-z]+\d*);/i.test(text) ? decodeEntities(text) : text;
  return decoded.replace(/\s+/gu, ' ').trim();
}

/** A DOI out of `10.1000/x`, `doi:10.1000/x` or `https://doi.org/10.1000/x`; null when there is none. */
export function readDoi(stated: string): string | null {
  return (
    /^(?:doi:\s*|info:doi\/|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)$/i.exec(
      stated.trim(),
    )?.[1] ?? null
  );
}
