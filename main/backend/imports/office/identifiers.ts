import type { Provenance } from '../../../../shared/domain/csl.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';

/** Tells DOI, ISBN and web addresses apart among a file's identifiers, and proposes each. */
export function proposeIdentifiers(
  identifiers: readonly string[],
  fields: SourceFields,
  from: (detail: string) => Provenance,
): void {
  for (const identifier of identifiers) {
    const doi = /(?:^|doi:|doi\.org\/)\s*(10\.\d{4,9}\/\S+)$/i.exec(identifier.trim())?.[1];
    fields.propose('DOI', doi, from(identifier));
    fields.propose('ISBN', readIsbn(identifier), from(identifier));
    if (doi === undefined) fields.propose('URL', webAddress(identifier), from(identifier));
  }
}

/** An ISBN as it is written, when its check digit is right (ISO 2108); else null. */
export function readIsbn(text: string): string | null {
  const isbn = /(?:^|isbn:?\s*)((?:97[89][- ]?)?\d[\d -]{7,14}[\dX])$/i.exec(text.trim())?.[1] ?? '';
  const digits = isbn.replace(/[- ]/g, '').toUpperCase();
  // Ten digits alone may be anything.
  const isNamed = /isbn/i.test(text);
  return isIsbn13(digits) || (isNamed && isIsbn10(digits)) ? isbn : null;
}

function isIsbn13(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return (
    [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
  );
}

function isIsbn10(digits: string): boolean {
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  const digitValue = (digit: string) => (digit === 'X' ? 10 : Number(digit));
  return [...digits].reduce((sum, digit, index) => sum + digitValue(digit) * (10 - index), 0) % 11 === 0;
}
