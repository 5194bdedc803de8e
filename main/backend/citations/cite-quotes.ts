import type { PrintedText } from '../../../shared/domain/citing-quotes.ts';
import { mergeLocators } from '../../../shared/domain/merged-locators.ts';
import { citedInAnother } from '../../../shared/domain/narrative-citation.ts';
import { isReported } from '../../../shared/domain/tables/cited-columns.ts';
import type { EvidenceSource } from '../../../shared/domain/tables.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Cite } from './cite-together.ts';
import type { QuoteToCite } from './quotes-to-cite.ts';

/** The works that quotes are from, in order of the first quote of each, and the places of the quotes in it. */
export function citesOf(quotes: readonly QuoteToCite[]): Cite[] {
  const bySource = Map.groupBy(quotes, ({ sourceId }) => sourceId);
  return [...bySource].flatMap(([id, ofSource]): Cite[] => {
    const merged = mergeLocators(ofSource.map(({ locator }) => locator));
    return merged.length > 0 ? merged.map((locator) => ({ id, locator })) : [{ id, locator: null }];
  });
}

/**
 * The citation with the speaker in it, where the quotes are all one person's words as one article reports them: “as cited
 * in”, as the table has it for one quote. Otherwise as it is: in a citation of several works or speakers there is no
 * place for who said what.
 */
export function withReportedSpeaker(
  citation: PrintedText,
  quotes: readonly QuoteToCite[],
  sourceOf: (id: string) => EvidenceSource | undefined,
): PrintedText {
  const [first, ...others] = quotes;
  const source = first && sourceOf(first.sourceId);
  const isOneReport =
    source &&
    isReported(first, source.csl) &&
    others.every(
      ({ sourceId, documentKind, speaker }) =>
        sourceId === first.sourceId && documentKind === first.documentKind && speaker === first.speaker,
    );
  if (!isOneReport || citation.text === '') return citation;
  const { inText } = source.rendered;
  const text = citedInAnother(inText, first.speaker, citation.text, 'parenthetical');
  // The speaker goes before the citation or behind its opening bracket, which a style can have set in a form of its own.
  const hasItsPlace = inText.printed === '' || citation.html.startsWith(citation.text.charAt(0));
  const html = hasItsPlace
    ? citedInAnother(inText, escapeHtml(first.speaker), citation.html, 'parenthetical')
    : escapeHtml(text);
  return { text, html };
}
