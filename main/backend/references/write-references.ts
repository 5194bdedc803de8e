import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ReferenceFormat } from '../../../shared/domain/references.ts';
import { writeBibtex } from './bibtex/write-bibtex.ts';
import { writeCslJson } from './csl-json/write-csl-json.ts';
import { writeRis } from './ris/write-ris.ts';

/** One reference as it stands in a file of a format. */
export function writeReference(format: ReferenceFormat, csl: CslItem, key: string): string {
  const item: CslItem = { ...csl, 'citation-key': key };
  if (format === 'ris') return writeRis(item);
  if (format === 'csl-json') return writeCslJson(item, key);
  return writeBibtex(item, key, format);
}

/** What stands around and between the references of a file. */
export const fileFrames: Readonly<Record<ReferenceFormat, { start: string; between: string; end: string }>> =
  {
    ris: { start: '', between: '', end: '' },
    bibtex: { start: '', between: '', end: '' },
    biblatex: { start: '', between: '', end: '' },
    'csl-json': { start: '[\n', between: ',\n', end: '\n]\n' },
  };

/** Whole files at once, for a few references. */
export function writeReferences(
  format: ReferenceFormat,
  references: readonly { readonly csl: CslItem; readonly key: string }[],
): string {
  const { start, between, end } = fileFrames[format];
  return `${start}${references.map(({ csl, key }) => writeReference(format, csl, key)).join(between)}${end}`;
}
