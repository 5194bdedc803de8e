import { AppError } from '../../../shared/contract/errors.ts';
import {
  maximumReferences,
  type ReadReference,
  type ReferenceFile,
  type ReferenceFormat,
} from '../../../shared/domain/references.ts';
import { decodeBytes, emptyError } from '../imports/decode-bytes.ts';
import { readBibtex } from './bibtex/read-bibtex.ts';
import { NotCslJson, readCslJson } from './csl-json/read-csl-json.ts';
import { readRis } from './ris/read-ris.ts';

/**
 * Reads a file of references. Its name says which format it has, else what it begins with.
 * @throws {AppError} `import.empty`, `import.binary`, `import.tooLarge`, `import.unreadable`
 */
export function readReferences(name: string, bytes: Uint8Array): ReferenceFile {
  const { text, warnings } = decodeBytes(name, bytes);
  if (text.trim() === '') throw emptyError(name);
  const file = readAs(name, formatOf(name, text), text);
  const references = file.references.filter(hasContent);
  if (references.length === 0) throw noReferences(name, file);
  if (references.length > maximumReferences) throw tooMany(name, references.length);
  return { ...file, references, warnings: [...warnings, ...file.warnings] };
}

function readAs(name: string, format: ReferenceFormat | null, text: string): ReferenceFile {
  if (format === 'ris') return readRis(text);
  if (format === 'biblatex') return readBibtex(text);
  try {
    if (format === 'csl-json') return readCslJson(text);
  } catch (thrown) {
    if (!(thrown instanceof NotCslJson)) throw thrown;
    throw unreadable(name, thrown.message);
  }
  throw unreadable(name, 'it looks like neither RIS, BibTeX nor CSL-JSON');
}

function formatOf(name: string, text: string): ReferenceFormat | null {
  const start = text.slice(0, 64 * 1024);
  if (/^\s*[[{]/u.test(start) && !/\.(?:ris|bib|bibtex)$/iu.test(name)) return 'csl-json';
  if (/\.json$/iu.test(name)) return 'csl-json';
  if (/^\s*TY {1,2}- /mu.test(start)) return 'ris';
  if (/@[a-z]+\s*[{(]/iu.test(start)) return 'biblatex';
  if (/\.ris$/iu.test(name)) return 'ris';
  return /\.bib(?:tex)?$/iu.test(name) ? 'biblatex' : null;
}

/** A reference that says nothing but its type and key is none. */
function hasContent({ csl }: ReadReference): boolean {
  return Object.keys(csl).some((variable) => variable !== 'type' && variable !== 'citation-key');
}

function unreadable(name: string, reason: string): AppError {
  return new AppError(
    'import.unreadable',
    `“${name}” was not imported: ${reason}. Nothing was changed. Export the references again as RIS, BibLaTeX or CSL-JSON.`,
    { name, reason },
  );
}

function noReferences(name: string, { problems }: ReferenceFile): AppError {
  const [first] = problems;
  return unreadable(
    name,
    first
      ? `there is no reference in it that can be read (line ${first.line}: ${first.message.replace(/\.$/u, '')})`
      : 'there is no reference in it',
  );
}

function tooMany(name: string, count: number): AppError {
  const format = new Intl.NumberFormat('en');
  return new AppError(
    'import.tooLarge',
    `“${name}” was not imported: it has ${format.format(count)} references, and at most ${format.format(maximumReferences)} can be read at once. Nothing was changed. Split it into parts and import those.`,
    { name, count, limit: maximumReferences },
  );
}
