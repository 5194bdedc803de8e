import type { SourceFields } from '../source-fields.ts';
import type { DomDocument } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { readMetaElements } from './meta-elements.ts';
import { readVisibleMarkup } from './visible-markup.ts';

/** Reads what a page says about itself, the most exact vocabulary first. */
export function readMetadata(document: DomDocument, fields: SourceFields): void {
  readJsonLd(document, fields);
  readMetaElements(document, fields);
  fields.propose('container-title', fields.get('publisher'), {
    origin: 'meta',
    guess: true,
    detail: 'publisher',
  });
  readVisibleMarkup(document, fields);
}
