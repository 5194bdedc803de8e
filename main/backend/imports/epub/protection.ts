import { unreadableError } from '../unreadable.ts';
import { childOf, descendantsOf, readXml } from '../xml/read-xml.ts';
import type { Archive } from '../zip/archive.ts';

/** Fonts may be scrambled so that they cannot be taken out of a book; its text is plain all the same. */
const fontScrambling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Refuses a book whose content is encrypted (`META-INF/encryption.xml`, EPUB OCF 3.3).
 * @throws {AppError} `import.unreadable`
 */
export function assertUnprotected(name: string, archive: Archive): void {
  const path = 'META-INF/encryption.xml';
  const bytes = archive.read(path);
  if (bytes === null) return;
  const isProtected = descendantsOf(readXml(name, path, bytes), 'EncryptedData').some((data) => {
    const method = childOf(data, 'EncryptionMethod')?.attributes.get('Algorithm') ?? '';
    return !fontScrambling.has(method);
  });
  if (!isProtected) return;
  throw unreadableError(
    name,
    'its text is encrypted by the seller’s copy protection (DRM), which Corroborate does not take off. Import a copy without it, or enter the book as a source and quote from it by hand.',
  );
}
