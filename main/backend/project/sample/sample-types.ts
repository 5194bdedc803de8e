import type { CslItem } from '../../../../shared/domain/csl.ts';
import type { DocumentKind } from '../../../../shared/domain/documents.ts';
import type { QuoteStatus } from '../../../../shared/domain/records.ts';
import type { Confidence, Relation, Verdict } from '../../../../shared/domain/relations.ts';

/** The sample project as data. Things name each other by key; keys are unique per kind. */
export interface SampleProject {
  readonly documents: readonly SampleDocument[];
  /** Parents before their sub-codes. */
  readonly codes: readonly SampleCode[];
  /** Parents before their sub-claims. */
  readonly claims: readonly SampleClaim[];
  readonly links: readonly SampleLink[];
}

export interface SampleDocument {
  readonly key: string;
  /** As if it had been a file: `Title.txt`. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly csl: CslItem;
  readonly text: string;
  readonly quotes: readonly SampleQuote[];
}

export interface SampleQuote {
  readonly key: string;
  /** Stands exactly once in the document's text. */
  readonly exact: string;
  /** Keys of codes. */
  readonly codes: readonly string[];
  readonly attribution?: { readonly person: string; readonly addressee?: string; readonly date?: string };
  readonly comment?: string;
  readonly status?: QuoteStatus;
}

export interface SampleCode {
  readonly key: string;
  readonly parent?: string;
  readonly name: string;
  /** 0–7. */
  readonly colour: number;
  readonly description: string;
}

export interface SampleClaim {
  readonly key: string;
  readonly parent?: string;
  readonly statement: string;
  readonly description: string;
  readonly verdict: Verdict;
  readonly confidence?: Confidence;
}

export interface SampleLink {
  readonly quote: string;
  readonly claim: string;
  readonly relation: Relation;
  /** 1–3. */
  readonly strength: number;
  readonly note?: string;
}
