import type { CslItem } from '../../../shared/domain/csl.ts';
import type { AuthorInText } from '../../../shared/domain/narrative-citation.ts';
import type { CitationEngine } from './citation-engine.ts';

/**
 * How a source's author reads in a sentence. `spellOutAnd` is APA's rule (8.17): “&” in brackets, “and” in the sentence,
 * which CSL cannot express.
 */
export function authorInText(
  engine: CitationEngine,
  { id, csl }: { readonly id: string; readonly csl: CslItem },
  citation: string,
  spellOutAnd: boolean,
): Omit<AuthorInText, 'citedIn'> {
  if (engine.isNote) return { printed: '', running: '' };
  const author = engine.author(id);
  const printed = author === '' ? '' : printedAuthor(author, citation);
  if (printed === '') return { printed, running: author || shortNames(engine, csl) || (csl.title ?? '') };
  return { printed, running: spellOutAnd ? printed.replace(' & ', ` ${engine.term('and')} `) : printed };
}

/** The author as it stands at the head of a citation in brackets, with the quotation marks around a title. */
function printedAuthor(author: string, citation: string): string {
  if (!/^[([]/u.test(citation)) return '';
  if (citation.startsWith(author, 1)) return author;
  const opening = citation.charAt(1);
  if (!/\p{P}/u.test(opening) || !citation.startsWith(author, 2)) return '';
  const closing = /^[,.]?(\p{Pf}|\p{Pi}|["'])/u.exec(citation.slice(2 + author.length));
  return `${opening}${author}${closing?.[0] ?? ''}`;
}

/** The family names of the authors for a style of numbers, which has no form of its own for them: at most two. */
function shortNames(engine: CitationEngine, { author = [] }: CslItem): string {
  const names = author.map((name) => name.family ?? name.literal ?? name.given ?? '').filter(Boolean);
  if (names.length > 2) return `${names[0]} ${engine.term('et-al')}`;
  return names.join(` ${engine.term('and')} `);
}
