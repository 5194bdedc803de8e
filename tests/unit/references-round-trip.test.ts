import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readReferences } from '../../main/backend/references/read-references.ts';
import { writeReferences } from '../../main/backend/references/write-references.ts';
import { referenceFileEndings, referenceFormats } from '../../shared/domain/references.ts';
import { cslItems } from '../support/csl-items.ts';

/** What is written comes back the same, whatever stands in it. */
describe.each(referenceFormats)('%s', (format) => {
  test.prop([cslItems], { numRuns: 100 })('gives back what was written', (item) => {
    const written = writeReferences(format, [{ csl: item, key: String(item['citation-key']) }]);
    const file = readReferences(`refs${referenceFileEndings[format]}`, Buffer.from(written));
    expect(file.problems, written).toEqual([]);
    expect(file.references[0]?.csl, written).toEqual(item);
    expect(file.references).toHaveLength(1);
  });
});
