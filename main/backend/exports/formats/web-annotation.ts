import { v5 as nameBasedUuid } from 'uuid';
import { addedTerms } from '../linked-data/annotation-of-quote.ts';
import { identifierOf } from '../linked-data/identifier.ts';
import { recordFormat } from './records.ts';

/**
 * An AnnotationCollection with all its annotations in one page, which stands in it. It is identified by what it holds, so
 * the identifiers come last.
 */
export const webAnnotationFormat = recordFormat((label) => {
  const context = JSON.stringify(['http://www.w3.org/ns/anno.jsonld', addedTerms]);
  return {
    start: `{"@context":${context},\n"type":"AnnotationCollection","label":${JSON.stringify(label)},\n"first":{"type":"AnnotationPage","startIndex":0,"items":[`,
    end: (total, sha256) => {
      const id = identifierOf(nameBasedUuid(sha256, nameBasedUuid.URL));
      return `\n],"id":"${id}#page","partOf":"${id}"},\n"id":"${id}","total":${total}}\n`;
    },
  };
}, []);
