import type { CslDate, CslItem, CslName, Provenance } from '../../../shared/domain/csl.ts';
import { formatCalendarDate } from '../../../shared/domain/dates.ts';
import type { ProvenanceByField } from '../../../shared/domain/records.ts';

/** The CSL variables that importing fills in, with their values. */
interface FieldValues {
  type: CslItem['type'];
  title: string;
  author: CslName[];
  interviewer: CslName[];
  issued: CslDate;
  accessed: CslDate;
  /** When the publisher last changed the text. CSL has no variable for it; it is kept in `custom`. */
  modified: CslDate;
  'container-title': string;
  publisher: string;
  section: string;
  URL: string;
  DOI: string;
  language: string;
  volume: string;
  issue: string;
  page: string;
  ISSN: string;
  ISBN: string;
}

export type SourceField = keyof FieldValues;

/** What programs write into a file about whoever uses them. */
const filledInByPrograms: ReadonlySet<Provenance['origin']> = new Set([
  'document-properties',
  'pdf-info',
  'xmp',
]);

/**
 * Collects what a file says about its source. The first proposal for a field stands, so better origins come first; only what a
 * program may have filled in gives way to what the text says outright.
 */
export class SourceFields {
  readonly #values: Partial<FieldValues> = {};
  readonly #provenance: ProvenanceByField = {};

  /** Proposes a value with where it came from. Empty text and empty lists are passed over. */
  propose<F extends SourceField>(
    field: F,
    value: FieldValues[F] | null | undefined,
    provenance: Provenance,
  ): void {
    if (value === null || value === undefined || isEmpty(value)) return;
    const known = this.#provenance[field];
    if (known && !(known.guess && filledInByPrograms.has(known.origin) && !provenance.guess)) return;
    this.#values[field] = value;
    this.#provenance[field] = provenance;
  }

  has(field: SourceField): boolean {
    return this.#values[field] !== undefined;
  }

  get<F extends SourceField>(field: F): FieldValues[F] | undefined {
    return this.#values[field];
  }

  /** The bibliographic item; `type` is the given one unless one was proposed. */
  toCsl(type: CslItem['type']): CslItem {
    const { modified, ...values } = this.#values;
    return { type, ...values, ...(modified ? { custom: { modified: formatCalendarDate(modified) } } : {}) };
  }

  toProvenance(): ProvenanceByField {
    return { ...this.#provenance };
  }
}

function isEmpty(value: FieldValues[SourceField]): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length === 0;
}
