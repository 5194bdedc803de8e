import { z } from 'zod';
import { CslItem, Provenance } from './csl.ts';
import { DocumentKind, Revision } from './documents.ts';
import { Id, Timestamp } from './ids.ts';
import { LocatorLabel } from './locators.ts';
import { Origin } from './origins.ts';
import { Confidence, Relation, Strength, Verdict } from './relations.ts';

/** The things of a project as they cross the contract. */

export const quoteStatuses = ['unverified', 'reviewed', 'disputed'] as const;
export const QuoteStatus = z.enum(quoteStatuses);
export type QuoteStatus = z.infer<typeof QuoteStatus>;

/** Provenance by CSL variable, e.g. `{ author: { origin: 'text', guess: false } }`. */
export const ProvenanceByField = z.record(z.string(), Provenance);
export type ProvenanceByField = z.infer<typeof ProvenanceByField>;

export const Source = z.object({
  id: Id,
  csl: CslItem,
  provenance: ProvenanceByField,
  /** Null where it stands for itself. */
  origin: Origin.nullable(),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type Source = z.infer<typeof Source>;

/** A line of the library. */
export const SourceSummary = z.object({
  id: Id,
  csl: CslItem,
  documents: z.array(z.object({ id: Id, kind: DocumentKind })),
  quoteCount: z.number().int(),
  linkedQuoteCount: z.number().int(),
  /** Null where it stands for itself. */
  origin: Origin.nullable(),
  createdAt: Timestamp,
});
export type SourceSummary = z.infer<typeof SourceSummary>;

export const DocumentRecord = z.object({
  id: Id,
  sourceId: Id,
  kind: DocumentKind,
  originalName: z.string().nullable(),
  /** What the people in an interview agreed to; '' when nothing is noted. */
  consent: z.string(),
  /** What its places are told by, as the analyst chose; null for what its text has. */
  citeBy: LocatorLabel.nullable(),
  revision: Revision,
  source: Source,
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** Who said the quoted words, and to whom: "Volodymyr Zelensky, to France TV, 2026-02-04". */
export const Attribution = z.object({
  personId: Id,
  personName: z.string(),
  /** To whom it was said; '' when not known. */
  addressee: z.string(),
  /** EDTF level 0; '' when not known. */
  date: z.string(),
});
export type Attribution = z.infer<typeof Attribution>;

export const QuoteLink = z.object({
  id: Id,
  claimId: Id,
  statement: z.string(),
  relation: Relation,
  strength: Strength,
  note: z.string(),
});
export type QuoteLink = z.infer<typeof QuoteLink>;

/** A verbatim span of a revision. `exact` always equals `revision.text.slice(start, end)`. */
export const Quote = z.object({
  id: Id,
  documentId: Id,
  revisionId: Id,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  comment: z.string(),
  status: QuoteStatus,
  /** Who made it: the account's name; '' where it is not known. */
  coder: z.string(),
  codeIds: z.array(Id),
  attribution: Attribution.nullable(),
  links: z.array(QuoteLink),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type Quote = z.infer<typeof Quote>;

/** A quote as it is listed away from its document. */
export const ListedQuote = Quote.extend({ sourceTitle: z.string() });
export type ListedQuote = z.infer<typeof ListedQuote>;

/** What a memo can be about. */
export const memoSubjectKinds = ['quote', 'document', 'claim', 'code'] as const;
export const MemoSubject = z.object({ kind: z.enum(memoSubjectKinds), id: Id });
export type MemoSubject = z.infer<typeof MemoSubject>;

/** A free note, in Markdown, on one thing. */
export const Memo = z.object({
  id: Id,
  subject: MemoSubject,
  text: z.string(),
  /** Who wrote it: the account's name. */
  author: z.string(),
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type Memo = z.infer<typeof Memo>;

/** A place where words stand that were looked for. */
export const Occurrence = z.object({
  documentId: Id,
  revisionId: Id,
  sourceTitle: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The words as they stand there, and the text before and after them. */
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  /** The codes of the quote that stands on exactly these words; null where there is none. */
  codeIds: z.array(Id).nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** Index into the palette of eight code colours, 0–7; the renderer and the exports own the actual colours. */
export const CodeColour = z.number().int().min(0).max(7);

export const Code = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  colour: CodeColour,
  description: z.string(),
  /** The digit key, 1–9, that gives it to a quote; null for most codes. */
  favourite: z.number().int().min(1).max(9).nullable(),
  quoteCount: z.number().int(),
});
export type Code = z.infer<typeof Code>;

export const EvidenceCounts = z.object({
  supports: z.number().int(),
  contradicts: z.number().int(),
  qualifies: z.number().int(),
  mentions: z.number().int(),
  /** Independent sources behind all of them: those of one origin count as one. */
  sources: z.number().int(),
});
export type EvidenceCounts = z.infer<typeof EvidenceCounts>;

export const Claim = z.object({
  id: Id,
  parentId: Id.nullable(),
  statement: z.string(),
  description: z.string(),
  verdict: Verdict,
  /** How sure the analyst is of the verdict; null where it is not stated. */
  confidence: Confidence.nullable(),
  counts: EvidenceCounts,
  createdAt: Timestamp,
  modifiedAt: Timestamp,
});
export type Claim = z.infer<typeof Claim>;

/** One piece of evidence as the claim's page shows it. */
export const ClaimEvidence = z.object({
  id: Id,
  relation: Relation,
  strength: Strength,
  note: z.string(),
  quoteId: Id,
  documentId: Id,
  sourceId: Id,
  /** The origin its source shares with others; null where it stands for itself. */
  originId: Id.nullable(),
  exact: z.string(),
  /** Rendered locator, e.g. `para. 5`; '' where there is none. */
  locator: z.string(),
  speaker: z.string(),
  sourceTitle: z.string(),
  containerTitle: z.string(),
  /** EDTF level 0; '' when not known. */
  issued: z.string(),
  createdAt: Timestamp,
});
export type ClaimEvidence = z.infer<typeof ClaimEvidence>;

export const ClaimDetail = z.object({
  claim: Claim,
  evidence: z.array(ClaimEvidence),
  subClaims: z.array(Claim),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;
