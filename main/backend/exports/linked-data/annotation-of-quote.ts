import { relationWords } from '../../../../shared/domain/relations.ts';
import type { QuoteTableRow } from '../../../../shared/domain/tables/quote-table.ts';
import type { EvidenceSource } from '../../../../shared/domain/tables.ts';
import { webAddress } from '../formats/web-address.ts';
import { identifierOf } from './identifier.ts';

/** Prefixes of the terms that the Web Annotation vocabulary does not have. */
export const addedTerms = {
  cito: 'http://purl.org/spar/cito/',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
} as const;

type AnnotatedSource = Pick<EvidenceSource, 'csl'>;

/**
 * A quote as an annotation of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). Positions are
 * code points in the text whose SHA-256 stands beside them. The comment and each code are bodies of text; a link to a claim is a
 * body that leads to the claim and says, with CiTO, how the quote bears on it.
 */
export function annotationOfQuote(quote: QuoteTableRow, source: AnnotatedSource) {
  const bodies = [...commentBody(quote), ...quote.codes.map(codeBody), ...quote.claims.map(claimBody)];
  return {
    id: identifierOf(quote.id),
    type: 'Annotation',
    motivation: motivationsOf(quote),
    created: quote.createdAt,
    modified: quote.modifiedAt,
    ...(quote.coder === '' ? {} : { creator: { type: 'Person', name: quote.coder } }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetOf(quote, source),
  };
}

function motivationsOf({ comment, codes, claims }: QuoteTableRow): string[] {
  return [
    'highlighting',
    ...(comment === '' ? [] : ['commenting']),
    ...(codes.length === 0 ? [] : ['tagging']),
    ...(claims.length === 0 ? [] : ['assessing']),
  ];
}

function commentBody({ comment }: QuoteTableRow) {
  return comment === ''
    ? []
    : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: comment }];
}

function codeBody(name: string) {
  return { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: name };
}

function claimBody({ claimId, statement, relation }: QuoteTableRow['claims'][number]) {
  return {
    type: 'SpecificResource',
    purpose: 'assessing',
    source: { id: identifierOf(claimId), type: 'schema:Claim', 'schema:text': statement },
    'cito:hasCitationCharacterization': { id: relationWords[relation].cito },
  };
}

/** The words where they stand. A source is told by its web address where it has one, else by its identifier. */
function targetOf({ sourceId, exact, place }: QuoteTableRow, { csl }: AnnotatedSource) {
  if (!place) throw new Error('A quote is annotated that was read without its place.');
  const { prefix, suffix, start, end, textSha256 } = place;
  return {
    type: 'SpecificResource',
    source: webAddress(csl.URL ?? '') ?? identifierOf(sourceId),
    ...(csl.title === undefined ? {} : { 'dcterms:title': csl.title }),
    'schema:sha256': textSha256,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}
